import {describe, expect, it} from 'vitest';
import type {RecordChange} from '../../../src/core/exchange/difference';
import {migrateHistory} from '../../../src/core/snapshot/migrateHistory';
import {snapshotOfHistory} from '../../../src/core/snapshot/snapshotOfHistory';
import {emptyScenario} from '../../../src/core/scenario/scenario';
import {company} from '../../fixtures/tinyDataset';

const added = (name: string): RecordChange => ({
  table: 'companies',
  id: name,
  before: null,
  after: company(name, 'ai-lab'),
});
const [x, y] = [added('x'), added('y')];
const NEWEST = 'frenemy-history/3';

describe('a stored history in the shape of the newest', () => {
  it('of the first format: steps were scenarios alone', () => {
    const old = {format: 'frenemy-history/1', seed: 4, past: ['one', 'two'], future: ['three']};
    expect(migrateHistory(old)).toEqual({
      format: NEWEST,
      seed: 4,
      changes: [],
      past: [
        {scenario: 'one', picture: {}},
        {scenario: 'two', picture: {}},
      ],
      future: [{scenario: 'three', picture: {}}],
      pool: [],
    });
  });

  it('of the second: each change is written once, steps name theirs by runs', () => {
    const old = {
      format: 'frenemy-history/2',
      changes: [x],
      past: [{picture: 1}, {picture: 2, changes: [x, y]}],
      future: [{picture: 3, changes: [y]}],
    };
    expect(migrateHistory(old)).toEqual({
      format: NEWEST,
      changes: [0, 1],
      past: [{picture: 1}, {picture: 2, changes: [0, 2]}],
      future: [{picture: 3, changes: [1, 1]}],
      pool: [x, y],
    });
  });

  it('leaves to the schema what is no list of changes and no step', () => {
    const past = [
      7,
      null,
      ['a'],
      {changes: 'x'},
      {changes: [x, 7]},
      {changes: [null]},
      {changes: [[]]},
    ];
    expect(migrateHistory({format: 'frenemy-history/2', changes: [7], past, future: []})).toEqual({
      format: NEWEST,
      changes: [],
      past,
      future: [],
      pool: [],
    });
  });

  it.each([
    null,
    7,
    'frenemy-history/1',
    [],
    {},
    {format: 'frenemy-history/1', past: [], future: {}},
    {format: 'frenemy-history/2', past: {}, future: []},
    {format: 'frenemy-history/9', past: [{changes: [x]}], future: []},
    {format: NEWEST, past: [{changes: [0, 1]}], future: [], pool: [x]},
  ])('is %j itself where it is none of the older ones', (read) => {
    expect(migrateHistory(read)).toBe(read);
  });
});

describe('the present of a stored history as a snapshot', () => {
  const present = {
    dataset: {version: '1.0.0', hash: 'ab'.repeat(32)},
    scenario: emptyScenario('2026-01-01'),
    view: {screen: 'map'},
  };
  const stored = {format: NEWEST, ...present, changes: [1, 1], past: [], future: [], pool: [x, y]};
  const snapshot = (change: object) => {
    const text = snapshotOfHistory(JSON.stringify({...stored, ...change}));
    return text === null ? null : (JSON.parse(text) as unknown);
  };
  const {dataset, scenario, view} = present;
  const format = 'frenemy-snapshot/1';

  it('has its changes, and lets the steps go', () => {
    const past = [{scenario, picture: {}}];
    expect(snapshot({past})).toEqual({
      format,
      dataset,
      changes: [y],
      scenario,
      view,
      outcome: null,
    });
  });

  it('names no changes where there are none', () => {
    expect(snapshot({changes: []})).toEqual({format, dataset, scenario, view, outcome: null});
  });

  it('of own data has the hash alone', () => {
    const data = 'cd'.repeat(32);
    expect(snapshot({data})).toMatchObject({dataset: {version: '', hash: data}});
  });

  it('is none where it is damaged or something else', () => {
    expect(snapshot({changes: [0, 3]})).toBeNull();
    expect(snapshot({changes: 7})).toBeNull();
    expect(snapshot({format: 'frenemy-snapshot/1'})).toBeNull();
    expect(snapshot({format: undefined})).toBeNull();
    expect(snapshotOfHistory('{')).toBeNull();
    expect(snapshotOfHistory('null')).toBeNull();
  });
});
