import {describe, expect, it} from 'vitest';
import {ranksOf, rangesOf} from '../../../src/core/ranking/ranking';
import {settingsOf} from '../../../src/core/ranking/sweepModels';

describe('the settings of a sweep', () => {
  const STANDARD = {
    tolerance: 1e-12,
    maxRounds: 10_000,
    alpha: 0,
    beta: 1,
    recovery: 0,
    threshold: 1,
    epsilon: 1e-9,
    passThrough: 2,
    diversion: 0,
    coupling: false,
    substitution: null,
    mode: 'demand',
    vector: 'greatest',
  };
  it('are the defaults of the models', () => {
    expect(settingsOf('joint', {})).toEqual(STANDARD);
    expect(settingsOf('clearing', {})).toEqual({...STANDARD, alpha: 1});
  });
  it('take what is set', () => {
    expect(
      settingsOf('joint', {
        coupling: true,
        diversion: 0.5,
        passThrough: 3,
        maxRounds: 9,
        tolerance: 0.1,
      }),
    ).toEqual({
      ...STANDARD,
      coupling: true,
      diversion: 0.5,
      passThrough: 3,
      maxRounds: 9,
      tolerance: 0.1,
    });
    expect(settingsOf('esri', {substitution: false, epsilon: 0.01})).toEqual({
      ...STANDARD,
      substitution: false,
      epsilon: 0.01,
    });
    expect(settingsOf('inoperability', {mode: 'supply'})).toEqual({...STANDARD, mode: 'supply'});
    expect(settingsOf('clearing', {vector: 'least', alpha: 0.4, beta: 0.3})).toEqual({
      ...STANDARD,
      vector: 'least',
      alpha: 0.4,
      beta: 0.3,
    });
    expect(settingsOf('threshold', {threshold: 0.5, recovery: 0.2})).toEqual({
      ...STANDARD,
      threshold: 0.5,
      recovery: 0.2,
    });
  });
});

it('ranks by impact, equals in the order of the input', () => {
  expect(ranksOf([0.1, 0.5, 0.1, 0.9, 0.5])).toEqual([4, 2, 5, 1, 3]);
  expect(ranksOf([])).toEqual([]);
});

it('splits companies into ranges as equal as can be', () => {
  expect(rangesOf(10, 3)).toEqual([
    [0, 3],
    [3, 6],
    [6, 10],
  ]);
  expect(rangesOf(2, 4)).toEqual([
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 2],
  ]);
  expect(rangesOf(0, 2)).toEqual([
    [0, 0],
    [0, 0],
  ]);
});
