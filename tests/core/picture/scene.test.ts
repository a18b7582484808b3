import {describe, expect, it} from 'vitest';
import type {Outcome, ReceiptLine} from '../../../src/core/contagion/outcome';
import {buildWeb} from '../../../src/core/graph/web';
import {valueChain} from '../../../src/core/layout/valueChain';
import {LONE_RADIUS} from '../../../src/core/picture/geometry';
import {disclosedUsd} from '../../../src/core/picture/measure';
import {buildScene, type SceneInput} from '../../../src/core/picture/scene';
import {amounts, company, dataset, id, tie, tieId} from '../../fixtures/tinyDataset';

const data = dataset({
  companies: [
    company('oracle', 'hyperscaler'),
    company('openai', 'ai-lab'),
    company('nvidia', 'chipmaker'),
    company('alone', 'utility'),
  ],
  ties: [
    tie('cloud:oracle:openai', {amountUsd: amounts(300e9, 300e9)}),
    tie('hosting:oracle:openai', {amountUsd: amounts(7e9, 5e9)}),
    tie('investment:openai:oracle', {amountUsd: amounts(2e9, 2e9)}),
    tie('chips:nvidia:oracle', {status: 'announced', amountUsd: amounts(40e9)}),
    tie('rivalry:oracle:nvidia'),
    tie('debt:nvidia:openai'),
  ],
});
const look = (more: Partial<SceneInput> = {}, basis: 'announced' | 'binding' = 'announced') =>
  buildScene({
    web: buildWeb(data, {asOf: '2026-03-31', inForce: false, basis}),
    layout: valueChain(data),
    outcome: null,
    round: null,
    selection: null,
    hiddenTypes: [],
    spotlight: null,
    ...more,
  });
const edge = (scene: ReturnType<typeof look>, tie: string) =>
  scene.edges.find(({ties}) => ties.includes(tieId(tie)))!;
const node = (scene: ReturnType<typeof look>, name: string) =>
  scene.nodes.find((n) => n.id === name)!;

describe('ties at rest', () => {
  it('are one edge per pair and direction, of the type of the largest', () => {
    const cloud = edge(look(), 'cloud:oracle:openai');
    expect(cloud.ties).toEqual(['cloud:oracle:openai', 'hosting:oracle:openai']);
    expect(cloud).toMatchObject({type: 'cloud', amountUsd: 307e9, hasArrow: true, tone: 'rest'});
    expect(edge(look(), 'investment:openai:oracle').ties).toHaveLength(1);
  });

  it('keep rivalry an edge of its own, without an arrow', () => {
    expect(edge(look(), 'rivalry:oracle:nvidia')).toMatchObject({hasArrow: false, amountUsd: null});
    expect(edge(look(), 'rivalry:oracle:nvidia').ties).toHaveLength(1);
  });

  it('step back where little or nothing is disclosed', () => {
    const scene = look();
    expect(edge(scene, 'debt:nvidia:openai').opacity).toBeLessThan(0.35);
    expect(edge(scene, 'cloud:oracle:openai').opacity).toBeGreaterThan(0.7);
    expect(edge(scene, 'debt:nvidia:openai').width).toBeLessThan(1);
  });

  it('disappear with their type, and from a bundle too', () => {
    const scene = look({hiddenTypes: ['cloud', 'rivalry']});
    expect(edge(scene, 'hosting:oracle:openai')).toMatchObject({type: 'hosting', amountUsd: 7e9});
    expect(edge(scene, 'rivalry:oracle:nvidia')).toBeUndefined();
  });

  it('count money that two of them carry once', () => {
    const twice = dataset({
      companies: data.companies.slice(0, 2),
      ties: [
        tie('cloud:oracle:openai', {amountUsd: amounts(50e9)}),
        tie('debt:oracle:openai', {
          amountUsd: amounts(30e9),
          overlaps: [tieId('cloud:oracle:openai')],
        }),
      ],
    });
    const web = buildWeb(twice, {asOf: '2026-03-31', inForce: false, basis: 'announced'});
    expect(edge(look({web, layout: valueChain(twice)}), 'debt:oracle:openai').amountUsd).toBe(50e9);
    expect(disclosedUsd(web.ties.values()).get(id('openai'))).toBe(50e9);
  });
});

describe('what is looked at', () => {
  it('are ordered on the page: faded below, thick under thin, by id where they are equal', () => {
    const widths = look().edges.map(({width}) => width);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    const selected = look({selection: {kind: 'tie', id: tieId('debt:nvidia:openai')}});
    const tones = selected.edges.map(({tone}) => tone);
    expect(tones.lastIndexOf('faded')).toBeLessThan(tones.indexOf('strong'));
    const thin = look({hiddenTypes: ['cloud', 'hosting', 'chips', 'investment']}).edges;
    expect(thin.map(({id: name}) => name)).toEqual(['debt:nvidia:openai', 'rivalry:oracle:nvidia']);
  });

  it('with a direction are told apart from those of the other, without one they are not', () => {
    const both = dataset({
      companies: data.companies,
      ties: [
        tie('cloud:oracle:openai', {amountUsd: amounts(1e9)}),
        tie('models:openai:oracle', {amountUsd: amounts(2e9)}),
        tie('rivalry:oracle:openai'),
        tie('rivalry:openai:oracle'),
        tie('partnership:openai:oracle'),
      ],
    });
    const scene = buildScene({
      web: buildWeb(both, {asOf: '2026-03-31', inForce: false, basis: 'announced'}),
      layout: valueChain(both),
      outcome: null,
      round: null,
      selection: null,
      hiddenTypes: [],
      spotlight: null,
    });
    expect(scene.edges.map(({ties}) => [...ties].sort().join(' ')).sort()).toEqual([
      'cloud:oracle:openai',
      'models:openai:oracle',
      'partnership:openai:oracle',
      'rivalry:openai:oracle rivalry:oracle:openai',
    ]);
    expect(scene.edges.filter(({hasArrow}) => hasArrow)).toHaveLength(2);
  });

  it('in one bundle come the largest first, undisclosed last, equals by id', () => {
    const pile = dataset({
      companies: data.companies,
      ties: [
        tie('models:oracle:openai'),
        tie('cloud:oracle:openai', {amountUsd: amounts(1e9)}),
        tie('hosting:oracle:openai', {amountUsd: amounts(3e9)}),
        tie('chips:oracle:openai', {amountUsd: amounts(1e9)}),
        tie('distribution:oracle:openai'),
      ],
    });
    const [only] = buildScene({
      web: buildWeb(pile, {asOf: '2026-03-31', inForce: false, basis: 'announced'}),
      layout: valueChain(pile),
      outcome: null,
      round: null,
      selection: null,
      hiddenTypes: [],
      spotlight: null,
    }).edges;
    expect(only!.ties).toEqual([
      'hosting:oracle:openai',
      'chips:oracle:openai',
      'cloud:oracle:openai',
      'distribution:oracle:openai',
      'models:oracle:openai',
    ]);
    expect(only).toMatchObject({type: 'hosting', amountUsd: 5e9});
  });

  it('fans out the ties of a company and fades all that is not next to it', () => {
    const scene = look({selection: {kind: 'company', id: id('openai')}});
    expect(edge(scene, 'cloud:oracle:openai').ties).toHaveLength(1);
    expect(edge(scene, 'hosting:oracle:openai').course.controls).not.toEqual(
      edge(scene, 'cloud:oracle:openai').course.controls,
    );
    expect(edge(scene, 'hosting:oracle:openai').tone).toBe('strong');
    expect(edge(scene, 'chips:nvidia:oracle').tone).toBe('faded');
    expect(node(scene, 'openai').isSelected).toBe(true);
    expect(scene.nodes.map(({tone}) => tone)).toEqual(['plain', 'plain', 'plain', 'faded']);
  });

  it('shows a tie with its two ends alone', () => {
    const scene = look({selection: {kind: 'tie', id: tieId('hosting:oracle:openai')}});
    const strong = scene.edges.filter(({tone}) => tone === 'strong');
    expect(strong.map(({ties}) => ties)).toEqual([['hosting:oracle:openai']]);
    expect(node(scene, 'nvidia').tone).toBe('faded');
  });
});

describe('positions', () => {
  it('stay where they are whatever the basis; who has no tie is small and faint', () => {
    const places = (scene: ReturnType<typeof look>) => scene.nodes.map(({x, y}) => [x, y]);
    expect(places(look({}, 'binding'))).toEqual(places(look()));
    expect(node(look(), 'alone')).toMatchObject({tone: 'lone', radius: LONE_RADIUS});
  });
});

describe('an outcome', () => {
  const line = (from: string, round: number, loss: number, ...ties: string[]): ReceiptLine => ({
    from: id(from),
    channel: 'supply',
    inputClass: null,
    round,
    loss,
    usd: null,
    ties: ties.map(tieId),
    sources: [],
    imputed: false,
    weight: 1,
    terms: [],
  });
  const hit = (name: string, shock: number, distress: number, failedRound: number | null) => ({
    id: id(name),
    shock,
    distress,
    usd: 0,
    failed: failedRound !== null,
    round: null,
    failedRound,
    binding: 'none' as const,
    receipt: [] as ReceiptLine[],
  });
  const outcome: Outcome = {
    model: 'joint',
    parameters: {},
    basis: 'announced',
    asOf: '2026-03-31',
    rounds: 2,
    converged: true,
    regime: null,
    diversion: null,
    nodes: [
      {...hit('oracle', 0, 0.4, null), receipt: [line('nvidia', 0, 0.4, 'chips:nvidia:oracle')]},
      {...hit('openai', 0, 1, 2), receipt: [line('oracle', 1, 1, 'cloud:oracle:openai')]},
      hit('nvidia', 1, 1, 0),
      hit('alone', 0, 0.0001, null), // below what is shown
    ],
    history: [
      Float64Array.of(0, 0, 1, 0),
      Float64Array.of(0.4, 0, 1, 0),
      Float64Array.of(0.4, 1, 1, 0),
    ],
    total: {impact: 0, usd: 0, hit: 2, failed: 1, sizesImputed: 0},
  };

  it('colours the ties along which losses went and fades the rest', () => {
    const scene = look({outcome});
    expect(edge(scene, 'chips:nvidia:oracle')).toMatchObject({tone: 'strong', loss: 0.4});
    expect(edge(scene, 'cloud:oracle:openai')).toMatchObject({tone: 'strong', loss: 1});
    expect(edge(scene, 'debt:nvidia:openai')).toMatchObject({tone: 'faded', loss: null});
    expect(node(scene, 'nvidia')).toMatchObject({isShocked: true, isFailed: true});
    expect(node(scene, 'openai')).toMatchObject({isShocked: false, isFailed: true, distress: 1});
    expect(node(scene, 'alone')).toMatchObject({tone: 'faded', distress: 0});
  });

  it('at a round shows what had happened by then', () => {
    const first = look({outcome, round: 1});
    expect(node(first, 'oracle').distress).toBe(0.4);
    expect(node(first, 'openai')).toMatchObject({distress: 0, isFailed: false, tone: 'faded'});
    expect(edge(first, 'cloud:oracle:openai').loss).toBeNull();
    expect(edge(first, 'chips:nvidia:oracle').loss).toBe(0.4);
    const start = look({outcome, round: 0});
    expect(start.edges.every(({loss}) => loss === null)).toBe(true);
    expect(node(look({outcome, round: 9}), 'openai').distress).toBe(1); // past the end: the end
  });

  it('counts as failed at a round who had failed by then, not who fails later', () => {
    const at = (round: number | null) => look({outcome, round});
    expect([0, 1, 2, null].map((round) => node(at(round), 'openai').isFailed)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect([0, 1, null].map((round) => node(at(round), 'nvidia').isFailed)).toEqual([
      true,
      true,
      true,
    ]);
    expect(node(at(2), 'oracle').isFailed).toBe(false);
  });

  it('shows who was shocked though it lost next to nothing, and nobody else below what shows', () => {
    const slight = {
      ...outcome,
      nodes: outcome.nodes.map((n) => (n.id === 'alone' ? {...n, shock: 0.0001} : n)),
    };
    expect(node(look({outcome: slight}), 'alone')).toMatchObject({isShocked: true, tone: 'plain'});
    expect(node(look({outcome}), 'alone').isShocked).toBe(false);
  });

  it('carries the largest of the losses that went over one tie', () => {
    const twice = {
      ...outcome,
      nodes: outcome.nodes.map((n) =>
        n.id === 'openai'
          ? {
              ...n,
              receipt: [
                line('oracle', 0, 0.2, 'cloud:oracle:openai'),
                line('oracle', 0, 0.7, 'cloud:oracle:openai'),
                line('oracle', 0, 0.3, 'cloud:oracle:openai'),
                line('oracle', 0, 0.0001, 'debt:nvidia:openai'),
              ],
            }
          : n,
      ),
    };
    const scene = look({outcome: twice});
    expect(edge(scene, 'cloud:oracle:openai').loss).toBe(0.7);
    expect(edge(scene, 'debt:nvidia:openai').loss).toBeNull();
  });

  it('draws a loss the stronger the larger it is, and names who is hit before all others', () => {
    const scene = look({outcome});
    // 0.4 + 0.55 · min(1, 1.5 √loss): 0.4 lost is 0.922, all of it 0.95
    expect(edge(scene, 'chips:nvidia:oracle').opacity).toBeCloseTo(
      0.4 + 0.55 * 1.5 * Math.sqrt(0.4),
      9,
    );
    expect(edge(scene, 'cloud:oracle:openai').opacity).toBeCloseTo(0.95, 9);
    const calm = look();
    for (const {id: who} of outcome.nodes.filter(({distress}) => distress > 0.01)) {
      const [hit, before] = [node(scene, who), node(calm, who)];
      expect(hit.importance - before.importance).toBeCloseTo(50 + 100 * hit.distress, 9);
    }
    expect(calm.nodes.find((n) => n.id === 'oracle')!.importance).toBeGreaterThan(
      calm.nodes.find((n) => n.id === 'alone')!.importance,
    );
  });

  it('keeps the losses coloured around what is selected', () => {
    const scene = look({outcome, selection: {kind: 'company', id: id('oracle')}});
    expect(edge(scene, 'chips:nvidia:oracle')).toMatchObject({tone: 'strong', loss: 0.4});
    expect(edge(scene, 'investment:openai:oracle')).toMatchObject({tone: 'strong', loss: null});
  });

  it('leaves the whole cascade in sight where its origin is selected', () => {
    const scene = look({outcome, selection: {kind: 'company', id: id('nvidia')}});
    expect(node(scene, 'nvidia').isSelected).toBe(true);
    expect(node(scene, 'openai').tone).toBe('plain'); // hit in the second round
    expect(edge(scene, 'cloud:oracle:openai').tone).toBe('strong');
    expect(edge(scene, 'rivalry:oracle:nvidia').tone).toBe('faded');
  });
});

describe('what a study has lit', () => {
  const spotlight = {companies: [id('alone')], ties: [tieId('hosting:oracle:openai')]};
  it('stands apart, strong, with its ends, and the rest is faded', () => {
    const scene = look({spotlight});
    expect(edge(scene, 'hosting:oracle:openai')).toMatchObject({tone: 'strong', type: 'hosting'});
    expect(edge(scene, 'hosting:oracle:openai').ties).toHaveLength(1);
    expect(edge(scene, 'cloud:oracle:openai').tone).toBe('faded');
    expect(['oracle', 'openai', 'alone'].map((name) => node(scene, name).tone)).toEqual([
      'plain',
      'plain',
      'lone',
    ]);
    expect(node(scene, 'nvidia').tone).toBe('faded');
  });
  it('gives way to what is selected', () => {
    const scene = look({spotlight, selection: {kind: 'company', id: id('nvidia')}});
    expect(edge(scene, 'hosting:oracle:openai').tone).toBe('faded');
    expect(edge(scene, 'chips:nvidia:oracle').tone).toBe('strong');
  });
});

describe('what filter, focus and fade leave', () => {
  const all = new Set(data.companies.map((c) => c.id));
  const seen = (companies: readonly string[], ties: readonly string[]) => ({
    companies: new Set(companies.map(id)),
    ties: new Set(ties.map(tieId)),
    fadedCompanies: new Set<ReturnType<typeof id>>(),
    fadedTies: new Set<ReturnType<typeof tieId>>(),
  });
  const fading = {
    companies: all,
    ties: new Set(data.ties.map((t) => t.id)),
    fadedCompanies: new Set([id('nvidia'), id('alone')]),
    fadedTies: new Set([tieId('cloud:oracle:openai'), tieId('chips:nvidia:oracle')]),
  };

  it('nothing else is drawn, and a bundle is what is left of it', () => {
    const scene = look({seen: seen(['oracle', 'openai'], ['hosting:oracle:openai'])});
    expect(scene.nodes.map((n) => n.id)).toEqual(['oracle', 'openai']);
    expect(scene.edges).toHaveLength(1);
    expect(scene.edges[0]).toMatchObject({type: 'hosting', amountUsd: 7e9, tone: 'rest'});
  });

  it('what is faded is drawn, set back, and apart from what is not', () => {
    const scene = look({seen: fading});
    expect(scene.nodes).toHaveLength(4);
    expect(node(scene, 'nvidia').tone).toBe('faded');
    expect(node(scene, 'oracle').tone).toBe('plain');
    expect(edge(scene, 'cloud:oracle:openai')).toMatchObject({tone: 'faded', amountUsd: 300e9});
    expect(edge(scene, 'hosting:oracle:openai')).toMatchObject({tone: 'rest', amountUsd: 7e9});
  });

  it('what is selected comes out of the fade itself, but not its faded ties', () => {
    const company = look({seen: fading, selection: {kind: 'company', id: id('nvidia')}});
    expect(node(company, 'nvidia').tone).toBe('plain');
    expect(edge(company, 'chips:nvidia:oracle').tone).toBe('faded');
    const tie = look({seen: fading, selection: {kind: 'tie', id: tieId('chips:nvidia:oracle')}});
    expect(edge(tie, 'chips:nvidia:oracle').tone).toBe('strong');
  });
});
