import fc from 'fast-check';
import {expect, it} from 'vitest';
import {blankDraft, draftOf, type Draft} from '../../src/core/exchange/draft';
import {draftChanges} from '../../src/core/exchange/draftChanges';
import {removalOf} from '../../src/core/exchange/removalOf';
import {joined} from '../../src/core/exchange/withChanges';
import {encodeSnapshot} from '../../src/core/snapshot/encode';
import {initialState} from '../../src/state/appState';
import {appNow, createApp, type App} from '../../src/state/store';
import {presentSnapshot} from '../../src/view/session/snapshots';
import {anyDataset} from '../fixtures/arbitraryDataset';

const anyStep = fc.record({
  kind: fc.constantFrom('add', 'edit', 'remove', 'retype'),
  table: fc.constantFrom('companies' as const, 'ties' as const),
  at: fc.nat(40),
  word: fc.constantFrom('Zeta', 'Eta', '테타', 'lab'),
});

/** One sound change made through a form, or none where nothing sound comes of it. */
function act(
  app: App,
  {kind, table, at, word}: {kind: string; table: 'companies' | 'ties'; at: number; word: string},
) {
  const {base, dataset, store, actions} = appNow(app);
  const rows = dataset[table];
  const row = rows[at % Math.max(rows.length, 1)];
  const put = (draft: Draft) => {
    const {changes, issues} = draftChanges(draft, base, dataset);
    if (issues.length === 0 && changes.length > 0)
      actions.change(changes.reduce(joined, store.getState().changes));
  };
  if (kind === 'add')
    put(blankDraft('companies', {'name.en': word, 'name.ko': word, kind: 'software'}));
  if (!row) return;
  const draft = draftOf(table, row);
  const field = table === 'companies' ? 'name.en' : kind === 'retype' ? 'type' : 'summary.en';
  const text = field === 'type' ? 'hosting' : `${word} ${at}`;
  if (kind === 'edit' || kind === 'retype')
    put({...draft, fields: {...draft.fields, [field]: text}});
  if (kind === 'remove') {
    const removal = removalOf(dataset, table, row.id);
    if (removal.ok) actions.change(removal.value.reduce(joined, store.getState().changes));
  }
}

it('edits in any order, all undone, leave the same bytes, and done again the same edits', () => {
  const settings = {theme: 'auto', language: 'en', letterKeys: true} as const;
  fc.assert(
    fc.property(anyDataset, fc.array(anyStep, {maxLength: 8}), (dataset, steps) => {
      const loaded = {...dataset, hash: 'ab'};
      const app = createApp(loaded, initialState('2026-01-01', settings));
      const bytes = () => encodeSnapshot(presentSnapshot(appNow(app)));
      const before = bytes();
      for (const step of steps) act(app, step);
      const after = bytes();
      const {length} = app.store.getState().past;
      for (let k = 0; k < length; k++) app.actions.undo();
      expect(bytes()).toBe(before);
      expect(appNow(app).dataset).toBe(loaded);
      for (let k = 0; k < length; k++) app.actions.redo();
      expect(bytes()).toBe(after);
    }),
    {numRuns: 60},
  );
});
