/**
 * Degree: with how many others a company has ties, as a part of all others (Freeman 1978,
 * doi:10.1016/0378-8733(78)90021-7): degree / (n − 1). A pair that deals both ways counts twice in
 * the total, which may so exceed 1. Same normalisation in networkx and graphology; graphology gives
 * NaN for a single node, here 0. O(nodes + edges).
 */
import {
  degreeCentrality,
  inDegreeCentrality,
  outDegreeCentrality,
} from 'graphology-metrics/centrality/degree.js';
import type {TieGraph} from './tieGraph';

const BY = {
  total: degreeCentrality,
  in: inDegreeCentrality,
  out: outDegreeCentrality,
} as const;

export function degree({nodes, all}: TieGraph, side: 'total' | 'in' | 'out'): readonly number[] {
  if (nodes.length < 2) return nodes.map(() => 0);
  const found = BY[side](all);
  return nodes.map((id) => found[id]!);
}
