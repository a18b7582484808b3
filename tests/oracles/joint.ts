/**
 * The joint operator's fixed point, found slowly: plain objects, one company at a time in an order
 * that `pick` shuffles anew each sweep, until a whole sweep moves nothing. Written from the
 * equations alone; the kernel updates all companies at once, so agreement also shows that the order
 * of updates does not matter.
 */
export interface SlowTie {
  readonly on: number;
  readonly weight: number;
  /** κ, the part of the tie that is taken away. */
  readonly cut: number;
}
export interface SlowCompany {
  readonly shock: number; // s
  readonly groups: readonly {readonly isEssential: boolean; readonly inputs: readonly SlowTie[]}[];
  readonly customers: readonly SlowTie[];
  readonly claims: readonly {readonly on: number; readonly usd: number}[];
  readonly buffer: number; // E
  readonly revenue: number; // R
  readonly margin: number; // c
  readonly profit: number; // π
}
export interface SlowState {
  supplyLoss: number; // D
  demandLoss: number; // U
  equity: number; // Q
  distress: number; // h
  failed: boolean; // F
}

export function slowJoint(
  companies: readonly SlowCompany[],
  alpha: number,
  pick: (below: number) => number,
): readonly SlowState[] {
  const states = companies.map(({shock: s}): SlowState => ({
    supplyLoss: s,
    demandLoss: s,
    equity: s,
    distress: s,
    failed: s >= 1 - 1e-12,
  }));
  for (let sweep = 0; sweep < 100_000; sweep++) {
    let hasMoved = false;
    for (const i of shuffled(companies.length, pick))
      if (visit(companies[i]!, states[i]!, states, alpha)) hasMoved = true;
    if (!hasMoved) return states;
  }
  throw new Error('the oracle did not settle');
}

/** Brings one company up to date with all others; tells whether that changed anything. */
function visit(
  company: SlowCompany,
  mine: SlowState,
  all: readonly SlowState[],
  alpha: number,
): boolean {
  const {shock, groups, customers, claims, buffer, revenue, margin, profit} = company;
  const supplyOver = ({on, weight, cut}: SlowTie): number => {
    const arrives = all[on]!.failed ? 1 : all[on]!.supplyLoss;
    return weight * (cut + (1 - cut) * arrives);
  };
  const demandOver = ({on, weight, cut}: SlowTie): number => {
    const arrives = all[on]!.failed ? 1 : all[on]!.demandLoss;
    return weight * (cut + (1 - cut) * arrives);
  };
  const essential = groups.filter((g) => g.isEssential).map((g) => sum(g.inputs.map(supplyOver)));
  const others = sum(
    groups.filter((g) => !g.isEssential).map((g) => sum(g.inputs.map(supplyOver))),
  );
  const supplyLoss = Math.min(1, Math.max(shock, others, ...essential));
  const demandLoss = Math.min(1, Math.max(shock, sum(customers.map(demandOver))));
  const production = Math.max(supplyLoss, demandLoss);

  const lostProfit = Math.max(0, production * revenue * margin - profit);
  const writtenDown = sum(
    claims.map(({on, usd}) => {
      const h = all[on]!.distress;
      return usd * h * Math.exp(alpha * (h - 1));
    }),
  );
  const equity = Math.min(1, shock + (lostProfit + writtenDown) / buffer);
  const failed = mine.failed || equity >= 1 - 1e-12;
  const distress = failed ? 1 : Math.max(production, equity);

  const hasMoved =
    supplyLoss - mine.supplyLoss > 1e-15 ||
    demandLoss - mine.demandLoss > 1e-15 ||
    distress - mine.distress > 1e-15 ||
    failed !== mine.failed;
  Object.assign(mine, {supplyLoss, demandLoss, equity, distress, failed});
  return hasMoved;
}

/** Fisher and Yates. */
function shuffled(n: number, pick: (below: number) => number): readonly number[] {
  const order = Array.from({length: n}, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = pick(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
