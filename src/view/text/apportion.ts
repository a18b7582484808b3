/**
 * Rounds parts so that what is shown adds up to the shown total (largest remainders): a reader who
 * adds the lines of a receipt by hand must arrive at its last line. No part moves by more than one
 * last digit. `decimals` counts digits of the percentage.
 */
export function apportion(
  parts: readonly number[],
  total: number,
  decimals: number,
): {readonly parts: readonly number[]; readonly total: number} {
  const unit = 10 ** (decimals + 2);
  const goal = Math.round(total * unit);
  const floors = parts.map((part) => Math.floor(part * unit));
  const byRemainder = parts
    .map((part, i) => [part * unit - floors[i]!, i] as const)
    .sort(([a, i], [b, j]) => b - a || i - j);
  let missing = goal - floors.reduce((sum, part) => sum + part, 0);
  for (const [, i] of byRemainder) {
    if (missing <= 0) break;
    floors[i]!++;
    missing--;
  }
  return {parts: floors.map((part) => part / unit), total: goal / unit};
}
