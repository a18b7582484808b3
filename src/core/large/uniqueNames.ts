import type {Company} from '../dataset/schema';

/** English names, in the order given; with the id beside where two companies share one. O(n). */
export function uniqueNames(companies: readonly Company[]): readonly string[] {
  const seen = new Map<string, number>();
  for (const {name} of companies) seen.set(name.en, (seen.get(name.en) ?? 0) + 1);
  return companies.map(({id, name}) => (seen.get(name.en)! > 1 ? `${name.en} (${id})` : name.en));
}
