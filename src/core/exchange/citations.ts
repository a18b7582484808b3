/** The sources that a stranger's table cites. */
import type {Source, SourceId} from '../dataset/schema';

/** The text of a row's cell. */
export type CellOf = (field: 'from' | 'to' | 'summary' | 'source' | 'url') => string;

export type Citations = ReturnType<typeof createCitations>;

/** One source per address or title that a row cites, and one for the tables themselves. */
export function createCitations(title: string, known: readonly Source[]) {
  const used = new Set<string>(known.map((source) => source.id));
  const sources = new Map<string, Source>();
  let next = 1;
  const add = (key: string, name: string, url: string | null): SourceId => {
    const held = sources.get(key);
    if (held) return held.id;
    while (used.has(numbered(next))) next++;
    const id = numbered(next++) as SourceId;
    used.add(id);
    sources.set(key, {
      id,
      title: name,
      titleKo: null,
      publisher: null,
      published: null,
      url,
      class: 'secondary',
      lang: null,
    });
    return id;
  };
  return {
    of(cell: CellOf): {source: SourceId; says: string} {
      const url = cell('url');
      const name = cell('source') || url || title;
      const says = cell('summary') || `${cell('from')} → ${cell('to')}`;
      return {source: add(url || name, name, url || null), says};
    },
    /** Evidence that a company's kind was chosen by the reader: no table states it. */
    chosenKind: (): {source: SourceId; says: string} => ({
      source: add(title, title, null),
      says: 'Names it. Its kind is not in the table: it was chosen on import.',
    }),
    sources: (): readonly Source[] => [...sources.values()],
  };
}
const numbered = (k: number): string => `w${9000 + k}`;
