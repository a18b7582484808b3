/**
 * The snapshot attached to a PDF that `figurePdf` wrote; null where there is none, or where it is
 * broken. Reads the objects as they stand in the file: one that another program packed anew may hide
 * it. The attachment unfolds to at most `LARGEST` bytes.
 */
import {strFromU8, unzlibSync} from 'fflate';
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
  try {
    const bytes = unzlibSync(pdf.subarray(from, from + length), {out: new Uint8Array(size)});
    return bytes.length === size ? new TextDecoder('utf-8', {fatal: true}).decode(bytes) : null;
  } catch {
    return null;
  }
}

function indexOf(bytes: Uint8Array, sought: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(sought[0], from); at >= 0; at = bytes.indexOf(sought[0], at + 1))
    if (sought.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}
