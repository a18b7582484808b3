/** What is done to texts and values from elsewhere: depth, marks of direction, unfolding, checksums. */
import {Inflate, deflateSync} from 'fflate';
import {crc32 as nodeCrc32} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {crc32} from '../../../src/core/lib/crc32';
import {DEEPEST_JSON, nestsDeeper} from '../../../src/core/lib/nestsDeeper';
import {plainText} from '../../../src/core/lib/plainText';
import {unfold} from '../../../src/core/lib/unfold';

describe('depth', () => {
  /** So many lists and records in turn around a number. */
  const nested = (depth: number): unknown => {
    let value: unknown = 7;
    for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : {a: null, b: value, c: 'x'};
    return value;
  };
  it('counts what is around a value: itself is the first', () => {
    expect([0, 1, 2, 3].map((depth) => nestsDeeper(nested(depth), 1))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(nestsDeeper(nested(DEEPEST_JSON + 1))).toBe(false);
    expect(nestsDeeper(nested(DEEPEST_JSON + 2))).toBe(true);
  });
  it('is that of the deepest branch, and none in plain values and empty lists', () => {
    expect(nestsDeeper([1, 'x', null, {a: [[[[]]]]}, 2], 3)).toBe(true);
    expect(nestsDeeper([[], {}, null], 1)).toBe(false);
    for (const plain of [null, undefined, 7, 'text', true])
      expect(nestsDeeper(plain, 0)).toBe(false);
  });
  it('of a hundred thousand levels is found without a call for each', () => {
    expect(nestsDeeper(nested(100_000))).toBe(true);
  });
});

describe('a text from elsewhere', () => {
  it.each([
    ['plain, 한글 and 🧭', 'plain, 한글 and 🧭'],
    ['a\u0000b\u0008c\u001f', 'abc'],
    ['line\n tab\t and\r', 'line\n tab\t and\r'],
    ['\u000b\u000c\u007f\u0080\u009f', ''],
    ['\u202aright\u202e to \u202cleft\u2066\u2069', 'right to left'],
    ['\u2029\u202f\u2065\u206a', '\u2029\u202f\u2065\u206a'],
    ['\ufffe\uffff\ufffd', '\ufffd'],
    ['half \ud83e of a pair', 'half \ufffd of a pair'],
    ['\udded first', '\ufffd first'],
    ['\ud83e\u0000', '\ufffd'],
    ['', ''],
  ])('%j comes in as %j', (text, plain) => expect(plainText(text)).toBe(plain));
});

describe('what was packed', () => {
  const text = new TextEncoder().encode('abc'.repeat(10_000));
  const open = (take: (piece: Uint8Array) => void) => new Inflate(take);
  it('unfolds to what it was, up to so many bytes', () => {
    expect(unfold(deflateSync(text), 30_000, open)).toEqual(text);
    expect(unfold(deflateSync(text), 50_000, open)).toEqual(text);
    expect(() => unfold(deflateSync(text), 29_999, open)).toThrow(
      'unfolds to more than 29999 bytes',
    );
    expect(unfold(deflateSync(new Uint8Array(0)), 0, open)).toHaveLength(0);
  });
  it('in pieces of any number gives the same', () => {
    let seed = 1;
    const noise = Uint8Array.from(
      {length: 40_000},
      () => (seed = (seed * 16807) % 2147483647) & 255,
    );
    expect(unfold(deflateSync(noise), 40_000, open)).toEqual(noise);
  });
  it('stops before much has come out of what has no end', () => {
    const bomb = deflateSync(new Uint8Array(50e6), {level: 9});
    let out = 0;
    const counting = (take: (piece: Uint8Array) => void) =>
      new Inflate((piece) => {
        out += piece.length;
        take(piece);
      });
    expect(() => unfold(bomb, 1000, counting)).toThrow('unfolds to more');
    expect(out).toBeLessThan(10e6);
  });
  it('that is broken or cut off is no text', () => {
    expect(() => unfold(new Uint8Array([1, 2, 3, 4]), 1000, open)).toThrow(/./);
  });
});

describe('the checksum', () => {
  it('is that of the standards', () => {
    // the check value of CRC-32/ISO-HDLC
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
    expect(crc32(Uint8Array.of(0))).toBe(0xd202ef8d);
  });
  it('is the same as by another program', () => {
    let seed = 7;
    for (const length of [1, 10, 255, 256, 4097]) {
      const bytes = Uint8Array.from({length}, () => (seed = (seed * 16807) % 2147483647) & 255);
      expect(crc32(bytes)).toBe(nodeCrc32(bytes));
    }
  });
});
