/**
 * Rows that contain every word of a query, whatever the order of the words: case, accents and marks
 * are put aside, half-typed syllables match (Hangul is compared letter by letter), and a word of
 * initial consonants alone finds names by them (ㅇㄹㅋ for 오라클). An empty query keeps all rows.
 * The index is O(characters), a query O(rows × words × length).
 */
import {disassemble, getChoseong} from 'es-hangul';

export interface RowTexts {
  readonly letters: string;
  /** Initial consonants, word by word; '' for a text without Hangul. */
  readonly initials: string;
}

export const textsOf = (text: string): RowTexts => ({
  letters: text.split(/\s+/).map(lettersOf).join(' '),
  initials: /[가-힣]/.test(text) ? getChoseong(text) : '',
});

export function filterRows<T>(
  rows: readonly T[],
  texts: readonly RowTexts[],
  query: string,
): readonly T[] {
  const words = query.split(/\s+/).filter((word) => lettersOf(word) !== '');
  if (words.length === 0) return rows;
  const tests = words.map(testOf);
  return rows.filter((_, i) => tests.every((test) => test(texts[i]!)));
}

function testOf(word: string): (texts: RowTexts) => boolean {
  if (/^[ㄱ-ㅎ]+$/.test(word)) return ({initials}) => initials.includes(word);
  const letters = lettersOf(word);
  return (texts) => texts.letters.includes(letters);
}

const lettersOf = (text: string): string =>
  disassemble(text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase()).replace(
    /[^\p{L}\p{N}]/gu,
    '',
  );
