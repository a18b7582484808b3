import {spawnSync} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {strToU8, zipSync} from 'fflate';
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
