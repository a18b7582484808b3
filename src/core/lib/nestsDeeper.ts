/**
 * Whether a value that was read from JSON nests deeper than anything of ours: what walks it afterwards
 * (comparing, hashing, writing) calls itself once a level, and would run out of stack. Without recursion;
 * O(values).
 */
export const DEEPEST_JSON = 100;

export function nestsDeeper(value: unknown, deepest = DEEPEST_JSON): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    const next: unknown[] = [];
    for (const one of level)
      if (typeof one === 'object' && one !== null)
        for (const inner of Object.values(one))
          if (typeof inner === 'object' && inner !== null) next.push(inner);
    level = next;
  }
  return false;
}
