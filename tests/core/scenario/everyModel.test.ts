/** What must hold of every model that runs on datasets, and of what only the joint operator knows. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {modelsFor} from '../../../src/core/contagion/models';
import type {NodeOutcome, Outcome} from '../../../src/core/contagion/outcome';
import {
  distressOn,
  assumptionsOf,
  runOn,
  runScenario,
} from '../../../src/core/scenario/runScenario';
import {buildEconomy} from '../../../src/core/exposure/economy';
import {emptyScenario, type Scenario} from '../../../src/core/scenario/scenario';
import {anyDataset} from '../../fixtures/arbitraryDataset';
import {gapOf, sumOfReceipt} from '../../fixtures/asking';
import {
  amounts,
  company,
  customerShare,
  dataset,
  figure,
  id,
  supplierShare,
  tie,
  tieId,
} from '../../fixtures/tinyDataset';

const AS_OF = '2026-07-01';
const MODELS = modelsFor('dataset').map((m) => m.id);
const nodeOf = (outcome: Outcome, name: string): NodeOutcome =>
  outcome.nodes.find((n) => n.id === name)!;

describe.each(MODELS)('%s on random datasets', (model) => {
  const asked = fc
    .record({
      data: anyDataset,
      basis: fc.constantFrom('announced', 'binding', 'paid' as const),
      shocked: fc.subarray(['lab', 'cloud', 'neo', 'maker', 'foundry', 'fund'], {maxLength: 3}),
      loss: fc.constantFrom(1, 0.43),
      cut: fc.nat(24),
      share: fc.constantFrom(0.6, 1),
      parameters: fc.constantFrom<Scenario['parameters']>(
        ...(model === 'joint'
          ? [{}, {diversion: 0.7}, {coupling: true, passThrough: 0}]
          : model === 'threshold'
            ? [{}, {threshold: 0.4}]
            : model === 'inoperability'
              ? [{}, {mode: 'supply'}]
              : [{}]),
      ),
    })
    .map(({data, basis, shocked, loss, cut, share, parameters}) => {
      const at = data.ties[cut];
      const scenario: Scenario = {
        ...emptyScenario(AS_OF),
        basis,
        model,
        parameters,
        shocks: Object.fromEntries(shocked.map((name) => [id(name), loss])),
        reductions: at ? {[at.id]: share} : {},
      };
      return {data, scenario};
    });

  it('receipts add up, bounds hold, the input is left alone', () => {
    fc.assert(
      fc.property(asked, ({data, scenario}) => {
        const copy = structuredClone({data, scenario});
        const outcome = runScenario(data, scenario);
        expect({data, scenario}).toEqual(copy);
        for (const node of outcome.nodes) {
          expect(node.distress).toBeGreaterThanOrEqual(node.shock);
          expect(node.distress).toBeLessThanOrEqual(1);
          expect(Math.abs(sumOfReceipt(node) - (node.distress - node.shock))).toBeLessThan(1e-9);
          for (const {loss} of node.receipt) expect(loss).toBeGreaterThanOrEqual(0);
        }
        expect(
          gapOf(
            outcome.history.at(-1)!,
            outcome.nodes.map((n) => n.distress),
          ),
        ).toBeLessThan(1e-9);
      }),
      {numRuns: 60},
    );
  });

  it('distress alone, as a search asks for it, is that of the outcome', () => {
    fc.assert(
      fc.property(asked, ({data, scenario}) => {
        const economy = buildEconomy(data, scenario, assumptionsOf(scenario));
        const expected = runOn(economy, scenario).nodes.map((n) => n.distress);
        expect(gapOf(distressOn(economy, scenario), expected)).toBeLessThan(1e-12);
      }),
      {numRuns: 30},
    );
  });

  it('a cut spares nobody, save that claims and lines unwind', () => {
    fc.assert(
      fc.property(asked, ({data, scenario}) => {
        const money = ['asset', 'funding', 'guarantee'];
        const economy = buildEconomy(data, scenario, assumptionsOf(scenario));
        const trade = {
          ...economy,
          dependencies: economy.dependencies.filter((d) => !money.includes(d.channel)),
        };
        const whole = {...scenario, reductions: {}, parameters: {}};
        // Inoperability before its cut-off, and rivals, may turn a cut to the good.
        const settings: Scenario['parameters'] = model === 'esri' ? {substitution: false} : {};
        const [uncut, cut] = [whole, {...scenario, parameters: {}}].map((s) =>
          runOn(trade, {...s, parameters: settings}).nodes.map((n) => n.distress),
        );
        fc.pre(model !== 'inoperability' || [...uncut!, ...cut!].every((h) => h < 1));
        uncut!.forEach((h, i) => expect(cut![i]!).toBeGreaterThanOrEqual(h - 1e-9));
      }),
      {numRuns: 60},
    );
  });
});

/** The lab buys 0.7 of its compute of the cloud, 0.3 of its sales are the lab; the fund owns, and has yet to pay. */
const CLOUD = 'cloud:cloud:lab';
const STAKE = 'investment:fund:lab';
const napkin = dataset({
  companies: [
    company('lab', 'ai-lab'),
    company('cloud', 'hyperscaler'),
    company('fund', 'investor'),
  ],
  ties: [
    tie(CLOUD, {
      inputClass: 'compute',
      amountPeriod: 'annual',
      amountUsd: amounts(9, 9),
      start: '2020',
      end: '2040',
    }),
    tie(STAKE, {
      amountUsd: amounts(120, 120, 20),
      instrument: 'equity',
      status: 'signed',
      start: '2025-01-01',
    }),
  ],
  shares: [
    supplierShare('lab', 'cloud', 0.7, '2026-01-01'),
    customerShare('cloud', 'lab', 0.3, '2026-01-01'),
  ],
  figures: [
    figure('lab', 'revenue', 100, '2025-12-31', 'year'),
    figure('lab', 'equity', 800, '2025-12-31', 'instant'),
    figure('lab', 'cash', 60, '2026-06-30', 'instant'),
    figure('cloud', 'revenue', 400, '2025-12-31', 'year'),
    figure('fund', 'equity', 60, '2025-12-31', 'instant'),
  ],
});
const ask = (more: Partial<Scenario>): Outcome =>
  runScenario(napkin, {...emptyScenario(AS_OF), ...more});

it.each(MODELS)('%s: nothing happens where nothing is asked', (model) => {
  fc.assert(
    fc.property(anyDataset, (data) => {
      const {nodes, total} = runScenario(data, {...emptyScenario(AS_OF), model});
      expect(nodes.filter((n) => n.distress > 0 || n.receipt.length > 0)).toEqual([]);
      expect(total).toMatchObject({impact: 0, usd: 0, hit: 0, failed: 0});
    }),
    {numRuns: 30},
  );
});

describe('each model on one napkin', () => {
  it('esri: shares as the dependencies state them, both channels told', () => {
    const outcome = ask({model: 'esri', shocks: {[id('cloud')]: 1}});
    expect(nodeOf(outcome, 'lab').distress).toBeCloseTo(0.7, 12);
    expect(nodeOf(outcome, 'lab').measures).toEqual({
      downstreamLoss: expect.closeTo(0.7, 12),
      upstreamLoss: 0,
    });
    expect(nodeOf(outcome, 'fund').distress).toBe(0);
    expect(outcome.total.esri).toBeCloseTo((400 + 70) / 500, 12);
    expect(nodeOf(outcome, 'lab').receipt).toMatchObject([
      {from: 'cloud', channel: 'supply', ties: [CLOUD]},
    ]);
    const back = ask({model: 'esri', shocks: {[id('lab')]: 1}});
    expect(nodeOf(back, 'cloud').receipt).toMatchObject([
      {from: 'lab', channel: 'demand', usd: expect.closeTo(120, 9)},
    ]);
  });

  it('inoperability: demand shares, or supply shares', () => {
    const demand = ask({model: 'inoperability', shocks: {[id('lab')]: 0.5}});
    expect(nodeOf(demand, 'cloud').distress).toBeCloseTo(0.15, 12);
    const supply = ask({
      model: 'inoperability',
      shocks: {[id('cloud')]: 0.5},
      parameters: {mode: 'supply'},
    });
    expect(nodeOf(supply, 'lab').distress).toBeCloseTo(0.35, 12);
    const cut = ask({model: 'inoperability', reductions: {[tieId(CLOUD)]: 0.5}});
    expect(nodeOf(cut, 'cloud').distress).toBeCloseTo(0.15, 12);
    expect(nodeOf(cut, 'cloud').receipt).toMatchObject([{from: 'lab', channel: 'demand'}]);
  });

  it('models of exposures: the claim, 20 × 0.9 against 60', () => {
    const shocks = {[id('lab')]: 1};
    for (const model of ['linear-debtrank', 'debtrank', 'nonlinear-debtrank'] as const)
      expect(nodeOf(ask({model, shocks}), 'fund').distress).toBeCloseTo(0.3, 12);
    const failing = ask({model: 'threshold', shocks, parameters: {threshold: 0.3}});
    expect(nodeOf(failing, 'fund')).toMatchObject({failed: true, distress: 1});
    expect(nodeOf(ask({model: 'threshold', shocks}), 'fund')).toMatchObject({
      failed: false,
      usd: 18,
    });
  });
});

describe('the joint operator on the napkin', () => {
  it('a funder that fails takes its undrawn line along, which liquidity counted on', () => {
    const outcome = ask({shocks: {[id('fund')]: 1}});
    const line = 100 * 0.49;
    const lab = nodeOf(outcome, 'lab');
    expect(lab.distress).toBeCloseTo(line / (60 + line), 12);
    expect(lab).toMatchObject({
      binding: 'liquidity',
      receipt: [{from: 'fund', channel: 'funding'}],
    });
    expect(lab.receipt[0]!.usd).toBeCloseTo(line, 12);
    expect(nodeOf(ask({shocks: {[id('fund')]: 0.99}}), 'lab').distress).toBe(0);
    expect(nodeOf(ask({shocks: {[id('fund')]: 1}, basis: 'paid'}), 'lab').distress).toBe(0);
    // A line that is cut was never counted on.
    const cut = ask({shocks: {[id('fund')]: 1}, reductions: {[tieId(STAKE)]: 1}});
    expect(nodeOf(cut, 'lab').distress).toBe(0);
  });

  it('liquidity fails the lab long before its equity is gone', () => {
    const poor = dataset({
      ...napkin,
      ties: [napkin.ties[0]!],
      figures: [
        ...napkin.figures.filter((f) => f.metric !== 'cash'),
        figure('lab', 'cash', 30, '2026-06-30', 'instant'),
      ],
    });
    const lab = nodeOf(
      runScenario(poor, {...emptyScenario(AS_OF), shocks: {[id('cloud')]: 1}}),
      'lab',
    );
    expect(lab).toMatchObject({failed: true, binding: 'liquidity'}); // 0.7 · 100 · 0.55 = 38.5 of 30
    expect(sumOfReceipt(lab)).toBeCloseTo(1, 12);
  });

  it('essentiality.CLASS: 0 has no effect; 1 and 2 are the same for a single input', () => {
    const lost = (value: number | null) =>
      nodeOf(
        ask({
          shocks: {[id('cloud')]: 1},
          parameters: value === null ? {} : {'essentiality.compute': value},
        }),
        'lab',
      ).distress;
    expect([lost(null), lost(2), lost(1), lost(0)]).toEqual([
      expect.closeTo(0.7, 12),
      expect.closeTo(0.7, 12),
      expect.closeTo(0.7, 12),
      0,
    ]);
  });

  it.each(['esri', 'joint'] as const)(
    '%s: the worst of an essential input and of the others limits, they are not added up',
    (model) => {
      const powered = dataset({
        ...napkin,
        companies: [...napkin.companies, company('grid', 'utility')],
        ties: [
          napkin.ties[0]!,
          tie('power:grid:lab', {
            inputClass: 'power',
            amountPeriod: 'annual',
            amountUsd: amounts(3, 3),
            start: '2020',
            end: '2040',
          }),
        ],
        shares: [
          ...napkin.shares,
          supplierShare('lab', 'grid', 0.4, '2026-01-01', {inputClass: 'power'}),
        ],
        figures: [...napkin.figures, figure('grid', 'revenue', 50, '2025-12-31', 'year')],
      });
      const lost = (...failed: string[]) =>
        nodeOf(
          runScenario(powered, {
            ...emptyScenario(AS_OF),
            model,
            shocks: Object.fromEntries(failed.map((name) => [id(name), 1])),
          }),
          'lab',
        ).distress;
      // Compute is essential: 0.7 of it. Power is not: 0.4 of it.
      expect(lost('grid')).toBeCloseTo(0.4, 12);
      expect(lost('cloud')).toBeCloseTo(0.7, 12);
      expect(lost('cloud', 'grid')).toBeCloseTo(0.7, 12);
    },
  );

  it('tells its regime: each block apart, the run, the stop rule', () => {
    const {regime} = ask({shocks: {[id('cloud')]: 1}});
    expect(regime!.spectralRadius).toMatchObject({supply: 0, demand: 0, asset: 0});
    expect(regime!.multiplicityGap).toBeGreaterThanOrEqual(0);
    expect(regime!.stopSensitivity).toBeLessThan(1e-6);
  });

  it('diversion: told only where it is asked for; markets add up', () => {
    expect(ask({shocks: {[id('cloud')]: 1}}).diversion).toBeNull();
    const twin = dataset({
      ...napkin,
      companies: [...napkin.companies, company('twin', 'hyperscaler')],
      figures: [...napkin.figures, figure('twin', 'revenue', 1000, '2025-12-31', 'year')],
    });
    const outcome = runScenario(twin, {
      ...emptyScenario(AS_OF),
      shocks: {[id('cloud')]: 1},
      parameters: {diversion: 1},
    });
    const {markets, winners, settled} = outcome.diversion!;
    expect(settled).toBe(true);
    const [clouds] = markets.filter((m) => m.market === 'hyperscaler');
    // Spare capacity 0.13 · 1000 of the 400 lost.
    expect(clouds!.lost).toBeCloseTo(400, 6);
    expect(clouds!.moved).toBeCloseTo(130, 6);
    expect(clouds!.unmet).toBeCloseTo(270, 6);
    expect(winners[0]).toMatchObject({id: 'twin'});
    expect(nodeOf(outcome, 'lab').distress).toBeCloseTo(0.7 * (270 / 400), 6);
  });
});
