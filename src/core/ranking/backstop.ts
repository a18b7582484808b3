/**
 * The backstop of a scenario: the least money that keeps every company standing that would fall with
 * the shocked ones. It is paid in as equity, in cash: it counts for both tests.
 *
 * Filled in the order in which companies fall: run; give those that fall in the earliest round just
 * what their losses exceed their means by; run again, until nobody falls. Whoever falls in a round
 * does so whatever happens later, so none of that money could be saved by helping another first; a
 * company that comes to need more, because distress still reaches it, gets the rest in a later turn.
 * A saved company stands at the edge of its means, and its distress goes on over claims: the money
 * stops failures, not losses. Companies shocked outright are not helped. O(turns · rounds · solve).
 */
import {
  joint,
  shortfallOf,
  type JointInput,
  type JointOptions,
  type JointState,
} from '../contagion/joint';
import {passedOn} from '../contagion/passThrough';
import type {Csr} from '../graph/csr';

export interface Backstop {
  /** Dollars per company, 0 where none are needed. */
  readonly usd: Float64Array;
  readonly total: number;
  /** Whether nobody falls with that money. */
  readonly holds: boolean;
}

const MOST_TURNS = 500;
/** A part of its means beyond the edge: at the edge itself a company fails. */
const MARGIN = 1e-9;

export function backstop(input: JointInput, shock: Float64Array, options: JointOptions): Backstop {
  const n = input.order;
  const usd = new Float64Array(n);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const helped = {
      ...input,
      buffer: input.buffer.map((e, i) => e + usd[i]!),
      liquidity: input.liquidity.map((c, i) => c + usd[i]!),
    };
    const fall = firstFall(helped, shock, options);
    if (fall === null) return {usd, total: sum(usd), holds: true};
    const {before, after} = fall;
    for (let i = 0; i < n; i++) {
      if (!after.failed[i] || before.failed[i]) continue;
      const earnings = shortfallOf(helped, i, after.production[i]!);
      const passed = (j: number) => passedOn(before.distress[j]!, input.passThrough);
      const lost = shock[i]! * helped.buffer[i]! + earnings + over(input.claims, i, passed);
      const drained =
        shock[i]! * helped.liquidity[i]! +
        earnings +
        over(input.guarantees, i, passed) +
        over(input.funding, i, (j) => before.failed[j]!);
      usd[i]! += Math.max(missing(lost, helped.buffer[i]!), missing(drained, helped.liquidity[i]!));
    }
  }
  return {usd, total: sum(usd), holds: false};
}

/** The states before and after the first round in which anyone falls; null where nobody does. */
function firstFall(
  input: JointInput,
  shock: Float64Array,
  options: JointOptions,
): {readonly before: JointState; readonly after: JointState} | null {
  const most = options.maxRounds ?? 10_000;
  let before = joint(input, shock, {...options, maxRounds: 0}).state;
  for (let round = 1; round <= most; round++) {
    const {state: after, converged} = joint(input, shock, {...options, maxRounds: round});
    if (after.failed.some((failed, i) => failed === 1 && before.failed[i] === 0))
      return {before, after};
    if (converged) return null;
    before = after;
  }
  return null;
}

const missing = (loss: number, means: number): number =>
  Number.isFinite(means) && loss >= means * (1 - 1e-12) ? loss * (1 + MARGIN) - means : 0;

function over({rowPtr, colIdx, weight}: Csr, i: number, level: (j: number) => number): number {
  let total = 0;
  for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) total += weight[k]! * level(colIdx[k]!);
  return total;
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
