import {expect, it} from 'vitest';
import type {AppState} from '../../../src/state/store';
import {failOnce} from '../../../src/view/session/warmUp';
import {emptyScenario, withShock, type Scenario} from '../../../src/core/scenario/scenario';
import {company, dataset} from '../../fixtures/tinyDataset';

const tiny = dataset({companies: [company('a', 'ai-lab'), company('b', 'ai-lab')]});

function asked(scenario: Scenario): Scenario[] {
  const seen: Scenario[] = [];
  failOnce({
    dataset: {...tiny, hash: ''},
    store: {getState: () => ({scenario}) as AppState},
    selectors: {
      outcome: (s: {readonly scenario: Scenario}) => {
        seen.push(s.scenario);
        return null;
      },
    } as never,
  });
  return seen;
}

it('asks once for a failure at the present date and basis, so that the economy stands', () => {
  const quiet = emptyScenario('2026-10-01');
  const [first, ...others] = asked(quiet);
  expect(others).toEqual([]);
  expect(first).toEqual({...quiet, shocks: first!.shocks});
  expect(Object.values(first!.shocks)).toEqual([1]);
});

it('leaves the outcome alone where something fails already', () => {
  const [first] = tiny.companies;
  expect(asked(withShock(emptyScenario('2026-10-01'), first!.id, 1))).toEqual([]);
});
