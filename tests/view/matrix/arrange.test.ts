import {describe, expect, it} from 'vitest';
import type {Ranked, RankedCompany} from '../../../src/state/rankings';
import {contrast, PALETTES} from '../../../src/core/picture/palette';
import {arrange, largestCells, orderOf, widestReach} from '../../../src/view/matrix/arrange';
import {BOUNDS, HEAT, heatClass} from '../../../src/view/matrix/heat';

const company = (id: string, kind: string, rank: number) => ({id, kind, rank}) as RankedCompany;
/** a hits b and c, c hits b; d is alone; e loses less than shows. */
const ranked = {
  companies: [
    company('a', 'memory', 1),
    company('b', 'ai-lab', 3),
    company('c', 'ai-lab', 2),
    company('d', 'foundry', 4),
    company('e', 'foundry', 5),
  ],
  matrix: [
    [1, 0.5, 0.2, 0, 4e-4],
    [0, 1, 0, 0, 0],
    [0, 0.3, 1, 0, 0],
    [0, 0, 0, 1, 0],
    [0, 0, 0, 0, 1],
  ].map((row) => Float64Array.from(row)),
} as unknown as Ranked;
const namesOf = (places: readonly number[]) => places.map((i) => ranked.companies[i]!.id).join('');

describe('the matrix', () => {
  it('shows who reaches another one, and who is reached', () => {
    const {rows, columns} = arrange(ranked, [0, 1, 2, 3, 4], false);
    expect([namesOf(rows), namesOf(columns)]).toEqual(['ac', 'bc']);
    const all = arrange(ranked, [4, 3, 2, 1, 0], true);
    expect([namesOf(all.rows), namesOf(all.columns)]).toEqual(['edcba', 'edcba']);
  });

  it('is ordered by impact, by kind along the chain, or by cluster', () => {
    expect(namesOf(orderOf(ranked, 'impact'))).toBe('acbde');
    expect(namesOf(orderOf(ranked, 'kind'))).toBe('cbdea');
    expect([...orderOf(ranked, 'cluster')].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('lists its largest cells, never a company beside itself', () => {
    expect(largestCells(ranked.matrix, 2)).toEqual([
      {row: 0, column: 1, loss: 0.5},
      {row: 2, column: 1, loss: 0.3},
    ]);
    expect(largestCells(ranked.matrix, 50)).toHaveLength(3);
  });

  it('knows who reaches the most others', () => {
    expect(widestReach(ranked)).toEqual({at: 0, hit: 2});
    expect(widestReach({...ranked, matrix: [Float64Array.of(1)]})).toBeNull();
  });
});

describe('its colours', () => {
  it('have one class for each range', () => {
    expect([0, 4e-4, 5e-4, 0.0099, 0.01, 0.2, 0.74, 0.75, 1].map(heatClass)).toEqual([
      -1, -1, 0, 0, 1, 3, 5, 6, 6,
    ]);
  });

  it('move steadily away from the ground in both themes', () => {
    for (const theme of ['light', 'dark'] as const) {
      const away = HEAT[theme].map((colour) => contrast(colour, PALETTES[theme].canvas));
      expect(away).toHaveLength(BOUNDS.length);
      expect(away).toEqual([...away].sort((a, b) => a - b));
      expect(away[0]).toBeGreaterThan(1.15);
    }
  });
});
