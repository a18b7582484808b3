import {describe, expect, it} from 'vitest';
import type {NodeOutcome, Outcome, ReceiptLine} from '../../../src/core/contagion/outcome';
import {buildWeb} from '../../../src/core/graph/web';
import {emptyScenario, type Scenario} from '../../../src/core/scenario/scenario';
import {interestOf} from '../../../src/core/tour/fact';
import {openLedger} from '../../../src/core/tour/ledger';
import {moneyLoop} from '../../../src/core/tour/moneyLoop';
import {outcomeFacts} from '../../../src/core/tour/outcomeFacts';
import {amounts, company, dataset, id, tie, tieId} from '../../fixtures/tinyDataset';

const line = (
  from: string,
  loss: number,
  ties: readonly string[],
  sources: readonly string[] = [],
) =>
  ({
    from: id(from),
    loss,
    ties: ties.map(tieId),
    sources,
    channel: 'supply',
    round: 0,
    usd: null,
  }) as unknown as ReceiptLine;
const node = (name: string, distress: number, more: Partial<NodeOutcome> = {}): NodeOutcome => ({
  id: id(name),
  shock: 0,
  distress,
  usd: 0,
  failed: false,
  round: 1,
  failedRound: null,
  binding: 'production',
  receipt: [],
  ...more,
});
const web = buildWeb(
  dataset({
    companies: ['a', 'b', 'c', 'd', 'e'].map((name) => company(name, 'hyperscaler')),
    ties: [tie('cloud:a:b'), tie('chips:c:a'), tie('power:d:e')],
  }),
  {asOf: '2026-07-01', inForce: false, basis: 'announced'},
);
const told = (
  nodes: readonly NodeOutcome[],
  scenario: Partial<Scenario> = {shocks: {[id('a')]: 1}},
) =>
  outcomeFacts({nodes} as unknown as Outcome, {...emptyScenario('2026-07-01'), ...scenario}, web);

const FAILED = {shock: 1, failed: true, failedRound: 0};
const hard = node('d', 0.8, {
  usd: 500,
  receipt: [
    line('d', 0.6, ['power:d:e'], ['w009']),
    line('b', 0.1, ['x:y:z'], ['w002']),
    line('c', 0.2, ['power:d:e'], ['w003', 'w002']),
  ],
});

describe('facts about an outcome', () => {
  it('name the hardest hit, by what beyond its own halt, and on what ties', () => {
    const [fact] = told([node('a', 1, FAILED), node('b', 0.3), hard, node('c', 0.0004)]);
    expect(fact).toEqual({
      kind: 'hardest-hit',
      figures: {
        lost: {value: 0.8, unit: 'share'},
        hit: {value: 2, unit: 'count'},
        through: {value: 0.2, unit: 'share'},
        money: {value: 500, unit: 'usd'},
      },
      companies: ['d', 'c'],
      ties: ['power:d:e', 'x:y:z'],
      sources: ['w009', 'w002', 'w003'],
      isEstimated: true,
      interest: 3,
    });
  });
  it('tell no dollars and no supplier where none are known', () => {
    const [fact] = told([node('a', 1, FAILED), node('b', 0.3, {receipt: [line('b', 0.3, [])]})]);
    expect(fact!.figures).toEqual({
      lost: {value: 0.3, unit: 'share'},
      hit: {value: 1, unit: 'count'},
    });
    expect(fact!.companies).toEqual(['b']);
  });
  it('measure the loss beyond the own shock, and leave out who failed by it', () => {
    const facts = told([node('a', 1, FAILED), node('b', 0.9, {shock: 0.7}), node('c', 0.3)]);
    expect(facts[0]).toMatchObject({
      companies: ['c'],
      figures: {lost: {value: 0.3}, hit: {value: 2}},
    });
  });
  it('name who falls first, of several in one round the one that lost most', () => {
    const fallen = (name: string, failedRound: number, distress: number) =>
      node(name, distress, {
        failed: true,
        failedRound,
        receipt: [line('a', distress, ['cloud:a:b'], ['w004'])],
      });
    const facts = told([
      node('a', 1, FAILED),
      fallen('b', 2, 1),
      fallen('c', 3, 1),
      {...fallen('e', 2, 1), shock: 0.2},
      node('d', 0.99),
    ]);
    expect(facts.find((fact) => fact.kind === 'first-to-fail')).toEqual({
      kind: 'first-to-fail',
      figures: {
        round: {value: 2, unit: 'round'},
        fallen: {value: 3, unit: 'count'},
        through: {value: 1, unit: 'share'},
      },
      companies: ['b', 'a'],
      ties: ['cloud:a:b'],
      sources: ['w004'],
      isEstimated: true,
      interest: 2,
    });
    expect(told([node('a', 1, FAILED), node('b', 0.9)]).map((fact) => fact.kind)).not.toContain(
      'first-to-fail',
    );
    const own = told([
      node('b', 1, {failed: true, failedRound: 1, receipt: [line('b', 1, ['cloud:a:b'])]}),
    ]);
    expect(own.find((fact) => fact.kind === 'first-to-fail')).toMatchObject({
      companies: ['b'],
      ties: ['cloud:a:b'],
    });
  });
  it('name who falls first though one that falls later, or whose round nobody knows, loses more', () => {
    const early = node('b', 0.6, {failed: true, failedRound: 1});
    const late = node('c', 0.9, {failed: true, failedRound: 3});
    const unknown = node('e', 0.95, {failed: true, failedRound: null});
    const standing = node('d', 0.97, {failed: false, failedRound: null});
    const first = (...nodes: NodeOutcome[]) =>
      told(nodes).find((fact) => fact.kind === 'first-to-fail');
    expect(first(late, unknown, standing, early)).toMatchObject({
      companies: ['b'],
      figures: {round: {value: 1, unit: 'round'}, fallen: {value: 2, unit: 'count'}},
    });
    expect(first(unknown, standing)).toBeUndefined();
  });
  it('name who is hit without a tie to where it began: a failed company, or an end of a cut tie', () => {
    const nodes = [node('a', 1, FAILED), node('b', 0.5), node('c', 0.6), hard, node('e', 0.2)];
    const far = (scenario: Partial<Scenario>) =>
      told(nodes, scenario).find((fact) => fact.kind === 'hit-without-tie');
    expect(far({shocks: {[id('a')]: 1} as Scenario['shocks']})).toEqual({
      kind: 'hit-without-tie',
      figures: {
        companies: {value: 2, unit: 'count'},
        ofHit: {value: 4, unit: 'count'},
        lost: {value: 0.8, unit: 'share'},
      },
      companies: ['d', 'c'],
      ties: ['power:d:e', 'x:y:z'],
      sources: ['w009', 'w002', 'w003'],
      isEstimated: true,
      interest: 1.5,
    });
    const cut = {[tieId('power:d:e')]: 1} as Scenario['reductions'];
    expect(far({shocks: {}, reductions: cut})).toMatchObject({
      companies: ['c'],
      figures: {companies: {value: 2}},
    });
    expect(far({shocks: {[id('a')]: 1} as Scenario['shocks'], reductions: cut})).toBeUndefined();
  });
  it('are none where nobody is hit', () =>
    expect(told([node('a', 1, FAILED), node('b', 0)])).toEqual([]));
});

describe('a circle of money', () => {
  const loopOf = (...ties: Parameters<typeof tie>[]) => {
    const loop = moneyLoop(
      openLedger(
        buildWeb(
          dataset({
            companies: ['a', 'b', 'c', 'd'].map((name) => company(name, 'hyperscaler')),
            ties: ties.map(([name, more]) => tie(name, more)),
          }),
          {asOf: '2026-07-01', inForce: false, basis: 'announced'},
        ),
      ),
    );
    return (
      loop && [
        loop.companies.join('>'),
        loop.bottleneckUsd,
        ...loop.payments.map((p) => `${p.usd} ${p.ties.map((t) => t.id).join(' ')}`),
      ]
    );
  };
  const usd = (amount: number | null) => ({amountUsd: amounts(amount)});
  it('of two: goods one way, money the other, as narrow as the smaller', () => {
    expect(loopOf(['cloud:b:a', usd(9)], ['investment:b:a', usd(4)])).toEqual([
      'a>b',
      4,
      '9 cloud:b:a',
      '4 investment:b:a',
    ]);
  });
  it('adds up payments of one kind between two, those with a price', () => {
    expect(
      loopOf(
        ['cloud:b:a', usd(9)],
        ['hosting:b:a', usd(2)],
        ['models:b:a', usd(null)],
        ['debt:b:a', usd(20)],
      ),
    ).toEqual(['a>b', 11, '11 cloud:b:a hosting:b:a models:b:a', '20 debt:b:a']);
    expect(
      loopOf(['models:b:a', usd(null)], ['cloud:b:a', usd(9)], ['debt:b:a', usd(20)])![1],
    ).toBe(9);
  });
  it('is the shorter, then the wider; one of unknown width comes after all others', () => {
    const three: Parameters<typeof tie>[] = [
      ['cloud:b:a', usd(100)],
      ['chips:c:b', usd(100)],
      ['investment:c:a', usd(100)],
    ];
    expect(loopOf(...three)).toEqual([
      'a>b>c',
      100,
      '100 cloud:b:a',
      '100 chips:c:b',
      '100 investment:c:a',
    ]);
    const wider: Parameters<typeof tie>[] = [
      ['cloud:c:b', usd(200)],
      ['chips:d:c', usd(300)],
      ['investment:d:b', usd(400)],
    ];
    expect(loopOf(...three, ...wider)!.slice(0, 2)).toEqual(['b>c>d', 300]); // b pays c 100 + 200
    const two: Parameters<typeof tie>[] = [
      ['cloud:d:c', usd(1)],
      ['debt:d:c', usd(1)],
    ];
    expect(loopOf(...three, ...two)![0]).toBe('c>d');
    expect(loopOf(...two, ...three)![0]).toBe('c>d');
    expect(loopOf(['cloud:b:a', usd(5)], ['debt:b:a', usd(5)], ...two)![0]).toBe('a>b');
    expect(loopOf(...two, ['cloud:b:a', usd(5)], ['debt:b:a', usd(5)])![0]).toBe('a>b');
    const dark: Parameters<typeof tie>[] = [
      ['cloud:b:a', usd(null)],
      ['debt:b:a', usd(5)],
    ];
    expect(loopOf(...dark)).toEqual(['a>b', null, 'null cloud:b:a', '5 debt:b:a']);
    expect(loopOf(...dark, ...two)![0]).toBe('c>d');
    expect(loopOf(...two, ...dark)![0]).toBe('c>d');
  });
  it('needs goods and money: neither trade alone nor stakes alone go round', () => {
    expect(loopOf(['cloud:b:a', usd(9)], ['chips:a:b', usd(9)])).toBeNull();
    expect(loopOf(['investment:b:a', usd(9)], ['debt:a:b', usd(9)])).toBeNull();
    expect(
      loopOf(['cloud:b:a', usd(9)], ['investment:b:a', {...usd(9), instrument: 'acquisition'}]),
    ).toBeNull();
    expect(
      loopOf(['cloud:b:a', usd(9)], ['debt:b:a', {...usd(9), instrument: 'guarantee'}]),
    ).toBeNull();
    expect(loopOf()).toBeNull();
  });
});

it('speaks louder the larger a part is of its whole, from its own base to 1', () => {
  expect([-1, 0, 0.5, 1, 3].map((part) => interestOf(0.4, part))).toEqual([0.4, 0.4, 0.7, 1, 1]);
});
