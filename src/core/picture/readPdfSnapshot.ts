/**
 * The snapshot attached to a PDF that `figurePdf` wrote; null where there is none, or where it is
 * broken. Reads the objects as they stand in the file: one that another program packed anew may hide
 * it. The attachment unfolds to at most `LARGEST` bytes.
 */
import {strFromU8, Unzlib} from 'fflate';
import {unfold} from '../lib/unfold';
import {latin1} from './pdfFile';

const LARGEST = 1 << 26;

export function readPdfSnapshot(pdf: Uint8Array): string | null {
  if (strFromU8(pdf.subarray(0, 5), true) !== '%PDF-') return null;
  const mark = indexOf(pdf, latin1('/Type /EmbeddedFile '), 0);
  const start = mark < 0 ? -1 : indexOf(pdf, latin1('stream\n'), mark);
  if (start < 0) return null;
  const head = strFromU8(pdf.subarray(mark, start), true);
  const length = Number(/\/Length (\d+) /.exec(head)?.[1] ?? NaN);
  const size = Number(/\/Size (\d+) /.exec(head)?.[1] ?? NaN);
  const from = start + 'stream\n'.length;
  if (!(from + length <= pdf.length) || !(size <= LARGEST)) return null;
  const packed = pdf.subarray(from, from + length);
  try {
    const bytes = unfold(packed, size, (take) => new Unzlib(take));
    const isWhole = bytes.length === size && adler32(bytes) === checksumOf(packed);
    return isWhole ? new TextDecoder('utf-8', {fatal: true}).decode(bytes) : null;
  } catch {
    return null;
  }
}

/** Of what was packed, as it stands at the end of a zlib stream (RFC 1950). */
const checksumOf = (packed: Uint8Array): number =>
  new DataView(packed.buffer, packed.byteOffset, packed.length).getUint32(packed.length - 4);

function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

function indexOf(bytes: Uint8Array, sought: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(sought[0], from); at >= 0; at = bytes.indexOf(sought[0], at + 1))
    if (sought.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}
