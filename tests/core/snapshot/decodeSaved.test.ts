import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {MODEL_IDS} from '../../../src/core/contagion/models';
import {knownPart} from '../../../src/core/scenario/knownPart';
import {emptyScenario, withReduction, withShock} from '../../../src/core/scenario/scenario';
import {decodeSaved} from '../../../src/core/snapshot/decodeSaved';
import {encodeSaved, type SavedScenario} from '../../../src/core/snapshot/savedScenarios';
import {company, dataset, id, tie, tieId} from '../../fixtures/tinyDataset';

const base = emptyScenario('2026-03-31');
const asked = withReduction(withShock(base, id('a'), 0.25), tieId('cloud:a:b'), 1);
const saved: readonly SavedScenario[] = [
  {id: 'k1', name: 'A bad week', scenario: asked},
  {id: 'k2', name: '나쁜 한 주', scenario: {...base, parameters: {maxRounds: 7}}},
];
const text = encodeSaved(saved);
interface Stored {
  readonly scenarios: readonly (Record<string, unknown> & {
    readonly scenario: Record<string, unknown> & Record<'shocks' | 'parameters', object>;
  })[];
}
/** The stored text with one thing in it changed. */
const changed = (change: (file: Stored) => void): string => {
  const file = JSON.parse(text) as Stored;
  change(file);
  return JSON.stringify(file);
};

describe('saved scenarios', () => {
  it('come back as they were, and are written with the same bytes', () => {
    expect(decodeSaved(text)).toEqual(saved);
    expect(encodeSaved(decodeSaved(text)!)).toBe(text);
    expect(decodeSaved(encodeSaved([]))).toEqual([]);
  });

  it.each<[string, string]>([
    ['cut off', text.slice(0, -9)],
    ['not a list', '{"format":"frenemy-scenarios/1","scenarios":{}}'],
    ['no object', 'null'],
    ['of a newer version', text.replace('scenarios/1', 'scenarios/2')],
    ['of another kind', text.replace('frenemy-scenarios', 'frenemy-history')],
    ['with a loss above one', changed((f) => (f.scenarios[0]!.scenario.shocks = {a: 1.5}))],
    ['with no date', changed((f) => (f.scenarios[0]!.scenario['asOf'] = 'today'))],
    ['with a strange parameter', changed((f) => (f.scenarios[0]!.scenario.parameters = {x: 1}))],
    ['with a blank name', changed((f) => (f.scenarios[1]!['name'] = ''))],
    ['with an unknown field', changed((f) => (f.scenarios[1]!['extra'] = 1))],
    ['with an id twice', changed((f) => (f.scenarios[1]!['id'] = 'k1'))],
    ['of an unknown model', changed((f) => (f.scenarios[1]!.scenario.model = 'oracle'))],
  ])('are none where the stored text is %s', (_, damaged) => {
    expect(decodeSaved(damaged)).toBeNull();
  });

  it('never throw, whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        expect(decodeSaved(stored)).toBeNull();
      }),
    );
    expect(MODEL_IDS).toContain(saved[0]!.scenario.model);
  });
});

it('runs what the data still know, and names the rest', () => {
  const data = dataset({
    companies: ['b', 'c'].map((n) => company(n, 'hyperscaler')),
    ties: [tie('debt:b:c')],
  });
  const old = withReduction(withShock(asked, id('c'), 0.5), tieId('debt:b:c'), 0.125);
  expect(knownPart(old, data)).toEqual({
    scenario: {...base, shocks: {c: 0.5}, reductions: {'debt:b:c': 0.125}},
    dropped: ['a', 'cloud:a:b'],
  });
  const known = withShock(base, id('b'), 1);
  expect(knownPart(known, data).scenario).toBe(known);
});
