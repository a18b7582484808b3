/**
 * Which panel is up where there is no room for all: a drawer on a tablet, on a phone a sheet with
 * three heights. A selection brings up its details, a failure on a phone its answer.
 */
import {useEffect, useState} from 'react';
import type {CompanyId} from '../core/dataset/schema';
import type {App, AppState} from '../state/store';
import {isPhone} from './usePhone';

export type Sheet = 'inspector' | 'knockOn';
/** One line, as much as leaves the map half the screen, or all below the header. */
export const DETENTS = ['peek', 'half', 'full'] as const;
export type Detent = (typeof DETENTS)[number];

export interface Sheets {
  readonly up: Sheet | null;
  readonly detent: Detent;
  readonly setDetent: (detent: Detent) => void;
  readonly toggle: (which: Sheet) => void;
  readonly close: () => void;
}
type State = Pick<Sheets, 'up' | 'detent'>;

export function useSheets(store: App['store']): Sheets {
  const [{up, detent}, set] = useState<State>(() => ({
    up: isTablet() && store.getState().view.selection === null ? null : 'inspector',
    detent: store.getState().view.selection === null ? 'peek' : 'half',
  }));
  useEffect(
    () =>
      store.subscribe((now, before) => {
        const next = afterChange(now, before);
        if (next !== null) set(next);
      }),
    [store],
  );
  return {
    up,
    detent,
    setDetent: (next) => set({up, detent: next}),
    close: () => set({up: null, detent: 'peek'}),
    toggle: (which) =>
      set(
        up !== which
          ? {up: which, detent: 'half'}
          : isPhone()
            ? {up, detent: detent === 'peek' ? 'half' : 'peek'}
            : {up: null, detent: 'peek'},
      ),
  };
}

/** Where the details are a drawer over the map: nothing to tell, nothing in the way. */
const isTablet = (): boolean => matchMedia('(min-width: 720px) and (max-width: 1099px)').matches;

/** What a change of the view or the question brings up; null: nothing. */
function afterChange(now: AppState, before: AppState): State | null {
  const {selection, choices, screen} = now.view;
  const isTouring = choices?.tour !== undefined;
  const wasTouring = before.view.choices?.tour !== undefined;
  const hasTable = choices?.drawer !== undefined;
  if (isPhone() && hasTable && before.view.choices?.drawer === undefined)
    return {up: null, detent: 'peek'};
  if (isPhone() && isTouring && !wasTouring) return {up: null, detent: 'peek'};
  if (isPhone() && !isTouring && hasNewFailure(now, before)) return {up: 'knockOn', detent: 'half'};
  if (selection === before.view.selection || selection === null) return null;
  if (isPhone() && isTouring) return null;
  if (isPhone() && screen === 'matrix') return {up: null, detent: 'peek'}; // the cell, not its company
  return {up: 'inspector', detent: 'half'};
}

const hasNewFailure = ({scenario: now}: AppState, {scenario: before}: AppState): boolean =>
  now !== before &&
  (Object.keys(now.shocks) as CompanyId[]).some(
    (id) => now.shocks[id] === 1 && before.shocks[id] === undefined,
  );
