import {strFromU8, strToU8, Zip, ZipDeflate, zipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {readIncoming} from '../../../src/core/exchange/readIncoming';
import {zipParts} from '../../../src/core/exchange/zipParts';
import {crc32} from '../../../src/core/lib/crc32';
import {WORKBOOK} from '../../fuzz/seeds';
import {misstated, type Misstatement} from '../../fixtures/misstated';

const read = (bytes: Uint8Array) =>
  Object.fromEntries(zipParts(bytes).map((part) => [part.name, strFromU8(part.read())]));
/** Written by Python's zipfile, the first; by hand after APPNOTE 4.3, the second, which zipfile reads. */
const SIXTY_FOUR =
  'UEsDBC0AAAAIAAAAIQBIdyNe//////////8FABQAYS54bWwBABAAEQAAAAAAAAATAAAAAAAAALNJtCvOrCip1E3LLy2y0U+0AwBQSwECLQMtAAAACAAAACEASHcjXhMAAAARAAAABQAAAAAAAAAAAAAAgAEAAAAAYS54bWxQSwUGAAAAAAEAAQAzAAAASgAAAAAA';
const ALL_WIDE =
  'UEsDBC0AAAAIAAAAIQC+0Vwf//////////8FABQAYi54bWwBABAACwAAAAAAAAANAAAAAAAAALNJsivPTEm10U+yAwBQSwECLQAtAAAACAAAACEAvtFcH///////////BQAcAAAAAAAAAAAAAAD/////Yi54bWwBABgACwAAAAAAAAANAAAAAAAAAAAAAAAAAAAAUEsGBiwAAAAAAAAALQAtAAAAAAAAAAAAAQAAAAAAAAABAAAAAAAAAE8AAAAAAAAARAAAAAAAAABQSwYHAAAAAJMAAAAAAAAAAQAAAFBLBQYAAAAA////////////////AAA=';
const fromBase64 = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'));

describe('an archive', () => {
  const files = {'a.xml': strToU8('<a>한글</a>'), 'xl/b.xml': strToU8('b'.repeat(70_000))};
  it.each([0, 1, 9] as const)('is read as it was written, at level %d', (level) => {
    expect(read(zipSync(files, {level}))).toEqual({
      'a.xml': '<a>한글</a>',
      'xl/b.xml': 'b'.repeat(70_000),
    });
  });
  it('tells the sizes of its parts before any is unfolded', () => {
    const [, b] = zipParts(zipSync(files, {level: 9}));
    expect(b).toMatchObject({name: 'xl/b.xml', unfolded: 70_000});
    expect(b!.folded).toBeLessThan(300);
  });
  it('is read where sizes follow the parts, as writers of streams leave them', () => {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((_, piece) => pieces.push(piece));
    const part = new ZipDeflate('s.xml', {level: 6});
    zip.add(part);
    part.push(strToU8('<s>'), false);
    part.push(strToU8('</s>'), true);
    zip.end();
    expect(read(Uint8Array.from(pieces.flatMap((piece) => [...piece])))).toEqual({
      's.xml': '<s></s>',
    });
  });
  it('is read in its wide form', () => {
    expect(read(fromBase64(SIXTY_FOUR))).toEqual({'a.xml': '<a>sixty-four</a>'});
    expect(read(fromBase64(ALL_WIDE))).toEqual({'b.xml': '<b>wide</b>'});
  });
  it('is read with a comment behind it, and as a part of other bytes', () => {
    const plain = zipSync(files);
    const commented = new Uint8Array([...plain, ...strToU8('comment')]);
    new DataView(commented.buffer).setUint16(plain.length - 2, 7, true);
    expect(Object.keys(read(commented))).toEqual(['a.xml', 'xl/b.xml']);
    const within = new Uint8Array([1, 2, 3, ...plain]).subarray(3);
    expect(Object.keys(read(within))).toEqual(['a.xml', 'xl/b.xml']);
  });
  it.each([
    ['nothing', new Uint8Array()],
    ['no archive', strToU8('a'.repeat(100))],
    ['half of one', zipSync(files).subarray(0, 60)],
    ['one without its directory', zipSync(files).subarray(-22)],
  ])('%s is refused', (_, bytes) => {
    expect(() => read(bytes)).toThrow(/\w/);
  });
});

describe('a part that is not what its archive says', () => {
  const files = {'a.xml': strToU8('abc'.repeat(5000))};
  it.each<[Misstatement, number]>([
    ['unfolded', 10],
    ['unfolded', 0],
    ['unfolded', 14_999],
    ['unfolded', 15_001],
    ['folded', 3],
    ['folded', 9999],
    ['sum', 1],
    ['method', 14],
    ['header', 1],
  ])('in %s (%d) is refused', (what, value) => {
    const bytes = misstated(zipSync(files, {level: 9}), 'a.xml', what, value);
    expect(() => read(bytes)).toThrow(/\w/);
  });
  it('is refused for a flipped bit', () => {
    const stored = zipSync(files, {level: 0});
    stored[100]! ^= 1;
    expect(() => read(stored)).toThrow(/not what the archive says/);
  });
});

describe('a workbook', () => {
  const files = Object.fromEntries(
    Object.entries(WORKBOOK).map(([name, text]) => [name, strToU8(text)]),
  );
  const SHEET = 'xl/worksheets/sheet1.xml';
  it('with a sheet longer than stated is refused, not cut short', () => {
    expect(readIncoming('a.xlsx', zipSync(files)).kind).toBe('sheets');
    expect(readIncoming('a.xlsx', misstated(zipSync(files), SHEET, 'unfolded', 9))).toMatchObject({
      kind: 'unreadable',
      issues: [{fault: {code: 'brokenArchive'}}],
    });
  });
  it('that unfolds without end is left as soon as it says less', () => {
    const endless = {...files, [SHEET]: strToU8(' '.repeat(50e6))};
    const bytes = misstated(zipSync(endless, {level: 9}), SHEET, 'unfolded', 5000);
    const spent = process.cpuUsage();
    expect(readIncoming('a.xlsx', bytes).kind).toBe('unreadable');
    expect(process.cpuUsage(spent).user / 1e6).toBeLessThan(0.2); // whole, it takes a second
  });
});

it('has the checksums of the standard', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926); // the check value of CRC-32/ISO-HDLC
  expect(crc32(new Uint8Array())).toBe(0);
});
