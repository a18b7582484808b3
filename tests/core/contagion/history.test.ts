import {expect, it} from 'vitest';
import {createHistory} from '../../../src/core/contagion/history';

const told = (...rounds: readonly (readonly number[])[]) => {
  const history = createHistory();
  const state = Float64Array.from(rounds[0]!); // one array told again and again, as kernels do
  for (const round of rounds) {
    state.set(round);
    history.onRound(state);
  }
  return history;
};
const rowsOf = (history: ReturnType<typeof createHistory>) => history.rounds().map((r) => [...r]);

it('keeps a copy of each round', () => {
  const rounds = [
    [1, 0],
    [1, 0.5],
    [1, 0.75],
  ];
  expect(rowsOf(told(...rounds))).toEqual(rounds);
});

it('ends where nothing visible changes any more, with the settled state', () => {
  expect(rowsOf(told([1, 0], [1, 0.5], [1, 0.50001], [1, 0.50002]))).toEqual([
    [1, 0],
    [1, 0.50002],
  ]);
  expect(rowsOf(told([0.3], [0.3]))).toEqual([[0.3]]);
});

it('tells when each was first hit, visibly hit, and failed', () => {
  const history = told([1, 0, 0, 0], [1, 1e-8, 0, 0], [1, 6e-4, 1e-10, 0], [1, 1, 1e-10, 0]);
  const by = (tell: (i: number) => number | null) => [0, 1, 2, 3].map(tell);
  expect(by(history.firstHit)).toEqual([0, 1, Infinity, Infinity]); // 1e-10 is dust
  expect(by(history.firstVisible)).toEqual([0, 2, null, null]);
  expect(by(history.firstFailed)).toEqual([0, 3, null, null]);
});

it('keeps four hundred rounds at most, the last of them the newest', () => {
  const many = Array.from({length: 1000}, (_, r) => [r / 1000]);
  const rows = rowsOf(told(...many));
  expect(rows).toHaveLength(400);
  expect(rows[398]).toEqual([0.398]);
  expect(rows[399]).toEqual([0.999]);
});

it('keeps fewer rounds of very many companies, and never less than the first and the newest', () => {
  const history = createHistory();
  const state = new Float64Array(2_000_000);
  for (let round = 1; round <= 4; round++) {
    state[0] = round / 10;
    history.onRound(state);
  }
  expect(history.rounds().map((r) => r[0])).toEqual([0.1, 0.4]);
});
