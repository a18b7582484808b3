import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {MODELS, MODEL_IDS, modelsFor, parametersOf} from '../../../src/core/contagion/models';
import type {Outcome} from '../../../src/core/contagion/outcome';
import {assumptionsOf, createRunner, runScenario} from '../../../src/core/scenario/runScenario';
import {
  emptyScenario,
  isQuiet,
  withReduction,
  withShock,
  type Scenario,
} from '../../../src/core/scenario/scenario';
import {anyDataset} from '../../fixtures/arbitraryDataset';
import {
  amounts,
  assumptions,
  company,
  customerShare,
  dataset,
  figure,
  id,
  supplierShare,
  tie,
  tieId,
} from '../../fixtures/tinyDataset';

/**
 * On a napkin: the lab buys 0.7 of its compute from the cloud and is 0.3 of its sales; the fund
 * holds 20 of the lab against equity of 60; the lab earns 100 a year, at a margin of 0.55.
 */
const STAKE = 'investment:fund:lab';
const CLOUD = 'cloud:cloud:lab';
const napkin = dataset({
  companies: [
    company('lab', 'ai-lab'),
    company('cloud', 'hyperscaler'),
    company('fund', 'investor'),
  ],
  ties: [
    tie(STAKE, {amountUsd: amounts(90, 50, 20), instrument: 'equity'}),
    tie(CLOUD, {
      inputClass: 'compute',
      amountPeriod: 'annual',
      amountUsd: amounts(9, 9),
      start: '2020',
      end: '2040',
    }),
  ],
  shares: [
    supplierShare('lab', 'cloud', 0.7, '2026-01-01'),
    customerShare('cloud', 'lab', 0.3, '2026-01-01'),
  ],
  figures: [
    figure('lab', 'revenue', 100, '2025-12-31', 'year'),
    figure('lab', 'equity', 80, '2025-12-31', 'instant'),
    figure('lab', 'netIncome', 5, '2025-12-31', 'year'),
    figure('cloud', 'revenue', 400, '2025-12-31', 'year'),
    figure('fund', 'equity', 60, '2025-12-31', 'instant'),
  ],
});
const AS_OF = '2026-07-01';
const ask = (more: Partial<Scenario>): Outcome =>
  runScenario(napkin, {...emptyScenario(AS_OF), ...more});
const nodeOf = (outcome: Outcome, name: string) => outcome.nodes.find((n) => n.id === name)!;

describe('a supplier fails', () => {
  const outcome = ask({shocks: {[id('cloud')]: 1}});

  it('the customer stops by its share; its owner writes off as far as distress passes through', () => {
    const [lab, fund] = [nodeOf(outcome, 'lab'), nodeOf(outcome, 'fund')];
    expect(lab.distress).toBeCloseTo(0.7, 14); // above (0.7 · 100 · 0.55 − 5) / 80 = 0.41875
    expect(lab).toMatchObject({binding: 'production', failed: false, round: 1, failedRound: null});
    const passed = 0.7 * Math.exp(2 * (0.7 - 1));
    expect(fund.distress).toBeCloseTo((20 * 0.9 * passed) / 60, 14);
    expect(fund).toMatchObject({binding: 'equity', round: 2});
  });

  it('dollars: revenue on supply, claims on assets', () => {
    expect(nodeOf(outcome, 'lab').usd).toBeCloseTo(70, 12);
    expect(nodeOf(outcome, 'fund').usd).toBeCloseTo(18 * 0.7 * Math.exp(-0.6), 12);
    expect(outcome.total.usd).toBeCloseTo(70 + 18 * 0.7 * Math.exp(-0.6), 12);
  });

  it('the totals leave the failed one out, and weigh by revenue', () => {
    expect(outcome.total.impact).toBeCloseTo((100 * 0.7) / 500, 14); // the fund sells nothing
    expect(outcome.total).toMatchObject({hit: 2, failed: 0, sizesImputed: 1});
  });

  it('the receipt names tie, source, round and arithmetic', () => {
    const [line, ...rest] = nodeOf(outcome, 'lab').receipt;
    expect(rest).toEqual([]);
    expect(line).toMatchObject({
      from: 'cloud',
      channel: 'supply',
      inputClass: 'compute',
      round: 0,
      weight: 0.7,
      ties: [CLOUD],
      sources: ['w001'],
      imputed: false,
    });
    expect(line!.loss).toBeCloseTo(0.7, 14);
    expect(line!.usd).toBeCloseTo(70, 12);
    expect(line!.terms.map((t) => t.name)).toEqual(['share', 'stated', 'essentiality']);
    expect(nodeOf(outcome, 'fund').receipt).toMatchObject([{from: 'lab', round: 1, ties: [STAKE]}]);
  });

  it('the outcome says what was asked, and by which parameters', () => {
    expect(outcome).toMatchObject({
      model: 'joint',
      basis: 'binding',
      asOf: AS_OF,
      converged: true,
      parameters: {passThrough: 2, horizon: 12, contributionMargin: null, maxRounds: 10_000},
    });
    expect(outcome.nodes.map((n) => n.id)).toEqual(['lab', 'cloud', 'fund']);
    expect(outcome.history[0]).toEqual(Float64Array.of(0, 1, 0));
    expect(outcome.history.at(-1)).toEqual(
      Float64Array.from(outcome.nodes, (node) => node.distress),
    );
  });
});

it("other people's money is at risk, and moves no distress, even where the manager's equity is known", () => {
  const managed = dataset({
    ...napkin,
    companies: [
      ...napkin.companies.slice(0, 2),
      company('fund', 'investor', {managesForOthers: true}),
    ],
  });
  const fund = nodeOf(
    runScenario(managed, {...emptyScenario(AS_OF), shocks: {[id('lab')]: 1}}),
    'fund',
  );
  expect(fund).toMatchObject({distress: 0, usd: 18, binding: 'none'});
  expect(fund.receipt).toMatchObject([{from: 'lab', channel: 'asset', loss: 0, usd: 18}]);
});

describe('parameters', () => {
  const fundLoses = (parameters: Scenario['parameters'], more: Partial<Scenario> = {}) =>
    nodeOf(ask({shocks: {[id('lab')]: 0.5}, parameters, ...more}), 'fund').distress;

  it('pass-through, loss given default and margin reach the kernel', () => {
    expect(fundLoses({passThrough: 0, contributionMargin: 0})).toBeCloseTo((18 * 0.5) / 60, 14);
    expect(fundLoses({passThrough: 3, contributionMargin: 0})).toBeCloseTo(
      (18 * 0.5 * Math.exp(-1.5)) / 60,
      14,
    );
    expect(fundLoses({passThrough: 0, contributionMargin: 0, lossGivenDefault: 0.25})).toBeCloseTo(
      (5 * 0.5) / 60,
      14,
    );
    // The lab's own halt: 0.5 + (0.5 · 100 · 0.55 − 5) / 80.
    expect(fundLoses({passThrough: 0})).toBeCloseTo((18 * (0.5 + 22.5 / 80)) / 60, 14);
  });

  it('the horizon replaces suppliers', () => {
    const slow = dataset({
      ...napkin,
      defaults: {...napkin.defaults, replaceable: assumptions({'*:compute': 0.19})},
    });
    const lost = (horizon: number) =>
      runScenario(slow, {
        ...emptyScenario(AS_OF),
        shocks: {[id('cloud')]: 1},
        parameters: {horizon},
      }).nodes[0]!.distress;
    expect(lost(12)).toBeCloseTo(0.7 * 0.81, 14);
    expect(lost(6)).toBeCloseTo(0.7 * 0.9, 14);
  });

  it('that are not set are the model’s own', () => {
    expect(assumptionsOf(emptyScenario(AS_OF))).toEqual({
      horizon: 12,
      contributionMargin: null,
      lossGivenDefault: null,
      essentiality: {},
    });
    expect(parametersOf('joint', {horizon: 24})).toMatchObject({horizon: 24, passThrough: 2});
    for (const model of MODEL_IDS)
      for (const {name, default: value, min, max} of MODELS[model].parameters)
        if (typeof value === 'number') {
          expect(value, name).toBeGreaterThanOrEqual(min ?? -Infinity);
          expect(value, name).toBeLessThanOrEqual(max ?? Infinity);
        }
  });

  it('too few rounds are said to be too few', () => {
    const outcome = ask({shocks: {[id('cloud')]: 1}, parameters: {maxRounds: 1}});
    expect(outcome).toMatchObject({rounds: 1, converged: false});
    expect(nodeOf(outcome, 'fund').distress).toBe(0);
  });
});

describe('linear DebtRank on the same data', () => {
  const outcome = ask({model: 'linear-debtrank', shocks: {[id('lab')]: 0.5}});

  it('runs on claims alone, in proportion to distress', () => {
    expect(nodeOf(outcome, 'fund').distress).toBeCloseTo((18 * 0.5) / 60, 14);
    expect(nodeOf(outcome, 'cloud').distress).toBe(0);
    const [line] = nodeOf(outcome, 'fund').receipt;
    expect(line).toMatchObject({from: 'lab', channel: 'asset', round: 0, ties: [STAKE]});
    expect([line!.loss, line!.usd]).toEqual([expect.closeTo(0.15, 14), expect.closeTo(9, 14)]);
  });

  it('a cut claim is unwound: nothing is lost by it', () => {
    const cut = ask({
      model: 'linear-debtrank',
      shocks: {[id('lab')]: 0.5},
      reductions: {[tieId(STAKE)]: 1},
    });
    expect(nodeOf(cut, 'fund')).toMatchObject({distress: 0, receipt: []});
  });
});

describe('cut and reduced ties', () => {
  it('a cut supplier is lost, a customer too, a claim unwinds', () => {
    const outcome = ask({reductions: {[tieId(CLOUD)]: 1}});
    expect(nodeOf(outcome, 'lab').distress).toBeCloseTo(0.7, 14);
    expect(nodeOf(outcome, 'cloud').distress).toBeCloseTo(0.3, 14);
    const unwound = ask({shocks: {[id('lab')]: 1}, reductions: {[tieId(STAKE)]: 1}});
    expect(nodeOf(unwound, 'fund').distress).toBe(0);
  });

  it('the line of a cut tie names a supplier that itself lost nothing, in round 0', () => {
    const outcome = runScenario(
      dataset({
        ...napkin,
        shares: [napkin.shares[0]!, customerShare('cloud', 'lab', 0, '2026-01-01')],
      }),
      {...emptyScenario(AS_OF), reductions: {[tieId(CLOUD)]: 0.5}},
    );
    const lab = nodeOf(outcome, 'lab');
    expect(lab.distress).toBeCloseTo(0.35, 14);
    expect(lab.receipt).toMatchObject([{from: 'cloud', round: 0}]);
  });

  it('of several contracts with one supplier only the cut part is gone', () => {
    const second = 'cloud:cloud:lab:2';
    const terms = {...napkin.ties[1]!, amountUsd: amounts(3, 3)};
    const two = dataset({...napkin, ties: [...napkin.ties, {...terms, id: tieId(second)}]});
    const outcome = runScenario(two, {
      ...emptyScenario(AS_OF),
      reductions: {[tieId(second)]: 0.5}, // a quarter of the money, halved
    });
    expect(nodeOf(outcome, 'lab').distress).toBeCloseTo(0.7 / 8, 14);
  });
});

describe('a runner', () => {
  it('answers as a fresh run does, whatever was asked before', () => {
    const questions = fc.array(
      fc.record({
        shocked: fc.constantFrom('lab', 'cloud', 'neo', 'maker', 'foundry', 'fund'),
        loss: fc.constantFrom(1, 0.37),
        basis: fc.constantFrom('announced', 'binding', 'paid' as const),
        asOf: fc.constantFrom('2024-02-29', '2026-07-01'),
        inForce: fc.boolean(),
        model: fc.constantFrom(...modelsFor('dataset').map((m) => m.id)),
        parameters: fc.constantFrom<Scenario['parameters']>(
          {},
          {horizon: 30},
          {contributionMargin: 0.2},
          {lossGivenDefault: 1},
        ),
      }),
      {minLength: 2, maxLength: 5},
    );
    const same = fc.property(anyDataset, questions, (data, asked) => {
      const run = createRunner(data);
      for (const {shocked, loss, ...more} of asked) {
        const joint = more.model === 'joint' ? more : {...more, parameters: {}};
        const scenario = {...emptyScenario(more.asOf), ...joint, shocks: {[id(shocked)]: loss}};
        expect(run(scenario)).toEqual(runScenario(data, scenario));
      }
    });
    fc.assert(same);
  });
});

describe('editing a scenario', () => {
  const base = emptyScenario(AS_OF);

  it('keeps keys sorted, so that equal questions are written alike', () => {
    const one = withShock(withShock(base, id('b'), 0.4), id('a'), 1);
    const other = withShock(withShock(base, id('a'), 1), id('b'), 0.4);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(Object.keys(one.shocks)).toEqual(['a', 'b']);
  });

  it('a loss of 0 restores, one above the whole is the whole', () => {
    const hit = withShock(base, id('a'), 1.7);
    expect(hit.shocks).toEqual({a: 1});
    expect(withShock(hit, id('a'), 0)).toEqual(base);
    expect(withReduction(base, tieId(CLOUD), 0.25).reductions).toEqual({[CLOUD]: 0.25});
  });

  it('leaves the scenario before it alone', () => {
    const before = JSON.stringify(base);
    withShock(base, id('a'), 1);
    expect(JSON.stringify(base)).toBe(before);
  });

  it('is quiet until something fails or is cut', () => {
    expect(isQuiet(base)).toBe(true);
    expect(isQuiet(withShock(base, id('a'), 0.1))).toBe(false);
    expect(isQuiet(withReduction(base, tieId(CLOUD), 0.1))).toBe(false);
  });
});
