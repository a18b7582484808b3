/**
 * What people look for on the map: companies, companies of a kind (chip maker, 파운드리), and ties by
 * both ends (Oracle OpenAI), by one end and a type (Oracle cloud), or by all three. Words of kinds and
 * types come in from outside, in every language at once. Joining words (to, and, →) say nothing.
 * O(labels × words²) per query: under 2 ms on the built-in data.
 */
import type {Company, CompanyId, CompanyKind, Tie, TieType} from '../dataset/schema';
import {companyHits, indexCompanies, type CompanyHit, type CompanyIndex} from './findCompanies';
import {labelOf, type Label} from './label';
import {meet, queryOf, SLIP} from './meet';

type Named<T extends string> = Readonly<Record<T, readonly string[]>>;

export interface SearchIndex {
  readonly companies: CompanyIndex;
  readonly byKind: ReadonlyMap<CompanyKind, readonly Company[]>;
  readonly kinds: readonly (readonly [CompanyKind, readonly Label[]])[];
  readonly types: readonly (readonly [TieType, readonly Label[]])[];
  readonly ties: readonly Tie[];
}
export interface Found {
  readonly companies: readonly CompanyHit[];
  /** The kind that was named, with its companies, those with most ties first. */
  readonly kind: {readonly kind: CompanyKind; readonly companies: readonly Company[]} | null;
  readonly ties: readonly Tie[];
}
export interface Limits {
  readonly companies?: number;
  readonly ties?: number;
  readonly ofKind?: number;
}

export function indexAll(
  companies: readonly Company[],
  ties: readonly Tie[],
  words: {readonly kinds: Named<CompanyKind>; readonly types: Named<TieType>},
): SearchIndex {
  const degree = new Map<CompanyId, number>();
  for (const {from, to} of ties)
    for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const byKind = new Map<CompanyKind, Company[]>();
  const largest = [...companies].sort(
    (a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  for (const company of largest)
    byKind.set(company.kind, [...(byKind.get(company.kind) ?? []), company]);
  return {
    companies: indexCompanies(companies),
    byKind,
    kinds: labelled(words.kinds),
    types: labelled(words.types),
    ties: [...ties].sort(byMoney),
  };
}

export function findAnything(
  index: SearchIndex,
  text: string,
  {companies = 8, ties = 6, ofKind = 6}: Limits = {},
): Found {
  const kind = named(index.kinds, text);
  return {
    companies: companyHits(index.companies, text, companies),
    kind: kind && {kind, companies: (index.byKind.get(kind) ?? []).slice(0, ofKind)},
    ties: tiesFor(index, text).slice(0, ties),
  };
}

/** What joins two names without naming anything. */
const JOINING = /^(?:to|and|with|vs|from|→|->|[-–·&+]|와|과|및|에서|의)$/i;

function tiesFor(index: SearchIndex, text: string): readonly Tie[] {
  const words = text.split(/[\s,→]+|->/).filter((word) => word !== '' && !JOINING.test(word));
  if (words.length < 2) return [];
  for (const {rest, type} of readings(index, words)) {
    for (let at = 1; at < rest.length; at++) {
      const [a, b] = [rest.slice(0, at), rest.slice(at)].map((part) => idsOf(index, part));
      const found = index.ties.filter(
        (tie) =>
          (type === null || tie.type === type) &&
          ((a!.has(tie.from) && b!.has(tie.to)) || (a!.has(tie.to) && b!.has(tie.from))),
      );
      if (found.length > 0) return found;
    }
    if (type === null) continue;
    const ends = idsOf(index, rest);
    const found = index.ties.filter(
      (tie) => tie.type === type && (ends.has(tie.from) || ends.has(tie.to)),
    );
    if (found.length > 0) return found;
  }
  return [];
}

interface Reading {
  readonly rest: readonly string[];
  readonly type: TieType | null;
}
/** The words as names alone, then with one of them read as a type of tie. */
function readings(index: SearchIndex, words: readonly string[]): readonly Reading[] {
  return [
    {rest: words, type: null},
    ...words.flatMap((word, at): Reading[] => {
      const type = named(index.types, word);
      return type === null ? [] : [{rest: words.toSpliced(at, 1), type}];
    }),
  ];
}

/** Companies that these words may mean: those met as well as the best of them, at a word's beginning. */
function idsOf(index: SearchIndex, words: readonly string[]): ReadonlySet<CompanyId> {
  const hits = companyHits(index.companies, words.join(' '), 5);
  const best = hits[0]?.score ?? SLIP;
  if (best >= 4000) return new Set();
  const grade = Math.floor(best / 1000);
  return new Set(
    hits.filter(({score}) => Math.floor(score / 1000) === grade).map(({company}) => company.id),
  );
}

const LEAST_FOR_KIND = 2;

/** The kind or type whose name begins with this, or has a word that does. */
function named<T extends string>(
  names: readonly (readonly [T, readonly Label[]])[],
  text: string,
): T | null {
  const query = queryOf(text);
  if (query.letters.length < LEAST_FOR_KIND) return null;
  let best: T | null = null;
  let least = 4000;
  for (const [name, labels] of names)
    for (const label of labels) {
      const score = meet(label, query)?.score ?? SLIP;
      if (score < least) [best, least] = [name, score];
    }
  return best;
}

const labelled = <T extends string>(names: Named<T>) =>
  (Object.entries(names) as [T, readonly string[]][]).map(
    ([name, texts]) => [name, texts.map(labelOf)] as const,
  );

const byMoney = (a: Tie, b: Tie): number =>
  (b.amountUsd.announced?.likely ?? -1) - (a.amountUsd.announced?.likely ?? -1) ||
  (a.id < b.id ? -1 : 1);
