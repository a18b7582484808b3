/** Text inside an SVG of ours: how it is escaped, and how the snapshot is read back out of it. */
export const SNAPSHOT_ID = 'frenemy-snapshot';

/** Text for XML: markup escaped, control characters that XML forbids dropped. */
export const escape = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"'\r]/g, (c) => `&#${c.charCodeAt(0)};`);

/** As browsers write them. */
const NAMED: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&'};

/** The snapshot that a picture of ours carries in `<metadata>`; null where there is none. */
export function readSvgSnapshot(svg: string): string | null {
  const found = new RegExp(`<metadata id="${SNAPSHOT_ID}">([^<]*)</metadata>`).exec(svg);
  if (!found) return null;
  return found[1].replace(/&(?:#(\d+)|(lt|gt|amp));/g, (_, code?: string, name?: string) =>
    code === undefined ? NAMED[name!] : characterOf(Number(code)),
  );
}

/** A number beyond Unicode stands for nothing that we wrote. */
const characterOf = (code: number): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : '\u{fffd}';
