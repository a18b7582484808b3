import {describe, expect, it} from 'vitest';
import type {NodeOutcome, Outcome} from '../../../src/core/contagion/outcome';
import {roundInWords, roundsInWords} from '../../../src/view/text/roundsInWords';
import {createText} from '../../../src/view/text/text';
import {id} from '../../fixtures/tinyDataset';

const NAMES = ['Shocked', 'Oracle', 'CoreWeave', 'Crusoe', 'Lambda', 'Nscale'];
const names = {company: (which: string) => which};
const [en, ko] = [createText('en'), createText('ko')];

/** Distress by round; who fails when. */
function outcomeOf(history: readonly number[][], failed: Readonly<Record<string, number>> = {}) {
  const nodes = NAMES.map((name): Partial<NodeOutcome> => ({
    id: id(name),
    shock: name === 'Shocked' ? 1 : 0,
    failedRound: failed[name] ?? null,
  }));
  return {nodes, history: history.map((row) => Float64Array.from(row))} as unknown as Outcome;
}

describe('the rounds as they are told', () => {
  const outcome = outcomeOf(
    [
      [1, 0, 0, 0, 0, 0],
      [1, 0.42, 0.31, 0.05, 0.04, 0.02],
      [1, 0.42, 1, 0.3, 0.0400001, 0.02], // what is not visible is not said
      [1, 0.42, 1, 0.3, 0.0400001, 0.02],
    ],
    {Shocked: 0, CoreWeave: 2},
  );

  it('name the three that lost most in that round, and count the rest', () => {
    expect(roundInWords(outcome, 1, names, en)).toBe(
      'Round 1: Oracle loses 42%, CoreWeave 31%, Crusoe 5%, and 2 more.',
    );
    expect(roundInWords(outcome, 1, names, ko)).toBe(
      '1라운드: Oracle 손실 42%, CoreWeave 손실 31%, Crusoe 손실 5% 외 2곳.',
    );
  });
  it('say what the round added, and who fails in it first', () => {
    expect(roundInWords(outcome, 2, names, en)).toBe('Round 2: CoreWeave fails, Crusoe loses 25%.');
    expect(roundInWords(outcome, 3, names, en)).toBe('Round 3: no new loss.');
  });
  it('are no flood: after three the rest is counted', () => {
    const long = outcomeOf([
      [1, 0, 0, 0, 0, 0],
      [1, 0.1, 0, 0, 0, 0],
      [1, 0.1, 0.2, 0, 0, 0],
      [1, 0.1, 0.2, 0.3, 0, 0],
      [1, 0.1, 0.2, 0.3, 0.4, 0],
      [1, 0.2, 0.2, 0.3, 0.5, 0],
    ]);
    const told = roundsInWords(long, names, en);
    expect(told).toHaveLength(4);
    expect(told[2]).toBe('Round 3: Crusoe loses 30%.');
    expect(told[3]).toBe('2 more rounds with 2 companies.');
    expect(roundsInWords(outcomeOf([[1, 0, 0, 0, 0, 0]]), names, en)).toEqual([]);
  });
});
