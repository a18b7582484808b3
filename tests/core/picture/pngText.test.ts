import fc from 'fast-check';
import {expect, it} from 'vitest';
import {crc32} from '../../../src/core/lib/crc32';
import {readPngText, withPngText} from '../../../src/core/picture/pngText';

/** One transparent pixel, written by libpng. */
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

it('checks as PNG does', () => {
  expect(crc32(new TextEncoder().encode('IEND'))).toBe(0xae426082);
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

it('gives back any text, in any script', () => {
  const back = fc.property(fc.string({unit: 'grapheme'}), (text) => {
    const png = withPngText(PIXEL, 'frenemy-snapshot', text)!;
    expect(readPngText(png, 'frenemy-snapshot')).toBe(text);
  });
  fc.assert(back, {examples: [['\ufeffbegins with a byte order mark']]});
});

it('leaves the picture itself as it was', () => {
  const png = withPngText(PIXEL, 'frenemy-snapshot', '지도')!;
  const added = png.length - PIXEL.length;
  expect(png.subarray(0, 33)).toEqual(PIXEL.subarray(0, 33)); // signature and header
  expect(png.subarray(33 + added)).toEqual(PIXEL.subarray(33));
  expect(new TextDecoder().decode(png.subarray(37, 41))).toBe('iTXt');
});

it('finds a text in the last chunk of a file that ends there', () => {
  const png = withPngText(PIXEL, 'k', 'the end')!;
  const withoutRest = png.subarray(0, 33 + 12 + 'k'.length + 5 + 'the end'.length);
  expect(readPngText(withoutRest, 'k')).toBe('the end');
});

it('finds nothing where nothing is, and refuses what is broken', () => {
  expect(readPngText(PIXEL, 'frenemy-snapshot')).toBeNull();
  const png = withPngText(PIXEL, 'frenemy-snapshot', 'abc')!;
  expect(readPngText(png, 'frenemy')).toBeNull();
  const flipped = png.slice();
  flipped[33 + 8 + 21]! ^= 1; // the first letter
  expect(readPngText(flipped, 'frenemy-snapshot')).toBeNull();
  expect(readPngText(png.subarray(0, 50), 'frenemy-snapshot')).toBeNull();
  expect(withPngText(new TextEncoder().encode('<svg/>'), 'k', 't')).toBeNull();
  expect(readPngText(new Uint8Array(0), 'k')).toBeNull();
});
