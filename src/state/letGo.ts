/** Other changes to the data may take away what the question, the view or the picture names. */
import type {RecordChange} from '../core/exchange/difference';
import type {CompanyId, TieId} from '../core/dataset/schema';
import type {Picture} from '../core/picture/picture';
import type {Scenario} from '../core/scenario/scenario';
import {knownPicture} from '../core/snapshot/knownPicture';
import type {View} from '../core/snapshot/view';

type IsGone = (id: string) => boolean;

/** Who is no longer there under the next changes: taken away now, or added by those before alone. */
export function goneBy(before: readonly RecordChange[], next: readonly RecordChange[]): IsGone {
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
  {view, changes}: {readonly view: View; readonly changes: readonly RecordChange[]},
  next: readonly RecordChange[],
): Partial<View> {
  const isGone = goneBy(changes, next);
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
