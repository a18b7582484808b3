/**
 * Text inside a PNG: an uncompressed iTXt chunk (PNG 3rd edition, 11.3.3.4), put after the header
 * chunk. Pixels stay as they are. Both functions return null where the bytes are no PNG.
 */
import {crc32} from '../lib/crc32';
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

export const SNAPSHOT_KEYWORD = 'frenemy-snapshot';

export function withPngText(png: Uint8Array, keyword: string, text: string): Uint8Array | null {
  if (!isPng(png)) return null;
  // keyword, 0, compression flag, compression method, language 0, translated keyword 0, text
  const utf8 = new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(12 + utf8.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, utf8.length);
  chunk.set(new TextEncoder().encode('iTXt'), 4);
  chunk.set(utf8, 8);
  view.setUint32(8 + utf8.length, crc32(chunk.subarray(4, 8 + utf8.length)));
  const at = SIGNATURE.length + 12 + lengthAt(png, SIGNATURE.length);
  const out = new Uint8Array(png.length + chunk.length);
  out.set(png.subarray(0, at));
  out.set(chunk, at);
  out.set(png.subarray(at), at + chunk.length);
  return out;
}

/** The text of the first iTXt chunk with this keyword; null where there is none or it is broken. */
export function readPngText(png: Uint8Array, keyword: string): string | null {
  if (!isPng(png)) return null;
  for (let at = SIGNATURE.length; at + 12 <= png.length;) {
    const length = lengthAt(png, at);
    const end = at + 8 + length;
    if (end + 4 > png.length) return null;
    const chunk = png.subarray(at + 4, end);
    const text = textOf(chunk, keyword);
    if (text !== null) return crc32(chunk) === lengthAt(png, end) ? text : null;
    at = end + 4;
  }
  return null;
}

function textOf(chunk: Uint8Array, keyword: string): string | null {
  const head = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0`);
  if (!head.every((byte, i) => chunk[i] === byte)) return null;
  return new TextDecoder('utf-8', {ignoreBOM: true}).decode(chunk.subarray(head.length));
}

const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

const lengthAt = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
