/** Other data, or other changes to them, may take away what the question, the view or the picture names. */
import type {LoadedDataset} from '../core/dataset/loadedDataset';
import type {CompanyId, TieId} from '../core/dataset/schema';
import type {RecordChange} from '../core/exchange/difference';
import {withChanges} from '../core/exchange/withChanges';
import type {Picture} from '../core/picture/picture';
import type {Scenario} from '../core/scenario/scenario';
import {knownPicture} from '../core/snapshot/knownPicture';
import type {View} from '../core/snapshot/view';

type IsGone = (id: string) => boolean;
interface OnData {
  readonly base: LoadedDataset;
  readonly changes: readonly RecordChange[];
}

/** Who is no longer there on the next data. */
export function goneBy(before: OnData, next: OnData): IsGone {
  if (before.base === next.base) return goneByChanges(before.changes, next.changes);
  const {companies, ties} = withChanges(next.base, next.changes);
  const known = new Set<string>([...companies, ...ties].map(({id}) => id));
  return (id) => !known.has(id);
}

/** Taken away now, or added by the changes before alone. */
function goneByChanges(before: readonly RecordChange[], next: readonly RecordChange[]): IsGone {
  const kept = new Set(next.filter(({after}) => after !== null).map(({id}) => id));
  const gone = new Set([
    ...next.filter(({after}) => after === null).map(({id}) => id),
    ...before.filter((c) => c.before === null && !kept.has(c.id)).map(({id}) => id),
  ]);
  return (id) => gone.has(id);
}

export function scenarioWithout(scenario: Scenario, isGone: IsGone): Scenario {
  const without = <K extends string>(shares: Readonly<Record<K, number>>) =>
    Object.fromEntries(Object.entries(shares).filter(([id]) => !isGone(id))) as Record<K, number>;
  const ids = [...Object.keys(scenario.shocks), ...Object.keys(scenario.reductions)];
  if (!ids.some(isGone)) return scenario;
  return {
    ...scenario,
    shocks: without<CompanyId>(scenario.shocks),
    reductions: without<TieId>(scenario.reductions),
  };
}

export const pictureWithout = (picture: Picture, isGone: IsGone): Picture =>
  knownPicture(picture, {has: (id) => !isGone(id)});

/** What the view looks at and is still there. */
export function namedStill(
  {view, ...before}: OnData & {readonly view: View},
  next: OnData,
): Partial<View> {
  const isGone = goneBy(before, next);
  const {selection, spotlight} = view;
  return {
    ...(selection !== null && isGone(selection.id) && {selection: null}),
    ...(spotlight && {
      spotlight: {
        ...spotlight,
        companies: spotlight.companies.filter((id) => !isGone(id)),
        ties: spotlight.ties.filter((id) => !isGone(id)),
      },
    }),
  };
}
