import {describe, expect, it} from 'vitest';
import type {RecordChange} from '../../../src/core/exchange/difference';
import {draftOf, type Draft} from '../../../src/core/exchange/draft';
import {draftChanges} from '../../../src/core/exchange/draftChanges';
import {removalOf} from '../../../src/core/exchange/removalOf';
import {newIds} from '../../../src/core/exchange/newIds';
import {decided, rebaseDraft} from '../../../src/core/exchange/rebaseDraft';
import {takeBack} from '../../../src/core/exchange/takeBack';
import {joined, withChanges} from '../../../src/core/exchange/withChanges';
import type {Result} from '../../../src/core/lib/result';
import {amounts, company, dataset, figure, tie, tieId} from '../../fixtures/tinyDataset';

const base = dataset({
  companies: [company('a', 'ai-lab'), company('b', 'hyperscaler'), company('c', 'chipmaker')],
  ties: [
    tie('cloud:b:a', {amountUsd: amounts(7)}),
    tie('chips:c:b', {overlaps: [tieId('cloud:b:a')]}),
    tie('cloud:c:a'),
  ],
  figures: [figure('b', 'revenue', 9, '2025-12-31', 'year')],
});
const value = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
};
const typed = (draft: Draft, fields: Record<string, string>): Draft => ({
  ...draft,
  fields: {...draft.fields, ...fields},
});
const ids = (changes: readonly RecordChange[]) => changes.map((change) => change.id);

describe('a record changed while its form stood open', () => {
  const opened = draftOf('companies', {...base.companies[0]!});
  const mine = typed(opened, {'name.en': 'Mine', country: 'KR'});
  const present = {...base.companies[0]!, name: {en: 'Theirs', ko: '저쪽'}, ticker: 'TTT'};

  it('gives what was not touched, and asks about what both changed', () => {
    const draft = rebaseDraft(mine, present);
    expect(draft.fields).toMatchObject({
      'name.en': 'Mine',
      'name.ko': '저쪽',
      country: 'KR',
      ticker: 'TTT',
    });
    expect(draft.conflicts).toEqual([{path: 'name.en', theirs: 'Theirs'}]);
    expect(rebaseDraft(draft, present)).toBe(draft);
    expect(decided(draft, 'name.en', true).fields['name.en']).toBe('Theirs');
    const kept = decided(draft, 'name.en', false);
    expect([kept.fields['name.en'], kept.conflicts]).toEqual(['Mine', undefined]);
  });

  it('does not ask where both say the same, nor where nothing changed', () => {
    expect(rebaseDraft(mine, base.companies[0]!)).toBe(mine);
    const same = {...base.companies[0]!, country: 'KR'};
    expect(rebaseDraft(mine, same).conflicts).toEqual([]);
  });

  it('asks about the sources as a whole', () => {
    const tieDraft = draftOf('ties', base.ties[0]!);
    const edited = {...tieDraft, evidence: [{...tieDraft.evidence[0]!, says: 'I say.'}]};
    const other = {...base.ties[0]!, evidence: [{source: 'w001', says: 'They say.'}]};
    const {conflicts, evidence} = rebaseDraft(edited, other);
    expect(conflicts?.map(({path}) => path)).toEqual(['evidence']);
    expect(evidence[0]!.says).toBe('I say.');
  });

  it('is added again under its id where it was removed', () => {
    const now = withChanges(base, value(removalOf(base, 'ties', 'cloud:c:a')));
    const draft = rebaseDraft(typed(draftOf('ties', base.ties[2]!), {status: 'signed'}), null);
    const {id, changes, issues} = draftChanges(draft, base, now);
    expect([issues, id]).toEqual([[], 'cloud:c:a']);
    expect(changes.map(({before}) => before)).toEqual([null]);
  });
});

describe('a tie with another type', () => {
  it('gets the id of what it is, and what named it names it still', () => {
    const draft = typed(draftOf('ties', base.ties[0]!), {type: 'hosting'});
    const {id, changes, issues} = draftChanges(draft, base, base);
    expect([issues, id]).toEqual([[], 'hosting:b:a']);
    const now = withChanges(base, changes);
    expect(now.ties.map((t) => [t.id, ...t.overlaps]).sort()).toEqual([
      ['chips:c:b', 'hosting:b:a'],
      ['cloud:c:a'],
      ['hosting:b:a'],
    ]);
    expect(now.ties.find((t) => t.id === 'hosting:b:a')!.amountUsd).toEqual(amounts(7));
  });
});

describe('new ids', () => {
  it('are taken by nobody, not even by what was removed', () => {
    const now = withChanges(base, value(removalOf(base, 'companies', 'b')));
    const fresh = newIds(base, now);
    expect([fresh.company('B'), fresh.company('b!'), fresh.company('회사')]).toEqual([
      'b-2',
      'b-3',
      'company',
    ]);
    const made = ['cloud', 'cloud', 'debt'].map((type) => fresh.tie(type, 'b', 'a'));
    expect(made).toEqual(['cloud:b:a:2', 'cloud:b:a:3', 'debt:b:a']);
    const sources = [fresh.source(), fresh.source()];
    expect(sources).toEqual(['w002', 'w003']);
  });
});

describe('taking one change back', () => {
  const added = [
    {table: 'companies', id: 'z', before: null, after: company('z', 'lender')},
    {table: 'ties', id: 'debt:z:a', before: null, after: tie('debt:z:a')},
    {table: 'companies', id: 'c', before: base.companies[2]!, after: company('c', 'foundry')},
  ] as const satisfies readonly RecordChange[];

  it('takes along what cannot stand without it, and nothing else', () => {
    const whole = value(takeBack(base, added, added[0]));
    expect([ids(whole.along), ids(whole.changes)]).toEqual([['debt:z:a'], ['c']]);
    const one = value(takeBack(base, added, added[1]));
    expect([ids(one.along), ids(one.changes)]).toEqual([[], ['z', 'c']]);
  });

  it('of a removal brings back what went with it, except what another removal holds', () => {
    const first = value(removalOf(base, 'companies', 'b'));
    const alone = value(
      takeBack(
        base,
        first,
        first.find((c) => c.id === 'b')!,
      ),
    );
    expect(alone.changes).toEqual([]);
    const second = value(removalOf(withChanges(base, first), 'companies', 'c'));
    const both = second.reduce(joined, first);
    const back = value(
      takeBack(
        base,
        both,
        both.find((c) => c.id === 'b')!,
      ),
    );
    const now = withChanges(base, back.changes);
    expect(now.companies.map(({id}) => id).sort()).toEqual(['a', 'b']);
    expect(now.ties.map(({id}) => id)).toEqual(['cloud:b:a']);
    expect(now.figures).toEqual(base.figures);
  });
});
