/** Two sides become one: what is new comes in, what both say otherwise is settled by the reader. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Dataset, Tie} from '../../../src/core/dataset/schema';
import {differenceOf} from '../../../src/core/exchange/difference';
import {importedOver} from '../../../src/core/exchange/importedData';
import type {ImportPlan} from '../../../src/core/exchange/importPlan';
import {importTables} from '../../../src/core/exchange/importTables';
import {mergeDataset, mergePatch, settle, type Merge} from '../../../src/core/exchange/merge';
import {applyPatch, patchOf} from '../../../src/core/exchange/patch';
import {withChanges} from '../../../src/core/exchange/withChanges';
import {guessTies} from '../../../src/core/exchange/columnMapping';
import {anyDataset} from '../../fixtures/arbitraryDataset';
import {amounts, company, dataset, tie} from '../../fixtures/tinyDataset';

const base = dataset({
  companies: [
    company('a', 'ai-lab', {aliases: ['Alpha']}),
    company('b', 'hyperscaler', {ticker: 'BBB'}),
    company('c', 'chipmaker'),
  ],
  ties: [
    tie('cloud:b:a', {amountUsd: amounts(70, 70, 30), inputClass: 'compute'}),
    tie('chips:c:b', {status: 'signed'}),
  ],
});
const hashed = (data: Dataset) => ({...data, hash: 'f'.repeat(64)});
const withTie = (id: string, change: Partial<Tie>, data = base): Dataset => ({
  ...data,
  ties: data.ties.map((t) => (t.id === id ? {...t, ...change} : t)),
});
function value<T>(result: {ok: true; value: T} | {ok: false; errors: readonly unknown[]}): T {
  if (!result.ok) throw new Error(JSON.stringify(result.errors.slice(0, 3)));
  return result.value;
}
const told = ({disputes}: Merge) => disputes.map(({table, id, field}) => [table, id, field]);
const tieOf = (data: Dataset, id: string) => data.ties.find((t) => t.id === id)!;

describe('a dataset into ours', () => {
  const evidence = [{...base.ties[0]!.evidence[0]!, says: 'Another says so.'}];
  const theirs = {
    ...withTie('cloud:b:a', {amountUsd: amounts(80, 75, 30), status: 'completed', evidence}),
    companies: [...base.companies, company('d', 'lender')],
  };
  const merge = value(mergeDataset(base, theirs));

  it('adds what only they have, and asks field by field for what differs', () => {
    expect([merge.added, merge.changed, merge.removed]).toEqual([1, 0, 0]);
    expect(told(merge)).toEqual([
      ['ties', 'cloud:b:a', 'amountUsd'],
      ['ties', 'cloud:b:a', 'status'],
    ]);
    expect(
      merge.disputes[0]!.parts.map(({path, ours, theirs: other}) => [path, ours, other]),
    ).toEqual(
      ['low', 'likely', 'high']
        .map((part): unknown[] => [`amountUsd.announced.${part}`, 70, 80])
        .concat(['low', 'likely', 'high'].map((part) => [`amountUsd.binding.${part}`, 70, 75])),
    );
  });
  it('takes theirs where the reader says so, and keeps the evidence of both', () => {
    const settled = value(settle(merge, ({field}) => field === 'amountUsd'));
    expect(tieOf(settled, 'cloud:b:a')).toMatchObject({
      amountUsd: amounts(80, 75, 30),
      status: 'active',
      evidence: [...base.ties[0]!.evidence, ...evidence],
    });
    expect(settled.companies.map((c) => c.id)).toEqual(['a', 'b', 'c', 'd']);
  });
  it('says what would be wrong with what was chosen', () => {
    const ours = withTie('cloud:b:a', {start: '2021', end: null});
    const other = withTie('cloud:b:a', {start: null, end: '2020-06'});
    const both = value(mergeDataset(ours, other));
    const settled = settle(both, ({field}) => field === 'end');
    expect(settled.ok ? [] : settled.errors.map((e) => e.message)).toEqual([
      'starts (2021) after it ends (2020-06)',
    ]);
  });
  it('all of theirs is theirs over ours, all of ours loses nothing of ours', () => {
    fc.assert(
      fc.property(anyDataset, anyDataset, (a, b) => {
        const both = mergeDataset(a, b);
        if (!both.ok) return; // the two do not fit one another
        const mine = value(settle(both.value, () => false));
        const bare = (record: object) => ({...record, evidence: null});
        for (const t of a.ties) expect(bare(tieOf(mine, t.id))).toEqual(bare(t));
        const taken = settle(both.value, () => true);
        if (!taken.ok) return;
        for (const t of b.ties) expect(bare(tieOf(taken.value, t.id))).toEqual(bare(t));
        for (const t of [...a.ties, ...b.ties])
          for (const e of t.evidence) expect(tieOf(taken.value, t.id).evidence).toContainEqual(e);
      }),
      {numRuns: 40},
    );
  });
});

describe('a patch into ours', () => {
  it('is what applying it gives, wherever nothing is in dispute', () => {
    fc.assert(
      fc.property(anyDataset, anyDataset, (a, b) => {
        const patch = patchOf(hashed(a), b);
        const merge = value(mergePatch(a, patch));
        expect(merge.disputes).toEqual([]);
        expect(differenceOf(merge.dataset, b)).toEqual([]);
        expect(merge.added + merge.changed + merge.removed).toBe(patch.changes.length);
      }),
      {numRuns: 40},
    );
  });
  it('lists its conflicts like those of a dataset, with the rest applied', () => {
    const mine = withTie('cloud:b:a', {status: 'completed', end: '2031'});
    const patch = patchOf(hashed(base), withTie('cloud:b:a', {status: 'signed', start: '2022'}));
    expect(applyPatch(mine, patch).ok).toBe(false);
    const merge = value(mergePatch(mine, patch));
    expect(told(merge)).toEqual([['ties', 'cloud:b:a', 'status']]);
    expect(tieOf(merge.dataset, 'cloud:b:a')).toMatchObject({
      status: 'completed',
      end: '2031',
      start: '2022',
    });
    expect(tieOf(value(settle(merge, () => true)), 'cloud:b:a')).toMatchObject({
      status: 'signed',
      end: '2031',
      start: '2022',
    });
  });
  it('asks before it takes away what has changed since, and before it brings back what is gone', () => {
    const patch = patchOf(hashed(base), {...base, ties: base.ties.slice(1)});
    const moved = withTie('cloud:b:a', {status: 'cancelled'});
    const removal = value(mergePatch(moved, patch));
    expect(told(removal)).toEqual([['ties', 'cloud:b:a', '']]);
    expect(removal.dataset.ties).toHaveLength(2);
    expect(value(settle(removal, () => true)).ties.map((t) => t.id)).toEqual(['chips:c:b']);

    const change = patchOf(hashed(base), withTie('cloud:b:a', {status: 'cancelled'}));
    const gone = {...base, ties: base.ties.slice(1)};
    const revival = value(mergePatch(gone, change));
    expect(told(revival)).toEqual([['ties', 'cloud:b:a', '']]);
    expect(revival.dataset.ties).toHaveLength(1);
    expect(tieOf(value(settle(revival, () => true)), 'cloud:b:a').status).toBe('cancelled');
  });
});

describe('a table into ours', () => {
  const header = ['from', 'to', 'type', 'amount', 'status', 'date'];
  const plan = (meetsTies: boolean, ...rows: string[][]): ImportPlan => ({
    ties: [{sheet: {file: 'mine.csv', header, rows}, mapping: guessTies(header)}],
    companies: [],
    otherwise: {type: 'power', status: 'reported', kind: 'utility', announced: null},
    unitUsd: 1,
    isConverted: false,
    addsCompanies: true,
    meetsTies,
    title: 'mine',
  });
  const merged = (meetsTies: boolean, ...rows: string[][]) =>
    value(mergeDataset(base, importedOver(importTables(plan(meetsTies, ...rows), base), base)));

  it('disputes only what it states; what it leaves open stays', () => {
    const merge = merged(true, ['BBB', 'Alpha', 'cloud', '40', '', '2020-01-01']);
    expect(told(merge)).toEqual([['ties', 'cloud:b:a', 'amountUsd']]);
    const settled = tieOf(value(settle(merge, () => true)), 'cloud:b:a');
    // The binding amount was the announced one; what was paid stays below it.
    expect(settled.amountUsd).toEqual(amounts(40, 40, 30));
    expect(settled).toMatchObject({inputClass: 'compute', status: 'active', note: null});
    expect(settled.evidence).toHaveLength(2);
  });
  it('an amount below what was paid takes its place: no basis exceeds the one around it', () => {
    const merge = merged(true, ['b', 'a', 'cloud', '20', '', '']);
    const settled = tieOf(value(settle(merge, () => true)), 'cloud:b:a');
    expect(settled.amountUsd).toEqual(amounts(20, 20, 20));
  });
  it('the second row of the same pair is a second contract', () => {
    const row = ['b', 'a', 'cloud', '5', 'signed', '2021'];
    expect(merged(true, row, row).dataset.ties.map((t) => t.id)).toEqual([
      'cloud:b:a',
      'chips:c:b',
      'cloud:b:a:2',
    ]);
    const apart = merged(false, row);
    expect(apart.disputes).toEqual([]);
    expect(apart.dataset.ties.map((t) => t.id)).toContain('cloud:b:a:2');
    expect(tieOf(apart.dataset, 'cloud:b:a')).toEqual(base.ties[0]);
  });
  it('becomes changes of the reader that lead from the data as loaded to what was settled', () => {
    const merge = merged(
      true,
      ['New Ltd', 'b', 'power', '9', 'signed', '2024'],
      ['b', 'a', 'cloud', '41', '', ''],
    );
    const settled = value(settle(merge, () => true));
    expect(tieOf(settled, 'cloud:b:a')).toMatchObject({
      announced: '2020-01-01',
      amountUsd: amounts(41, 41, 30),
    });
    const again = withChanges(base, differenceOf(base, settled));
    expect(differenceOf(again, settled)).toEqual([]);
    expect(again.companies.at(-1)).toMatchObject({id: 'new-ltd', kind: 'utility'});
  });
});

describe('how much a merge did', () => {
  const counted = ({added, changed, removed, disputes}: Merge) => [
    added,
    changed,
    removed,
    disputes.length,
  ];
  it('of a dataset: what is new, what differs without dispute, what is disputed', () => {
    const evidence = [{...base.ties[0]!.evidence[0]!, says: 'Another says so.'}];
    expect(counted(value(mergeDataset(base, base)))).toEqual([0, 0, 0, 0]);
    expect(counted(value(mergeDataset(base, withTie('chips:c:b', {evidence}))))).toEqual([
      0, 1, 0, 0,
    ]);
    expect(
      counted(value(mergeDataset(base, withTie('chips:c:b', {status: 'active', evidence})))),
    ).toEqual([0, 0, 0, 1]);
    const more = {...base, ties: [...base.ties, tie('debt:c:a'), tie('power:c:a')]};
    expect(counted(value(mergeDataset(base, more)))).toEqual([2, 0, 0, 0]);
  });
  it('of a patch: records added, changed, taken away; what is so already counts as nothing', () => {
    const theirs = {
      ...withTie('cloud:b:a', {status: 'cancelled'}),
      companies: [...base.companies, company('d', 'lender')],
    };
    const without = {...theirs, ties: theirs.ties.slice(0, 1)};
    const patch = patchOf(hashed(base), without);
    expect(counted(value(mergePatch(base, patch)))).toEqual([1, 1, 1, 0]);
    expect(counted(value(mergePatch(without, patch)))).toEqual([0, 0, 0, 0]);
  });
});

describe('a patch field by field', () => {
  const patch = (before: Partial<Tie>, after: Partial<Tie>) =>
    patchOf(hashed(withTie('cloud:b:a', before)), withTie('cloud:b:a', after));
  const merged = (ours: Partial<Tie>, before: Partial<Tie>, after: Partial<Tie>) => {
    const merge = value(mergePatch(withTie('cloud:b:a', ours), patch(before, after)));
    return {
      tie: tieOf(merge.dataset, 'cloud:b:a'),
      parts: merge.disputes.flatMap(({parts}) => parts.map((p) => [p.path, p.ours, p.theirs])),
    };
  };
  const range = (low: number, likely: number, high: number): Partial<Tie> => ({
    amountUsd: {announced: {low, likely, high}, binding: null, paid: null},
  });
  it('takes theirs where ours did not move, and keeps ours where theirs did not', () => {
    const both = merged({end: '2031'}, {}, {status: 'signed'});
    expect(both.tie).toMatchObject({end: '2031', status: 'signed'});
    expect(both.parts).toEqual([]);
  });
  it('goes part by part within an amount', () => {
    const both = merged(range(5, 10, 30), range(5, 10, 20), range(6, 10, 20));
    expect(both.tie.amountUsd.announced).toEqual({low: 6, likely: 10, high: 30});
    expect(both.parts).toEqual([]);
    const clash = merged(range(5, 10, 30), range(5, 10, 20), range(5, 10, 25));
    expect(clash.parts).toEqual([['amountUsd.announced.high', 30, 25]]);
    expect(clash.tie.amountUsd.announced!.high).toBe(30);
    // an amount that stood nowhere before, and differs
    const fresh = merged(range(5, 10, 30), {amountUsd: amounts(null)}, range(5, 11, 30));
    expect(fresh.parts).toEqual([
      ['amountUsd.announced', {low: 5, likely: 10, high: 30}, {low: 5, likely: 11, high: 30}],
    ]);
  });
  it('joins the evidence of both, each piece once', () => {
    const [one] = base.ties[0]!.evidence;
    const piece = (says: string) => ({...one!, says});
    const both = merged(
      {evidence: [one!, piece('ours')]},
      {},
      {evidence: [one!, piece('theirs'), piece('ours')]},
    );
    expect(both.tie.evidence).toEqual([one, piece('ours'), piece('theirs')]);
    expect(both.parts).toEqual([]);
  });
  it('asks where both say something else of one field', () => {
    const clash = merged(
      {note: {en: 'ours', ko: '우리'}},
      {note: null},
      {note: {en: 'theirs', ko: '그들'}},
    );
    expect(clash.tie.note).toEqual({en: 'ours', ko: '우리'});
    expect(clash.parts).toEqual([['note', {en: 'ours', ko: '우리'}, {en: 'theirs', ko: '그들'}]]);
    expect(merged({status: 'active'}, {status: 'signed'}, {status: 'completed'}).parts).toEqual([
      ['status', 'active', 'completed'],
    ]);
    expect(merged({status: 'completed'}, {status: 'signed'}, {status: 'completed'}).parts).toEqual(
      [],
    );
  });
  it('settled for theirs, is theirs part by part', () => {
    const ours = withTie('cloud:b:a', range(5, 10, 30));
    const merge = value(mergePatch(ours, patch(range(5, 10, 20), range(5, 10, 25))));
    expect(value(settle(merge, () => false))).toBe(merge.dataset);
    expect(tieOf(value(settle(merge, () => true)), 'cloud:b:a').amountUsd.announced).toEqual({
      low: 5,
      likely: 10,
      high: 25,
    });
  });
});
