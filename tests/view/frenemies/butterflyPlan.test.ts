import {describe, expect, it} from 'vitest';
import type {StudiedFrenemy} from '../../../src/core/frenemies/studyFrenemies';
import type {Fall} from '../../../src/core/frenemies/whenOneFalls';
import {planButterfly} from '../../../src/view/frenemies/butterflyPlan';
import {id} from '../../fixtures/tinyDataset';

const fall = (losesUsd: number | null, gainsUsd: number | null): Fall => ({
  fallen: id('x'),
  standing: id('y'),
  loses: 0.1,
  losesUsd,
  losesByPair: 0.1,
  losesByPairUsd: losesUsd,
  gainsUsd,
  fails: false,
});
const pair = (whenBFalls: Fall, whenAFalls: Fall): StudiedFrenemy => ({
  a: id('a'),
  b: id('b'),
  ties: [],
  usd: {aToB: 0, bToA: 0},
  undisclosed: [],
  rivalry: {ties: [], overlap: null, shared: [], derived: false},
  sameMarket: true,
  ranks: {tie: 1, rivalry: 1},
  rank: 1,
  whenAFalls,
  whenBFalls,
});
const PAIRS = [pair(fall(40e9, 10e9), fall(null, 3)), pair(fall(0, 5e9), fall(20e9, null))];

describe.each([
  ['wide', 900, false],
  ['narrow', 366, true],
])('%s', (_, width, isNarrow) => {
  const plan = planButterfly(PAIRS, width, {names: 200, labels: 110});

  it('has one scale for every bar, and none for nothing or nobody knows', () => {
    expect(plan.isNarrow).toBe(isNarrow);
    const [first, second] = plan.rows;
    const whole = first!.left.loss.length;
    expect(first!.left.gain.length).toBeCloseTo(whole / 4, 9);
    expect(second!.right.loss.length).toBeCloseTo(whole / 2, 9);
    expect(second!.left.gain.length).toBeCloseTo(whole / 8, 9);
    expect(first!.right.loss.length).toBe(0); // unknown
    expect(first!.right.gain.length).toBe(0); // three dollars
    expect(second!.left.loss.length).toBe(0);
  });

  it('stays inside its width, the sides apart', () => {
    for (const {left, right} of plan.rows) {
      for (const bar of [left.loss, left.gain]) {
        expect(bar.x).toBeGreaterThanOrEqual(0);
        expect(bar.x + bar.length).toBeCloseTo(plan.from.left, 9);
        expect(bar.labelX - 110).toBeGreaterThanOrEqual(0);
      }
      for (const bar of [right.loss, right.gain]) {
        expect(bar.x).toBe(plan.from.right);
        expect(bar.x + bar.length).toBeLessThanOrEqual(width);
        expect(bar.labelX + 110).toBeLessThanOrEqual(width);
      }
    }
  });
});

it('of nothing makes nothing', () => {
  expect(planButterfly([], 500, {names: 0, labels: 0})).toMatchObject({rows: [], height: 0});
});
