/** Columns padded to their widest cell; those listed in `right` stand flush right. */
export function drawTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const widths = header.map((h, c) => Math.max(h.length, ...rows.map((r) => r[c]!.length)));
  const draw = (cells: readonly string[]) =>
    cells
      .map((cell, c) => (right.includes(c) ? cell.padStart(widths[c]!) : cell.padEnd(widths[c]!)))
      .join('  ')
      .trimEnd();
  return [draw(header), draw(widths.map((w) => '─'.repeat(w))), ...rows.map(draw)]
    .map((l) => `${l}\n`)
    .join('');
}
