/**
 * Rings by a measure of centrality: the first places of the ranking in the middle, the rest in bands
 * around them. A band ends at `BANDS` or, where companies are equal there, after the last of them:
 * equals are never parted. Companies without a value stand outside, never ranked as if it were 0.
 * `values`: any measure, larger is more central. Cost: that of `concentric`.
 */
import type {CompanyId, Dataset} from '../dataset/schema';
import {sizeRadius, type Sizes} from '../picture/sizeMeasure';
import {concentric, type Circle} from './concentric';
import {linkCompanies} from './linkCompanies';
import type {MapLayout} from './mapLayout';
import {layoutOf} from './valueChain';

/** The last places of the bands. */
const BANDS = [5, 20, 50] as const;

export function measureRings(
  dataset: Pick<Dataset, 'companies' | 'ties'>,
  values: ReadonlyMap<CompanyId, number>,
  /** What the discs are sized by, where that is not money. */
  sizes: Sizes | null = null,
): MapLayout {
  const ids = dataset.companies.map(({id}) => id).sort();
  const valueOf = (id: CompanyId): number => values.get(id)!;
  const ranked = ids.filter((id) => values.has(id)).sort((a, b) => valueOf(b) - valueOf(a));
  const circles: Circle[] = [];
  let first = 0;
  for (const end of [...BANDS, Infinity]) {
    if (first >= Math.min(end, ranked.length)) continue;
    let last = Math.min(end, ranked.length);
    while (last < ranked.length && valueOf(ranked[last]!) === valueOf(ranked[last - 1]!)) last++;
    circles.push({
      meaning: {of: 'ranks', first: first + 1, last},
      members: ranked.slice(first, last),
    });
    first = last;
  }
  const unranked = ids.filter((id) => !values.has(id));
  circles.push({meaning: {of: 'unranked'}, members: unranked});
  const all = linkCompanies(dataset);
  const linked = all.linked.map((it) => (sizes ? {...it, radius: sizeRadius(sizes, it.id)} : it));
  const sized = {...all, linked};
  return concentric('measure', circles, sized, layoutOf(dataset));
}
