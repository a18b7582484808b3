/** Headings as they stand, each once: the second `a` is `a (2)`. O(headings), also where all are equal. */
export function unrepeated(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return names.map((name) => {
    let free = name;
    for (let n = next.get(name) ?? 2; taken.has(free); n++) {
      free = `${name} (${n})`;
      next.set(name, n + 1);
    }
    taken.add(free);
    return free;
  });
}
