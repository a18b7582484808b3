/**
 * Gross money against net, and how much of it could run in circles.
 *
 * Net position of i: ν_i = Σ_j w_ij − Σ_j w_ji (paid minus received). The least gross that leaves
 * every net position as it is: Σ_i max(ν_i, 0). D'Errico & Roukny (2021), Operations Research
 * 69(6):1802–1822, doi:10.1287/opre.2021.2118, call the rest the excess.
 * The circular flow is c* = max Σ f_ij over 0 ≤ f ≤ w with f conserved at every node: their
 * conservative compression. Its value is unique, the flow is not.
 *
 * Found by cancelling negative circuits of the residual graph (Klein 1967, Management Science
 * 14(3):205–220, doi:10.1287/mnsc.14.3.205), a forward arc at cost −1, a backward one at +1, each
 * found by Bellman–Ford. Amounts are rounded to whole dollars, so each step moves a dollar at least
 * and the search ends. O(circuits cancelled · order · arcs).
 */
export interface WeightedArc {
  readonly from: number;
  readonly to: number;
  /** ≥ 0, US dollars. */
  readonly usd: number;
}
export interface Circulation {
  readonly grossUsd: number;
  /** Least gross with the same net positions. */
  readonly netUsd: number;
  readonly circularUsd: number;
  /** Part of the gross that could run in circles; 0 where there is none. */
  readonly share: number;
}

export function circulation(order: number, arcs: readonly WeightedArc[]): Circulation {
  const net = new Float64Array(order);
  let grossUsd = 0;
  for (const {from, to, usd} of arcs) {
    grossUsd += usd;
    net[from]! += usd;
    net[to]! -= usd;
  }
  const circularUsd = circularFlow(order, arcs).reduce((sum, flow) => sum + flow, 0);
  return {
    grossUsd,
    netUsd: net.reduce((sum, position) => sum + Math.max(0, position), 0),
    circularUsd,
    share: grossUsd > 0 ? circularUsd / grossUsd : 0,
  };
}

/** f of each arc. */
export function circularFlow(order: number, arcs: readonly WeightedArc[]): Float64Array {
  const capacity = arcs.map((arc) => Math.round(arc.usd));
  const flow = new Float64Array(arcs.length);
  for (;;) {
    const circuit = cheaperCircuit(order, arcs, capacity, flow);
    if (circuit === null) return flow;
    const room = circuit.map(({arc, isBack}) =>
      isBack ? flow[arc]! : capacity[arc]! - flow[arc]!,
    );
    const moved = Math.min(...room);
    for (const {arc, isBack} of circuit) flow[arc]! += isBack ? -moved : moved;
  }
}

interface Step {
  readonly arc: number;
  readonly isBack: boolean;
}

/** A circuit of the residual graph whose costs sum below 0, or null where none is left. */
function cheaperCircuit(
  order: number,
  arcs: readonly WeightedArc[],
  capacity: readonly number[],
  flow: Float64Array,
): readonly Step[] | null {
  const cost = new Float64Array(order); // from a source outside that reaches everyone at no cost
  const came: (Step | undefined)[] = [];
  const origin = ({arc, isBack}: Step): number => (isBack ? arcs[arc]!.to : arcs[arc]!.from);
  let changed = -1;
  for (let pass = 0; pass <= order; pass++) {
    changed = -1;
    const relax = (from: number, to: number, price: number, step: Step): void => {
      if (cost[from]! + price >= cost[to]!) return;
      cost[to] = cost[from]! + price;
      came[to] = step;
      changed = to;
    };
    for (const [k, {from, to}] of arcs.entries()) {
      if (flow[k]! < capacity[k]!) relax(from, to, -1, {arc: k, isBack: false});
      if (flow[k]! > 0) relax(to, from, 1, {arc: k, isBack: true});
    }
    if (changed === -1) return null;
  }
  let at = changed;
  for (let k = 0; k < order; k++) at = origin(came[at]!); // certainly on the circuit now
  const circuit: Step[] = [];
  for (let node = at; ;) {
    const step = came[node]!;
    circuit.push(step);
    node = origin(step);
    if (node === at) return circuit;
  }
}
