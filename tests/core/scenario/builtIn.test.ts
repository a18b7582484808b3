import {describe, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import {BASES, type CompanyId, type Dataset} from '../../../src/core/dataset/schema';
import {buildEconomy} from '../../../src/core/exposure/economy';
import {createRunner, runScenario} from '../../../src/core/scenario/runScenario';
import {emptyScenario, type Scenario} from '../../../src/core/scenario/scenario';

/** What must hold of the built-in data: lessons of earlier versions that got it wrong. */
function builtIn(): Dataset {
  const parsed = parseDataset(readDataFolder('data'));
  if (!parsed.ok) throw new Error('the data is not accepted: see tests/data');
  return parsed.value;
}
const dataset = builtIn();
const run = createRunner(dataset);
const AS_OF = '2026-10-01';
const failing = (id: string, more: Partial<Scenario> = {}): Scenario => ({
  ...emptyScenario(AS_OF),
  shocks: {[id as CompanyId]: 1},
  ...more,
});
const distressOf = (id: string, scenario: Scenario): number =>
  run(scenario).nodes.find((n) => n.id === id)!.distress;
const economyOn = (basis: Scenario['basis']) =>
  buildEconomy(
    dataset,
    {asOf: AS_OF, inForce: false, basis},
    {horizon: 12, contributionMargin: null, lossGivenDefault: null, essentiality: {}},
  );
const economy = economyOn('binding');

describe('no dwarf fells a giant', () => {
  const giants = ['microsoft', 'google', 'amazon', 'meta', 'nvidia', 'apple', 'tsmc'];
  const dwarfs = dataset.companies
    .filter((_, i) => (economy.accounts[i]!.revenue?.value ?? 0) < 10e9)
    .map((c) => c.id)
    .filter((id) => !giants.includes(id));

  it('there are some to try', () => {
    expect(dwarfs.length).toBeGreaterThan(60);
    expect(dwarfs).toContain('coreweave');
    expect(giants.every((id) => economy.ids.includes(id as CompanyId))).toBe(true);
  });

  it.each(giants)('%s', (giant) => {
    const felledBy = dwarfs.filter((id) => distressOf(giant, failing(id)) >= 0.3);
    expect(felledBy).toEqual([]);
  });
});

it('without TSMC Nvidia loses four fifths of its production or more; AMD runs out of cash', () => {
  const outcome = run(failing('tsmc'));
  const kindOf = new Map(dataset.companies.map((c) => [c.id, c.kind]));
  const makers = outcome.nodes.filter((n) => kindOf.get(n.id) === 'chipmaker');
  const [worst] = makers
    .filter((n) => n.binding === 'production')
    .toSorted((a, b) => b.distress - a.distress);
  expect(worst!.id).toBe('nvidia');
  expect(worst!.distress).toBeGreaterThanOrEqual(0.8);
  expect(makers.filter((n) => n.failed).map((n) => [n.id, n.binding])).toEqual([
    ['amd', 'liquidity'],
  ]);
});

describe('a lender that only led a syndicate', () => {
  const led = dataset.ties.filter((t) => t.syndicated);

  it('exists', () => expect(led.length).toBeGreaterThan(10));

  it.each(led)('loses nothing by $id', ({id, from, to}) => {
    expect(
      economy.dependencies.filter((d) => d.channel === 'asset' && d.ties.includes(id)),
    ).toEqual([]);
    const lender = run(failing(to)).nodes.find((n) => n.id === from)!;
    expect(lender.receipt.filter((l) => l.ties.includes(id))).toEqual([]);
  });
});

describe.each(BASES)('on the %s basis', (basis) => {
  const {dependencies, ids} = economyOn(basis);

  it('weights are shares', () => {
    expect(dependencies.length).toBeGreaterThan(100);
    for (const {of, on, channel, weight, usd} of dependencies) {
      expect(weight, `${channel} ${of} ${on}`).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(weight), `${channel} ${of} ${on}`).toBe(true);
      if (channel === 'supply' || channel === 'demand')
        expect(weight, `${channel} ${of} ${on}`).toBeLessThanOrEqual(1);
      if (usd !== null) expect(usd).toBeGreaterThanOrEqual(0);
    }
  });

  it('a class, and all customers together, are at most the whole', () => {
    const sums = new Map<string, number>();
    for (const {channel, of, inputClass, weight} of dependencies) {
      if (channel !== 'supply' && channel !== 'demand') continue; // dollars over what bears them
      const key = `${channel} ${of} ${inputClass}`;
      sums.set(key, (sums.get(key) ?? 0) + weight);
    }
    expect([...sums].filter(([, sum]) => sum > 1 + 1e-9)).toEqual([]);
  });

  it('every dependency has a source', () => {
    expect(dependencies.filter((d) => d.sources.length === 0)).toEqual([]);
  });

  it('whoever fails, it settles, and every receipt adds up', () => {
    for (const id of ids) {
      const {nodes, converged} = run(failing(id, {basis}));
      expect(converged, id).toBe(true);
      for (const {id: of, receipt, shock, distress} of nodes) {
        const sum = receipt.reduce((total, line) => total + line.loss, 0);
        expect(Math.abs(sum - (distress - shock)), `${id} → ${of}`).toBeLessThan(1e-9);
      }
    }
  });
});

it('the same question gives the same bytes, run or re-run', () => {
  const scenario = failing('openai', {reductions: {}});
  const bytes = JSON.stringify(runScenario(dataset, scenario));
  expect(JSON.stringify(runScenario(dataset, scenario))).toBe(bytes);
  run(failing('nvidia', {basis: 'paid'})); // another economy in between
  expect(JSON.stringify(run(scenario))).toBe(bytes);
  expect(JSON.stringify(runScenario(builtIn(), scenario))).toBe(bytes);
});

it('running a scenario leaves the data alone', () => {
  const before = JSON.stringify(dataset);
  run(failing('openai'));
  run(failing('openai', {model: 'linear-debtrank'}));
  expect(JSON.stringify(dataset)).toBe(before);
});

it('nothing fails where nothing is asked', () => {
  const quiet = run(emptyScenario(AS_OF));
  expect(quiet.nodes.filter((n) => n.distress > 0 || n.receipt.length > 0)).toEqual([]);
  expect(quiet.total).toMatchObject({impact: 0, usd: 0, hit: 0, failed: 0});
});
