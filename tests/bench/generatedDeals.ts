/**
 * A stranger's tables of any size, as CSV: companies with their kinds, and ties with amounts, types and
 * dates, on a seeded scale-free network. One amount in five is not stated, as in the built-in data.
 */
import {scaleFree} from '../../.ci/scaleFree.mjs';
import {COMPANY_KINDS} from '../../src/core/dataset/schema';

const TYPES = ['cloud', 'chips', 'hosting', 'power', 'investment', 'debt'] as const;
const STATUSES = ['active', 'signed', 'completed', 'announced'] as const;

export interface Deals {
  readonly companies: string;
  readonly ties: string;
}

export function generatedDeals(companies: number, ties: number, seed: number): Deals {
  const {edges} = scaleFree({companies, ties, sectors: 1, seed});
  const at = <T>(list: readonly T[], i: number): T => list[i % list.length]!;
  const nameOf = (i: number) => `Company ${i + 1}`;
  return {
    companies: rows('name,kind,country', companies, (i) => [
      nameOf(i),
      at(COMPANY_KINDS, i),
      at(['US', 'KR', 'TW', 'NL', 'JP'], i),
    ]),
    ties: rows('from,to,type,amount,status,announced,summary', ties, (k) => {
      const [from, to, amount] = edges[k]!;
      const usd = k % 5 === 4 ? '' : String(Math.round(amount * 1e9));
      const day = `20${20 + (k % 6)}-0${1 + (k % 9)}-1${k % 10}`;
      const what = `"Agreement ${k + 1}, as told"`;
      return [nameOf(from), nameOf(to), at(TYPES, k), usd, at(STATUSES, k >> 2), day, what];
    }),
  };
}

const rows = (header: string, count: number, row: (i: number) => readonly string[]) =>
  [header, ...Array.from({length: count}, (_, i) => row(i).join(','))].join('\n') + '\n';
