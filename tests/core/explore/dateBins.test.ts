import {expect, it} from 'vitest';
import {dateBins} from '../../../src/core/explore/dateBins';

it.each([
  {of: 'no date', dates: [], edges: [], counts: []},
  {
    of: 'one day up to the quarter it is in',
    dates: ['2025-05-20'],
    edges: ['2025-01-01', '2025-04-01', '2025-07-01'],
    counts: [0, 1],
  },
  {
    of: 'the first day of a quarter in that quarter',
    dates: ['2025-04-01', '2025-03-31'],
    edges: ['2025-01-01', '2025-04-01', '2025-07-01'],
    counts: [1, 1],
  },
  {
    of: 'the last quarter up to the next year',
    dates: ['2025-10-01', '2025-12-31'],
    edges: ['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01'],
    counts: [0, 0, 0, 2],
  },
  {
    of: 'months and years by their first day',
    dates: ['2025', '2025-04'],
    edges: ['2025-01-01', '2025-04-01', '2025-07-01'],
    counts: [1, 1],
  },
  {
    of: 'years before the last three as wholes, in whatever order they come',
    dates: ['2024-02-09', '2020-11-30', '2022-01-01', '2021-12-31', '2020'],
    edges: [
      '2020-01-01',
      '2021-01-01',
      '2022-01-01',
      '2022-04-01',
      '2022-07-01',
      '2022-10-01',
      '2023-01-01',
      '2023-04-01',
      '2023-07-01',
      '2023-10-01',
      '2024-01-01',
      '2024-04-01',
    ],
    counts: [2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1],
  },
])('counts $of', ({dates, edges, counts}) => {
  expect(dateBins(dates)).toEqual({edges, counts});
});
