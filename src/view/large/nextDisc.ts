import type {Placed} from './paintLevel';

/**
 * The disc that lies nearest in a direction, what is aside of it counting double; the one at hand where
 * there is none, the largest where none is at hand. O(discs).
 */
export function nextDisc(
  places: readonly Placed[],
  from: number | null,
  [wayX, wayY]: readonly [x: number, y: number],
): number {
  const discs = places.filter(({isAround}) => !isAround);
  if (from === null)
    return discs.reduce((best, disc) => (disc.radius > best.radius ? disc : best), discs[0]!).at;
  const {x, y} = discs[from]!;
  let nearest = from;
  let least = Infinity;
  for (const disc of discs) {
    const [dx, dy] = [disc.x - x, disc.y - y];
    const along = dx * wayX + dy * wayY;
    const aside = Math.abs(dx * wayY) + Math.abs(dy * wayX);
    if (along <= 0 || aside > 2 * along) continue;
    if (along + 2 * aside < least) [nearest, least] = [disc.at, along + 2 * aside];
  }
  return nearest;
}
