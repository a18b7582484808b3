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
  });

  it('tells every change by a sign, its own dash and its own colour', () => {
    const window = {width: 900, height: 600};
    const camera = {x: 450, y: 300, zoom: 1};
    const marks = changeMarks({scene, camera, window, palette: PALETTES.light});
    const signs = JSON.stringify(marks);
    for (const sign of ['+', '−', 'Δ']) expect(signs).toContain(`"text":"${sign}"`);
    const dashes = (['added', 'removed', 'changed'] as const).map((kind) => changeDash(kind, 2));
    expect(new Set(dashes.map((dash) => dash?.length ?? 0)).size).toBe(3);
    expect(tieColour({type: 'cloud', loss: null, change: 'removed'}, PALETTES.light)).toBe(
      PALETTES.light.changes.removed,
    );
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
