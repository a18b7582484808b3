/** Mean place of the companies by the money that passes through each; the middle where none does. */
import type {CompanyId} from '../dataset/schema';
import type {Box, Point} from '../picture/geometry';

export function busiestPart(
  usd: ReadonlyMap<CompanyId, number>,
  positions: ReadonlyMap<CompanyId, Point>,
  box: Box,
): Point {
  const sum = {x: 0, y: 0, weight: 0};
  for (const [id, {x, y}] of positions) {
    const weight = usd.get(id) ?? 0;
    sum.x += weight * x;
    sum.y += weight * y;
    sum.weight += weight;
  }
  if (sum.weight === 0) return {x: box.x + box.width / 2, y: box.y + box.height / 2};
  return {x: sum.x / sum.weight, y: sum.y / sum.weight};
}
