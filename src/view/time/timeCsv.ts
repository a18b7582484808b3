/** The months shown as CSV: one row each, the watched companies in columns of their own. */
import {BASES} from '../../core/dataset/terms';
import {csvOf, type CsvColumn} from '../../core/lib/csv';
import type {Month} from '../../core/timeline/monthly';
import type {Shown} from './timePanels';

export interface Asked {
  readonly basis: string;
  readonly inForce: boolean;
  readonly model: string;
  readonly data: string;
}

export const timeCsv = ({months, watched, standings}: Shown, asked: Asked): string => {
  const columns: readonly CsvColumn<Month>[] = [
    ['month', (m) => m.stop],
    ['known', (m) => m.known],
    ['inForce', (m) => m.inForce],
    ['companies', (m) => m.companies],
    ...BASES.map((b): CsvColumn<Month> => [`${b}Usd`, (m) => m.amountsUsd[b]]),
    ['undisclosed', (m) => m.undisclosed],
    ['loops', (m) => m.loops.count],
    ['loopsNarrowestUsd', (m) => m.loops.narrowestUsd],
    ['loopsUndisclosed', (m) => m.loops.undisclosed],
    ...watched.flatMap((id): CsvColumn<Month>[] => [
      [`impact:${id}`, (m) => standings.get(m.stop)?.get(id)?.impact],
      [`fragility:${id}`, (m) => standings.get(m.stop)?.get(id)?.fragility],
    ]),
    ['began', (m) => m.began.join(' ')],
    ['ended', (m) => m.ended.join(' ')],
    ['basis', () => asked.basis],
    ['onlyInForce', () => asked.inForce],
    ['model', () => asked.model],
    ['data', () => asked.data],
  ];
  return csvOf(columns, months);
};
