/**
 * Records that were read from tables as a dataset: alone, or put over the data at hand, to be united with
 * them. Assumptions are not imported: alone, the data take those of the model. O(records).
 */
import type {Dataset, Defaults} from '../dataset/schema';
import type {Imported} from './importPlan';

type Records = Pick<Imported, 'companies' | 'ties' | 'sources'>;
/** Of data that nobody has published. */
export const OWN_VERSION = '1.0.0';

export const importedAlone = (
  {companies, ties, sources}: Records,
  defaults: Defaults,
): Dataset => ({
  version: OWN_VERSION,
  companies: [...companies],
  ties: [...ties],
  figures: [],
  shares: [],
  sources: [...sources],
  notes: [],
  scenarios: [],
  defaults,
  tours: [],
});

export const importedOver = ({companies, ties, sources}: Records, ours: Dataset): Dataset => ({
  ...ours,
  companies: over(ours.companies, companies),
  ties: over(ours.ties, ties),
  sources: over(ours.sources, sources),
});

function over<T extends {readonly id: string}>(ours: readonly T[], theirs: readonly T[]): T[] {
  const rows = new Map(ours.map((row) => [row.id, row]));
  for (const row of theirs) rows.set(row.id, row);
  return [...rows.values()];
}
