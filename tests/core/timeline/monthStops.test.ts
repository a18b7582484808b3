import {describe, expect, it} from 'vitest';
import {monthStops, stopOf} from '../../../src/core/timeline/monthStops';

describe('the stops of the time strip', () => {
  it('are the ends of months, and the newest date', () => {
    expect(monthStops('2023-11-17', '2024-03-09')).toEqual([
      '2023-11-30',
      '2023-12-31',
      '2024-01-31',
      '2024-02-29',
      '2024-03-09',
    ]);
  });
  it('do not double a newest date at the end of its month', () => {
    expect(monthStops('2024-01-05', '2024-02-29')).toEqual(['2024-01-31', '2024-02-29']);
    expect(monthStops('2024-02-05', '2024-02-09')).toEqual(['2024-02-09']);
  });
  it('hold any date between them', () => {
    const stops = monthStops('2023-11-17', '2024-03-09');
    expect(stops.map((stop) => stopOf(stops, stop))).toEqual([0, 1, 2, 3, 4]);
    expect(stopOf(stops, '2024-01-15')).toBe(2);
    expect(stopOf(stops, '1999-01-01')).toBe(0);
    expect(stopOf(stops, '2030-01-01')).toBe(4);
  });
});
