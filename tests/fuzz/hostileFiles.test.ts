/** Files that once hung, crashed or slipped through a door, each as small as shows it. */
import {describe, expect, it} from 'vitest';
import {createAnswer, type Request} from '../../src/compute/protocol';
import {parseDataset} from '../../src/core/dataset/parseDataset';
import {CompanyNames} from '../../src/core/exchange/companyNames';
import {readIncoming} from '../../src/core/exchange/readIncoming';
import {readAmount, readDay, readNumber} from '../../src/core/exchange/readSheetCell';
import {sheetOf} from '../../src/core/exchange/sheet';
import {unrepeated} from '../../src/core/exchange/unrepeated';
import {csvOf} from '../../src/core/lib/csv';
import {nestsDeeper} from '../../src/core/lib/nestsDeeper';
import {plainText} from '../../src/core/lib/plainText';
import {parseNetworkJson} from '../../src/core/network/parseNetwork';
import {readSvgSnapshot} from '../../src/core/picture/svgText';
import {decodeSnapshot} from '../../src/core/snapshot/decode';
import {decodeHistory} from '../../src/core/snapshot/decodeHistory';
import {SHEET_BOMBS} from './bombs';
import * as seeds from './seeds';

const bytes = (text: string) => new TextEncoder().encode(text);
const deep = (levels: number) => `${'['.repeat(levels)}1${']'.repeat(levels)}`;
const faultOf = (name: string, content: Uint8Array | string): string => {
  const read = readIncoming(name, typeof content === 'string' ? bytes(content) : content);
  return read.kind === 'unreadable' ? read.issues[0]!.fault.code : read.kind;
};
/** Milliseconds; far below what each of these took. */
const SOON = 1500;
function soon<T>(run: () => T): T {
  const started = performance.now();
  const value = run();
  expect(performance.now() - started).toBeLessThan(SOON);
  return value;
}

describe('what costs more than its length', () => {
  it('names 50,000 equal headings apart', () => {
    const header = soon(() => sheetOf('x.csv', [Array(50_000).fill('a')])!.header);
    expect(header.slice(0, 3)).toEqual(['a', 'a (2)', 'a (3)']);
    expect(new Set(header).size).toBe(50_000);
    expect(unrepeated(['a', 'a (2)', 'a', 'a'])).toEqual(['a', 'a (2)', 'a (3)', 'a (4)']);
  });
  it('gives 9,000 names in Hangul ids of their own', () => {
    const names = new CompanyNames([]);
    const name = (k: number) => String.fromCodePoint(0xac00 + k);
    const ids = soon(() =>
      Array.from({length: 9000}, (_, k) => names.findOrAdd(name(k), 'other' as never)),
    );
    expect(ids.slice(0, 3)).toEqual(['company', 'company-2', 'company-3']);
    expect(new Set(ids).size).toBe(9000);
  });
  it('tries no pattern on a cell of 300,000 characters', () => {
    const cell = `1${' '.repeat(300_000)}x`;
    soon(() => {
      expect(readAmount(cell, 1)).toMatchObject({fault: {code: 'noAmount'}});
      expect(readDay(cell)).toMatchObject({fault: {code: 'noDay'}});
      expect(readNumber(cell, 0, 1)).toMatchObject({fault: {code: 'noNumber'}});
    });
  });
  it.each(SHEET_BOMBS.map((bomb, k) => [k, bomb] as const))(
    'reads or refuses workbook %i',
    (_, bomb) => {
      const made = bomb();
      const read = soon(() => readIncoming('x.xlsx', made));
      const cells =
        read.kind === 'sheets' ? read.sheets.flatMap(({rows}) => rows).flat().length : 0;
      expect(cells).toBeLessThan(2.5e6);
    },
  );
  it('refuses records without a field in common', () => {
    const rows = Array.from({length: 5000}, (_, k) => ({[`c${k}`]: k}));
    expect(soon(() => faultOf('x.json', JSON.stringify(rows)))).toBe('tooSparse');
    const nodes = rows.map((row, k) => ({id: `n${k}`, ...row}));
    expect(soon(() => faultOf('x.json', JSON.stringify({nodes, links: []})))).toBe('tooSparse');
  });
});

describe('what lists without end', () => {
  it('names the faults of the first 5,000 records', () => {
    const companies = Array.from({length: 100_000}, () => ({}));
    const read = soon(() => parseDataset({...seeds.DATA, companies}));
    expect(read.ok).toBe(false);
  });
  it('a history that names a change thousands of times is damaged', () => {
    const text = JSON.stringify(seeds.HISTORY).replace(
      '"changes":[]',
      `"changes":[${Array(2000).fill('0,1').join()}]`,
    );
    expect(decodeHistory(text, seeds.BUILT_IN)).toBeNull();
  });
});

describe('what nests without end', () => {
  it('is told without recursion, at the level named', () => {
    expect(nestsDeeper(JSON.parse(deep(100)), 100)).toBe(false);
    expect(nestsDeeper(JSON.parse(deep(102)), 100)).toBe(true);
    expect(nestsDeeper(JSON.parse(deep(100_000)))).toBe(true);
    expect(nestsDeeper(null)).toBe(false);
  });
  it('is refused at every door of JSON', () => {
    expect(faultOf('x.json', `[{"a":${deep(50_000)}}]`)).toBe('tooDeep');
    expect(faultOf('x.json', `{"nodes":[{"id":"a","x":${deep(50_000)}}],"links":[]}`)).toBe(
      'tooDeep',
    );
    expect(decodeSnapshot(`{"format":${deep(50_000)}}`, seeds.BUILT_IN)).toMatchObject({
      ok: false,
      errors: [{problem: 'notSnapshot'}],
    });
    expect(parseNetworkJson(`{"format":${deep(50_000)}}`, 'x.json').ok).toBe(false);
  });
});

describe('what crashed', () => {
  it('lists 200,000 faults of a graph without running out of stack', () => {
    const nodes = JSON.stringify(Array(200_000).fill({}));
    expect(faultOf('x.json', `{"nodes":${nodes},"links":[]}`)).toBe('noId');
  });
  it('takes no character beyond Unicode out of a picture', () => {
    const svg = seeds.svgWith('').replace('></metadata>', '>a&#1114112;b&#65;</metadata>');
    expect(readSvgSnapshot(svg)).toBe('a\uFFFDbA');
  });
  it('refuses sectors that are no texts', () => {
    const essential = {sectors: [{toString: 'x'}], matrix: [[1]]};
    expect(parseNetworkJson(JSON.stringify({...seeds.SUPPLY, essential}), 'x.json').ok).toBe(false);
  });
  it('answers a worker’s message that is nothing', () => {
    expect(createAnswer()(null as unknown as Request)?.kind).toBe('fault');
  });
});

describe('what slipped through', () => {
  it('a record that lacks a field does not take that of all objects', () => {
    for (const text of [
      '[{"from":"a","constructor":"x"},{"from":"b"}]',
      '{"nodes":[{"id":"a","constructor":"x"},{"id":"b"}],"links":[]}',
    ]) {
      const read = readIncoming('x.json', bytes(text));
      expect(JSON.stringify(read)).not.toContain('native code');
      expect(JSON.stringify(read)).toContain('constructor');
    }
  });
  it('cells of tables lose what turns their direction, amounts stay finite', () => {
    const read = readIncoming('x.csv', bytes('Supplier,Cust\u202Eomer\nA\u202Eb,c'));
    expect(read).toMatchObject({sheets: [{header: ['Supplier', 'Customer'], rows: [['Ab', 'c']]}]});
    expect(readAmount('9'.repeat(60), 1)).toMatchObject({fault: {code: 'outOfRange'}});
  });
  const withCompany = (more: object) =>
    parseDataset({
      ...seeds.DATA,
      companies: [...seeds.DATA.companies, {...seeds.DATA.companies[0], ...more}],
    });
  it('no company is called what every object has', () => {
    expect(withCompany({id: 'constructor'})).toMatchObject({
      ok: false,
      errors: [{record: 'record 5'}],
    });
    expect(new CompanyNames([]).newId('Constructor')).not.toBe('constructor');
  });
  it('no number is infinite, nor larger than sums bear', () => {
    expect(withCompany({id: 'x', founded: JSON.parse('1e999')}).ok).toBe(false);
    const [tie] = seeds.DATA.ties;
    const huge = {low: 1e300, likely: 1e300, high: 1e300};
    const ties = [{...tie, amountUsd: {announced: huge, binding: null, paid: null}}];
    expect(parseDataset({...seeds.DATA, ties}).ok).toBe(false);
  });
  it('texts lose what turns their direction, controls and halves of characters', () => {
    expect(plainText('a\u202Eb\u2066c\0d\u{1F9ED}\uD800e\tf\n')).toBe('abcd\u{1F9ED}\uFFFDe\tf\n');
    const read = withCompany({id: 'x', name: {en: 'A\u202Egnp.exe', ko: '\0회사'}});
    expect(read.ok && read.value.companies.at(-1)!.name).toEqual({en: 'Agnp.exe', ko: '회사'});
  });
  it('cells that a spreadsheet would run are text, numbers stay numbers', () => {
    const cells = [
      '=1',
      '+a',
      '-a',
      '@a',
      '\t=1',
      '\r=1',
      '\n=1',
      '＝1',
      'a;=1',
      'a\t=1',
      '-5',
      '+2.5e3',
    ];
    const line = csvOf([['x', (value: string | number) => value]], [...cells, -5]);
    expect(line).toBe(
      `x\r\n'=1\r\n'+a\r\n'-a\r\n'@a\r\n"'\t=1"\r\n"'\r=1"\r\n"'\n=1"\r\n'＝1\r\n"a;=1"\r\n"a\t=1"\r\n-5\r\n+2.5e3\r\n-5\r\n`,
    );
  });
});
