/**
 * What a seller could sell more by a horizon, as a part of its revenue: our own assumption, flagged
 * as one wherever it is shown (docs/analyses/frenemies.md).
 *
 *   σ(H) = σ₁₂ · min(H, 36) / 12
 *
 * σ₁₂ is the part within the year (`spareCapacity` of the defaults), H months. Capacity is added at
 * a steady pace, and after three years as much has been added as orders placed now can bring: by
 * then a plant or a site takes as long as it takes to build. At 12 months it is σ₁₂ itself.
 */
export const spareCapacityAt = (withinTheYear: number, months: number): number =>
  (withinTheYear * Math.min(months, LAST_ADDED)) / 12;

/** Months after which no further capacity is counted. */
const LAST_ADDED = 36;
