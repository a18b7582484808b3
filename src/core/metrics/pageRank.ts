/**
 * PageRank: where one ends up who follows the ties from provider to receiver, in proportion to their
 * money, and starts anew anywhere with probability 0.15 (Brin and Page 1998,
 * doi:10.1016/S0169-7552(98)00110-X; alpha = 0.85). From a company that provides to nobody the walk
 * starts anew. Sums to 1. Reversed, it follows the ties from receiver to provider and ends where the
 * others' needs lead to.
 *
 * By money only ties with an amount are followed; by steps all, alike. Same form in networkx and
 * graphology; graphology stops at 10⁻⁶ unless told otherwise. O(rounds · edges).
 */
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import {reversed} from './reversed';
import {STRICT} from './strict';
import type {TieGraph} from './tieGraph';

export const ALPHA = 0.85;

interface Way {
  readonly by: 'steps' | 'money';
  readonly isReversed?: boolean;
}

export function pageRank(
  {nodes, all, priced}: TieGraph,
  {by, isReversed = false}: Way,
): readonly number[] {
  if (nodes.length === 0) return []; // graphology would say it does not converge
  const options = {...STRICT, alpha: ALPHA};
  const found =
    by === 'steps'
      ? pagerank(isReversed ? reversed(all) : all, {...options, getEdgeWeight: () => 1})
      : pagerank(isReversed ? reversed(priced) : priced, {...options, getEdgeWeight: 'strength'});
  return nodes.map((id) => found[id]!);
}
