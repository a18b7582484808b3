/** How far a tie can be trusted: the best class among its sources, never typed by hand. */
import type {Source, SourceClass, SourceId, Tie} from './schema';
import {SOURCE_CLASSES} from './terms';

export function confidenceOf(
  {digestOnly, evidence}: Pick<Tie, 'digestOnly' | 'evidence'>,
  sources: ReadonlyMap<SourceId, Pick<Source, 'class'>>,
): SourceClass {
  if (digestOnly) return 'digest';
  const ranks = evidence.map(({source}) =>
    SOURCE_CLASSES.indexOf(sources.get(source)?.class ?? 'digest'),
  );
  return SOURCE_CLASSES[Math.min(...ranks, SOURCE_CLASSES.length - 1)]!;
}
