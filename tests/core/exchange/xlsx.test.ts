import {spawnSync} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {readableExchangeIssue} from '../../../src/core/exchange/exchangeIssue';
import {columnName, readXlsx, writeXlsx} from '../../../src/core/exchange/xlsx';
import {pythonWith} from '../../oracles/python';

const read = (bytes: Uint8Array) => {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(result.errors.map(readableExchangeIssue).join());
  return result.value;
};

describe('a workbook', () => {
  it('carries any table there and back', () => {
    const text = fc.string({unit: 'grapheme', maxLength: 12}).map((s) => s.replace(/\p{Cc}/gu, ''));
    const cell = fc.oneof(
      text,
      fc.integer(),
      fc.double({noNaN: true, noDefaultInfinity: true}),
      fc.boolean(),
      fc.constant(null),
    );
    const table = fc.array(fc.array(cell, {maxLength: 6}), {maxLength: 8});
    fc.assert(
      fc.property(table, (rows) => {
        const [sheet] = read(writeXlsx([{name: 'Ties', rows}]));
        const told = rows.map((cells) =>
          cells.map((c) => (c === null ? '' : Object.is(c, -0) ? '0' : String(c))),
        );
        const trimmed = (lines: readonly (readonly string[])[]) =>
          lines.map((cells) => cells.slice(0, cells.findLastIndex((c) => c !== '') + 1));
        expect(trimmed(sheet!.rows)).toEqual(trimmed(told));
      }),
    );
  });
  it('is the same bytes each time, with names that Excel allows', () => {
    const sheets = [{name: 'A/B: the very long name of a sheet of ties', rows: [['a', 1]]}];
    expect(writeXlsx(sheets)).toEqual(writeXlsx(sheets));
    expect(read(writeXlsx(sheets))[0]!.name).toBe('A B  the very long name of a sh');
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
  it('of others has shared texts, dates and gaps', () => {
    const sheet = `<worksheet><sheetData><row r="2"><c r="B2" t="s"><v>1</v></c><c r="D2" s="1"><v>46156</v></c>
      <c r="E2" s="2"><v>0.25</v></c><c r="F2" t="str"><f>A1</f><v>sum</v></c></row></sheetData></worksheet>`;
    const bytes = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="x"><sheets><sheet name="One" r:id="rId7"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId7" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml': strToU8(
        '<sst><si><t>no</t></si><si><r><t>Open</t></r><r><t>AI</t></r></si></sst>',
      ),
      'xl/styles.xml': strToU8(
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    });
    expect(read(bytes)).toEqual([
      {name: 'One', rows: [[], ['', 'OpenAI', '', '2026-05-14', '0.25', 'sum']]},
    ]);
  });
  const workbookOf = (
    rows: string,
    {
      styles = '',
      strings = '',
      sheets = '',
    }: Partial<Record<'styles' | 'strings' | 'sheets', string>> = {},
  ) =>
    zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook xmlns:r="x"><sheets>${sheets || '<sheet name="One" r:id="a"/>'}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="xl/worksheets/sheet1.xml"/><Relationship Id="c" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      'xl/worksheets/sheet2.xml': strToU8('<worksheet/>'),
      ...(styles && {'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`)}),
      ...(strings && {'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`)}),
    });
  const cellOf = (cell: string, parts: Parameters<typeof workbookOf>[1] = {}) =>
    read(workbookOf(`<row r="1">${cell}</row>`, parts))[0]!.rows[0]!.at(-1);

  it.each([
    ...[14, 15, 16, 17, 22, 27, 30, 36, 50, 55, 58].map(
      (format) => [format, '2026-05-14'] as const,
    ),
    ...[0, 1, 13, 18, 21, 23, 26, 37, 49, 59, 163].map((format) => [format, '46156'] as const),
  ])('knows number format %i as a date or not', (format, text) => {
    const styles = `<cellXfs><xf numFmtId="${format}"/></cellXfs>`;
    expect(cellOf('<c r="A1" s="0"><v>46156</v></c>', {styles})).toBe(text);
  });
  it.each([
    ['yyyy-mm-dd', '2026-05-14'],
    ['D.M.', '2026-05-14'],
    ['0.00', '46156'],
    ['0 "days"', '46156'],
    ['[Red]0', '46156'],
    ['[$-409]d', '2026-05-14'],
    ['0\\d', '46156'],
    ['h:mm', '46156'],
  ])('knows the format %s as a date or not', (code, text) => {
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>`;
    expect(cellOf('<c r="A1" s="1"><v>46156</v></c>', {styles})).toBe(text);
    expect(cellOf('<c r="A1" s="1" t="n"><v>46156.9</v></c>', {styles})).toBe(
      text === '46156' ? '46156.9' : text,
    );
    expect(cellOf('<c r="A1" s="1" t="str"><v>46156</v></c>', {styles})).toBe('46156');
    expect(cellOf('<c r="A1" s="0"><v>46156</v></c>', {styles})).toBe('46156');
    expect(cellOf('<c r="A1" s="1"><v></v></c>', {styles})).toBe('');
  });
  it('reads texts, truth values, results and what is shared', () => {
    const strings =
      '<si><t>no</t></si><si><r><t>東</t></r><rPh><t>ひがし</t></rPh><r><t>京</t></r></si>';
    expect(cellOf('<c r="A1" t="s"><v>1</v></c>', {strings})).toBe('東京');
    expect(cellOf('<c r="A1" t="s"><v>9</v></c>', {strings})).toBe('');
    expect(cellOf('<c r="A1" t="b"><v>1</v></c>')).toBe('true');
    expect(cellOf('<c r="A1" t="b"><v>0</v></c>')).toBe('false');
    expect(cellOf('<c r="A1" t="inlineStr"><is><t>in</t><t>side</t></is></c>')).toBe('inside');
    expect(cellOf('<c r="A1" t="inlineStr"><t>bare</t></c>')).toBe('bare');
    expect(cellOf('<c r="A1" t="e"><v>#DIV/0!</v></c>')).toBe('#DIV/0!');
    expect(cellOf('<c r="A1"/>')).toBe('');
    const long = 'x'.repeat(40_000);
    expect(cellOf(`<c r="A1" t="str"><v>${long}</v></c>`)).toHaveLength(32_767);
  });
  it('puts rows and cells where they say, and after one another where they do not', () => {
    expect(
      read(
        workbookOf(
          '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c><c r="AA3"><v>5</v></c></row><row r="2"><c><v>back</v></c></row><row r="x"><c><v>?</v></c></row><row r="9999999"><c><v>far</v></c></row>',
        ),
      )[0]!.rows,
    ).toEqual([['1', '2'], [], ['', '3', '4', ...Array<string>(23).fill(''), '5']]);
  });
  it('reads a sheet that two names share once, and an empty one as empty', () => {
    const sheets =
      '<sheet name="One" r:id="a"/><sheet name="Again" r:id="b"/><sheet name="Two" r:id="c"/><sheet r:id="gone"/>';
    expect(read(workbookOf('<row><c><v>1</v></c></row>', {sheets}))).toEqual([
      {name: 'One', rows: [['1']]},
      {name: 'Two', rows: []},
      {name: '', rows: []},
    ]);
  });
  it('writes what Excel opens: parts, styles, places, and no cell for what is not there', () => {
    const parts = unzipSync(
      writeXlsx([
        {
          name: 'Ties',
          rows: [
            ['id', 'a & <b>'],
            [1.5, true, null, undefined, '', NaN, Infinity, false],
          ],
        },
        {name: 'Two', rows: []},
      ]),
    );
    const text = (path: string) => strFromU8(parts[path]!);
    expect(Object.keys(parts)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    for (const path of Object.keys(parts)) expect(text(path).startsWith(`${head}<`)).toBe(true);
    expect(text('xl/worksheets/sheet1.xml')).toContain(
      '<sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">id</t></is></c><c r="B1" s="1" t="inlineStr"><is><t xml:space="preserve">a &amp; &lt;b&gt;</t></is></c></row><row r="2"><c r="A2"><v>1.5</v></c><c r="B2" t="b"><v>1</v></c><c r="H2" t="b"><v>0</v></c></row></sheetData>',
    );
    expect(text('xl/worksheets/sheet1.xml')).toContain('<pane ySplit="1" topLeftCell="A2"');
    const openXml = 'http://schemas.openxmlformats.org';
    expect(text('xl/workbook.xml')).toBe(
      `${head}<workbook xmlns="${openXml}/spreadsheetml/2006/main" xmlns:r="${openXml}/officeDocument/2006/relationships"><sheets><sheet name="Ties" sheetId="1" r:id="s1"/><sheet name="Two" sheetId="2" r:id="s2"/></sheets></workbook>`,
    );
    const relation = (id: string, kind: string, target: string) =>
      `<Relationship Id="${id}" Type="${openXml}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
    const relations = `${head}<Relationships xmlns="${openXml}/package/2006/relationships">`;
    expect(text('_rels/.rels')).toBe(
      `${relations}${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    );
    expect(text('xl/_rels/workbook.xml.rels')).toBe(
      `${relations}${relation('s1', 'worksheet', 'worksheets/sheet1.xml')}${relation('s2', 'worksheet', 'worksheets/sheet2.xml')}${relation('styles', 'styles', 'styles.xml')}</Relationships>`,
    );
    const kinds = [
      ...text('[Content_Types].xml').matchAll(/PartName="([^"]+)" ContentType="([^"]+)"/g),
    ];
    expect(kinds.map(([, path, kind]) => [path, kind!.split('.').at(-1)])).toEqual([
      ['/xl/workbook.xml', 'main+xml'],
      ['/xl/styles.xml', 'styles+xml'],
      ['/xl/worksheets/sheet1.xml', 'worksheet+xml'],
      ['/xl/worksheets/sheet2.xml', 'worksheet+xml'],
    ]);
  });
  it('that asks for more gaps than a table has is refused', () => {
    const gaps = (rows: string) => {
      const result = readXlsx(workbookOf(rows));
      return result.ok ? 'read' : readableExchangeIssue(result.errors[0]!);
    };
    const far = '<row r="400001"><c><v>1</v></c></row>';
    expect(gaps(far)).toBe('read');
    expect(gaps(`${far}<row r="600001"><c><v>1</v></c></row>`)).toMatch(/unfolds to far more/);
    const wide = (n: number) =>
      Array.from({length: n}, () => '<row><c r="XFD1"><v>1</v></c></row>').join('');
    expect(gaps(wide(30))).toBe('read');
    expect(gaps(wide(31))).toMatch(/unfolds to far more/);
  });
  it('that is none is refused in plain words', () => {
    const fault = (bytes: Uint8Array) => {
      const result = readXlsx(bytes);
      return result.ok ? '' : readableExchangeIssue(result.errors[0]!);
    };
    expect(fault(strToU8('id,name'))).toMatch(/archive is broken/);
    expect(fault(zipSync({'a.xml': strToU8('<a/>')}))).toMatch(/names no sheets/);
    const half = writeXlsx([{name: 'a', rows: [['x']]}]).subarray(0, 300);
    expect(fault(half)).toMatch(/archive is broken/);
  });
});

/** Only where Python has openpyxl: an independent reader. */
const python = pythonWith('openpyxl');
for (const script of python
  ? [
      'import openpyxl, sys, json\nw = openpyxl.load_workbook(sys.argv[1])\nprint(json.dumps([[s.title, [list(r) for r in s.iter_rows(values_only=True)]] for s in w]))',
    ]
  : [])
  it('opens in openpyxl with its values', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'frenemy-')), 'a.xlsx');
    writeFileSync(
      file,
      writeXlsx([
        {
          name: 'Ties',
          rows: [
            ['id', 'usd'],
            ['a & <b>', 1.5],
            [true, null],
          ],
        },
      ]),
    );
    const {stdout, stderr} = spawnSync(python!, ['-c', script, file], {encoding: 'utf8'});
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([
      [
        'Ties',
        [
          ['id', 'usd'],
          ['a & <b>', 1.5],
          [true, null],
        ],
      ],
    ]);
  });
