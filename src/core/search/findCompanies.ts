/**
 * Companies by what people type: a name in either language, an alias, a ticker, a slug, or the
 * initial consonants of a Korean name (ㅇㄹㅋ for 오라클). Half-typed syllables match as well, since
 * Hangul is compared letter by letter. Ranked by how the query meets the best of a company's
 * labels, then by how little of that label is left over, then by id: same query, same order.
 */
import {disassemble, getChoseong} from 'es-hangul';
import type {Company} from '../dataset/schema';

export interface CompanyIndex {
  readonly entries: readonly {
    readonly company: Company;
    readonly labels: readonly Label[];
  }[];
}
interface Label {
  readonly letters: string;
  /** Where a word of the label begins, in letters. */
  readonly words: readonly number[];
  /** Initial consonants, '' for a label without Hangul. */
  readonly initials: string;
}

export function indexCompanies(companies: readonly Company[]): CompanyIndex {
  return {
    entries: companies.map((company) => {
      const {id, name, aliases, ticker} = company;
      const texts = [name.en, name.ko, id, ...aliases, ...(ticker === null ? [] : [ticker])];
      return {company, labels: texts.map(labelOf)};
    }),
  };
}

export function findCompanies(index: CompanyIndex, query: string, limit = 12): readonly Company[] {
  const letters = lettersOf(query);
  if (letters === '') return [];
  const initials = /^[ㄱ-ㅎ\s]+$/.test(query.trim()) ? query.replace(/\s/g, '') : null;
  return index.entries
    .flatMap(({company, labels}) => {
      const scores = labels.map((label) => scoreOf(label, letters, initials));
      const score = Math.min(...scores);
      return score < Infinity ? [{company, score}] : [];
    })
    .sort((a, b) => a.score - b.score || (a.company.id < b.company.id ? -1 : 1))
    .slice(0, limit)
    .map(({company}) => company);
}

/** Smaller is better: the class of the match in thousands, what is left of the label in ones. */
function scoreOf({letters, words, initials}: Label, query: string, queryInitials: string | null) {
  const rest = Math.min(999, letters.length - query.length);
  if (letters === query) return 0;
  if (letters.startsWith(query)) return 1000 + rest;
  if (words.some((at) => letters.startsWith(query, at))) return 2000 + rest;
  if (queryInitials !== null && initials.startsWith(queryInitials))
    return 3000 + initials.length - queryInitials.length;
  if (query.length > 1 && letters.includes(query)) return 4000 + rest;
  if (queryInitials !== null && queryInitials.length > 1 && initials.includes(queryInitials))
    return 5000 + initials.length;
  return Infinity;
}

function labelOf(text: string): Label {
  const words: number[] = [];
  let letters = '';
  for (const word of text.split(/[\s\-–·()./]+/)) {
    words.push(letters.length);
    letters += lettersOf(word);
  }
  const hasHangul = /[가-힣]/.test(text);
  return {letters, words, initials: hasHangul ? getChoseong(text).replace(/\s/g, '') : ''};
}

/** Case, accents, spaces and marks put aside; Hangul taken apart into its letters. */
const lettersOf = (text: string): string =>
  disassemble(text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase()).replace(
    /[^\p{L}\p{N}]/gu,
    '',
  );
