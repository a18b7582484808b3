/**
 * Names the parts of a partition by size: 1 the largest; of equal size the one whose first member
 * stands first in `nodes`. Returned: the number of each node's part. O(nodes · log nodes).
 */
export function numberParts(
  nodes: readonly string[],
  parts: readonly (readonly string[])[],
): readonly number[] {
  const place = new Map(nodes.map((id, i) => [id, i]));
  // Folded, not spread: a part may hold more companies than a call takes arguments.
  const first = (part: readonly string[]) =>
    part.reduce((least, id) => Math.min(least, place.get(id)!), Infinity);
  const numbers = new Map<string, number>();
  [...parts]
    .sort((a, b) => b.length - a.length || first(a) - first(b))
    .forEach((part, i) => part.forEach((id) => numbers.set(id, i + 1)));
  return nodes.map((id) => numbers.get(id)!);
}
