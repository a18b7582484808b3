/**
 * Reads the parts of a ZIP archive by its central directory (PKWARE APPNOTE 6.3.10), ZIP64 included. What an
 * archive says of its own size is believed of none: a part is unfolded in small pieces, stops where it
 * grows beyond what was stated, and must come out at the length and the checksum that the archive names.
 */
import {Inflate} from 'fflate';
import {crc32} from '../lib/crc32';
import {unfold} from '../lib/unfold';

export interface ZipPart {
  readonly name: string;
  /** Bytes in the archive, and once unfolded, as it says itself. */
  readonly folded: number;
  readonly unfolded: number;
  /** Throws where it is broken or is not what the archive says. O(bytes stated). */
  readonly read: () => Uint8Array;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Beside the fixed part of the end of the directory a comment may stand. */
const LONGEST_COMMENT = 0xffff;
const IN_64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

/** Throws where it is no archive. O(parts). */
export function zipParts(bytes: Uint8Array): readonly ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let {at, count} = directoryOf(view);
  const parts: ZipPart[] = [];
  for (; count > 0; count--) {
    expectMark(view, at, DIRECTORY_ENTRY);
    const [nameEnd, extraEnd] = [46 + view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const extra = new DataView(view.buffer, view.byteOffset + at + nameEnd, extraEnd);
    const [unfolded, folded, header] = wide(extra, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const [method, sum] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + nameEnd)),
      folded: folded!,
      unfolded: unfolded!,
      read() {
        expectMark(view, header!, LOCAL_HEADER);
        const start =
          header! + 30 + view.getUint16(header! + 26, true) + view.getUint16(header! + 28, true);
        if (start + folded! > bytes.length) throw new Error('a part goes on beyond the archive');
        const packed = bytes.subarray(start, start + folded!);
        const whole = method === STORED ? packed : inflated(packed, unfolded!, method);
        if (whole.length !== unfolded || crc32(whole) !== sum)
          throw new Error('a part is not what the archive says');
        return whole;
      },
    });
    at += nameEnd + extraEnd + view.getUint16(at + 32, true);
  }
  return parts;
}

function directoryOf(view: DataView): {at: number; count: number} {
  let end = view.byteLength - 22;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== DIRECTORY_END) end--;
  if (end < first) throw new Error('no end of the directory');
  const [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (at !== IN_64 && count !== 0xffff) return {at, count};
  expectMark(view, end - 20, LOCATOR_64);
  const end64 = whole64(view, end - 12);
  expectMark(view, end64, DIRECTORY_END_64);
  return {at: whole64(view, end64 + 48), count: whole64(view, end64 + 32)};
}

function expectMark(view: DataView, at: number, mark: number): void {
  if (view.getUint32(at, true) !== mark) throw new Error('a part stands elsewhere than stated');
}

/** Sizes that four bytes cannot hold stand in the extra field 1, in this order. */
function wide(extra: DataView, numbers: readonly number[]): readonly number[] {
  if (!numbers.includes(IN_64)) return numbers;
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return numbers.map((number) => {
      if (number !== IN_64) return number;
      next += 8;
      return whole64(extra, next - 8);
    });
  }
  return numbers;
}
const whole64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function inflated(packed: Uint8Array, size: number, method: number): Uint8Array {
  if (method !== DEFLATED) throw new Error(`method ${method} is not read`);
  return unfold(packed, size, (take) => new Inflate(take));
}
