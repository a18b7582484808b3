import {expect, it} from 'vitest';
import {buildWeb} from '../../../src/core/graph/web';
import {communityGroups, graphSizes} from '../../../src/core/metrics/graphSizes';
import {amounts, company, dataset, tie} from '../../fixtures/tinyDataset';

/** a sells to b, b to c and d, who trade with one another; e has no tie that leads anywhere. */
const web = buildWeb(
  dataset({
    companies: ['a', 'b', 'c', 'd', 'e'].map((name) => company(name, 'ai-lab')),
    ties: [
      tie('cloud:a:b', {amountUsd: amounts(4)}),
      tie('chips:b:c', {amountUsd: amounts(3)}),
      tie('chips:b:d', {amountUsd: amounts(1)}),
      tie('models:c:d', {amountUsd: amounts(2)}),
      tie('models:d:c', {amountUsd: amounts(2)}),
      tie('rivalry:a:e'),
    ],
  }),
  {asOf: '2026-06-15', inForce: false, basis: 'announced'},
);

it('sizes discs by a centrality, as its own screen counts it', () => {
  const {measure, values, largest, unknown} = graphSizes(web, 'betweenness');
  expect(measure).toBe('betweenness');
  // two of the 4 · 3 ordered pairs go through b: a to c, a to d
  expect([...values]).toEqual([
    ['a', 0],
    ['b', expect.closeTo(2 / 12, 12)],
    ['c', 0],
    ['d', 0],
    ['e', 0],
  ]);
  expect(largest).toBeCloseTo(2 / 12, 12);
  expect(unknown).toBe(0);
});

it('by the core number: whoever is tied to so many who are tied to as many', () => {
  expect([...graphSizes(web, 'core').values.values()]).toEqual([1, 2, 2, 2, 0]);
});

it('by PageRank of the money that comes in: all of it is 1', () => {
  const {values} = graphSizes(web, 'pagerank');
  expect([...values.values()].reduce<number>((sum, v) => sum + v!, 0)).toBeCloseTo(1, 6);
  expect(values.get(web.companies[2]!.id)!).toBeGreaterThan(values.get(web.companies[0]!.id)!);
});

it('knows a community of each company that has a tie with a direction, and of no other', () => {
  const groups = communityGroups(web, 1);
  expect([...groups.keys()]).toEqual(['a', 'b', 'c', 'd']);
  for (const group of groups.values()) expect(group).toMatch(/^[1-9]\d*$/);
  expect(groups.get(web.companies[2]!.id)).toBe(groups.get(web.companies[3]!.id));
});
