/**
 * The fonts of a PDF picture, none of them inside the file: Helvetica and Symbol, which every viewer
 * has (the standard 14), and for Hangul, kana and hanja a font that the viewer puts in place of
 * HYGoThic-Medium, by the predefined CMap UniKS-UTF16-H (ISO 32000-1, 9.7.5.2). With a table of what
 * each code means, so that the text can be searched and copied wherever it is shown.
 *
 * A sign that none of them has is written without its accents, and failing that as `?`.
 */
import type {PdfFile} from './pdfFile';
import {latin1} from './pdfFile';
import {WIDE, signWidth} from './textWidth';
import {winAnsiOf} from './winAnsi';

export type FontName = 'regular' | 'bold' | 'symbol' | 'korean';
/** A stretch of one font: hexadecimal codes, and how far it goes in thousandths of the size. */
export interface Stretch {
  readonly font: FontName;
  readonly codes: string;
  readonly width: number;
}
export const FONT_IDS: Readonly<Record<FontName, string>> = {
  regular: 'F1',
  bold: 'F2',
  symbol: 'F3',
  korean: 'F4',
};

/** Codes of the font Symbol. */
const SYMBOLS: Readonly<Record<string, number>> = {
  '→': 0xae,
  '←': 0xac,
  '−': 0x2d,
  '≤': 0xa3,
  '≥': 0xb3,
  '≈': 0xbb,
  Δ: 0x44,
};

export function stretchesOf(text: string, isBold: boolean): Stretch[] {
  const found: {font: FontName; codes: string; width: number}[] = [];
  for (const sign of text) {
    const written = codeOf(sign, isBold);
    if (written === null) continue;
    const width = signWidth(sign, isBold);
    const last = found.at(-1);
    if (last?.font === written.font) {
      last.codes += written.code;
      last.width += width;
    } else found.push({font: written.font, codes: written.code, width});
  }
  return found;
}

/** null: nothing is to be seen of it. */
function codeOf(sign: string, isBold: boolean): {font: FontName; code: string} | null {
  const plain = isBold ? 'bold' : 'regular';
  const latin = winAnsiOf(sign);
  if (latin !== null) return {font: plain, code: digits(latin, 2)};
  if (SYMBOLS[sign] !== undefined) return {font: 'symbol', code: digits(SYMBOLS[sign], 2)};
  const at = sign.codePointAt(0)!;
  if ((at >= 0x200b && at <= 0x200f) || at === 0x2060) return null;
  if (isWide(at)) return {font: 'korean', code: digits(at, 4)};
  const base = sign.normalize('NFD')[0];
  if (base !== sign && winAnsiOf(base) !== null) return codeOf(base, isBold);
  return /\p{M}/u.test(sign) ? null : {font: plain, code: digits(0x3f, 2)};
}

/** Within the Basic Multilingual Plane: Hangul, kana, hanja, their punctuation. */
const isWide = (at: number): boolean =>
  (at >= 0x1100 && at < 0x1200) || (at >= 0x3000 && at < 0xd7b0) || (at >= 0xff00 && at < 0xffe7);

const digits = (code: number, width: number): string =>
  code.toString(16).toUpperCase().padStart(width, '0');

/** Writes the fonts and gives the entries of `/Font`. `wide`: the codes used of the Korean one. */
export function addFonts(file: PdfFile, wide: ReadonlySet<string>): string {
  const latin = (name: string): number =>
    file.add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  const symbolMeans = toUnicode(
    file,
    Object.entries(SYMBOLS).map(([sign, code]) => [digits(code, 2), digits(sign.charCodeAt(0), 4)]),
    1,
  );
  const entries: [FontName, number][] = [
    ['regular', latin('Helvetica')],
    ['bold', latin('Helvetica-Bold')],
    [
      'symbol',
      file.add(`<< /Type /Font /Subtype /Type1 /BaseFont /Symbol /ToUnicode ${symbolMeans} 0 R >>`),
    ],
  ];
  if (wide.size > 0) entries.push(['korean', addKorean(file, wide)]);
  return entries.map(([name, number]) => `/${FONT_IDS[name]} ${number} 0 R`).join(' ');
}

function addKorean(file: PdfFile, wide: ReadonlySet<string>): number {
  const descriptor = file.add(
    '<< /Type /FontDescriptor /FontName /HYGoThic-Medium /Flags 4 /FontBBox [-50 -150 1000 880] ' +
      '/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 720 /StemV 80 >>',
  );
  const font = file.add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYGoThic-Medium ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 2 >> ' +
      `/FontDescriptor ${descriptor} 0 R /DW ${WIDE} >>`,
  );
  const means = toUnicode(
    file,
    [...wide].sort().map((code) => [code, code]),
    2,
  );
  return file.add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /HYGoThic-Medium-UniKS-UTF16-H ' +
      `/Encoding /UniKS-UTF16-H /DescendantFonts [${font} 0 R] /ToUnicode ${means} 0 R >>`,
  );
}

/** What codes mean, in blocks of a hundred as the format wants. `bytes`: of one code. */
function toUnicode(
  file: PdfFile,
  pairs: readonly (readonly [code: string, unicode: string])[],
  bytes: 1 | 2,
): number {
  const blocks: string[] = [];
  for (let at = 0; at < pairs.length; at += 100) {
    const part = pairs.slice(at, at + 100);
    const rows = part.map(([code, unicode]) => `<${code}> <${unicode}>\n`).join('');
    blocks.push(`${part.length} beginbfchar\n${rows}endbfchar\n`);
  }
  const space = bytes === 1 ? '<00> <FF>' : '<0000> <FFFF>';
  const map =
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    `1 begincodespacerange\n${space}\nendcodespacerange\n${blocks.join('')}` +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n';
  return file.addStream('', latin1(map));
}
