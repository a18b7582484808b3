/**
 * Hubs and authorities (Kleinberg 1999, doi:10.1145/324133.324140): a hub provides to high
 * authorities, an authority receives from high hubs: a = Wᵀh, h = Wa, each summing to 1. W is money
 * (only ties with an amount) or 1 for every edge.
 *
 * networkx takes the leading singular vectors of W; graphology iterates to them, stopping at 10⁻⁸
 * and 100 rounds unless told otherwise, and divides by the sum as networkx does. Money is scaled by
 * the largest edge, which changes nothing else. Null without edges, and where the largest singular
 * values lie so close that nothing settles; where equally strong parts of the web share the largest,
 * each has its part, since all begin alike. O(rounds · edges).
 */
import hitsOf from 'graphology-metrics/centrality/hits.js';
import {STRICT} from './strict';
import type {TieGraph} from './tieGraph';

export function hits(
  {nodes, all, priced}: TieGraph,
  by: 'steps' | 'money',
  side: 'hubs' | 'authorities',
): readonly (number | null)[] {
  const graph = by === 'steps' ? all : priced;
  if (graph.size === 0) return nodes.map(() => null);
  let largest = 0;
  priced.forEachEdge((_, {strength}) => (largest = Math.max(largest, strength)));
  try {
    const found =
      by === 'steps'
        ? hitsOf(all, {...STRICT, getEdgeWeight: () => 1})
        : hitsOf(priced, {...STRICT, getEdgeWeight: (_, {strength}) => strength / largest});
    return nodes.map((id) => found[side][id]!);
  } catch {
    return nodes.map(() => null); // the only thing it throws here: not converged
  }
}
