/**
 * Strength: the disclosed money of a company's ties (Barrat et al. 2004,
 * doi:10.1073/pnas.0400087101), received, provided or both, in the unit of the amounts. Null where
 * it has ties and none of them discloses an amount; 0 where it has none. Of ties in part
 * undisclosed it is what is disclosed: a lower bound. graphology has no function for it.
 * O(nodes + edges).
 */
import type {TieGraph} from './tieGraph';

export function strength(
  {nodes, all}: TieGraph,
  side: 'total' | 'in' | 'out',
): readonly (number | null)[] {
  return nodes.map((id) => {
    const edges =
      side === 'in' ? all.inEdges(id) : side === 'out' ? all.outEdges(id) : all.edges(id);
    const known = edges.map((e) => all.getEdgeAttribute(e, 'strength')).filter((s) => s !== null);
    return edges.length > 0 && known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
  });
}
