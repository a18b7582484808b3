import {describe, expect, it} from 'vitest';
import {buildWeb} from '../../../src/core/graph/web';
import {valueChain} from '../../../src/core/layout/valueChain';
import {fitCamera, overlap} from '../../../src/core/picture/geometry';
import {headings, labelsOf} from '../../../src/core/picture/labels';
import {buildScene} from '../../../src/core/picture/scene';
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
