/** The same graph with every edge turned: from the one who receives to the one who provides. */
import {DirectedGraph} from 'graphology';
import type {Attributes} from 'graphology-types';

export function reversed<A extends Attributes>(
  graph: DirectedGraph<object, A>,
): DirectedGraph<object, A> {
  const turned = new DirectedGraph<object, A>();
  graph.forEachNode((id) => turned.addNode(id));
  graph.forEachEdge((_, attributes, from, to) => turned.addEdge(to, from, attributes));
  return turned;
}
