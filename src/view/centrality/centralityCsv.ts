/** What the screen shows as a table for other programs: the rows in view, each with what it answers. */
import {csvOf, type CsvColumn} from '../../core/lib/csv';
import type {Measure} from '../../core/metrics/measures';
import type {Scenario} from '../../core/scenario/scenario';
import type {CentralityRow} from './centralityRows';

export function centralityCsv(
  rows: readonly CentralityRow[],
  {id, unit, reads}: Measure,
  {model, basis, asOf, inForce}: Scenario,
  data: string,
): string {
  const isPart = unit === 'group';
  const columns: readonly CsvColumn<CentralityRow>[] = [
    ['place', (r) => (isPart || r.value === null ? null : r.rank)],
    ['id', (r) => r.id],
    ['company', (r) => r.name],
    ['kind', (r) => r.kind],
    ['measure', () => id],
    ['value', (r) => r.value],
    ['unit', () => unit],
    ['reads', () => reads],
    ['impact', (r) => r.impact],
    ['impact_place', (r) => r.place],
    ['model', () => model],
    ['basis', () => basis],
    ['as_of', () => asOf],
    ['in_force', () => inForce],
    ['data', () => data],
  ];
  return csvOf(columns, rows);
}
