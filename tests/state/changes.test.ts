import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Dataset, TieId} from '../../src/core/dataset/schema';
import {removalOf} from '../../src/core/exchange/removalOf';
import {editOf} from '../fixtures/editOf';
import type {RecordChange} from '../../src/core/exchange/difference';
import {joined, withChanges} from '../../src/core/exchange/withChanges';
import {applyPatch} from '../../src/core/exchange/patch';
import {initialState} from '../../src/state/appState';
import {appNow, createApp, type App} from '../../src/state/store';
import {anyDataset} from '../fixtures/arbitraryDataset';
import {amounts, company, dataset, figure, id, tie, tieId} from '../fixtures/tinyDataset';

const base = dataset({
  companies: [company('a', 'ai-lab'), company('b', 'hyperscaler'), company('c', 'chipmaker')],
  ties: [
    tie('cloud:b:a', {amountUsd: amounts(7)}),
    tie('chips:c:b', {overlaps: [tieId('cloud:b:a')]}),
  ],
  figures: [figure('b', 'revenue', 9, '2025-12-31', 'year')],
});
const open = () =>
  createApp(
    {...base, hash: 'ab'},
    initialState('2026-01-01', {theme: 'auto', language: 'en', letterKeys: true}),
  );
const now = (app: App) => appNow(app);
const value = <T>(result: {ok: true; value: T} | {ok: false; errors: readonly unknown[]}): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
};
const own = () => value(editOf(base, 'ties', tie('debt:c:a', {amountUsd: amounts(3)})));

describe('own changes to the data', () => {
  it('are seen by everything, and undone like any question', () => {
    const app = open();
    app.actions.change([own()]);
    app.actions.toggleCut('debt:c:a' as TieId);
    app.actions.select({kind: 'tie', id: 'debt:c:a' as TieId});
    expect(
      now(app)
        .selectors.web(app.store.getState())
        .ties.has('debt:c:a' as TieId),
    ).toBe(true);
    expect(now(app).catalogue.ties.get('debt:c:a' as TieId)!.amountUsd.announced!.likely).toBe(3);
    app.actions.undo();
    app.actions.undo();
    const {changes, scenario, view} = app.store.getState();
    expect([changes, scenario.reductions, view.selection]).toEqual([[], {}, null]);
    expect(now(app)).toBe(app);
    app.actions.redo();
    expect(now(app).dataset.ties).toHaveLength(3);
  });

  it('take what named the removed along, and bring it all back', () => {
    const app = open();
    app.actions.toggleFailure(id('b'));
    app.actions.arrange({focus: {company: id('b'), steps: 1}});
    app.actions.select({kind: 'company', id: id('b')});
    const before = app.store.getState();
    app.actions.change(value(removalOf(base, 'companies', 'b')));
    const {scenario, view} = app.store.getState();
    expect([scenario.shocks, view.selection, view.picture]).toEqual([{}, null, undefined]);
    const {companies, ties, figures} = now(app).dataset;
    expect([companies.length, ties, figures]).toEqual([2, [], []]);
    app.actions.undo();
    expect(app.store.getState().scenario).toEqual(before.scenario);
    expect(app.store.getState().view.picture).toEqual(before.view.picture);
    expect(now(app)).toBe(app);
  });

  it('of one record are one change, and none where it is again what it was', () => {
    const first = value(editOf(base, 'ties', {...base.ties[0]!, amountUsd: amounts(8)}));
    const seen = withChanges(base, [first]);
    const second = value(editOf(seen, 'ties', {...base.ties[0]!, amountUsd: amounts(9)}));
    const both = joined(joined([], first), second);
    expect(both).toEqual([{...second, before: first.before}]);
    expect(joined(both, value(editOf(withChanges(base, both), 'ties', base.ties[0]!)))).toEqual([]);
  });

  it('are refused with every fault', () => {
    const wrong = editOf(base, 'ties', {
      ...tie('debt:c:a', {amountUsd: amounts(3, 4)}),
      announced: null,
    });
    expect(wrong.ok ? [] : wrong.errors.map((e) => `${e.record} ${e.field}: ${e.message}`)).toEqual(
      [
        'debt:c:a amountUsd: binding exceeds announced',
        'debt:c:a announced: needs a date: announced or start',
      ],
    );
  });

  it('give the very data that a patch of them gives', () => {
    fc.assert(
      fc.property(anyDataset, fc.nat(9), (data: Dataset, k) => {
        const gone = data.companies[k % data.companies.length]!;
        const changes: readonly RecordChange[] = value(removalOf(data, 'companies', gone.id));
        expect(withChanges(data, changes)).toEqual(value(applyPatch(data, {changes})).dataset);
        const {ties, figures} = withChanges(data, changes);
        expect(ties.flatMap((t) => [t.from, t.to])).not.toContain(gone.id);
        expect(figures.map((f) => f.of)).not.toContain(gone.id);
      }),
      {numRuns: 40},
    );
  });
});
