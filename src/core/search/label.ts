/**
 * A text as it is searched: its letters without case, accents, spaces and marks, Hangul taken apart
 * (오픈AI → ㅇㅗㅍㅡㄴai), and its characters one by one with their initial consonants, so that a query
 * may mix initials, syllables and Latin (ㅇㅍAI). Each knows its place in the text, for highlighting.
 */
import {disassemble, getChoseong} from 'es-hangul';

export interface Label {
  readonly text: string;
  readonly letters: string;
  /** Place in `text` of each letter. */
  readonly places: readonly number[];
  /** Where a word begins, in letters; Hangul after Latin begins one as well (SK|하이닉스). */
  readonly words: readonly number[];
  readonly units: readonly Unit[];
}
/** One character that counts. */
export interface Unit {
  readonly letters: string;
  /** Its initial consonant; '' where it is no syllable. */
  readonly initial: string;
  readonly place: number;
  readonly beginsWord: boolean;
}

export function labelOf(text: string): Label {
  const units = unitsOf(text);
  const letters = units.map((unit) => unit.letters).join('');
  const places: number[] = [];
  const words: number[] = [];
  for (const unit of units) {
    if (unit.beginsWord) words.push(places.length);
    for (let i = 0; i < unit.letters.length; i++) places.push(unit.place);
  }
  return {text, letters, places, words, units};
}

export function unitsOf(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let isAfterGap = true;
  let wasHangul = false;
  for (let place = 0; place < text.length; place++) {
    const char = text[place]!;
    const letters = lettersOf(char);
    if (letters === '') {
      // An accent written apart belongs to the letter before it.
      if (!/\p{M}/u.test(char)) isAfterGap ||= /[\s\-–·()./→]/.test(char);
      continue;
    }
    const isHangul = /[가-힣]/.test(char);
    units.push({
      letters,
      initial: isHangul ? getChoseong(char) : '',
      place,
      beginsWord: isAfterGap || isHangul !== wasHangul,
    });
    isAfterGap = false;
    wasHangul = isHangul;
  }
  return units;
}

/** Letters written alone (ㅍ) stay as they are: Unicode would fold them into parts of syllables. */
const lettersOf = (char: string): string =>
  disassemble(
    /[ㄱ-ㅣ]/.test(char)
      ? char
      : char.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase(),
  ).replace(/[^\p{L}\p{N}]/gu, '');
