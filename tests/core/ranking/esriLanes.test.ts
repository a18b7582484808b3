import fc from 'fast-check';
import {expect, it} from 'vitest';
import {esriInput} from '../../../src/core/network/supplyInput';
import {plainLanes, vectorLanes} from '../../../src/core/ranking/esriLanes';
import {planEsriSweep} from '../../../src/core/ranking/esriPlan';
import {esriSweep} from '../../../src/core/ranking/esriSweep';
import {anySupply} from '../../fixtures/arbitraryNetwork';

const bits = (x: Float64Array): readonly bigint[] => [...new BigUint64Array(x.slice().buffer)];
const settings = fc.record({
  epsilon: fc.constantFrom(1e-2, 1e-9),
  substitution: fc.boolean(),
  maxRounds: fc.constantFrom(3, 10_000),
});

it('vectors and plain loops give the same bits, whole and in parts', () => {
  let hit = 0;
  fc.assert(
    fc.property(
      anySupply,
      settings,
      fc.nat(),
      fc.constantFrom(1, 1e-6),
      (drawn, set, cut, unit) => {
        // In a smaller money markets are smaller, and still none of them is empty.
        const edges = drawn.edges.map((edge) => ({...edge, volume: edge.volume * unit}));
        const network = {...drawn, edges};
        const input = esriInput(network, new Float64Array(network.edges.length));
        const sizes = Float64Array.from(network.nodes, ({size}) => size);
        const plan = planEsriSweep(input, sizes, set);
        const n = plan.order;
        const [vectors, plain] = [vectorLanes(plan)!, plainLanes(plan)];
        const [a, b] = [vectors, plain].map((lanes) => esriSweep(plan, 0, n, () => {}, lanes));
        for (const kind of ['impact', 'esri', 'suffered'] as const)
          expect(bits(a![kind])).toEqual(bits(b![kind]));
        expect(a!.converged).toBe(b!.converged);
        const at = cut % (n + 1);
        const parts = [
          esriSweep(plan, 0, at, () => {}, vectors),
          esriSweep(plan, at, n, () => {}, vectors),
        ];
        expect(parts.flatMap(({esri}) => bits(esri))).toEqual(bits(b!.esri));
        if (a!.impact.some((impact) => impact > 0)) hit++;
      },
    ),
    {numRuns: 300},
  );
  expect(hit).toBeGreaterThan(50);
});
