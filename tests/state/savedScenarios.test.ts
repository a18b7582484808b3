import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {emptyScenario, withShock} from '../../src/core/scenario/scenario';
import {LONGEST_NAME, mergeSaved, SAVED_LIMIT} from '../../src/core/snapshot/savedScenarios';
import {
  removeScenario,
  renameScenario,
  restoreScenario,
  saveScenario,
  type Saved,
} from '../../src/state/savedScenarios';
import {initialState} from '../../src/state/appState';
import {createApp} from '../../src/state/store';
import {company, dataset, id} from '../fixtures/tinyDataset';

const scenario = withShock(emptyScenario('2026-03-31'), id('a'), 0.7);
const entry = (key: string, name = key) => ({id: key, name, scenario});
const three: Saved = [entry('x', 'One'), entry('y', 'Two'), entry('z', 'Three')];
const namesOf = (saved: Saved) => saved.map((s) => s.name);

describe('the list', () => {
  it('takes a scenario with its name made tidy, and one name once', () => {
    const once = saveScenario([], 'x', '  A  bad \n week ', scenario);
    expect(once).toEqual([{id: 'x', name: 'A bad week', scenario}]);
    const thrice = saveScenario(
      saveScenario(once, 'y', 'A bad week', scenario),
      'z',
      'A bad week',
      {
        ...scenario,
        seed: 2,
      },
    );
    expect(namesOf(thrice)).toEqual(['A bad week', 'A bad week (2)', 'A bad week (3)']);
    const long = saveScenario(
      [entry('x', 'n'.repeat(LONGEST_NAME))],
      'y',
      'n'.repeat(99),
      scenario,
    );
    expect(long[1]!.name).toHaveLength(LONGEST_NAME);
    expect(long[1]!.name.endsWith(' (2)')).toBe(true);
  });

  it('refuses a blank name, a second of one id, and the one above the limit', () => {
    expect(saveScenario(three, 'w', ' \t', scenario)).toBe(three);
    expect(saveScenario(three, 'y', 'Four', scenario)).toBe(three);
    const full = Array.from({length: SAVED_LIMIT}, (_, i) => entry(`s${i}`));
    expect(saveScenario(full, 'w', 'Four', scenario)).toBe(full);
    expect(saveScenario(full.slice(1), 'w', 'Four', scenario)).toHaveLength(SAVED_LIMIT);
  });

  it('renames in place, and leaves the others', () => {
    expect(namesOf(renameScenario(three, 'y', 'Deux'))).toEqual(['One', 'Deux', 'Three']);
    expect(namesOf(renameScenario(three, 'y', 'One'))).toEqual(['One', 'One (2)', 'Three']);
    for (const [key, name] of [
      ['y', ' '],
      ['y', 'Two'],
      ['w', 'Four'],
    ] as const)
      expect(renameScenario(three, key, name)).toBe(three);
  });

  it('brings a removed one back to its place', () => {
    const left = removeScenario(three, 'y');
    expect(namesOf(left)).toEqual(['One', 'Three']);
    expect(removeScenario(three, 'w')).toBe(three);
    expect(restoreScenario(left, three[1]!, 1)).toEqual(three);
    expect(restoreScenario(three, three[1]!, 0)).toBe(three);
    expect(restoreScenario([], three[1]!, 7)).toEqual([three[1]]);
  });
});

describe('two tabs', () => {
  it('keep what each of them did', () => {
    const here = [entry('x', 'One, renamed'), entry('y', 'Two'), entry('z', 'Three'), entry('h')];
    const after = [entry('x', 'One'), entry('z', 'Drei'), entry('t')];
    expect(namesOf(mergeSaved(three, after, here))).toEqual(['One, renamed', 'Drei', 'h', 't']);
    expect(mergeSaved(three, three, here)).toBe(here);
  });

  it('come to the same set whoever is first', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const list = fc.subarray(ids);
    fc.assert(
      fc.property(list, list, list, (was, mine, theirs) => {
        const [base, m, t] = [was, mine, theirs].map((l) => l.map((key) => entry(key)));
        const found = new Set(mergeSaved(base!, t!, m!).map((s) => s.id));
        expect(new Set(mergeSaved(base!, m!, t!).map((s) => s.id))).toEqual(found);
        for (const key of ids) {
          const [w, x, y] = [was, mine, theirs].map((l) => l.includes(key));
          expect(found.has(key), key).toBe(w ? x && y : x || y);
        }
      }),
    );
  });
});

describe('the store', () => {
  it('saves the present experiment beside the history, not in it', () => {
    const data = {...dataset({companies: [company('a', 'hyperscaler')]}), hash: '0'.repeat(64)};
    const {store, actions} = createApp(
      data,
      initialState('2026-03-31', {theme: 'auto', language: 'en', letterKeys: true}),
    );
    actions.setShock(id('a'), 0.7);
    const {past} = store.getState();
    const key = actions.saveScenario('Mine');
    expect(store.getState().saved).toEqual([{id: key, name: 'Mine', scenario}]);
    expect(actions.saveScenario(' ')).toBeNull();
    expect(actions.saveScenario('Other')).not.toBe(key);
    expect(store.getState().past).toBe(past);
    actions.undo();
    expect(namesOf(store.getState().saved)).toEqual(['Mine', 'Other']);
  });
});
