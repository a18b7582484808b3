/**
 * The code of a sign in WinAnsiEncoding (PDF 32000-1, annex D; Windows code page 1252), 32 to 255;
 * null where it has none.
 */
export function winAnsiOf(sign: string): number | null {
  const at = sign.codePointAt(0)!;
  if ((at >= 32 && at < 127) || (at >= 160 && at < 256)) return at;
  const high = HIGH.indexOf(at);
  return high < 0 || at === 0 ? null : 128 + high;
}

/** What stands at 128 to 159; 0: nothing. */
const HIGH = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
  0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
  0x203a, 0x0153, 0, 0x017e, 0x0178,
];
