/**
 * Communities: groups with more ties inside than chance would give them, by the method of Louvain
 * (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008) on directed modularity (Leicht and
 * Newman 2008, doi:10.1103/PhysRevLett.100.118703),
 *
 *   Q = Σ_ij [A_ij − out_i in_j / m] / m over pairs of one group,
 *
 * every edge 1. The method finds a good partition, not the best, and depends on the order it visits
 * in: the order is drawn from `seed` alone (graphology's default is unseeded). Returned: the number
 * of each company's group, 1 the largest, and Q; where there is no edge everyone is alone and Q 0.
 */
import louvain from 'graphology-communities-louvain';
import {createRandom} from '../lib/random';
import {numberParts} from './numberParts';
import type {TieGraph} from './tieGraph';

export interface Communities {
  readonly groups: readonly number[];
  readonly modularity: number;
}

export function communities({nodes, all}: TieGraph, seed: number): Communities {
  if (all.size === 0) return {groups: nodes.map((_, i) => i + 1), modularity: 0};
  const {communities: found, modularity} = louvain.detailed(all, {
    getEdgeWeight: null,
    rng: createRandom(seed),
  });
  const parts = new Map<number, string[]>();
  for (const id of nodes) {
    const part = parts.get(found[id]!);
    if (part) part.push(id);
    else parts.set(found[id]!, [id]);
  }
  return {groups: numberParts(nodes, [...parts.values()]), modularity};
}
