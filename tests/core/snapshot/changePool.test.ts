import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {RecordChange} from '../../../src/core/exchange/difference';
import {createChangePool, readChangePool} from '../../../src/core/snapshot/changePool';
import {decodeHistory} from '../../../src/core/snapshot/decodeHistory';
import {encodeHistory} from '../../../src/core/snapshot/history';
import {emptyScenario} from '../../../src/core/scenario/scenario';
import {emptyView} from '../../../src/core/snapshot/view';
import {company, dataset, id} from '../../fixtures/tinyDataset';

const added = (name: string, note = ''): RecordChange => ({
  table: 'companies',
  id: name,
  before: null,
  after: {...company(name, 'ai-lab'), ...(note !== '' && {name: note})},
});
const back = (text: string) => readChangePool(JSON.parse(text) as RecordChange[]);

describe('a pool of changes', () => {
  it('names what steps share by runs', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => added(name)) as [
      RecordChange,
      RecordChange,
      RecordChange,
      RecordChange,
    ];
    const pool = createChangePool();
    expect(pool.runsOf([a, b, c])).toEqual([0, 3]);
    expect(pool.runsOf([a, c, d])).toEqual([0, 1, 2, 2]);
    expect(pool.runsOf([d, b, added('a')])).toEqual([3, 1, 1, 1, 0, 1]); // equal is the same
    expect(pool.runsOf([])).toEqual([]);
    expect(JSON.parse(pool.text())).toEqual([a, b, c, d]);
  });

  it('gives back every list in its order', () => {
    const change = fc
      .record({name: fc.constantFrom('a', 'b', 'c', 'd', 'e'), note: fc.constantFrom('', 'x', 'y')})
      .map(({name, note}) => added(name, note));
    fc.assert(
      fc.property(fc.array(fc.array(change, {maxLength: 9}), {maxLength: 9}), (lists) => {
        const pool = createChangePool();
        const runs = lists.map((list) => pool.runsOf(list));
        const read = back(pool.text());
        expect(runs.map((r) => read(JSON.parse(JSON.stringify(r)) as number[]))).toEqual(lists);
        const kinds = new Set(lists.flat().map((c) => JSON.stringify(c)));
        expect(JSON.parse(pool.text())).toHaveLength(kinds.size);
      }),
    );
  });

  it('has nothing where runs name what is not there', () => {
    const read = readChangePool([added('a'), added('b')]);
    expect([[0, 3], [2, 1], [0], [1, 1, 0]].map((runs) => read(runs))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(read([0, 1, 1, 1])).toHaveLength(2);
  });
});

describe('how much a list may name', () => {
  const pool = Array.from({length: 1500}, (_, i) => added(`own-${i}`));
  const read = readChangePool(pool);

  it('is any part of the pool, its end too', () => {
    expect(read([1400, 100])).toEqual(pool.slice(1400));
    expect(read([1499, 1, 0, 2])).toEqual([pool[1499], pool[0], pool[1]]);
    expect(read([0, 1500])).toEqual(pool);
    expect(read([])).toEqual([]);
    expect(read([1500, 1])).toBeNull();
    expect(read([-1, 2])).toBeNull();
  });

  it('is a thousand more than the pool holds', () => {
    expect(read([0, 1500, 0, 1000])).toHaveLength(2500);
    expect(read([0, 1500, 0, 1001])).toBeNull();
  });
});

describe('a history of many changes', () => {
  const data = {...dataset({companies: [company('a', 'ai-lab')]}), hash: 'cd'.repeat(32)};
  const base = {
    dataset: {version: '1.0.0', hash: data.hash},
    base: data,
    scenario: emptyScenario('2026-01-01'),
    view: {...emptyView, language: 'en' as const},
    future: [],
  };

  it('grows by little with each step', () => {
    const many = Array.from({length: 5000}, (_, i) => added(`own-${i}`));
    const stepsAfter = (n: number) =>
      Array.from({length: n}, (_, i) => ({
        base: data,
        scenario: base.scenario,
        picture: {},
        changes: many.map((c, at) => (at === 37 * i ? added(c.id, `renamed ${i}`) : c)),
      }));
    const sizeOf = (n: number) =>
      encodeHistory({...base, changes: many, past: stepsAfter(n)}).length;
    const [none, hundred] = [sizeOf(0), sizeOf(100)];
    expect(hundred - none).toBeLessThan(0.1 * none);
  });

  it('writes changes beside the steps that have some alone', () => {
    const step = {base: data, scenario: base.scenario, picture: {}};
    const past = [
      {...step, changes: []},
      {...step, changes: [added('new')]},
    ];
    const text = encodeHistory({...base, changes: [], past});
    const {past: written} = JSON.parse(text) as {past: readonly object[]};
    expect(written).toEqual([
      {scenario: base.scenario, picture: {}},
      {scenario: base.scenario, picture: {}, changes: [0, 1]},
    ]);
    expect(written.map((one) => 'changes' in one)).toEqual([false, true]);
  });

  it('may select and light now what was not there a step before', () => {
    const history = {
      ...base,
      changes: [added('new')],
      past: [{base: data, scenario: base.scenario, picture: {}, changes: []}],
      view: {
        ...base.view,
        selection: {kind: 'company' as const, id: id('new')},
        spotlight: {of: 'loop' as const, companies: [id('new')], ties: []},
      },
    };
    expect(decodeHistory(encodeHistory(history), data)).toEqual({
      ...history,
      changes: [added('new')],
    });
  });

  it('of the second format wrote all changes at each step', () => {
    const step = {scenario: {...base.scenario, seed: 3}, picture: {}};
    const {base: _, ...plain} = base;
    const old = {
      ...plain,
      format: 'frenemy-history/2',
      changes: [added('x'), added('y')],
      past: [step, {...step, changes: [added('y')]}],
    };
    expect(decodeHistory(JSON.stringify(old), data)).toMatchObject({
      changes: [added('x'), added('y')],
      past: [
        {...step, changes: []},
        {...step, changes: [added('y')]},
      ],
    });
  });
});
