/**
 * Elementary circuits of a directed graph up to a length: each once, from its smallest node onwards.
 *
 * After Johnson (1975), SIAM J. Comput. 4(1):77–84, doi:10.1137/0204007, bounded by length: circuits
 * through node s use only nodes ≥ s, and a path is followed only while s can still be reached within
 * the length left (a breadth-first search backwards from s says how far it is). Their number can grow
 * as degree^length: keep `maxLength` small.
 *
 * successors: per node, the nodes it has an arc to; no self-arcs, no repeats. Returns circuits in the
 * order of their nodes. O(order · arcs + circuits · maxLength · degree).
 */
import {assert} from '../lib/assert';

export function findCircuits(
  successors: readonly (readonly number[])[],
  maxLength: number,
): readonly (readonly number[])[] {
  assert(maxLength >= 2, `a circuit has two nodes at least, not ${maxLength}`);
  const order = successors.length;
  const predecessors: number[][] = Array.from({length: order}, () => []);
  successors.forEach((next, i) => next.forEach((j) => predecessors[j]!.push(i)));
  const found: number[][] = [];
  const isOnPath = new Uint8Array(order);
  for (let start = 0; start < order; start++) {
    const home = distancesTo(start, predecessors, maxLength);
    const path = [start];
    const follow = (at: number): void => {
      for (const next of successors[at]!) {
        if (next === start) {
          if (path.length > 1) found.push([...path]);
          continue;
        }
        const left = maxLength - path.length;
        if (next < start || isOnPath[next] || (home.get(next) ?? Infinity) > left) continue;
        isOnPath[next] = 1;
        path.push(next);
        follow(next);
        path.pop();
        isOnPath[next] = 0;
      }
    };
    if (home.size > 1) follow(start);
  }
  return found;
}

/** Arcs from each node to `start` over nodes ≥ start, where no more than `most`. */
function distancesTo(
  start: number,
  predecessors: readonly (readonly number[])[],
  most: number,
): ReadonlyMap<number, number> {
  const home = new Map([[start, 0]]);
  let edge = [start];
  for (let distance = 1; distance < most && edge.length > 0; distance++) {
    const next: number[] = [];
    for (const at of edge)
      for (const before of predecessors[at]!)
        if (before > start && !home.has(before)) {
          home.set(before, distance);
          next.push(before);
        }
    edge = next;
  }
  return home;
}
