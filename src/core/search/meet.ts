/**
 * How a query meets a label, best first: all of it, its beginning, the beginning of a word, initial
 * consonants at its beginning, any part, initials anywhere; and where nothing else helps, a word that
 * is one slip away (nvdia, orcale). The score puts the class in thousands and what is left of the
 * label in ones: smaller is better. O(letters of the label).
 */
import {unitsOf, type Label, type Unit} from './label';

export interface Query {
  readonly letters: string;
  /** Its characters; null where none is a lone consonant, which letters alone answer. */
  readonly units: readonly Unit[] | null;
}
export interface Met {
  readonly score: number;
  /** What of the text was met: from, included, to, excluded. */
  readonly from: number;
  readonly to: number;
}
/** Scores from here on are slips: shown where nothing is met squarely. */
export const SLIP = 6000;

export function queryOf(text: string): Query {
  const units = unitsOf(text).flatMap((unit) =>
    // ㄱ and ㅅ in a row are one key stroke apart from ㄳ: two initials all the same
    [...(unit.initial === '' ? unit.letters : '')].length > 1
      ? [...unit.letters].map((letters) => ({...unit, letters}))
      : [unit],
  );
  return {
    letters: units.map(({letters}) => letters).join(''),
    units: units.some(isLone) ? units : null,
  };
}

export function meet(label: Label, query: Query): Met | null {
  const {letters, words} = label;
  const asked = query.letters;
  if (asked === '') return null;
  const rest = Math.min(999, letters.length - asked.length);
  if (letters === asked) return spanOf(label, 0, asked.length, 0);
  if (letters.startsWith(asked)) return spanOf(label, 0, asked.length, 1000 + rest);
  const word = words.find((at) => letters.startsWith(asked, at));
  if (word !== undefined) return spanOf(label, word, asked.length, 2000 + rest);
  const initials = query.units && meetUnits(label, query.units);
  if (initials && initials.score < 4000) return initials;
  const at = asked.length > 1 ? letters.indexOf(asked) : -1;
  if (at >= 0) return spanOf(label, at, asked.length, 4000 + rest);
  return initials ?? slip(label, asked);
}

const isLone = ({letters}: Unit): boolean => /^[ㄱ-ㅎ]$/.test(letters);

function meetUnits({units}: Label, asked: readonly Unit[]): Met | null {
  let best: Met | null = null;
  for (let at = 0; at + asked.length <= units.length; at++) {
    const first = units[at]!;
    if (asked.length === 1 && !first.beginsWord) continue;
    if (!asked.every((want, k) => isMet(want, units[at + k]!, k === asked.length - 1))) continue;
    const rest = Math.min(999, units.length - asked.length);
    const score = (at === 0 ? 3000 : first.beginsWord ? 3500 : 5000) + rest;
    const last = units[at + asked.length - 1]!;
    if (best === null || score < best.score) best = {score, from: first.place, to: last.place + 1};
  }
  return best;
}

/** A lone consonant stands for a syllable that begins with it; the last syllable may be half typed. */
function isMet(want: Unit, unit: Unit, isLast: boolean): boolean {
  if (isLone(want)) return unit.initial === want.letters;
  return isLast && want.initial !== ''
    ? unit.letters.startsWith(want.letters)
    : unit.letters === want.letters;
}

const LEAST_FOR_SLIP = 4;

function slip(label: Label, asked: string): Met | null {
  if (asked.length < LEAST_FOR_SLIP) return null;
  for (const at of label.words)
    for (const length of [asked.length, asked.length + 1, asked.length - 1]) {
      const found = label.letters.slice(at, at + length);
      if (found.length === length && isOneSlip(found, asked))
        return spanOf(label, at, length, SLIP + Math.min(999, label.letters.length));
    }
  return null;
}

/** One letter too many, too few, wrong, or two swapped (Damerau 1964, doi:10.1145/363958.363994). */
function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [x, y] = [a.slice(start), b.slice(start)];
  return (
    x.slice(1) === y.slice(1) ||
    x.slice(1) === y ||
    x === y.slice(1) ||
    (x.slice(2) === y.slice(2) && x[0] === y[1] && x[1] === y[0])
  );
}

function spanOf({places}: Label, at: number, length: number, score: number): Met {
  return {score, from: places[at]!, to: places[at + length - 1]! + 1};
}
