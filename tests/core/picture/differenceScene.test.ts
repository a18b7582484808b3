import {describe, expect, it} from 'vitest';
import {stateDifference} from '../../../src/core/exchange/stateDifference';
import {buildWeb} from '../../../src/core/graph/web';
import {valueChain} from '../../../src/core/layout/valueChain';
import {changeMarks} from '../../../src/core/picture/changeMarks';
import {changeDash} from '../../../src/core/picture/changeSign';
import {differenceScene, unionWeb} from '../../../src/core/picture/differenceScene';
import {PALETTES, tieColour} from '../../../src/core/picture/palette';
import {emptyScenario} from '../../../src/core/scenario/scenario';
import {amounts, company, dataset, id, tie} from '../../fixtures/tinyDataset';

const lab = company('lab', 'ai-lab');
const cloud = company('cloud', 'hyperscaler');
const scenario = {...emptyScenario('2026-01-01'), basis: 'announced' as const};
const kept = tie('models:lab:cloud', {amountUsd: amounts(3e9)});
const a = {
  dataset: dataset({
    companies: [lab, cloud, company('gone', 'neocloud')],
    ties: [kept, tie('cloud:cloud:lab', {amountUsd: amounts(90e9)}), tie('cloud:gone:lab')],
  }),
  scenario,
};
const b = {
  dataset: dataset({
    companies: [lab, cloud, company('come', 'chipmaker')],
    ties: [kept, tie('cloud:cloud:lab', {amountUsd: amounts(95e9)}), tie('chips:come:cloud')],
  }),
  scenario: {...scenario, shocks: {[id('cloud')]: 1}},
};
const [before, after] = [a, b].map((s) => buildWeb(s.dataset, s.scenario)) as [
  ReturnType<typeof buildWeb>,
  ReturnType<typeof buildWeb>,
];
const layout = valueChain(unionWeb(before, after).dataset);
const difference = stateDifference(a, b);
const scene = differenceScene({before, after, layout, difference, selection: null, only: null});
const changes = (of: {readonly edges: typeof scene.edges}) =>
  Object.fromEntries(of.edges.map((edge) => [edge.id, edge.change ?? null]));

describe('the scene of a difference', () => {
  it('has everything of both sides, each with what became of it', () => {
    expect(changes(scene)).toEqual({
      'models:lab:cloud': null,
      'cloud:cloud:lab': 'changed',
      'cloud:gone:lab': 'removed',
      'chips:come:cloud': 'added',
    });
    const companies = Object.fromEntries(scene.nodes.map((n) => [n.id, n.change ?? null]));
    expect(companies).toEqual({lab: null, cloud: null, gone: 'removed', come: 'added'});
    expect(scene.edges.find((e) => e.id === 'models:lab:cloud')!.tone).toBe('faded');
    expect(scene.nodes.find((n) => n.id === 'cloud')!.moreLost).toBe(1);
  });

  it('shows one side alone at the same places', () => {
    const one = differenceScene({
      before,
      after,
      layout,
      difference,
      selection: null,
      only: 'before',
    });
    expect(Object.keys(changes(one)).sort()).toEqual([
      'cloud:cloud:lab',
      'cloud:gone:lab',
      'models:lab:cloud',
    ]);
    for (const {id, x, y} of one.nodes)
      expect(scene.nodes.find((n) => n.id === id)).toMatchObject({x, y});
  });

  it('sets back what does not concern the company looked at', () => {
    const looked = differenceScene({
      before,
      after,
      layout,
      difference,
      only: null,
      selection: {kind: 'company', id: id('gone')},
    });
    const strong = looked.edges.filter((edge) => edge.tone === 'strong').map((edge) => edge.id);
    expect(strong).toEqual(['cloud:gone:lab']);
    expect(looked.nodes.filter((node) => node.isSelected).map((node) => node.id)).toEqual(['gone']);
    const ofTie = differenceScene({
      before,
      after,
      layout,
      difference,
      only: null,
      selection: {kind: 'tie', id: 'cloud:gone:lab'} as never,
    });
    expect(ofTie.nodes.some((node) => node.isSelected)).toBe(false);
  });

  it('tells every change by a sign, its own dash and its own colour', () => {
    const window = {width: 900, height: 600};
    const camera = {x: 450, y: 300, zoom: 1};
    const marks = changeMarks({scene, camera, window, palette: PALETTES.light});
    expect(marks).toMatchObject([{kind: 'group', id: 'changes'}]);
    const signs = JSON.stringify(marks);
    for (const sign of ['+', '−', 'Δ']) expect(signs).toContain(`"text":"${sign}"`);
    const dashes = (['added', 'removed', 'changed'] as const).map((kind) => changeDash(kind, 2));
    expect(new Set(dashes.map((dash) => dash?.length ?? 0)).size).toBe(3);
    expect(tieColour({type: 'cloud', loss: null, change: 'removed'}, PALETTES.light)).toBe(
      PALETTES.light.changes.removed,
    );
  });

  it('names first who differs: a hundred for a whole loss more, fifty for a change of its own', () => {
    const none = {
      companies: {added: [], removed: [], changed: []},
      ties: difference.ties,
      hits: [],
    };
    const calm = differenceScene({
      before,
      after,
      layout,
      difference: none,
      selection: null,
      only: null,
    });
    const more = (name: string) =>
      scene.nodes.find((n) => n.id === name)!.importance -
      calm.nodes.find((n) => n.id === name)!.importance;
    expect(['lab', 'cloud', 'gone', 'come'].map(more)).toEqual(
      [0, 100, 50, 50].map((by) => expect.closeTo(by, 9)),
    );
    const less = differenceScene({
      before,
      after,
      layout,
      difference: {...none, hits: [{id: id('cloud'), before: 0.8, after: 0.3}]} as never,
      selection: null,
      only: null,
    }).nodes.find((n) => n.id === 'cloud')!;
    expect(less.moreLost).toBeCloseTo(-0.5, 9);
    expect(less.distress).toBe(0); // who loses less than before is not hit
  });

  it('has nothing to tell of a state with itself', () => {
    const same = differenceScene({
      before,
      after: before,
      layout,
      selection: null,
      only: null,
      difference: stateDifference(a, a),
    });
    expect(same.edges.every((edge) => edge.change === undefined)).toBe(true);
    expect(
      changeMarks({
        scene: same,
        camera: {x: 0, y: 0, zoom: 1},
        window: {width: 90, height: 60},
        palette: PALETTES.dark,
      }),
    ).toEqual([]);
  });
});
