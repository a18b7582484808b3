import {describe, expect, it} from 'vitest';
import {buildWeb} from '../../../src/core/graph/web';
import {countLoops} from '../../../src/core/timeline/countLoops';
import {monthly} from '../../../src/core/timeline/monthly';
import {amounts, company, dataset, tie, tieId} from '../../fixtures/tinyDataset';

/** Nvidia invests in OpenAI, which rents from Oracle, which buys from Nvidia; and a loan that ends. */
const companies = ['nvidia', 'openai', 'oracle', 'bank'].map((n) => company(n, 'software'));
const data = dataset({
  companies,
  ties: [
    tie('investment:nvidia:openai', {
      amountUsd: amounts(100, 30, 10),
      announced: '2025-01-10',
      start: '2025-03-05',
    }),
    tie('cloud:oracle:openai', {amountUsd: amounts(300, 200), announced: '2025-02-10'}),
    tie('chips:nvidia:oracle', {
      amountUsd: amounts(40, 25),
      announced: '2025-02-11',
      amountPeriod: 'annual',
    }),
    tie('debt:bank:oracle', {announced: '2025-01-01', end: '2025-02-15'}),
    tie('power:bank:oracle', {
      amountUsd: amounts(7, 7),
      announced: '2025-03-01',
      overlaps: [tieId('cloud:oracle:openai')],
    }),
  ],
});
const stops = ['2025-01-31', '2025-02-28', '2025-03-31'];
const ask = {basis: 'binding', inForce: false} as const;

describe('monthly', () => {
  const [january, february, march] = monthly(data, stops, ask, countLoops);
  it('counts ties and companies, as known and in force', () => {
    expect(january!.known).toEqual({ties: 2, companies: 4});
    expect(january!.inForce).toEqual({ties: 1, companies: 2});
    expect(february!.known).toEqual({ties: 3, companies: 3});
    expect(march!.inForce.ties).toBe(4);
  });
  it('adds one money once, yearly amounts and the undisclosed apart', () => {
    expect(january!.amounts.announced).toEqual({usd: 100, annualUsd: 0, undisclosed: 1});
    expect(march!.amounts.announced).toEqual({usd: 400, annualUsd: 40, undisclosed: 0});
    expect(march!.amounts.binding).toEqual({usd: 230, annualUsd: 25, undisclosed: 0});
  });
  it('tells what came and what went', () => {
    expect(february!.appeared).toEqual(['cloud:oracle:openai', 'chips:nvidia:oracle']);
    expect(february!.ended).toEqual(['debt:bank:oracle']);
    expect(march!.appeared).toEqual(['power:bank:oracle']);
  });
  it('finds the loop once it closes', () => {
    expect(january!.loops.count).toBe(0);
    expect(february!.loops).toEqual({count: 1, narrowestUsd: 25, unknown: 0});
  });
  it('has no month where there is none', () => {
    expect(monthly(data, [], ask, countLoops)).toEqual([]);
  });
});

it('an undisclosed arc leaves a loop without a narrowest amount', () => {
  const pair = dataset({
    companies,
    ties: [tie('investment:nvidia:openai', {amountUsd: amounts(9, 9)}), tie('chips:nvidia:openai')],
  });
  const web = buildWeb(pair, {asOf: '2025-01-01', inForce: false, basis: 'binding'});
  expect(countLoops(web)).toEqual({count: 1, narrowestUsd: 0, unknown: 1});
});
