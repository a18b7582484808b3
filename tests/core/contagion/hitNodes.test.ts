import {expect, it} from 'vitest';
import {comparedNodes, hitNodes} from '../../../src/core/contagion/hitNodes';
import type {NodeOutcome, Outcome} from '../../../src/core/contagion/outcome';
import {id} from '../../fixtures/tinyDataset';

const node = (name: string, shock: number, distress: number, usd = 0): NodeOutcome => ({
  id: id(name),
  shock,
  distress,
  usd,
  failed: distress === 1,
  round: null,
  failedRound: null,
  binding: 'none',
  receipt: [],
});
const outcomeOf = (...nodes: NodeOutcome[]) => ({nodes}) as unknown as Outcome;
const first = outcomeOf(
  node('shocked', 1, 1, 99),
  node('slight', 0, 0.1),
  node('poor', 0, 0.4, 5),
  node('dust', 0, 0.0004),
  node('rich', 0, 0.4, 7),
  node('partly', 0.3, 0.5),
  node('equal', 0, 0.1),
);

it('lists who lost more than its own shock took, hardest first, then the more dollars, then as they came', () => {
  expect(hitNodes(first).map((n) => n.id)).toEqual(['partly', 'rich', 'poor', 'slight', 'equal']);
});

it('puts a second outcome beside it, with whoever is hit in either', () => {
  const second = outcomeOf(
    ...['shocked', 'slight', 'poor', 'dust', 'rich', 'partly', 'equal'].map((name) =>
      name === 'dust' ? node(name, 0, 0.2) : node(name, 0, 0),
    ),
  );
  expect(
    comparedNodes(first, second).map(({node: n, other}) => `${n.id} ${other?.distress}`),
  ).toEqual(['partly 0', 'rich 0', 'poor 0', 'slight 0', 'equal 0', 'dust 0.2']);
  expect(comparedNodes(first, null).map(({node: n, other}) => [n.id, other])).toEqual(
    ['partly', 'rich', 'poor', 'slight', 'equal'].map((name) => [name, null]),
  );
});
