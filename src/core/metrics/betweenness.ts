/**
 * Betweenness: the part of all shortest ways between others that lead through a company (Freeman
 * 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249),
 *
 *   b(v) = Σ_{s≠v≠t} σ_st(v) / σ_st / ((n − 1)(n − 2)),
 *
 * along the direction of the ties. By steps every edge is 1 long; by money it is `distance` long,
 * handed over by name: graphology reads `weight` as a distance and takes 1 where it is missing.
 * Normalised like networkx (directed, endpoints left out). O(nodes · edges).
 */
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import type {TieGraph} from './tieGraph';

export function betweenness(
  {nodes, all, priced}: TieGraph,
  by: 'steps' | 'money',
): readonly number[] {
  if (nodes.length === 0) return []; // graphology's stacks refuse a capacity of 0
  const found =
    by === 'steps'
      ? betweennessCentrality(all, {getEdgeWeight: null})
      : betweennessCentrality(priced, {getEdgeWeight: 'distance'});
  return nodes.map((id) => found[id]!);
}
