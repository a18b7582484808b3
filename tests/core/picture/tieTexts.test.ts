import {describe, expect, it} from 'vitest';
import {buildWeb} from '../../../src/core/graph/web';
import {valueChain} from '../../../src/core/layout/valueChain';
import {ZOOM_LIMITS, fitCamera, overlap, type Box} from '../../../src/core/picture/geometry';
import {hullNames} from '../../../src/core/picture/hullNames';
import {headings, labelsOf} from '../../../src/core/picture/labels';
import {buildScene, type SceneInput} from '../../../src/core/picture/scene';
import {tieTexts} from '../../../src/core/picture/tieTexts';
import {amounts, company, dataset, id, tie, tieId} from '../../fixtures/tinyDataset';

const many = Array.from({length: 30}, (_, i) =>
  company(`lab-${i}`, i % 3 === 0 ? 'ai-lab' : i % 3 === 1 ? 'neocloud' : 'utility'),
);
const data = dataset({
  companies: [company('oracle', 'hyperscaler'), company('openai', 'ai-lab'), ...many],
  ties: [
    tie('cloud:oracle:openai', {amountUsd: amounts(300e9)}),
    tie('hosting:oracle:openai', {amountUsd: amounts(7e9)}),
    tie('debt:openai:oracle'),
    ...many.map(({id: name}, i) =>
      tie(`cloud:oracle:${name}`, {amountUsd: amounts((i + 1) * 1e9)}),
    ),
  ],
});
const web = buildWeb(data, {asOf: '2026-03-31', inForce: false, basis: 'announced'});
const layout = valueChain(data);
const look = (more: Partial<SceneInput> = {}) =>
  buildScene({
    web,
    layout,
    outcome: null,
    round: null,
    selection: null,
    hiddenTypes: [],
    spotlight: null,
    groups: new Map(data.companies.map((c) => [c.id, c.kind])),
    ...more,
  });
const window = {width: 900, height: 500};
const view = {x: 0, y: 0, ...window};
const whole = fitCamera(layout.box, window);
const words = {
  name: (name: string) => name,
  percent: String,
  heading: (tier: string) => tier,
  ring: String,
  hull: (group: string) => group,
  count: (ties: number) => `×${ties}`,
  tie: ({amountUsd}: {amountUsd: number | null}) =>
    amountUsd === null ? null : `$${amountUsd / 1e9} bn`,
  measure: (text: string, _isBold: boolean, size = 12) => text.length * size * 0.6,
};
const texts = (scene = look(), camera = whole, hovered: string | null = null) =>
  tieTexts(scene, camera, window, words, {
    view,
    keepOff: [],
    hovered: scene.edges.find(({ties}) => ties.includes(tieId(hovered ?? '-'))) ?? null,
  });

describe('texts on ties', () => {
  it('are none at rest; a line for several says how many once near or pointed at', () => {
    expect(texts()).toEqual([]);
    expect(texts(look(), whole, 'cloud:oracle:openai').map(({text}) => text)).toEqual(['×2']);
    const near = {...whole, zoom: 2, ...look().nodes.find((n) => n.id === 'openai')!};
    expect(texts(look(), {zoom: 2, x: near.x - 100, y: near.y}).map(({text}) => text)).toContain(
      '×2',
    );
  });

  it('are the amounts of the selected company, each tie for itself, undisclosed ones none', () => {
    const scene = look({selection: {kind: 'company', id: id('openai')}});
    expect(
      texts(scene)
        .map(({text}) => text)
        .sort(),
    ).toEqual(['$300 bn', '$7 bn']);
    const one = look({selection: {kind: 'tie', id: tieId('hosting:oracle:openai')}});
    expect(texts(one).map(({text}) => text)).toEqual(['$7 bn']);
  });
});

describe('which texts stand on ties', () => {
  const edgesOf = (scene: ReturnType<typeof look>) =>
    scene.edges.map((edge) => ({...edge, tone: 'rest' as const}));
  const textsOf = (scene: ReturnType<typeof look>, zoom: number, hovered: string | null = null) => {
    const [one] = scene.edges.filter(({ties}) => ties.includes(tieId('cloud:oracle:openai')));
    const middle = {
      x: (one!.course.from.x + one!.course.to.x) / 2,
      y: (one!.course.from.y + one!.course.to.y) / 2,
    };
    return texts(scene, {...middle, zoom}, hovered).map(({text}) => text);
  };
  it('counts from a zoom of 1.6 on, and never on what is set back', () => {
    const scene = {...look(), edges: edgesOf(look())};
    expect(textsOf(scene, 1.59)).toEqual([]);
    expect(textsOf(scene, 1.6)).toContain('×2');
    const back = {...scene, edges: scene.edges.map((edge) => ({...edge, tone: 'faded' as const}))};
    expect(textsOf(back, 2)).toEqual([]);
  });
  it('amounts of the ties of the selected company that are strong, with their count where they are several', () => {
    const selected = look({selection: {kind: 'company', id: id('openai')}});
    const bundle = {
      ...selected,
      edges: selected.edges.map((edge) =>
        edge.ties.includes(tieId('cloud:oracle:openai'))
          ? {...edge, ties: [tieId('cloud:oracle:openai'), tieId('models:oracle:openai')]}
          : edge,
      ),
    };
    expect(
      texts(bundle)
        .map(({text}) => text)
        .sort(),
    ).toEqual(['$300 bn ×2', '$7 bn']);
    const calm = {...bundle, edges: bundle.edges.map((edge) => ({...edge, tone: 'rest' as const}))};
    expect(texts(calm)).toEqual([]);
    const others = {
      ...selected,
      edges: selected.edges.map((edge) => ({...edge, tone: 'strong' as const})),
    };
    expect(texts(others).every(({text}) => ['$300 bn', '$7 bn'].includes(text))).toBe(true);
  });
});

describe('everything written', () => {
  it.each([null, 'oracle', 'openai'])('overlaps nothing at any zoom, %s selected', (chosen) => {
    const scene = look(chosen ? {selection: {kind: 'company', id: id(chosen)}} : {});
    const [least, most] = ZOOM_LIMITS;
    for (let zoom = least; zoom <= most; zoom *= 1.17)
      for (const at of [scene.nodes[0]!, scene.nodes[1]!, layout.core]) {
        const camera = {zoom, x: at.x, y: at.y};
        const names = labelsOf(scene, camera, window, words, {view});
        const boxes: Box[] = [...names, ...headings(scene, camera, window, words)].map(
          ({box}) => box,
        );
        const grounds = hullNames(scene, camera, window, words, {view, keepOff: boxes});
        boxes.push(...grounds.map(({box}) => box));
        const ties = tieTexts(scene, camera, window, words, {view, keepOff: boxes, hovered: null});
        const all = [...names, ...grounds, ...ties];
        for (const [i, {box}] of all.entries())
          for (const other of all.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
      }
  });

  it('stays where it was when one zooms a little', () => {
    const scene = look();
    const before = labelsOf(scene, whole, window, words, {view});
    const sides = new Map(before.map(({id: name, side}) => [name as string, side!]));
    const nearer = {...whole, zoom: whole.zoom * 1.03};
    const after = labelsOf(scene, nearer, window, words, {view, before: sides});
    const moved = after.filter(({id: name, side}) => sides.has(name) && sides.get(name) !== side);
    const gone = before.filter(({id: name}) => !after.some((label) => label.id === name));
    expect(moved.length + gone.length).toBeLessThanOrEqual(0.1 * before.length);
  });
});
