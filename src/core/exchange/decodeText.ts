/**
 * Bytes of a text file → its text, whatever program wrote it: UTF-8 with and without byte order mark,
 * UTF-16 of either order (with a mark, or told by the zero bytes of its Latin letters), EUC-KR with the
 * extension CP949 as Korean spreadsheets write it, and Windows-1252 for what is none of these.
 *
 * Bytes that are UTF-8 are UTF-8: other encodings do not look like it by chance. EUC-KR is believed only
 * where it decodes without a fault and gives Hangul; the extension is in browsers' decoders, not in all of
 * Node's. O(bytes).
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'euc-kr' | 'windows-1252';
export interface DecodedText {
  /** Without its byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideOrder(bytes);
  if (wide !== null) return {text: decoded(bytes, wide, false)!, encoding: wide};
  const plain = decoded(bytes, 'utf-8', true);
  if (plain !== null) return {text: plain, encoding: 'utf-8'};
  const korean = decoded(bytes, 'euc-kr', true);
  if (korean !== null && /[가-힣]/.test(korean)) return {text: korean, encoding: 'euc-kr'};
  return {text: decoded(bytes, 'windows-1252', false)!, encoding: 'windows-1252'};
}

/** The order of UTF-16; null where the bytes are none. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const seen = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [k, byte] of seen.entries()) if (byte === 0) zeros[k % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (even === odd || Math.max(even, odd) < seen.length / 8) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function decoded(bytes: Uint8Array, encoding: Encoding, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, {fatal}).decode(bytes);
  } catch {
    return null;
  }
}
