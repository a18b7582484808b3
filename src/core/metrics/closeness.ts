/**
 * Closeness: how few steps lie between a company and those that reach it (Freeman 1978,
 * doi:10.1016/0378-8733(78)90021-7), with the correction of Wasserman and Faust (1994, p. 201) for
 * those that do not,
 *
 *   c(v) = r / (n − 1) · r / Σ_u d(u, v),   r = number of others that reach v.
 *
 * in: from those who provide, directly or through others, as networkx counts on directed graphs;
 * out: to those it provides for, the same on the reversed graph. Steps, not money. graphology leaves
 * the correction out unless it is asked for. 0 where nobody reaches v. O(nodes · edges).
 */
import closenessCentrality from 'graphology-metrics/centrality/closeness.js';
import {reversed} from './reversed';
import type {TieGraph} from './tieGraph';

export function closeness({nodes, all}: TieGraph, side: 'in' | 'out'): readonly number[] {
  if (nodes.length === 0) return [];
  const graph = side === 'in' ? all : reversed(all);
  const found = closenessCentrality(graph, {wassermanFaust: true});
  return nodes.map((id) => found[id]!);
}
