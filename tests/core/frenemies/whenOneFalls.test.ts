import {describe, expect, it} from 'vitest';
import type {ModelParameters} from '../../../src/core/contagion/models';
import {buildEconomy} from '../../../src/core/exposure/economy';
import {findFrenemies} from '../../../src/core/frenemies/frenemies';
import {afterFall, questionOf, whenOneFalls} from '../../../src/core/frenemies/whenOneFalls';
import {assumptionsOf} from '../../../src/core/scenario/runScenario';
import {emptyScenario} from '../../../src/core/scenario/scenario';
import {
  company,
  customerShare,
  dataset,
  figure,
  id,
  supplierShare,
  tie,
} from '../../fixtures/tinyDataset';

/**
 * The lab takes 60 % of its computing from cloud A (sales 40); cloud B (sales 80) has room for
 * 13 % of its own within the year: 10.4 of the 40 that A no longer sells.
 */
const data = (known = true) =>
  dataset({
    companies: [
      company('lab', 'ai-lab'),
      company('cloud-a', 'hyperscaler'),
      company('cloud-b', 'hyperscaler'),
    ],
    ties: [
      tie('cloud:cloud-a:lab', {inputClass: 'compute'}),
      tie('rivalry:cloud-a:lab'),
      tie('partnership:cloud-a:cloud-b'),
      tie('rivalry:cloud-a:cloud-b'),
    ],
    figures: [
      figure('lab', 'revenue', 90, '2025-12-31', 'year'),
      ...(known ? [figure('cloud-a', 'revenue', 40, '2025-12-31', 'year')] : []),
      figure('cloud-b', 'revenue', 80, '2025-12-31', 'year'),
    ],
    shares: [
      supplierShare('lab', 'cloud-a', 0.6, '2025-06-30'),
      customerShare('cloud-a', 'lab', 0.35, '2025-06-30'),
    ],
  });
function fall(
  other: string,
  parameters: ModelParameters = {},
  known = true,
  fallen = id('cloud-a'),
) {
  const question = questionOf({...emptyScenario('2026-07-01'), parameters});
  const economy = buildEconomy(data(known), question, assumptionsOf(question));
  const pair = findFrenemies(economy.web).find((p) => p.b === other)!;
  return whenOneFalls(economy, question, pair, fallen, afterFall(economy, question, fallen));
}

describe('what the lab loses when its cloud falls', () => {
  it('all that the tie carries by the tie alone, less in the web where the rival makes good', () => {
    const {loses, losesByPair, gainsUsd, standing} = fall('lab');
    expect(standing).toBe('lab');
    expect(losesByPair).toBeCloseTo(0.6, 9);
    expect(loses).toBeCloseTo(0.6 * (1 - 10.4 / 40), 6);
    expect(gainsUsd).toBe(0);
  });
  it('the same where the question keeps rivals out', () => {
    const {loses, losesByPair} = fall('lab', {diversion: 0});
    expect(loses).toBeCloseTo(0.6, 9);
    expect(losesByPair).toBeCloseTo(0.6, 9);
  });
});

describe('what the rival wins', () => {
  it('its room within the year, half of it at half the diversion, nothing without', () => {
    expect(fall('cloud-b').gainsUsd).toBeCloseTo(10.4, 6);
    expect(fall('cloud-b', {diversion: 0.2}).gainsUsd).toBeCloseTo(0.2 * 10.4, 6);
    expect(fall('cloud-b', {diversion: 0}).gainsUsd).toBe(0);
  });
  it.each([
    [6, 5.2],
    [24, 20.8],
    [36, 31.2],
    [60, 31.2],
  ])('by month %i room for %f', (horizon, room) => {
    expect(fall('cloud-b', {horizon}).gainsUsd).toBeCloseTo(room, 6);
  });
  it('nobody knows where the sales of the fallen are unknown', () => {
    expect(fall('cloud-b', {}, false).gainsUsd).toBeNull();
    expect(fall('lab', {}, false).gainsUsd).toBe(0);
  });
});

describe('dollars of what is lost', () => {
  it('are in proportion to what is lost', () => {
    const {loses, losesUsd, losesByPair, losesByPairUsd, fails} = fall('lab');
    expect(losesUsd! / losesByPairUsd!).toBeCloseTo(loses / losesByPair, 9);
    expect(losesByPairUsd).toBeGreaterThan(0);
    expect(fails).toBe(false);
  });
  it('are nothing for whom nothing reaches', () => {
    const {loses, losesUsd, losesByPair, losesByPairUsd} = fall('cloud-b', {diversion: 0});
    expect([loses, losesUsd, losesByPair, losesByPairUsd]).toEqual([0, 0, 0, 0]);
  });
  it('are unknown where a loss is known and its sales are not', () => {
    const {loses, losesUsd, losesByPairUsd} = fall('lab', {}, false, id('lab'));
    expect(loses).toBeCloseTo(0.35, 9);
    expect([losesUsd, losesByPairUsd]).toEqual([null, null]);
  });
});

it('the other way round: the cloud loses its customer', () => {
  const {standing, loses, losesByPair, gainsUsd} = fall('lab', {}, true, id('lab'));
  expect(standing).toBe('cloud-a');
  expect([loses, losesByPair, gainsUsd]).toEqual([0.35, 0.35, 0]);
});

it('leaves the settings of other models out', () => {
  const other = questionOf({
    ...emptyScenario('2026-07-01'),
    model: 'nonlinear-debtrank',
    parameters: {alpha: 3},
  });
  expect(other).toMatchObject({model: 'joint', parameters: {diversion: 1}});
});
