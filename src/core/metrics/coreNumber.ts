/**
 * Core number: the largest k for which a company belongs to a group where everyone has at least k
 * ties with the others of the group (Seidman 1983, doi:10.1016/0378-8733(83)90028-X; Batagelj and
 * Zaveršnik 2003, arXiv:cs/0310049). On a directed graph, as in networkx, ties given and received
 * count alike, so that a pair dealing both ways counts twice. O(edges).
 */
import {coreNumber as coreNumberOf} from 'graphology-cores';
import type {TieGraph} from './tieGraph';

/** The declared type wants the flag that the package has already bound. */
const bound = coreNumberOf as unknown as (graph: TieGraph['all']) => Record<string, number>;

export function coreNumber({nodes, all}: TieGraph): readonly number[] {
  const found = bound(all);
  return nodes.map((id) => found[id]!);
}
