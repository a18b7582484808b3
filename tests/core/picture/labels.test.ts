import {describe, expect, it} from 'vitest';
import {buildWeb} from '../../../src/core/graph/web';
import {valueChain} from '../../../src/core/layout/valueChain';
import {fitCamera, overlap} from '../../../src/core/picture/geometry';
import type {CompanyId} from '../../../src/core/dataset/schema';
import {discsOf, headings, labelsOf} from '../../../src/core/picture/labels';
import {buildScene, type SceneNode} from '../../../src/core/picture/scene';
import {company, dataset, id, tie} from '../../fixtures/tinyDataset';

const data = dataset({
  companies: [
    company('nvidia', 'chipmaker'),
    company('openai', 'ai-lab'),
    company('aep', 'utility'),
  ],
  ties: [tie('chips:nvidia:openai')],
});
const layout = valueChain(data);
const scene = buildScene({
  web: buildWeb(data, {asOf: '2026-01-01', inForce: false, basis: 'announced'}),
  layout,
  outcome: null,
  round: null,
  selection: null,
  hiddenTypes: [],
  spotlight: null,
});
const window = {width: 900, height: 500};
const view = {x: 0, y: 0, ...window};
const whole = fitCamera(layout.box, window);
const words = {
  name: (name: string) => `${name} Inc.`,
  percent: (share: number) => `${Math.round(100 * share)} %`,
  heading: (tier: string) => tier,
  ring: ({of}: {readonly of: string}) => of,
  measure: (text: string, _isBold: boolean, size = 12) => text.length * size * 0.6,
};

describe('names', () => {
  it('stand for companies with ties; others are named only when looked at', () => {
    const named = (always?: ReadonlySet<ReturnType<typeof id>>) =>
      labelsOf(scene, whole, window, words, always ? {view, always} : {view}).map(({id}) => id);
    expect(named().sort()).toEqual(['nvidia', 'openai']);
    expect(named(new Set([id('aep')]))).toContain('aep');
  });

  it('carry the share lost behind them', () => {
    const hit = {...scene, nodes: scene.nodes.map((node) => ({...node, distress: 0.38}))};
    const [first] = labelsOf(hit, whole, window, words, {view});
    const [calm] = labelsOf(scene, whole, window, words, {view});
    expect(first!.value).toBe('38 %');
    expect(first!.box.width).toBeGreaterThan(calm!.box.width);
    expect(calm!.value).toBeNull();
  });

  const many = (count: number, more: (i: number) => Partial<SceneNode> = () => ({})) => ({
    ...scene,
    nodes: Array.from({length: count}, (_, i) => ({
      ...scene.nodes[0]!,
      id: id(`c${String(i).padStart(3, '0')}`),
      x: scene.layout.box.x + 60 * (i % 20),
      y: scene.layout.box.y + 40 * Math.floor(i / 20),
      radius: 4,
      importance: count - i,
      ...more(i),
    })),
  });
  const namedIn = (of: typeof scene, camera = whole, always: ReadonlySet<CompanyId> = new Set()) =>
    labelsOf(of, camera, window, words, {view, always}).map((label) => label.id);
  it('are given in the order of rank, by name where ranks are equal, one for each 5000 square pixels', () => {
    const {width, height} = scene.layout.box;
    const room = Math.ceil((width * height * whole.zoom ** 2) / 5000);
    const found = namedIn(many(400));
    const ranks = found.map((name) => Number(name.slice(1)));
    expect(Math.max(...ranks)).toBeLessThan(room);
    const equal = namedIn(many(400, () => ({importance: 1})));
    expect(Math.max(...equal.map((name) => Number(name.slice(1))))).toBeLessThan(room);
  });
  it('are always asked for who is hit, and for who is looked at though set back', () => {
    const last = many(400, (i) =>
      i === 399 ? {distress: 0.5, y: scene.layout.box.y - 30, x: scene.layout.box.x} : {},
    );
    expect(namedIn(last)).toContain('c399');
    const faded = many(30, (i) => (i === 29 ? {tone: 'faded'} : {}));
    expect(namedIn(faded)).not.toContain('c029');
    expect(namedIn(faded, whole, new Set([id('c029')]))).toContain('c029');
  });
  it('of companies without ties come when one is near', () => {
    const lone = many(3, (i) => (i === 2 ? {tone: 'lone'} : {}));
    const near = (zoom: number) => ({x: lone.nodes[2]!.x, y: lone.nodes[2]!.y, zoom});
    expect(namedIn(lone, near(1.99))).not.toContain('c002');
    expect(namedIn(lone, near(2))).toContain('c002');
  });
  it('are bold where the disc is large or the company is marked', () => {
    const bold = (more: Partial<SceneNode>) =>
      labelsOf(
        many(1, () => more),
        whole,
        window,
        words,
        {view},
      )[0]!.isBold;
    expect(
      [{radius: 7.9}, {radius: 8}, {isSelected: true}, {isShocked: true}, {isFailed: true}].map(
        bold,
      ),
    ).toEqual([false, true, true, true, true]);
  });
  it('say what stands behind them where that is told', () => {
    const own = {...words, value: ({id: name}: SceneNode) => (name === 'c000' ? '7' : null)};
    const labels = labelsOf(
      many(2, () => ({distress: 0.5})),
      whole,
      window,
      own,
      {view},
    );
    expect(labels.map(({id: name, value}) => [name, value])).toEqual([
      ['c000', '7'],
      ['c001', null],
    ]);
  });
  it('keep off all discs but those set back', () => {
    const discs = discsOf(
      many(
        4,
        (i) => [{}, {tone: 'faded' as const}, {tone: 'lone' as const, radius: 9}, {radius: 8}][i]!,
      ),
      {...whole, zoom: 1},
      window,
    );
    expect(discs.map((disc) => [disc.id, disc.radius, disc.isImportant])).toEqual([
      ['c000', 5, false],
      ['c002', 10, false],
      ['c003', 9, true],
    ]);
  });

  it('keep off the headings', () => {
    const taken = headings(scene, whole, window, words);
    expect(taken).toHaveLength(3);
    for (const {box} of labelsOf(scene, whole, window, words, {view}))
      for (const heading of taken) expect(overlap(box, heading.box)).toBe(false);
  });
});

describe('headings', () => {
  it('stay in sight while any of their panel is', () => {
    const close = {zoom: 3, x: layout.box.width / 2, y: layout.box.height / 2};
    for (const {box} of headings(scene, close, window, words).filter(
      ({text}) => text !== 'power',
    )) {
      const panel = layout.bands.find(({tier}) => tier !== 'power')!.box;
      expect(panel.height * 3).toBeGreaterThan(window.height);
      expect(box.y).toBe(4);
    }
  });

  it('are left out where the panel is too narrow for them', () => {
    const far = {...whole, zoom: 0.05};
    expect(headings(scene, far, window, words).map(({text}) => text)).toEqual(['power']);
  });
});
