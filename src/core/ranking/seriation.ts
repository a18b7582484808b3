/**
 * An order for the rows and columns of an impact matrix in which companies that hit and are hit
 * alike stand together: average-linkage clustering (UPGMA, Sokal & Michener 1958) of profiles, its
 * leaves turned so that the nearest ends meet.
 *
 *   profile_i = (√M_i·, √M_·i) without i itself;   d_ij = 1 − cos(profile_i, profile_j)
 *
 * matrix: [n][n], row j is every company's distress when j fails; not modified. Returns a
 * permutation of 0 … n − 1; companies without any effect stand at the end. Equal distances go to
 * the pair that comes first, so that the order is the same every time. O(n³) time, O(n²) memory.
 */
export function seriate(matrix: readonly Float64Array[]): readonly number[] {
  const profiles = matrix.map((_, i) => profileOf(matrix, i));
  const reaches = (i: number) => profiles[i]!.some((x) => x > 0);
  const all = [...matrix.keys()];
  const live = all.filter(reaches);
  const distance = live.map((i) => live.map((j) => 1 - dot(profiles[i]!, profiles[j]!)));
  const order = cluster(distance).map((at) => live[at]!);
  return [...order, ...all.filter((i) => !reaches(i))];
}

/** What i does and suffers, at unit length; roots, so that one failure does not drown the rest. */
function profileOf(matrix: readonly Float64Array[], i: number): Float64Array {
  const n = matrix.length;
  const profile = new Float64Array(2 * n);
  for (let j = 0; j < n; j++) {
    if (j === i) continue;
    profile[j] = Math.sqrt(matrix[i]![j]!);
    profile[n + j] = Math.sqrt(matrix[j]![i]!);
  }
  const length = Math.sqrt(dot(profile, profile));
  return length > 0 ? profile.map((x) => x / length) : profile;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

/** Merges the two nearest groups until one is left; returns its members in their order. */
function cluster(distance: readonly (readonly number[])[]): readonly number[] {
  const groups: (readonly number[] | null)[] = distance.map((_, i) => [i]);
  const between = distance.map((row) => [...row]);
  for (let merges = 1; merges < groups.length; merges++) {
    let [a, b, least] = [-1, -1, Infinity];
    for (let i = 0; i < groups.length; i++)
      for (let j = i + 1; groups[i] && j < groups.length; j++)
        if (groups[j] && between[i]![j]! < least) [a, b, least] = [i, j, between[i]![j]!];
    const [left, right] = [groups[a]!, groups[b]!];
    for (let k = 0; k < groups.length; k++) {
      const mean = left.length * between[a]![k]! + right.length * between[b]![k]!;
      between[a]![k] = between[k]![a] = mean / (left.length + right.length);
    }
    groups[a] = join(left, right, distance);
    groups[b] = null;
  }
  return groups.find((g) => g !== null) ?? [];
}

/** The two groups side by side, each turned so that their nearest ends meet. */
function join(
  left: readonly number[],
  right: readonly number[],
  distance: readonly (readonly number[])[],
): readonly number[] {
  const ways = [
    [left, right],
    [left, right.toReversed()],
    [left.toReversed(), right],
    [left.toReversed(), right.toReversed()],
  ] as const;
  const gap = ([a, b]: (typeof ways)[number]) => distance[a.at(-1)!]![b[0]!]!;
  let best: (typeof ways)[number] = ways[0];
  for (const way of ways) if (gap(way) < gap(best)) best = way;
  return [...best[0], ...best[1]];
}
