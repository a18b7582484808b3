/** Each setting of a model reaches it, and what the outcome says of its regime. */
import {describe, expect, it} from 'vitest';
import type {ModelId, ModelParameters} from '../../../src/core/contagion/models';
import {buildEconomy} from '../../../src/core/exposure/economy';
import {
  assumptionsOf,
  backstopOn,
  distressOn,
  runOn,
  runScenario,
} from '../../../src/core/scenario/runScenario';
import {emptyScenario, type Scenario} from '../../../src/core/scenario/scenario';
import {
  amounts,
  company,
  customerShare,
  dataset,
  figure,
  id,
  supplierShare,
  tie,
} from '../../fixtures/tinyDataset';

/**
 * Two labs and a cloud in a ring: one lab buys 0.5 of its compute from the cloud and is 0.6 of its sales;
 * the other 0.5 and 0.2. The cloud has lent to the first, the first to the cloud.
 */
const ring = dataset({
  companies: [
    company('lab', 'ai-lab'),
    company('second', 'ai-lab'),
    company('cloud', 'hyperscaler'),
    company('spare', 'hyperscaler'),
  ],
  ties: [
    tie('cloud:cloud:lab', {inputClass: 'compute', start: '2025-01-01'}),
    tie('cloud:cloud:second', {inputClass: 'compute', start: '2025-01-01'}),
    tie('debt:cloud:lab', {amountUsd: amounts(50, 50, 40), instrument: 'loan'}),
    tie('debt:lab:cloud', {amountUsd: amounts(60, 60, 30), instrument: 'loan'}),
  ],
  shares: [
    supplierShare('lab', 'cloud', 0.5, '2026-01-01'),
    supplierShare('second', 'cloud', 0.5, '2026-01-01'),
    customerShare('cloud', 'lab', 0.6, '2026-01-01'),
    customerShare('cloud', 'second', 0.2, '2026-01-01'),
  ],
  figures: [
    figure('lab', 'revenue', 100, '2025-12-31', 'year'),
    figure('lab', 'equity', 90, '2025-12-31', 'instant'),
    figure('second', 'revenue', 50, '2025-12-31', 'year'),
    figure('cloud', 'revenue', 400, '2025-12-31', 'year'),
    figure('cloud', 'equity', 100, '2025-12-31', 'instant'),
    figure('spare', 'revenue', 200, '2025-12-31', 'year'),
  ],
});
const scenarioOf = (
  model: ModelId,
  parameters: ModelParameters = {},
  more: Partial<Scenario> = {},
): Scenario => ({
  ...emptyScenario('2026-07-01'),
  shocks: {[id('cloud')]: 0.5} as Scenario['shocks'],
  model,
  parameters,
  ...more,
});
const run = (...asked: Parameters<typeof scenarioOf>) => runScenario(ring, scenarioOf(...asked));
const distress = (...asked: Parameters<typeof scenarioOf>) =>
  Object.fromEntries(run(...asked).nodes.map((n) => [n.id, n.distress]));
const economyOf = (scenario: Scenario) => buildEconomy(ring, scenario, assumptionsOf(scenario));

describe('a limit of rounds', () => {
  it.each<ModelId>([
    'joint',
    'linear-debtrank',
    'nonlinear-debtrank',
    'debtrank',
    'esri',
    'inoperability',
  ])('ends %s there, and says that it had not settled', (model) => {
    const lab = {shocks: {[id('lab')]: 0.5} as Scenario['shocks']};
    const cut = run(model, {maxRounds: 1}, lab);
    expect([cut.rounds, cut.converged]).toEqual([1, false]);
    expect(run(model, {}, lab).converged).toBe(true);
    expect(run(model, {}, lab).rounds).toBeGreaterThan(1);
  });
});

describe('a looser tolerance', () => {
  const lab = {shocks: {[id('lab')]: 0.5} as Scenario['shocks']};
  it.each<ModelId>(['linear-debtrank', 'inoperability'])('ends %s sooner', (model) => {
    const loose = run(model, {tolerance: 0.5}, lab);
    expect(loose.rounds).toBeLessThan(run(model, {}, lab).rounds);
    expect(loose.converged).toBe(true);
  });
  it('of ESRI is called epsilon', () => {
    expect(run('esri', {epsilon: 0.9}, lab).rounds).toBe(1);
    expect(run('esri', {epsilon: 1e-9}, lab).rounds).toBeGreaterThan(1);
  });
});

describe('what each setting does', () => {
  it('mode: whose losses go on, suppliers of customers or customers of suppliers', () => {
    const labFails = {shocks: {[id('lab')]: 1} as Scenario['shocks']};
    expect(distress('inoperability', {mode: 'demand'}, labFails)).toMatchObject({
      cloud: expect.closeTo(0.6, 9),
      second: 0,
    });
    const cloudFails = {shocks: {[id('cloud')]: 1} as Scenario['shocks']};
    expect(distress('inoperability', {mode: 'supply'}, cloudFails)).toMatchObject({
      lab: expect.closeTo(0.5, 9),
      second: expect.closeTo(0.5, 9),
    });
    expect(distress('inoperability', {mode: 'demand'}, cloudFails)).toMatchObject({
      lab: 0,
      second: 0,
    });
  });
  it('recovery: what is saved of a claim', () => {
    const none = distress('linear-debtrank');
    const half = distress('nonlinear-debtrank', {alpha: 0, recovery: 0.5});
    expect(distress('nonlinear-debtrank', {alpha: 0})['lab']).toBeCloseTo(none['lab']!, 9);
    expect(half['lab']).toBeLessThan(none['lab']!);
  });
  it('substitution: what a market makes good, said with the outcome', () => {
    expect(distress('esri', {substitution: false})['lab']).toBeCloseTo(0.25, 9);
    expect(distress('esri')['lab']!).toBeLessThanOrEqual(0.25);
    expect(run('esri').parameters).toMatchObject({substitution: true});
    expect(run('esri', {substitution: false}).parameters).toMatchObject({substitution: false});
  });
  it('cuts: what a tie no longer carries is lost in each model that knows ties', () => {
    const cut = {shocks: {}, reductions: {'cloud:cloud:lab': 1} as Scenario['reductions']};
    expect(distress('joint', {}, cut)['lab']).toBeCloseTo(0.5, 9);
    // 0.6 of 400 at a margin of 0.46 is more than its equity of 100
    expect(distress('joint', {}, cut)['cloud']).toBe(1);
    expect(distress('inoperability', {mode: 'supply'}, cut)['lab']).toBeCloseTo(0.5, 9);
    expect(distress('esri', {substitution: false}, cut)['lab']).toBeCloseTo(0.5, 9);
    const loan = {
      shocks: {[id('cloud')]: 1} as Scenario['shocks'],
      reductions: {'debt:lab:cloud': 1} as Scenario['reductions'],
    };
    expect(distress('linear-debtrank', {}, loan)['lab']).toBe(0);
  });
});

describe('the regime', () => {
  it('tells the spectral radius of what is iterated', () => {
    // the claims: 40 · 0.45 of 100 and 30 · 0.45 of 90
    const claims = Math.sqrt(((40 * 0.45) / 100) * ((30 * 0.45) / 90));
    expect(run('linear-debtrank').regime!.spectralRadius).toEqual({
      asset: expect.closeTo(claims, 9),
    });
    const joint = run('joint').regime!;
    expect(joint.spectralRadius).toEqual({
      supply: 0,
      demand: 0,
      asset: expect.closeTo(claims, 9),
    });
    expect(joint.multiplicityGap).toBeGreaterThanOrEqual(0);
    expect(joint.stopSensitivity).toBeLessThan(1e-6);
    expect(run('esri').regime).toEqual({
      spectralRadius: {supply: 0, demand: 0},
      multiplicityGap: null,
      stopSensitivity: 0,
    });
    expect(Object.keys(run('inoperability').regime!.spectralRadius)).toEqual(['demand']);
    expect(Object.keys(run('inoperability', {mode: 'supply'}).regime!.spectralRadius)).toEqual([
      'supply',
    ]);
  });
  it('is left out where nobody asks for it', () => {
    const scenario = scenarioOf('joint');
    expect(runOn(economyOf(scenario), scenario, {wantsRegime: false}).regime).toBeNull();
  });
});

describe('what a search asks', () => {
  it.each<ModelId>(['joint', 'linear-debtrank', 'esri', 'inoperability'])(
    'distress alone is that of %s in full, with its settings',
    (model) => {
      const reductions = {'cloud:cloud:second': 0.5} as Scenario['reductions'];
      for (const parameters of [{}, {maxRounds: 1}] as readonly ModelParameters[]) {
        const scenario = scenarioOf(model, parameters, {reductions});
        expect([...distressOn(economyOf(scenario), scenario)]).toEqual(
          run(model, parameters, {reductions}).nodes.map((n) => n.distress),
        );
      }
    },
  );
  it('distress alone follows rivals too', () => {
    const scenario = scenarioOf('joint', {diversion: 1});
    expect([...distressOn(economyOf(scenario), scenario)]).toEqual(
      run('joint', {diversion: 1}).nodes.map((n) => n.distress),
    );
    expect(distress('joint', {diversion: 1})['lab']).toBeLessThan(distress('joint')['lab']!);
  });
  it('the least money keeps all standing, at no more rounds than are allowed', () => {
    const scenario = scenarioOf('joint', {}, {shocks: {[id('cloud')]: 0.9} as Scenario['shocks']});
    const found = backstopOn(economyOf(scenario), scenario);
    expect(found).toEqual(
      backstopOn(economyOf(scenario), {...scenario, parameters: {coupling: false, passThrough: 2}}),
    );
    expect(found.total).toBeGreaterThanOrEqual(0);
  });
});

describe('rivals', () => {
  it('are listed by what they win, and what moves is what is lost less what stays unmet', () => {
    const three = dataset({
      ...ring,
      companies: [...ring.companies, company('large', 'hyperscaler')],
      figures: [...ring.figures, figure('large', 'revenue', 800, '2025-12-31', 'year')],
    });
    const {diversion} = runScenario(three, scenarioOf('joint', {diversion: 1}));
    expect(diversion!.winners.map((w) => w.id)).toEqual(['large', 'spare']);
    expect(diversion!.winners[0]!.usd / diversion!.winners[1]!.usd).toBeCloseTo(4, 9);
    const {lost, moved, unmet} = diversion!.total;
    expect(lost).toBeCloseTo(moved + unmet, 9);
    expect(diversion!.winners.reduce((sum, w) => sum + w.usd, 0)).toBeCloseTo(moved, 9);
    expect(runScenario(three, scenarioOf('joint')).diversion).toBeNull();
  });
  it('whose sales nobody knows are named', () => {
    const unknown = dataset({
      ...ring,
      figures: ring.figures.filter((f) => f.of !== id('cloud') || f.metric !== 'revenue'),
    });
    expect(runScenario(unknown, scenarioOf('joint', {diversion: 1})).diversion!.uncounted).toEqual([
      'cloud',
    ]);
  });
});
