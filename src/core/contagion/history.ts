/**
 * The rounds of a cascade as they happen: distress per round, and when each company was first hit.
 * Kept until nothing visible changes any more; the last entry is then the settled state.
 */
import {VISIBLE} from './outcome';

/** Below this a loss is numerical dust, not a hit. */
const DUST = 1e-9;
/** Changes smaller than this end the rounds that are worth showing. */
const STILL = 1e-4;
/** Rounds kept at most, and numbers in them: those worth watching one by one. */
const KEPT = 400;
const KEPT_NUMBERS = 4_000_000;

export interface History {
  readonly onRound: (distress: Float64Array) => void;
  readonly rounds: () => readonly Float64Array[];
  /** Round in which a company first lost more than dust; Infinity if never. */
  readonly firstHit: (i: number) => number;
  readonly firstVisible: (i: number) => number | null;
  readonly firstFailed: (i: number) => number | null;
}

export function createHistory(): History {
  const all: Float64Array[] = [];
  let hit: Uint32Array | undefined;
  let round = 0;
  const NEVER = 0xffffffff;
  const first = (i: number, threshold: number): number | null => {
    const at = all.findIndex((d) => d[i]! >= threshold);
    return at < 0 ? null : at;
  };
  return {
    onRound: (distress) => {
      hit ??= new Uint32Array(distress.length).fill(NEVER);
      for (let i = 0; i < distress.length; i++)
        if (hit[i] === NEVER && distress[i]! > DUST) hit[i] = round;
      const room = Math.max(2, Math.min(KEPT, KEPT_NUMBERS / Math.max(1, distress.length)));
      if (all.length < room) all.push(distress.slice());
      else all.at(-1)!.set(distress);
      round++;
    },
    rounds: () => {
      let last = all.length - 1;
      while (last > 0 && largestChange(all[last - 1]!, all[last]!) < STILL) last--;
      return [...all.slice(0, last), all.at(-1)!];
    },
    firstHit: (i) => (hit === undefined || hit[i] === NEVER ? Infinity : hit[i]!),
    firstVisible: (i) => first(i, VISIBLE),
    firstFailed: (i) => first(i, 1 - DUST),
  };
}

function largestChange(before: Float64Array, after: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < after.length; i++) largest = Math.max(largest, after[i]! - before[i]!);
  return largest;
}
