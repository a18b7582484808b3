import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {esri} from '../../../src/core/contagion/esri';
import {createRandom} from '../../../src/core/lib/random';
import type {SupplyNetwork} from '../../../src/core/network/network';
import {esriInput} from '../../../src/core/network/supplyInput';
import {planEsriSweep} from '../../../src/core/ranking/esriPlan';
import {esriSweep} from '../../../src/core/ranking/esriSweep';
import {gapOf} from '../../fixtures/asking';

/** Dense enough that a failure arrives over several essential inputs and others at once. */
const networks = fc.record({seed: fc.nat(), n: fc.integer({min: 1, max: 13})}).map(({seed, n}) => {
  const random = createRandom(seed);
  const sectors = ['ore', 'steel', 'cars', 'trade'];
  const network: SupplyNetwork = {
    kind: 'supply',
    nodes: Array.from({length: n}, (_, i) => ({
      id: `c${i}`,
      sector: sectors[Math.floor(random() * 4)]!,
      revenue: random() < 0.7 ? 3 + 60 * random() : null,
      costs: random() < 0.5 ? 3 + 60 * random() : null,
      size: random(),
    })),
    edges: Array.from({length: n < 2 ? 0 : 4 * n}, () => {
      const i = Math.floor(random() * n);
      const j = (i + 1 + Math.floor(random() * (n - 1))) % n;
      return {supplier: `c${i}`, customer: `c${j}`, volume: 9 * random()};
    }),
    essential: {sectors, matrix: sectors.map(() => sectors.map(() => Math.floor(random() * 3)))},
    substitution: null,
  };
  return network;
});
const settings = fc.record({
  epsilon: fc.constantFrom(1e-2, 1e-5, 1e-12),
  substitution: fc.boolean(),
  maxRounds: fc.constantFrom(10_000, 3),
});
const partsOf = (network: SupplyNetwork) => ({
  input: esriInput(network, new Float64Array(network.edges.length)),
  sizes: Float64Array.from(network.nodes, (n) => n.size),
});

describe('against the kernel, failure by failure', () => {
  it('the same losses, the same stop, whatever else is in the pass', () => {
    const agrees = fc.property(networks, settings, (network, set) => {
      const {input, sizes} = partsOf(network);
      const n = input.order;
      const all = sizes.reduce((a, b) => a + b, 0);
      const sales = input.sales.reduce((a, b) => a + b, 0);
      const found = esriSweep(planEsriSweep(input, sizes, set), 0, n);
      const suffered = new Float64Array(n);
      let converged = true;
      for (let j = 0; j < n; j++) {
        const shock = new Float64Array(n);
        shock[j] = 1;
        const alone = esri(input, shock, set);
        converged &&= alone.converged;
        let impact = 0;
        let index = 0;
        alone.distress.forEach((h, i) => {
          index += (input.sales[i]! * h) / (sales || 1);
          if (i === j) return;
          impact += (sizes[i]! * h) / all;
          suffered[i]! += h;
        });
        expect(Math.abs(found.impact[j]! - impact)).toBeLessThan(1e-11);
        expect(Math.abs(found.esri[j]! - index)).toBeLessThan(1e-11);
      }
      expect(gapOf(found.suffered, suffered)).toBeLessThan(1e-10);
      expect(found.converged).toBe(converged);
    });
    fc.assert(agrees, {numRuns: 300});
  });
});

it('gives the same bits whatever the range, and tells of each failure done', () => {
  fc.assert(
    fc.property(networks, settings, fc.nat(), (network, set, at) => {
      const {input, sizes} = partsOf(network);
      const plan = planEsriSweep(input, sizes, set);
      const n = input.order;
      const from = at % n;
      let done = 0;
      const part = esriSweep(plan, from, n, (count) => (done += count));
      const whole = esriSweep(plan, 0, n);
      expect(part.impact).toEqual(whole.impact.slice(from));
      expect(part.esri).toEqual(whole.esri.slice(from));
      expect(done).toBe(n - from);
    }),
  );
});

it('leaves its input alone', () => {
  fc.assert(
    fc.property(networks, settings, (network, set) => {
      const {input, sizes} = partsOf(network);
      const plan = planEsriSweep(input, sizes, set);
      const copy = structuredClone({input, sizes, plan});
      esriSweep(plan, 0, input.order);
      expect({input, sizes, plan}).toEqual(copy);
    }),
    {numRuns: 30},
  );
});
