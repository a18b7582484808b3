/**
 * Reverse stress: the smallest set of failures, or of cut ties, that brings a company to a given
 * distress. Sets of one are tried all, sets of two all where there are at most `EXHAUSTIVE` choices
 * and else among the most harmful, sets of three among the most harmful; beyond that the set grows
 * greedily. Threshold and essential-input models are not submodular: a pair can do what neither half
 * does, so `isSmallest` says whether every smaller set was tried. Ties among equals go to the larger
 * distress, then to the order of the input.
 */
export interface ReverseQuestion {
  /** Everything that may be taken away, in the order of the input. */
  readonly choices: readonly string[];
  /** Distress of the company in question when these are taken away. */
  readonly distressAfter: (taken: readonly string[]) => number;
  readonly target: number;
}
export interface ReverseAnswer {
  /** Null where not even the greedy set reaches the target. */
  readonly set: readonly string[] | null;
  readonly distress: number;
  /** Whether every smaller set was tried and falls short. */
  readonly isSmallest: boolean;
  readonly tried: number;
}

const EXHAUSTIVE = 160;
const MOST_HARMFUL = 40;
const GREEDY_LIMIT = 12;

export function reverseStress({choices, distressAfter, target}: ReverseQuestion): ReverseAnswer {
  let tried = 0;
  const measure = (set: readonly string[]) => {
    tried++;
    return {set, distress: distressAfter(set)};
  };
  const reached = (d: number) => d >= target - 1e-12;
  const none = measure([]);
  if (reached(none.distress)) return {...none, isSmallest: true, tried};

  const singles = choices.map((c) => measure([c]));
  const best = largest(singles);
  if (best && reached(best.distress)) return {...best, isSmallest: true, tried};

  const harmful = [...singles].sort((a, b) => b.distress - a.distress).map((s) => s.set[0]!);
  const forPairs = choices.length <= EXHAUSTIVE ? choices : harmful.slice(0, MOST_HARMFUL * 2);
  const pair = largest(combinations(forPairs, 2).map(measure));
  const allPairs = forPairs.length === choices.length;
  if (pair && reached(pair.distress)) return {...pair, isSmallest: true, tried};

  const triple = largest(combinations(harmful.slice(0, MOST_HARMFUL), 3).map(measure));
  if (triple && reached(triple.distress)) return {...triple, isSmallest: allPairs, tried};

  let grown = triple ?? pair ?? best ?? none;
  while (!reached(grown.distress) && grown.set.length < GREEDY_LIMIT) {
    const rest = choices.filter((c) => !grown.set.includes(c));
    const next = largest(rest.map((c) => measure([...grown.set, c])));
    if (!next || next.distress <= grown.distress) break;
    grown = next;
  }
  return reached(grown.distress)
    ? {...grown, isSmallest: false, tried}
    : {set: null, distress: grown.distress, isSmallest: false, tried};
}

interface Measured {
  readonly set: readonly string[];
  readonly distress: number;
}
function largest(sets: readonly Measured[]): Measured | undefined {
  let best: Measured | undefined;
  for (const set of sets) if (!best || set.distress > best.distress) best = set;
  return best;
}

function combinations(items: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 1) return items.map((item) => [item]);
  return items.flatMap((item, i) =>
    combinations(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
