import {describe, expect, it} from 'vitest';
import {withModel, withParameter} from '../../src/core/scenario/scenario';
import {decodeSnapshot} from '../../src/core/snapshot/decode';
import {encodeSnapshot} from '../../src/core/snapshot/encode';
import {encodeLink, textOfLink} from '../../src/core/snapshot/link';
import {comparedNodes} from '../../src/core/contagion/hitNodes';
import {initialState} from '../../src/state/appState';
import {createApp} from '../../src/state/store';
import {presentSnapshot} from '../../src/view/session/snapshots';
import {amounts, company, customerShare, dataset, figure, id, tie} from '../fixtures/tinyDataset';

const data = {
  ...dataset({
    companies: [
      company('oracle', 'hyperscaler'),
      company('openai', 'ai-lab'),
      company('nvidia', 'chipmaker'),
    ],
    ties: [
      tie('cloud:oracle:openai', {
        amountUsd: amounts(300e9, 300e9),
        inputClass: 'compute',
        announced: '2025-07-22',
        start: '2025-08-01',
      }),
    ],
    figures: [figure('nvidia', 'revenue', 130e9, '2025-12-31', 'year')],
    shares: [customerShare('nvidia', 'oracle', 0.2, '2025-12-31')],
  }),
  hash: 'c0ffee'.padEnd(64, '0'),
};
const start = () =>
  createApp(data, initialState('2026-03-31', {theme: 'light', language: 'en', letterKeys: true}));
const scenarioOf = (app: ReturnType<typeof start>) => app.store.getState().scenario;

describe('the model', () => {
  it('begins at its own defaults, and undo brings back the one before with what was set', () => {
    const app = start();
    app.actions.setParameter('horizon', 24);
    app.actions.setModel('nonlinear-debtrank');
    expect(scenarioOf(app)).toMatchObject({model: 'nonlinear-debtrank', parameters: {}});
    app.actions.undo();
    expect(scenarioOf(app)).toMatchObject({model: 'joint', parameters: {horizon: 24}});
  });

  it('keeps only what differs from the default, in one order', () => {
    const app = start();
    app.actions.setParameter('passThrough', 3);
    app.actions.setParameter('coupling', true);
    app.actions.setParameter('horizon', 12); // the default
    expect(JSON.stringify(scenarioOf(app).parameters)).toBe('{"coupling":true,"passThrough":3}');
    app.actions.setParameter('coupling', false);
    app.actions.setParameter('passThrough', null);
    expect(scenarioOf(app).parameters).toEqual({});
  });

  it('takes typing as one step, and a reset as another', () => {
    const app = start();
    for (const value of [1, 18]) app.actions.setParameter('horizon', value);
    app.actions.endGesture();
    app.actions.setParameter('diversion', 0.5);
    app.actions.resetParameters();
    expect(scenarioOf(app).parameters).toEqual({});
    app.actions.undo();
    expect(scenarioOf(app).parameters).toEqual({diversion: 0.5, horizon: 18});
    app.actions.undo();
    expect(scenarioOf(app).parameters).toEqual({horizon: 18});
    app.actions.undo();
    expect(scenarioOf(app).parameters).toEqual({});
  });

  it('leaves no step behind where nothing changes', () => {
    const app = start();
    app.actions.setModel('joint');
    app.actions.setParameter('horizon', 12);
    app.actions.resetParameters();
    app.actions.compareWith(null);
    expect(app.store.getState().past).toEqual([]);
  });

  it('fails one company and nothing else', () => {
    const app = start();
    app.actions.toggleFailure(id('openai'));
    app.actions.toggleCut(data.ties[0]!.id);
    app.actions.failOnly(id('oracle'));
    expect(scenarioOf(app)).toMatchObject({shocks: {oracle: 1}, reductions: {}});
    app.actions.failOnly(id('oracle')); // once more: nothing to undo
    app.actions.undo();
    expect(scenarioOf(app)).toMatchObject({shocks: {openai: 1}});
  });

  it('fails one company under another model in one step', () => {
    const app = start();
    app.actions.setModel('esri');
    app.actions.failOnly(id('oracle'), (asked) =>
      withParameter(withModel(asked, 'joint'), 'diversion', 0.5),
    );
    expect(scenarioOf(app)).toMatchObject({
      model: 'joint',
      parameters: {diversion: 0.5},
      shocks: {oracle: 1},
    });
    app.actions.undo();
    expect(scenarioOf(app)).toMatchObject({model: 'esri', shocks: {}});
  });
});

describe('a second model', () => {
  it('answers the same question at its defaults', () => {
    const app = start();
    const {comparison, outcome} = app.selectors;
    app.actions.setParameter('passThrough', 5);
    app.actions.compareWith('inoperability');
    expect(comparison(app.store.getState())).toBeNull(); // nothing fails
    app.actions.toggleFailure(id('oracle'));
    const [one, two] = [outcome(app.store.getState())!, comparison(app.store.getState())!];
    expect([one.model, two.model]).toEqual(['joint', 'inoperability']);
    expect(comparison(app.store.getState())).toBe(two); // remembered
    const rows = comparedNodes(one, two);
    expect(rows.map((r) => r.node.id)).toContain('nvidia'); // hit by either is enough
    for (const {node, other} of rows) expect(other!.id).toBe(node.id);
  });

  it('is not the first one', () => {
    const app = start();
    app.actions.compareWith('joint');
    expect(app.store.getState().view).not.toHaveProperty('compare');
    app.actions.compareWith('esri');
    app.actions.setModel('esri');
    expect(app.store.getState().view).not.toHaveProperty('compare');
  });

  it('travels in links and snapshots with model, parameters and screen', () => {
    const app = start();
    app.actions.setModel('inoperability');
    app.actions.setParameter('mode', 'supply');
    app.actions.compareWith('joint');
    app.actions.show('matrix');
    const present = presentSnapshot(app);
    const link = decodeSnapshot(textOfLink(encodeLink(present))!, data);
    if (!link.ok) throw new Error(JSON.stringify(link.errors));
    expect(link.value.snapshot.scenario).toMatchObject({
      model: 'inoperability',
      parameters: {mode: 'supply'},
    });
    expect(link.value.snapshot.view).toMatchObject({screen: 'matrix', compare: 'joint'});
    const file = encodeSnapshot(present);
    const opened = decodeSnapshot(file, data);
    expect(opened.ok && encodeSnapshot(opened.value.snapshot)).toBe(file);
  });

  it('is absent from files that do not speak of it', () => {
    expect(encodeSnapshot(presentSnapshot(start()))).not.toContain('compare');
  });

  it('is refused where it is no model, as is a choice that is none and half a round', () => {
    const app = start();
    const present = presentSnapshot(app);
    const problemsOf = (change: object) => {
      const decoded = decodeSnapshot(JSON.stringify({...present, ...change}), data);
      return decoded.ok ? [] : decoded.errors;
    };
    expect(problemsOf({view: {...present.view, compare: 'magic'}})).toEqual([
      {path: 'view.compare', problem: 'notAChoice'},
    ]);
    const {scenario} = present;
    expect(
      problemsOf({scenario: {...scenario, model: 'inoperability', parameters: {mode: 'both'}}}),
    ).toEqual([{path: 'scenario.parameters.mode', problem: 'notAChoice'}]);
    expect(problemsOf({scenario: {...scenario, parameters: {maxRounds: 1.5}}})).toEqual([
      {path: 'scenario.parameters.maxRounds', problem: 'wrongType'},
    ]);
  });
});
