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
