import {describe, expect, it} from 'vitest';
import {confidenceOf} from '../../../src/core/dataset/confidence';
import {keyFigures} from '../../../src/core/dataset/keyFigures';
import type {Source, SourceClass, SourceId} from '../../../src/core/dataset/schema';
import {figure} from '../../fixtures/tinyDataset';

const classes: readonly SourceClass[] = ['press', 'digest', 'filed', 'secondary'];
const sources = new Map(
  classes.map((name, i) => [`w00${i}` as SourceId, {class: name} as Pick<Source, 'class'>]),
);
const cites = (...at: number[]) => at.map((i) => ({source: `w00${i}` as SourceId, says: 'So.'}));

describe('confidence', () => {
  it('is the best class among the sources', () => {
    expect(confidenceOf({digestOnly: false, evidence: cites(3, 1)}, sources)).toBe('secondary');
    expect(confidenceOf({digestOnly: false, evidence: cites(0, 3)}, sources)).toBe('press');
    expect(confidenceOf({digestOnly: false, evidence: cites(1, 3, 2, 0)}, sources)).toBe('filed');
  });
  it('is digest where only a digest was read, or nothing is known of the source', () => {
    expect(confidenceOf({digestOnly: true, evidence: cites(2)}, sources)).toBe('digest');
    expect(confidenceOf({digestOnly: false, evidence: cites(9)}, sources)).toBe('digest');
    expect(confidenceOf({digestOnly: false, evidence: []}, sources)).toBe('digest');
  });
});

describe('key figures', () => {
  const figures = [
    figure('a', 'revenue', 10, '2024-12-31', 'year'),
    figure('a', 'revenue', 4, '2025-03-31', 'quarter'),
    figure('a', 'revenue', 13, '2025-03-31', 'year'),
    figure('a', 'revenue', 99, '2025-03-31', 'forecast'),
    figure('a', 'equity', 7, '2025-06-30', 'instant', {preferred: false, id: 'x'}),
    figure('a', 'equity', 8, '2025-06-30', 'instant'),
    figure('a', 'aiCompute', 3, '2025-06-30', 'instant'),
  ];
  const at = (date: string) =>
    keyFigures(figures, date).map(([metric, {value}]) => [metric, value]);
  it('are the newest by the date, the longer span first, never a forecast', () => {
    expect(at('2025-02-01')).toEqual([['revenue', 10]]);
    expect(at('2025-03-31')).toEqual([['revenue', 13]]);
    expect(at('2025-12-31')).toEqual([
      ['revenue', 13],
      ['equity', 8], // the preferred of two that conflict
    ]);
    expect(at('2020')).toEqual([]);
  });
});
