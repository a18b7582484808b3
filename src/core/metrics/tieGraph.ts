/**
 * The web as centrality measures see it: a simple directed graph, from the one who provides to the
 * one who receives, so that every measure can be compared with networkx's on the same graph.
 *
 * All ties of one pair in one direction are one edge. Its strength is the sum of what is disclosed
 * of them on the basis, each money counted once (`exposure/economy.ts`). Partnership and rivalry
 * have no direction and no money and stand outside. A pair without a disclosed amount is an edge of
 * `all`, which measures of structure read, and none of `priced`, which measures of money read: its
 * strength is unknown, not 0 and not 1.
 *
 * distance = 10^9 / strength: a short way is one of much money (Newman 2001,
 * doi:10.1103/PhysRevE.64.016132). Nodes stand in the order they are given in. O(nodes + ties).
 */
import {DirectedGraph} from 'graphology';
import {countedOnce} from '../exposure/economy';
import type {Web} from '../graph/web';
import {assert} from '../lib/assert';

/** One tie as it enters: null where its amount is undisclosed. */
export interface Arc {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number | null;
}
interface Pair {
  readonly ties: readonly string[];
  /** Null where no tie of the pair discloses an amount. */
  readonly strength: number | null;
}
interface Priced {
  readonly strength: number;
  readonly distance: number;
}
export interface TieGraph {
  readonly nodes: readonly string[];
  readonly all: DirectedGraph<object, Pair>;
  readonly priced: DirectedGraph<object, Priced>;
  /** Ties that stand in the graph, and those of them that disclose no amount. */
  readonly ties: number;
  readonly tiesWithoutAmount: number;
  /** Edges (ordered pairs), and those of them without any amount. */
  readonly pairs: number;
  readonly pairsWithoutAmount: number;
}

export const DISTANCE_UNIT = 1e9;
export const distanceFromStrength = (strength: number): number => DISTANCE_UNIT / strength;

export const tieGraphOf = (web: Web): TieGraph =>
  buildTieGraph(
    web.companies.map((c) => c.id),
    countedOnce(web)
      .filter(({tie}) => tie.type !== 'partnership' && tie.type !== 'rivalry')
      .map(({tie: {id, from, to}, amountUsd}) => ({id, from, to, amount: amountUsd})),
  );

/** Throws where a tie leads from a node to itself: graphology's indices cannot hold one. */
export function buildTieGraph(nodes: readonly string[], arcs: readonly Arc[]): TieGraph {
  const all = new DirectedGraph<object, Pair>();
  const priced = new DirectedGraph<object, Priced>();
  for (const id of nodes) {
    all.addNode(id);
    priced.addNode(id);
  }
  for (const {id, from, to, amount} of arcs) {
    assert(from !== to, `tie ${id} leads from ${from} to itself`);
    const before = all.edge(from, to);
    if (before === undefined) all.addEdge(from, to, {ties: [id], strength: amount});
    else {
      const {ties, strength} = all.getEdgeAttributes(before);
      all.replaceEdgeAttributes(before, {ties: [...ties, id], strength: sum(strength, amount)});
    }
  }
  all.forEachEdge((_, {strength}, from, to) => {
    if (strength !== null && strength > 0)
      priced.addEdge(from, to, {strength, distance: distanceFromStrength(strength)});
  });
  return {
    nodes,
    all,
    priced,
    ties: arcs.length,
    tiesWithoutAmount: arcs.filter((a) => a.amount === null).length,
    pairs: all.size,
    pairsWithoutAmount: all.filterEdges((_, {strength}) => strength === null).length,
  };
}

const sum = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : a + b;
