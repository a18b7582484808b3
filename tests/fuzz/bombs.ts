/** Inputs that are small and unfold, or that cost far more than their length. */
import {deflateSync, strToU8} from 'fflate';
import {misstated} from '../fixtures/misstated';
import {joined} from './hostile';
import {WORKBOOK, zipped} from './seeds';

const SHEET = 'xl/worksheets/sheet1.xml';
const sheet = (rows: string) => ({
  ...WORKBOOK,
  [SHEET]: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
});

export const TEXT_BOMBS: readonly (() => string)[] = [
  () => `${'a,'.repeat(50_000)}a\n1,2`,
  () => `${',x'.repeat(20_000)}\n1`,
  () => `a,b\n${'"'.repeat(100_001)}`,
  () =>
    `Supplier,Customer,Amount,Date,Stake\na,b,1${' '.repeat(300_000)}x,1${' '.repeat(300_000)}x,1${' '.repeat(300_000)}x`,
  () => `Supplier,Customer,Amount,Date\na,b,${'1 '.repeat(200_000)}x,2026`,
  () => `Supplier,Customer,Amount,Date\na,b,${'-'.repeat(300_000)},${'2026-'.repeat(60_000)}`,
  () => `Supplier,Customer,Amount,Date\na,b,${'1,'.repeat(2)}${'\u00A0'.repeat(300_000)}x,2026`,
  () => `Supplier,Customer\n${'-'.repeat(300_000)}!,${'. '.repeat(150_000)}x`,
  () => `Supplier,Customer\n${'-a'.repeat(150_000)},b`,
  () => '\n'.repeat(500_000),
  () => `a|b;c,d\te\n`.repeat(20_000),
  () => `Supplier,Customer,Date\n${'!,회사,2026\n'.repeat(1500)}`,
  () =>
    `Supplier,Customer,Date\n${Array.from({length: 1500}, (_, k) => `${String.fromCodePoint(0xac00 + k)},x,2026\n`).join('')}`,
  () => `Amount (${'('.repeat(200_000)},b\n1,2`,
  () => `${'<'.repeat(500_000)}`,
  () => `<gexf><graph>${'<node '.repeat(100_000)}`,
  () => `<a ${Array.from({length: 50_000}, (_, k) => `b${k}="1"`).join(' ')}/>`,
  () => `<a>${'<b>'.repeat(100_000)}`,
  () => `<a>${'&lt;'.repeat(200_000)}</a>`,
  () => `<gexf><graph><nodes>${'<node/>'.repeat(100_000)}</nodes></graph></gexf>`,
  () => '['.repeat(500_000),
  () => `[{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`,
  () => `[${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}]`,
  () => `{"nodes":[{"id":"a","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}],"links":[]}`,
  () =>
    `{"format":"frenemy-patch/1","base":{"version":"1","hash":"2"},"changes":[{"table":"companies","id":"lab","before":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)},"after":null}]}`,
  () => `{"companies":${'['.repeat(100_000)}${']'.repeat(100_000)},"ties":[]}`,
];

export const XML_HEADS: readonly string[] = [
  '',
  `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({length: 9}, (_, k) => `<!ENTITY lol${k + 1} "${`&lol${k || ''};`.repeat(10)}">`).join('')}]>`,
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  '<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">',
  `<?xml version="1.0" encoding="UTF-16"?>`,
  `<?xml version="1.0"?><!--${'-'.repeat(3000)}`,
  `<?xml version="1.0"?>${'<?p i?>'.repeat(5000)}`,
  `<?xml version="1.0"?><!DOCTYPE ${'['.repeat(5000)}`,
];

export const SHEET_BOMBS: readonly (() => Uint8Array)[] = [
  // one cell at the far right of each row
  () =>
    zipped(
      sheet(
        Array.from(
          {length: 20_000},
          (_, k) => `<row r="${k + 1}"><c r="ZZZ${k + 1}"><v>1</v></c></row>`,
        ).join(''),
      ),
      9,
    ),
  // a cell at the far right, on the last row
  () => zipped(sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 9),
  // headings that are all the same
  () =>
    zipped(
      sheet(
        `<row>${'<c t="str"><v>a</v></c>'.repeat(18_000)}</row><row><c><v>1</v></c><c><v>2</v></c></row>`,
      ),
      9,
    ),
  // spaces without end
  () => zipped(sheet(' '.repeat(60_000_000)), 9),
  () => zipped(sheet('<row><c><v>1</v></c></row>'.repeat(2_000_000)), 9),
  // a shared string of a megabyte, ten thousand times
  () =>
    zipped(
      {
        ...sheet('<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(10_000)),
        'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(1_000_000)}</t></si></sst>`,
      },
      9,
    ),
  // one sheet named ten thousand times
  () =>
    zipped(
      {
        ...sheet('<row><c><v>1</v></c><c><v>1</v></c></row>'.repeat(1000)),
        'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${'<sheet name="D" r:id="r1"/>'.repeat(10_000)}</sheets></workbook>`,
      },
      9,
    ),
  () => zipped({...WORKBOOK, '__proto__/x.xml': '<a/>', 'constructor.xml': '<a/>'}),
  overlapping,
  // a sheet that says it is short, or longer than it is
  ...[0, 10, 5_000_000, 0xfffffff0].map(
    (size) => () => misstated(zipped(sheet(' '.repeat(60_000_000)), 9), SHEET, 'unfolded', size),
  ),
];

/** Many entries of the directory that all name the same bytes. */
function overlapping(): Uint8Array {
  const packed = deflateSync(strToU8(' '.repeat(1_000_000)), {level: 9});
  const name = (k: number) => strToU8(`xl/${`${k}`.padStart(5, '0')}.xml`);
  const local = new Uint8Array(30 + 12 + packed.length);
  const head = new DataView(local.buffer);
  head.setUint32(0, 0x04034b50, true);
  head.setUint16(8, 8, true);
  head.setUint32(18, packed.length, true);
  head.setUint32(22, 1_000_000, true);
  head.setUint16(26, 12, true);
  local.set(name(0), 30);
  local.set(packed, 42);
  const count = 5000;
  const entries = Array.from({length: count}, (_, k) => {
    const entry = new Uint8Array(46 + 12);
    const view = new DataView(entry.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(10, 8, true);
    view.setUint32(20, packed.length, true);
    view.setUint32(24, 1_000, true); // it lies: a thousandth of what it unfolds to
    view.setUint16(28, 12, true);
    entry.set(name(k), 46);
    return entry;
  });
  const directory = joined(...entries);
  const end = new Uint8Array(22);
  const last = new DataView(end.buffer);
  last.setUint32(0, 0x06054b50, true);
  last.setUint16(8, count, true);
  last.setUint16(10, count, true);
  last.setUint32(12, directory.length, true);
  last.setUint32(16, local.length, true);
  return joined(local, directory, end);
}
