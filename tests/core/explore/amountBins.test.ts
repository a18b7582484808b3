import {expect, it} from 'vitest';
import {amountBins} from '../../../src/core/explore/amountBins';

it.each([
  {of: 'nothing', amounts: [], edges: [], counts: []},
  {of: 'zeros alone', amounts: [0, 0], edges: [], counts: []},
  {of: 'one amount on an edge', amounts: [20], edges: [20, 50], counts: [1]},
  {of: 'one amount between edges', amounts: [7], edges: [5, 10], counts: [1]},
  {of: 'one amount of a power of ten', amounts: [100], edges: [100, 200], counts: [1]},
  {
    of: 'three powers of ten',
    amounts: [3, 4.9, 5, 9, 40, 199],
    edges: [2, 5, 10, 20, 50, 100, 200],
    counts: [2, 2, 0, 1, 0, 1],
  },
  {of: 'amounts on the last edge', amounts: [1, 2], edges: [1, 2, 5], counts: [1, 1]},
  {
    of: 'parts of a dollar',
    amounts: [0.03, 0.2],
    edges: [0.02, 0.05, 0.1, 0.2, 0.5],
    counts: [1, 0, 0, 1],
  },
  {of: 'a zero among others', amounts: [60, 0, 30, 0], edges: [20, 50, 100], counts: [3, 1]},
])('counts $of in steps of 1, 2 and 5', ({amounts, edges, counts}) => {
  expect(amountBins(amounts)).toEqual({edges, counts});
});
