/**
 * Unfolds what was packed, in small pieces, and stops where more comes out than may: what a packed text says
 * of its own size is believed of none, and a megabyte can hold a gigabyte.
 */

/** One of fflate's streams: `(take) => new Inflate(take)`. */
export type OpenStream = (take: (piece: Uint8Array) => void) => {
  readonly push: (piece: Uint8Array, isLast?: boolean) => void;
};

/** Bytes that go in between two looks at how many came out. */
const PIECE = 4096;

/** Throws where more than `most` bytes come out, or where it is broken. O(packed + most). */
export function unfold(packed: Uint8Array, most: number, open: OpenStream): Uint8Array {
  const out = new Uint8Array(most);
  let length = 0;
  const stream = open((piece) => {
    if (length + piece.length > most) throw new RangeError(`unfolds to more than ${most} bytes`);
    out.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE)
    stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  return out.subarray(0, length);
}
