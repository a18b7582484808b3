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
export interface SlowMoney {
  readonly on: number;
  readonly usd: number;
}
export interface SlowCompany {
  readonly shock: number; // s
  readonly groups: readonly {readonly isEssential: boolean; readonly inputs: readonly SlowTie[]}[];
  readonly customers: readonly SlowTie[];
  readonly claims: readonly SlowMoney[];
  readonly guarantees: readonly SlowMoney[];
  readonly funding: readonly SlowMoney[];
  readonly buffer: number; // E
  readonly liquidity: number; // C
  readonly revenue: number; // R
  readonly margin: number; // c
  readonly profit: number; // π
  /** q: part of what it no longer delivers that rivals do not take over either. */
  readonly unmet: number;
  /** r: part of its revenue that comes back through rivals of its customers. */
  readonly regained: number;
}
export interface SlowState {
  supplyLoss: number; // D
  demandLoss: number; // U
  production: number; // X
  equity: number; // Q
  liquidityUsed: number; // L
  distress: number; // h
  failed: boolean; // F
}
export interface SlowRules {
  readonly alpha: number;
  readonly coupling: boolean;
}

export function slowJoint(
  companies: readonly SlowCompany[],
  rules: SlowRules,
  pick: (below: number) => number,
): readonly SlowState[] {
  const states = companies.map(({shock: s}): SlowState => ({
    supplyLoss: s,
    demandLoss: s,
    production: s,
    equity: s,
    liquidityUsed: s,
    distress: s,
    failed: s >= 1 - 1e-12,
  }));
  for (let sweep = 0; sweep < 100_000; sweep++) {
    let hasMoved = false;
    for (const i of shuffled(companies.length, pick))
      if (visit(i, companies, states, rules)) hasMoved = true;
    if (!hasMoved) return states;
  }
  throw new Error('the oracle did not settle');
}

/** Brings one company up to date with all others; tells whether that changed anything. */
function visit(
  i: number,
  companies: readonly SlowCompany[],
  all: readonly SlowState[],
  {alpha, coupling}: SlowRules,
): boolean {
  const mine = all[i]!;
  const {shock, groups, customers, claims, guarantees, funding, ...own} = companies[i]!;
  const throughCut = (loss: number, cut: number) => cut + (1 - cut) * loss;

  const supplyOver = ({on, weight, cut}: SlowTie): number => {
    const gone = all[on]!.failed ? 1 : all[on]!.supplyLoss;
    return weight * throughCut(companies[on]!.unmet * gone, cut);
  };
  const demandOver = ({on, weight, cut}: SlowTie): number => {
    const {failed, demandLoss, production} = all[on]!;
    const gone = failed ? 1 : coupling ? production : demandLoss;
    return weight * throughCut(gone, cut);
  };
  const essential = groups.filter((g) => g.isEssential).map((g) => sum(g.inputs.map(supplyOver)));
  const others = sum(
    groups.filter((g) => !g.isEssential).map((g) => sum(g.inputs.map(supplyOver))),
  );
  const supplyLoss = Math.min(1, Math.max(shock, others, ...essential));
  const demandLoss = Math.min(1, Math.max(shock, sum(customers.map(demandOver)) - own.regained));
  const production = Math.max(supplyLoss, demandLoss);

  const passed = ({on, usd}: SlowMoney): number => {
    const h = all[on]!.distress;
    return usd * h * Math.exp(alpha * (h - 1));
  };
  const shortfall = Math.max(0, production * own.revenue * own.margin - own.profit);
  const equity = Math.min(1, shock + (shortfall + sum(claims.map(passed))) / own.buffer);
  const called = sum(guarantees.map(passed));
  const vanished = sum(funding.map(({on, usd}) => (all[on]!.failed ? usd : 0)));
  const liquidityUsed = Math.min(1, shock + (shortfall + called + vanished) / own.liquidity);
  const failed = mine.failed || equity >= 1 - 1e-12 || liquidityUsed >= 1 - 1e-12;
  const distress = failed ? 1 : Math.max(production, equity, liquidityUsed);

  const hasMoved =
    supplyLoss - mine.supplyLoss > 1e-15 ||
    demandLoss - mine.demandLoss > 1e-15 ||
    distress - mine.distress > 1e-15 ||
    failed !== mine.failed;
  Object.assign(mine, {
    supplyLoss,
    demandLoss,
    production,
    equity,
    liquidityUsed,
    distress,
    failed,
  });
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
