// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from 'vitest';
import {draftOf, type Draft} from '../../../src/core/exchange/draft';
import {mended} from '../../../src/core/exchange/rebaseDraft';
import {keepDraft, readDrafts} from '../../../src/view/session/draft';
import {tabId} from '../../../src/view/session/tabId';
import {tie} from '../../fixtures/tinyDataset';

const record = tie('cloud:b:a') as never;
const draft = draftOf('ties', record);
const store = (stored: unknown) =>
  localStorage.setItem(
    `frenemy.draft.${tabId()}`,
    typeof stored === 'string' ? stored : JSON.stringify(stored),
  );

beforeEach(() => localStorage.clear());

describe('what is typed', () => {
  it('is found as it was kept, conflicts with it', () => {
    const conflicting: Draft = {
      ...draft,
      evidence: [{source: 's', says: 'x', ref: '', fresh: {title: 'New'}}],
      conflicts: [
        {path: 'status', theirs: 'signed'},
        {path: 'evidence', theirs: draft.evidence},
      ],
    };
    keepDraft('ties:cloud:b:a', conflicting);
    expect(readDrafts().drafts).toEqual({
      'ties:cloud:b:a': JSON.parse(JSON.stringify(conflicting)),
    });
  });

  it.each<[string, object]>([
    ['no table', {table: 'sources'}],
    ['an id that is none', {id: 7}],
    ['a record that is none', {before: 'x'}],
    ['fields that are no texts', {fields: {status: 4}}],
    ['fields in a list', {fields: ['signed']}],
    ['evidence without a source', {evidence: [{says: '', ref: '', fresh: null}]}],
    ['evidence that is none', {evidence: [null]}],
    ['evidence in no list', {evidence: {0: draft.evidence[0]}}],
    ['a new source that is none', {evidence: [{...draft.evidence[0], fresh: 4}]}],
    ['companies that are none', {companies: [{name: 1}]}],
    ['a conflict that is none', {conflicts: [{path: 'status'}]}],
    ['a conflict of nothing', {conflicts: [{theirs: 'x'}]}],
    ['conflicts in no list', {conflicts: 'x'}],
  ])('with %s is left out, and what is sound beside it stays', (_, damage) => {
    store({open: 'a', drafts: {a: {...draft, ...damage}, b: draft}});
    expect(Object.keys(readDrafts().drafts)).toEqual(['b']);
  });

  it.each(['', '{', 'null', '7', '[]', '{"open":3,"drafts":[1]}', '{"drafts":null}'])(
    'is nothing where %j is stored',
    (text) => {
      store(text);
      expect(readDrafts()).toEqual({open: null, drafts: {}});
    },
  );

  it('stands on the record as it is now where the one before is damaged', () => {
    const damaged: Draft = {...draft, before: {id: 'cloud:b:a'}};
    expect(mended(damaged, record)).toEqual({...damaged, before: record});
    expect(mended(damaged, null).before).toBeNull();
    expect(mended(draft, null)).toBe(draft);
  });
});
