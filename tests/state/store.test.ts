import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {emptyScenario, type Scenario} from '../../src/core/scenario/scenario';
import {emptyView} from '../../src/core/snapshot/view';
import {initialState} from '../../src/state/appState';
import {createApp, type AppState} from '../../src/state/store';
import {arrange, edit, HISTORY_LIMIT, look, open, redo, undo} from '../../src/state/transitions';
import {dataset, company, id, tie, tieId} from '../fixtures/tinyDataset';

const fresh = () => ({
  ...initialState('2026-03-31', {theme: 'auto', language: 'en', letterKeys: true}),
  base: {...dataset({}), hash: 'ab'},
});
const asked = (shocks: Record<string, number>): Scenario => ({
  ...emptyScenario('2026-03-31'),
  shocks: shocks as Scenario['shocks'],
});

/** A run of what hands do: changes, some within one drag, with glances in between. */
const act = fc.oneof(
  fc.record({do: fc.constant('edit' as const), loss: fc.integer({min: 1, max: 9})}),
  fc.record({do: fc.constant('drag' as const), loss: fc.integer({min: 11, max: 19})}),
  fc.record({do: fc.constant('look' as const), round: fc.nat(5)}),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;
function perform(s: AppState, a: Act): AppState {
  if (a.do === 'look') return look(s, {round: a.round});
  return edit(s, asked({a: a.loss / 20}), a.do === 'drag' ? 'a' : null);
}

describe('undo', () => {
  it('takes back any run of edits, and redo brings it again', () => {
    fc.assert(
      fc.property(fc.array(act, {maxLength: 40}), (acts) => {
        const start = fresh();
        const end = acts.reduce(perform, start);
        let back = end;
        for (let i = 0; i < end.past.length; i++) back = undo(back);
        expect(back.scenario).toBe(start.scenario);
        expect(back.past).toEqual([]);
        let forth = back;
        for (let i = 0; i < end.past.length; i++) forth = redo(forth);
        expect(forth.scenario).toBe(end.scenario);
        expect(forth.past).toEqual(end.past);
        expect(forth.future).toEqual([]);
      }),
    );
  });

  it('takes a drag back in one step', () => {
    const dragged = [0.1, 0.2, 0.3].reduce((s, x) => edit(s, asked({a: x}), 'shock a'), fresh());
    expect(dragged.past).toHaveLength(1);
    expect(undo(dragged).scenario.shocks).toEqual({});
  });

  it('fits the camera anew on another layout, and leaves it alone on the same one', () => {
    const near = look(fresh(), {camera: {zoom: 3, x: 11, y: 17}});
    expect(arrange(near, {layout: 'force'}).view.camera).toBeNull();
    expect(arrange(near, {sizeBy: 'ties'}).view.camera).toEqual(near.view.camera);
    const ego = (name: string, steps: number) =>
      ({layout: 'ego', ego: {company: id(name), steps}}) as const;
    const round = look(arrange(fresh(), ego('a', 1)), {camera: {zoom: 2, x: 5, y: 7}});
    expect(arrange(round, ego('a', 2)).view.camera).toBeNull();
    expect(
      undo(look(arrange(fresh(), {layout: 'force'}), {camera: near.view.camera})).view.camera,
    ).toBeNull();
  });

  it('covers the arrangement of the map beside the question', () => {
    const moved = {force: {[id('a')]: {x: 3, y: 4}}} as const;
    const failed = edit(fresh(), asked({a: 1}));
    const laid = arrange(look(failed, {round: 2}), {layout: 'force'});
    const dragged = [1, 2, 3].reduce(
      (s, x) => arrange(s, {layout: 'force', moved: {force: {[id('a')]: {x, y: 4}}}}, 'move a'),
      laid,
    );
    expect(dragged.view.picture).toEqual({layout: 'force', moved});
    expect(dragged.past).toHaveLength(3);
    const back = undo(dragged);
    expect(back.view).toEqual({...laid.view, picture: {layout: 'force'}});
    expect(undo(back).view).toEqual({...emptyView, round: 2}); // the question stays: so does its round
    expect(undo(undo(back)).scenario.shocks).toEqual({});
    expect(redo(redo(redo(undo(undo(back))))).view.picture).toEqual({layout: 'force', moved});
    expect(arrange(laid, {layout: 'force'})).toBe(laid);
  });

  it('puts companies back one by one or all, in this layout alone, a step each', () => {
    const {store, actions} = createApp({...dataset({}), hash: ''}, fresh());
    const moved = () => store.getState().view.picture?.moved;
    actions.move('force', {[id('a')]: {x: 3, y: 4}, [id('b')]: {x: 5, y: 6}});
    actions.move('chain', {[id('a')]: {x: 7, y: 8}});
    actions.putBack('force', [id('a')]);
    expect(moved()).toEqual({force: {b: {x: 5, y: 6}}, chain: {a: {x: 7, y: 8}}});
    actions.putBack('force', [id('nobody')]);
    expect(store.getState().past).toHaveLength(3);
    actions.putBack('chain');
    actions.putBack('force', [id('b')]);
    expect(store.getState().view.picture).toBeUndefined();
    actions.undo();
    expect(moved()).toEqual({force: {b: {x: 5, y: 6}}});
  });

  it('does not join drags with a glance between them', () => {
    const once = edit(fresh(), asked({a: 0.1}), 'shock a');
    const twice = edit(look(once, {round: 1}), asked({a: 0.7}), 'shock a');
    expect(twice.past).toHaveLength(2);
  });

  it('forgets what lies further back than its limit, and redo after an edit', () => {
    let s = fresh();
    for (let i = 1; i <= HISTORY_LIMIT + 7; i++) s = edit(s, asked({a: i / 200}));
    expect(s.past).toHaveLength(HISTORY_LIMIT);
    const branched = edit(undo(s), asked({b: 1}));
    expect(branched.future).toEqual([]);
    expect(redo(branched)).toBe(branched);
  });

  it('leaves a state without history alone', () => {
    const s = fresh();
    expect(undo(s)).toBe(s);
    expect(redo(s)).toBe(s);
    expect(edit(s, s.scenario)).toBe(s);
  });
});

describe('looking', () => {
  it('never enters the history', () => {
    const s = look(fresh(), {selection: {kind: 'company', id: id('a')}, screen: 'data'});
    expect(s.past).toEqual([]);
    expect(s.view.screen).toBe('data');
  });

  it('goes back to the settled outcome when the question changes', () => {
    const s = edit(look(fresh(), {round: 3}), asked({a: 1}));
    expect(s.view.round).toBeNull();
  });
});

describe('opening a snapshot', () => {
  it('is one step, and brings its view and language', () => {
    const opened = open(fresh(), {scenario: asked({b: 1})}, {...emptyView, round: 2}, 'ko');
    expect(opened.view.round).toBe(2);
    expect(opened.settings).toEqual({theme: 'auto', language: 'ko', letterKeys: true});
    expect(undo(opened).scenario.shocks).toEqual({});
  });
});

describe('actions', () => {
  const app = () =>
    createApp(
      {
        ...dataset({
          companies: [company('a', 'hyperscaler'), company('b', 'ai-lab')],
          ties: [tie('cloud:a:b')],
        }),
        hash: 'f00d',
      },
      fresh(),
    );

  it('fail and restore a company, cut and restore a tie', () => {
    const {store, actions} = app();
    actions.toggleFailure(id('a'));
    actions.toggleCut(tieId('cloud:a:b'));
    expect(store.getState().scenario).toMatchObject({
      shocks: {a: 1},
      reductions: {'cloud:a:b': 1},
    });
    actions.toggleFailure(id('a'));
    actions.toggleCut(tieId('cloud:a:b'));
    expect(store.getState().scenario).toMatchObject({shocks: {}, reductions: {}});
    expect(store.getState().past).toHaveLength(4);
  });

  it('reset restores everything in one step, and does nothing where nothing fails', () => {
    const {store, actions} = app();
    actions.reset();
    expect(store.getState().past).toHaveLength(0);
    actions.setShock(id('a'), 0.4);
    actions.setReduction(tieId('cloud:a:b'), 0.3);
    actions.reset();
    expect(store.getState().scenario).toMatchObject({shocks: {}, reductions: {}});
    actions.undo();
    expect(store.getState().scenario).toMatchObject({shocks: {a: 0.4}});
  });

  it('hide and show types, and ask again for what is already so without a step', () => {
    const {store, actions} = app();
    actions.toggleType('rivalry');
    actions.toggleType('debt');
    actions.toggleType('rivalry');
    expect(store.getState().view.hiddenTypes).toEqual(['debt']);
    actions.showAllTypes();
    expect(store.getState().view.hiddenTypes).toEqual([]);
    actions.setBasis('binding');
    actions.setInForce(false);
    actions.setAsOf('2026-03-31');
    expect(store.getState().past).toHaveLength(0);
  });

  it('let go of a slider, so that the next drag is a step of its own', () => {
    const {store, actions} = app();
    actions.setShock(id('a'), 0.1);
    actions.setShock(id('a'), 0.2);
    actions.endGesture();
    actions.setShock(id('a'), 0.3);
    expect(store.getState().past).toHaveLength(2);
  });

  it('stay one step where a pan comes to rest in the middle of a drag', () => {
    const {store, actions} = app();
    actions.setShock(id('a'), 0.1);
    actions.setCamera({x: 4, y: 2, zoom: 1.5});
    actions.setShock(id('a'), 0.2);
    expect(store.getState().past).toHaveLength(1);
    expect(store.getState().view.camera).toEqual({x: 4, y: 2, zoom: 1.5});
  });
});

describe('the light and the choices of the studies', () => {
  const app = createApp(
    {
      ...dataset({
        companies: [company('a', 'hyperscaler'), company('b', 'ai-lab')],
        ties: [tie('cloud:a:b')],
      }),
      hash: '',
    },
    fresh(),
  );
  const view = () => app.store.getState().view;
  const lit = {of: 'loop', companies: [id('a')], ties: [tieId('cloud:a:b')]} as const;

  it('goes to the map with the light, and takes it away without a trace', () => {
    app.actions.show('loops');
    app.actions.select({kind: 'company', id: id('b')});
    app.actions.light(lit);
    expect(view()).toEqual({...emptyView, spotlight: lit});
    app.actions.light(null);
    expect(view()).toEqual(emptyView);
    expect(app.store.getState().past).toEqual([]);
  });

  it('keeps one choice a screen, and forgets it again', () => {
    app.actions.choose('loop', 'a>b');
    app.actions.choose('pair', 'a~b');
    app.actions.choose('loop', null);
    expect(view().choices).toEqual({pair: 'a~b'});
    const before = app.store.getState();
    app.actions.choose('pair', 'a~b');
    expect(app.store.getState()).toBe(before);
  });
});
