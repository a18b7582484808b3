/** What rivals take over, on whole datasets and at any horizon: the books balance. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {COMPANY_KINDS, type Dataset} from '../../../src/core/dataset/schema';
import {buildEconomy} from '../../../src/core/exposure/economy';
import {assumptionsOf, runOn, runScenario} from '../../../src/core/scenario/runScenario';
import {emptyScenario, type Scenario} from '../../../src/core/scenario/scenario';
import {anyDataset} from '../../fixtures/arbitraryDataset';
import {distressOf, gapOf} from '../../fixtures/asking';

const NAMES = ['lab', 'cloud', 'neo', 'maker', 'foundry', 'fund'] as const;

/** Companies in two or three markets, so that there are rivals to take over. */
const inFewMarkets = fc
  .tuple(anyDataset, fc.array(fc.nat(2), {minLength: 6, maxLength: 6}))
  .map(([data, markets]): Dataset => ({
    ...data,
    companies: data.companies.map((c, i) => ({...c, kind: COMPANY_KINDS[markets[i]!]!})),
  }));
const asked = fc
  .record({
    data: inFewMarkets,
    basis: fc.constantFrom('announced', 'binding', 'paid' as const),
    shocked: fc.subarray([...NAMES], {minLength: 1, maxLength: 3}),
    loss: fc.constantFrom(1, 0.43),
    horizon: fc.integer({min: 1, max: 60}),
    diversion: fc.constantFrom(0.3, 0.77, 1),
  })
  .map(({data, basis, shocked, loss, horizon, diversion}) => ({
    data,
    scenario: {
      ...emptyScenario('2026-07-01'),
      basis,
      shocks: Object.fromEntries(shocked.map((name) => [name, loss])),
      parameters: {horizon, diversion},
    } as Scenario,
  }));
const near = (value: number) => 1e-9 * Math.max(1, Math.abs(value));

describe('what customers lose = what rivals take over + what stays unmet', () => {
  it('in every market and in all, and what moves is what the winners gain', () => {
    fc.assert(
      fc.property(asked, ({data, scenario}) => {
        const {diversion} = runScenario(data, scenario);
        const {markets, winners, total} = diversion!;
        const kinds = new Map(data.companies.map((c) => [c.id, c.kind as string]));
        for (const {market, lost, moved, unmet} of markets) {
          expect(Math.abs(lost - moved - unmet)).toBeLessThanOrEqual(near(lost));
          expect(unmet).toBeGreaterThanOrEqual(0);
          const won = winners
            .filter((w) => kinds.get(w.id) === market)
            .reduce((sum, w) => sum + w.usd, 0);
          expect(Math.abs(won - moved)).toBeLessThanOrEqual(near(moved));
        }
        expect(Math.abs(total.lost - total.moved - total.unmet)).toBeLessThanOrEqual(
          near(total.lost),
        );
        const gained = winners.reduce((sum, w) => sum + w.usd, 0);
        expect(Math.abs(gained - total.moved)).toBeLessThanOrEqual(near(total.moved));
      }),
    );
  });

  it('nobody gains beyond the room it has by the horizon', () => {
    fc.assert(
      fc.property(asked, ({data, scenario}) => {
        const economy = buildEconomy(data, scenario, assumptionsOf(scenario));
        const months = Math.min(Number(scenario.parameters['horizon']), 36);
        const {diversion, nodes} = runOn(economy, scenario);
        for (const {id, usd} of diversion!.winners) {
          const i = economy.ids.indexOf(id);
          const spare = data.companies[i]!.kind === 'neocloud' ? 0.07 : 0.13; // of the defaults
          const room = ((spare * months) / 12) * economy.accounts[i]!.revenue!.value;
          expect(usd).toBeLessThanOrEqual(room + near(room));
          expect(nodes[i]!.failed).toBe(false);
        }
      }),
    );
  });

  it('names those whose lost sales nobody can count', () => {
    fc.assert(
      fc.property(asked, ({data, scenario}) => {
        const economy = buildEconomy(data, scenario, assumptionsOf(scenario));
        const {diversion, nodes} = runOn(economy, scenario);
        const fallen = nodes.filter(
          (n, i) => n.failed && n.shock === 1 && economy.accounts[i]!.revenue === null,
        );
        for (const {id} of fallen) expect(diversion!.uncounted).toContain(id);
        for (const id of diversion!.uncounted)
          expect(economy.accounts[economy.ids.indexOf(id)]!.revenue).toBeNull();
      }),
    );
  });
});

it('no diversion is the model without rivals, at any horizon', () => {
  fc.assert(
    fc.property(asked, ({data, scenario}) => {
      const {horizon} = scenario.parameters as {readonly horizon: number};
      const none = runScenario(data, {...scenario, parameters: {horizon, diversion: 0}});
      const without = runScenario(data, {...scenario, parameters: {horizon}});
      expect(none.diversion).toBeNull();
      expect(gapOf(distressOf(none), distressOf(without))).toBe(0);
      const little = runScenario(data, {...scenario, parameters: {horizon, diversion: 1e-9}});
      expect(gapOf(distressOf(little), distressOf(without))).toBeLessThan(1e-6);
    }),
  );
});
