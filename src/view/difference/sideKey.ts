/** What a side of the difference is, as the one short text that links and reloads keep. */
const PLAIN = ['now', 'published', 'builtIn', 'file'] as const;
export type SideKey =
  | {readonly kind: (typeof PLAIN)[number]}
  | {readonly kind: 'date' | 'shelf' | 'scenario' | 'own'; readonly id: string};

export function readSideKey(text: string | undefined): SideKey | null {
  const plain = PLAIN.find((kind) => kind === text);
  if (plain !== undefined) return {kind: plain};
  const [, kind, id] = /^(date|shelf|scenario|own):(.+)$/.exec(text ?? '') ?? [];
  if (kind === undefined || id === undefined) return null;
  if (kind === 'date' && !isDay(id)) return null;
  return {kind: kind as 'date', id};
}

/** A day of the calendar, `2026-05-14`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;

export const writeSideKey = (key: SideKey): string =>
  'id' in key ? `${key.kind}:${key.id}` : key.kind;
