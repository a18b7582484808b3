/**
 * The edges of a tie graph as rows of numbers: who provides to whom, nodes by their place in `nodes`,
 * each pair once. Shapes: rowPtr [nodes + 1], colIdx [edges]. O(nodes + edges).
 */
import type {Csr} from '../graph/csr';
import type {TieGraph} from './tieGraph';

export type Outgoing = Pick<Csr, 'rows' | 'rowPtr' | 'colIdx'>;

export function outgoing({nodes, all}: Pick<TieGraph, 'nodes' | 'all'>): Outgoing {
  const place = new Map(nodes.map((id, i) => [id, i]));
  const rowPtr = new Uint32Array(nodes.length + 1);
  const colIdx = new Uint32Array(all.size);
  let at = 0;
  for (const [i, id] of nodes.entries()) {
    all.forEachOutNeighbor(id, (other) => {
      colIdx[at++] = place.get(other)!;
    });
    rowPtr[i + 1] = at;
  }
  return {rows: nodes.length, rowPtr, colIdx};
}
