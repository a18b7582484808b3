/**
 * Does centrality predict harm? For each measure the rank correlation of its values with what each
 * company's failure does to all others (Spearman 1904, doi:10.2307/1412159), over the companies that
 * have a value; and how many of the ten whose failure does most are among the ten that the measure
 * puts first. Groups have no order and are left out. Null where one side does not vary.
 *
 * A correlation across the companies of one web, which depend on each other: it says how alike two
 * orders are, not that one causes the other, and no error bar follows from it.
 * O(measures · nodes · log nodes).
 */
import {ranksOf} from '../ranking/ranking';
import {spearman} from '../ranking/draws';

export interface Prediction {
  readonly correlation: number | null;
  /** Companies with a value. */
  readonly n: number;
  /** The same among those alone whose failure does any harm: who does none is easily told. */
  readonly amongHarmful: {readonly correlation: number | null; readonly n: number};
  /** Of the `TOP` most harmful, those among the measure's own `TOP`; zeros are never among them. */
  readonly shared: number;
}
export const TOP = 10;

/** values and impacts: one entry per company, in the same order. */
export function harmPredicted(
  values: readonly (number | null)[],
  impacts: readonly number[],
): Prediction {
  const known = [...values.keys()].filter((i) => values[i] !== null);
  const among = (chosen: readonly number[]) => {
    const correlation = spearman(
      chosen.map((i) => values[i]!),
      chosen.map((i) => impacts[i]!),
    );
    return {correlation: Number.isFinite(correlation) ? correlation : null, n: chosen.length};
  };
  const harmful = leaders(impacts);
  return {
    ...among(known),
    amongHarmful: among(known.filter((i) => impacts[i]! > 0)),
    shared: [...leaders(values.map((v) => v ?? 0))].filter((i) => harmful.has(i)).length,
  };
}

const leaders = (values: readonly number[]): ReadonlySet<number> => {
  const ranks = ranksOf(values);
  return new Set([...values.keys()].filter((i) => ranks[i]! <= TOP && values[i]! > 0));
};
