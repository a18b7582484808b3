/**
 * A text from elsewhere as it may stand beside others: without control characters (line breaks and tabs
 * stay), without the marks that turn the direction of what follows (Unicode 16, 23.2: U+202A to U+202E,
 * U+2066 to U+2069), and with halves of surrogate pairs replaced by U+FFFD, which no file can carry.
 * O(length).
 */
export const plainText = (text: string): string =>
  UNSAFE.test(text) ? text.replace(HALVES, '\uFFFD').replace(DROPPED, '') : text;

const CONTROLS =
  '\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF';
const UNSAFE = new RegExp(`[${CONTROLS}]|\\p{Surrogate}`, 'u');
const DROPPED = new RegExp(`[${CONTROLS}]`, 'gu');
const HALVES = /\p{Surrogate}/gu;
