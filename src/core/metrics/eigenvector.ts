/**
 * Eigenvector centrality: high where those who provide are high themselves (Bonacich 1972,
 * doi:10.1080/0022250X.1972.9989806): x = λ⁻¹ Aᵀ x with the largest λ, Euclidean norm 1, by steps
 * (every edge 1) or by money.
 *
 * It exists only where ties run in a circle: without one λ is 0 and nothing is returned but null.
 * Power iteration of A + I, as in networkx, until the values move by less than 10⁻¹² on average;
 * null where that is not reached (two parts of the web with the same λ). graphology stops at 10⁻⁶
 * and 100 rounds unless told otherwise; money is scaled by the largest edge, which leaves x as it is
 * and keeps the I from vanishing beside it. O(rounds · edges).
 */
import eigenvectorCentrality from 'graphology-metrics/centrality/eigenvector.js';
import {stronglyConnectedComponents} from 'graphology-components';
import {STRICT} from './strict';
import type {TieGraph} from './tieGraph';

export function eigenvector(
  {nodes, all, priced}: TieGraph,
  by: 'steps' | 'money',
): readonly (number | null)[] {
  const graph = by === 'steps' ? all : priced;
  if (!stronglyConnectedComponents(graph).some((part) => part.length > 1))
    return nodes.map(() => null);
  let largest = 0;
  priced.forEachEdge((_, {strength}) => (largest = Math.max(largest, strength)));
  try {
    const found =
      by === 'steps'
        ? eigenvectorCentrality(all, {...STRICT, getEdgeWeight: () => 1})
        : eigenvectorCentrality(priced, {
            ...STRICT,
            getEdgeWeight: (_, {strength}) => strength / largest,
          });
    return nodes.map((id) => found[id]!);
  } catch {
    return nodes.map(() => null); // the only thing it throws here: not converged
  }
}
