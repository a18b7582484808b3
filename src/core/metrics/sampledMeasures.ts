/**
 * Betweenness from a sample of pivots as measures, to stand where the exact one stands: the estimate
 * under the name of the measure, its standard error behind it, and the bound that each value keeps.
 * See `sampledBetweenness.ts`. O(pivots · (nodes + edges)).
 */
import type {Measure, Reference} from './measures';
import {outgoing} from './outgoing';
import {sampledBetweenness} from './sampledBetweenness';
import type {TieGraph} from './tieGraph';

export interface SampledMeasures {
  readonly measures: readonly [Measure, Measure];
  readonly pivots: number;
  readonly bound: number;
}

const REFERENCES: readonly Reference[] = [
  {authors: 'Brandes, Pich', year: 2007, doi: '10.1142/S0218127407018403'},
  {
    authors: 'Bader, Kintali, Madduri, Mihail',
    year: 2007,
    doi: '10.1007/978-3-540-77004-6_10',
  },
];

export function sampledMeasures(graph: TieGraph, pivots: number, seed: number): SampledMeasures {
  const sample = sampledBetweenness(outgoing(graph), {pivots, seed});
  const measure = (id: string, values: Float64Array): Measure => ({
    id,
    reads: 'nothing',
    unit: 'score',
    references: REFERENCES,
    compute: () => [...values].map((value) => (Number.isFinite(value) ? value : null)),
  });
  return {
    measures: [
      measure('betweenness', sample.values),
      measure('betweenness-error', sample.standardError),
    ],
    pivots: sample.pivots,
    bound: sample.bound,
  };
}
