/** Sources by words of their title, publisher, address or id, those that begin so first. O(sources). */
import type {Source} from '../../core/dataset/schema';

export function sourceHits(
  sources: readonly Source[],
  typed: string,
  limit = 7,
): readonly Source[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const rank = (source: Source): number => {
    const title = `${source.title} ${source.titleKo ?? ''}`.toLowerCase();
    const all = [source.id, title, source.publisher ?? '', source.url ?? '']
      .join(' ')
      .toLowerCase();
    if (!words.every((word) => all.includes(word))) return Infinity;
    if (source.id === typed.trim() || source.url === typed.trim()) return 0;
    return words.every((word) => title.includes(word)) ? 1 : 2;
  };
  return sources
    .map((source) => ({source, at: rank(source)}))
    .filter(({at}) => at < Infinity)
    .sort((a, b) => a.at - b.at || (a.source.id < b.source.id ? -1 : 1))
    .slice(0, limit)
    .map(({source}) => source);
}
