/** What must hold of any web and any conditions. */
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {COMPANY_KINDS, SOURCE_CLASSES, STATUSES, TIE_TYPES} from '../../../src/core/dataset/schema';
import type {Conditions} from '../../../src/core/explore/conditions';
import {amountBins} from '../../../src/core/explore/amountBins';
import {dateBins} from '../../../src/core/explore/dateBins';
import {reachOf} from '../../../src/core/explore/outlook';
import {seen, type Seen, type Sieve} from '../../../src/core/explore/seen';
import {buildWeb} from '../../../src/core/graph/web';
import {anyDataset} from '../../fixtures/arbitraryDataset';

const anyWeb = anyDataset.map((data) => ({
  web: buildWeb(data, {asOf: '2026-03-31', inForce: false, basis: 'announced'}),
  sources: new Map(data.sources.map((source) => [source.id, source])),
}));
const some = <T>(values: readonly T[]) => fc.subarray([...values], {minLength: 1});
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined});
const anyAsked = fc.record({
  types: optional(some(TIE_TYPES)),
  statuses: optional(some(STATUSES)),
  confidences: optional(some(SOURCE_CLASSES)),
  kinds: optional(some(COMPANY_KINDS)),
  countries: optional(some(['US', 'KR', '--'])),
  amountUsd: optional(fc.record({min: fc.constantFrom(0, 3e8, 2e9), keepsUnknown: fc.boolean()})),
  core: optional(fc.integer({min: 0, max: 4})),
});
const conditions = (asked: Readonly<Record<string, unknown>>): Conditions =>
  Object.fromEntries(Object.entries(asked).filter(([, v]) => v !== undefined)) as Conditions;
const nothing: Sieve = {hiddenTypes: [], kept: {companies: [], ties: []}};
const isWithin = (a: Seen, b: Seen): boolean =>
  [...a.companies].every((id) => b.companies.has(id)) && [...a.ties].every((id) => b.ties.has(id));

it('one more condition never adds anything', () => {
  fc.assert(
    fc.property(anyWeb, anyAsked, anyAsked, ({web, sources}, a, b) => {
      const fewer = conditions(a);
      const more = {...conditions(b), ...fewer};
      const look = (filter: Conditions) => seen(web, sources, {...nothing, filter});
      expect(isWithin(look(more), look(fewer))).toBe(true);
    }),
  );
});

it('a wider range, a lower core or one more choice in a list never takes anything', () => {
  fc.assert(
    fc.property(anyWeb, anyAsked, some(TIE_TYPES), ({web, sources}, a, types) => {
      const narrow = conditions(a);
      const wide: Conditions = {
        ...narrow,
        ...(narrow.types && {types: [...narrow.types, ...types]}),
        ...(narrow.amountUsd && {amountUsd: {...narrow.amountUsd, min: 0, keepsUnknown: true}}),
        ...(narrow.core !== undefined && {core: Math.max(0, narrow.core - 1)}),
      };
      const look = (filter: Conditions) => seen(web, sources, {...nothing, filter});
      expect(isWithin(look(narrow), look(wide))).toBe(true);
    }),
  );
});

it('fade takes nothing away, and leaves in colour what the same filter leaves at all', () => {
  fc.assert(
    fc.property(anyWeb, anyAsked, ({web, sources}, a) => {
      const asked = conditions(a);
      const all = seen(web, sources, nothing);
      const faded = seen(web, sources, {...nothing, fade: asked});
      const filtered = seen(web, sources, {...nothing, filter: asked});
      expect(faded.companies).toEqual(all.companies);
      expect(faded.ties).toEqual(all.ties);
      const lit = [...faded.companies].filter((id) => !faded.fadedCompanies.has(id));
      const litTies = [...faded.ties].filter((id) => !faded.fadedTies.has(id));
      expect(new Set(lit)).toEqual(filtered.companies);
      expect(new Set(litTies)).toEqual(filtered.ties);
    }),
  );
});

it('no tie without its ends, and what is kept is there; the counts add up', () => {
  fc.assert(
    fc.property(anyWeb, anyAsked, fc.nat(), fc.nat(5), ({web, sources}, a, pick, steps) => {
      const ties = [...web.ties.keys()];
      const kept = ties.length === 0 ? [] : [ties[pick % ties.length]!];
      const {id} = web.companies[pick % web.companies.length]!;
      const found = seen(web, sources, {
        filter: conditions(a),
        focus: {company: id, steps},
        hiddenTypes: ['debt'],
        kept: {companies: [id], ties: kept},
      });
      for (const tie of found.ties) {
        expect(found.companies.has(web.ties.get(tie)!.tie.from)).toBe(true);
        expect(found.companies.has(web.ties.get(tie)!.tie.to)).toBe(true);
        expect(web.ties.get(tie)!.tie.type).not.toBe('debt');
      }
      expect(found.companies.has(id)).toBe(true);
      const {web: whole, seen: shown, byTypes, byFilter, byFocus, kept: back} = found.counts;
      for (const of of ['companies', 'ties'] as const)
        expect(whole[of] - byTypes[of] - byFilter[of] - byFocus[of] + back[of]).toBe(shown[of]);
    }),
  );
});

it('every further step of a focus leaves what the reach foretold', () => {
  fc.assert(
    fc.property(anyWeb, anyAsked, fc.nat(), ({web, sources}, a, pick) => {
      const {id} = web.companies[pick % web.companies.length]!;
      const sieve: Sieve = {...nothing, filter: conditions(a)};
      const reach = reachOf(web, sources, sieve, id);
      for (const [steps, size] of reach.entries())
        expect(seen(web, sources, {...sieve, focus: {company: id, steps}}).companies.size).toBe(
          Math.max(1, size),
        ); // the company itself stays where it was filtered away
    }),
  );
});

it('bins hold every value once, in order', () => {
  const money = fc.integer({min: 1, max: 400_000}).map((k) => k * 1e6);
  fc.assert(
    fc.property(fc.array(money, {minLength: 1}), (amounts) => {
      const {edges, counts} = amountBins(amounts);
      const expected = counts.map(
        (_, i) => amounts.filter((usd) => usd >= edges[i]! && usd < edges[i + 1]!).length,
      );
      expect(counts).toEqual(expected);
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(amounts.length);
      expect(counts[0]).toBeGreaterThan(0);
      expect(counts.at(-1)).toBeGreaterThan(0);
    }),
  );
});

it('bins by hand: 1, 2 and 5 times a power of ten; years, then quarters', () => {
  expect(amountBins([3e8, 7e8, 8e8, 21e8])).toEqual({
    edges: [2e8, 5e8, 1e9, 2e9, 5e9],
    counts: [1, 2, 0, 1],
  });
  expect(amountBins([])).toEqual({edges: [], counts: []});
  expect(amountBins([0])).toEqual({edges: [], counts: []});
  expect(dateBins(['2022', '2023-07-04', '2026-05', '2025-03-31', '2025-03'])).toEqual({
    edges: [
      '2022-01-01',
      '2023-01-01',
      '2024-01-01',
      '2024-04-01',
      '2024-07-01',
      '2024-10-01',
      '2025-01-01',
      '2025-04-01',
      '2025-07-01',
      '2025-10-01',
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
    ],
    counts: [1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1],
  });
  expect(dateBins([])).toEqual({edges: [], counts: []});
});
