import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Dataset, Tie} from '../../../src/core/dataset/schema';
import {differenceOf, fieldChanges, isEqual} from '../../../src/core/exchange/difference';
import {applyPatch, parsePatch, patchOf} from '../../../src/core/exchange/patch';
import {unionOf} from '../../../src/core/exchange/union';
import {anyDataset} from '../../fixtures/arbitraryDataset';
import {amounts, company, dataset, tie} from '../../fixtures/tinyDataset';

const base = dataset({
  companies: [company('a', 'ai-lab'), company('b', 'hyperscaler'), company('c', 'chipmaker')],
  ties: [tie('cloud:b:a', {amountUsd: amounts(70, 30)}), tie('chips:c:b')],
});
const hashed = (data: Dataset) => ({...data, hash: 'f'.repeat(64)});
const withTie = (id: string, change: Partial<Tie>, data = base): Dataset => ({
  ...data,
  ties: data.ties.map((t) => (t.id === id ? {...t, ...change} : t)),
});
const mine = withTie('cloud:b:a', {status: 'signed', amountUsd: amounts(80, 30)});
const messages = (result: ReturnType<typeof applyPatch>) =>
  result.ok
    ? []
    : result.errors.map(({file, record, field, message}) =>
        [file, record, field, message].filter(Boolean).join(' '),
      );

describe('a difference', () => {
  it('names what was added, removed and changed, by its parts', () => {
    const now = {...mine, ties: [...mine.ties.slice(0, 1), tie('debt:c:a')]};
    const changes = differenceOf(base, now);
    expect(changes.map(({table, id, before, after}) => [table, id, !before, !after])).toEqual([
      ['ties', 'chips:c:b', false, true],
      ['ties', 'cloud:b:a', false, false],
      ['ties', 'debt:c:a', true, false],
    ]);
    expect(fieldChanges(changes[1]!)).toEqual([
      {field: 'amountUsd.announced.low', before: 70, after: 80},
      {field: 'amountUsd.announced.likely', before: 70, after: 80},
      {field: 'amountUsd.announced.high', before: 70, after: 80},
      {field: 'status', before: 'active', after: 'signed'},
    ]);
  });
  it('is none between equals in another order', () => {
    const turned = {...base, ties: [...base.ties].reverse()};
    expect(differenceOf(base, turned)).toEqual([]);
    expect(isEqual({x: 1, y: [2]}, {y: [2], x: 1})).toBe(true);
    expect(isEqual({x: 1}, {x: 1, y: null})).toBe(false);
    expect(isEqual([1, 2], [2, 1])).toBe(false);
  });
});

describe('a patch', () => {
  it('brings one dataset to the other, through text', () => {
    fc.assert(
      fc.property(anyDataset, anyDataset, (a, b) => {
        const text = JSON.stringify(patchOf(hashed(a), b));
        const read = parsePatch(JSON.parse(text));
        if (!read.ok) throw new Error(JSON.stringify(read.errors));
        const merged = applyPatch(a, read.value);
        if (!merged.ok) throw new Error(messages(merged).join('\n'));
        expect(differenceOf(merged.value.dataset, b)).toEqual([]);
        const twice = applyPatch(merged.value.dataset, read.value);
        expect(twice.ok && twice.value.applied).toBe(0);
      }),
      {numRuns: 40},
    );
  });
  it('meets data that have moved on elsewhere', () => {
    const patch = patchOf(hashed(base), mine);
    const moved = withTie('cloud:b:a', {end: '2030-01-01'});
    const merged = applyPatch(moved, patch);
    expect(merged.ok && merged.value.dataset.ties[0]).toEqual({
      ...mine.ties[0],
      end: '2030-01-01',
    });
  });
  it('names every conflict and applies nothing', () => {
    const patch = patchOf(hashed(base), {...mine, ties: [mine.ties[0]!, tie('debt:c:a')]});
    const moved = {
      ...withTie('cloud:b:a', {status: 'completed', amountUsd: amounts(90, 30)}),
      ties: [
        {...base.ties[0]!, status: 'completed' as const},
        {...base.ties[1]!, status: 'signed' as const},
        tie('debt:c:a', {amountUsd: amounts(5)}),
      ],
    };
    expect(messages(applyPatch(moved, patch))).toEqual([
      'ties.json chips:c:b is removed by the patch, but the base has changed it since',
      'ties.json cloud:b:a status the base has "completed", the patch "signed"',
      'ties.json debt:c:a is new in the patch, but the base has another one',
    ]);
    const gone = {...base, ties: base.ties.slice(1)};
    expect(messages(applyPatch(gone, patchOf(hashed(base), mine)))).toEqual([
      'ties.json cloud:b:a is changed by the patch, but the base has none',
    ]);
  });
  it('is refused where what comes of it does not hold', () => {
    const patch = patchOf(hashed(base), {...base, companies: base.companies.slice(1)});
    expect(messages(applyPatch(base, patch))).toEqual(['ties.json cloud:b:a to no company a']);
    expect(parsePatch({format: 'frenemy-patch/1', base: {}, changes: [{}]}).ok).toBe(false);
  });
});

describe('two datasets as one', () => {
  it('keep ours where they differ, and the evidence of both', () => {
    const evidence = [{...base.ties[0]!.evidence[0]!, says: 'Another says so.'}];
    const theirs = withTie('cloud:b:a', {amountUsd: amounts(75, 30), evidence});
    const both = unionOf(base, {...theirs, ties: [...theirs.ties, tie('debt:c:a')]});
    if (!both.ok) throw new Error(JSON.stringify(both.errors));
    const {dataset: merged, added, conflicts} = both.value;
    expect(added).toEqual([{table: 'ties', id: 'debt:c:a'}]);
    expect(merged.ties[0]!.amountUsd.announced!.likely).toBe(70);
    expect(merged.ties[0]!.evidence).toEqual([...base.ties[0]!.evidence, ...evidence]);
    expect(conflicts.map(({id, fields}) => [id, fields.map((f) => f.field)])).toEqual([
      [
        'cloud:b:a',
        ['amountUsd.announced.low', 'amountUsd.announced.likely', 'amountUsd.announced.high'],
      ],
    ]);
  });
});
