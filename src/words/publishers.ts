/**
 * Who published what stands behind the ties shown: publishers by the number of their sources, the
 * most first, then by name. As many are named as `fits` takes, the others counted.
 */
import type {Source, SourceId, TieId} from '../core/dataset/schema';
import type {Web} from '../core/graph/web';
import {pictureText} from './pictureText';
import type {Text} from './text';

export function publishersLine(
  {ties}: Pick<Web, 'ties'>,
  shown: ReadonlySet<TieId>,
  sources: ReadonlyMap<SourceId, Pick<Source, 'publisher'>>,
  {language}: Pick<Text, 'language'>,
  fits: (line: string) => boolean,
): string {
  const t = pictureText[language];
  const behind = new Set<SourceId>();
  for (const {tie} of ties.values())
    if (shown.has(tie.id)) for (const {source} of tie.evidence) behind.add(source);
  const counts = new Map<string, number>();
  for (const id of behind) {
    const publisher = sources.get(id)?.publisher ?? id;
    counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  }
  if (behind.size === 0) return t.sourcesBehind(0);
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const names = ranked.map(([name, n]) => (n === 1 ? name : `${name} (${n})`));
  const line = (named: number): string => {
    const more = names.length - named;
    const list = more > 0 ? [...names.slice(0, named), t.morePublishers(more)] : names;
    return t.publishersBehind(behind.size, list.join(', '));
  };
  let named = names.length;
  while (named > 0 && !fits(line(named))) named--;
  return line(named);
}
