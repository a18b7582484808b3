/** Both sides as the reader chose them, opened; a file stays as long as the screen is open. */
import {useEffect, useMemo, useState} from 'react';
import type {StampedData} from '../../core/dataset/dataStamp';
import type {State} from '../../core/exchange/stateDifference';
import {stampOf} from '../../core/snapshot/snapshot';
import {useApp, useAppState} from '../appContext';
import {useOwn} from '../scenarios/OwnScenarios';
import {useShelf as useScenarioShelf} from '../scenarios/useShelf';
import {useShelf} from '../snapshots/useShelf';
import {differenceText} from '../text/differenceText';
import {useText} from '../text/text';
import {fitted, openFileSide, openSnapshotSide, type OpenedSide} from './openSide';
import {readSideKey, type SideKey} from './sideKey';

export interface Side extends State {
  readonly key: SideKey;
  readonly name: string;
  readonly data: StampedData;
  readonly isForeign: boolean;
}
export type SideState = Side | {readonly key: SideKey; readonly problem: string};
export const isOpen = (side: SideState): side is Side => 'dataset' in side;

export interface SideChoices {
  readonly snapshots: readonly {readonly id: string; readonly name: string}[];
  readonly scenarios: readonly {readonly id: string; readonly name: string}[];
  readonly own: readonly {readonly id: string; readonly name: string}[];
}

/** Files that were chosen for A and B, while the page is open. */
export type SideFiles = Readonly<Partial<Record<'sideA' | 'sideB', File>>>;

export function useSides(files: SideFiles) {
  const choices = useAppState((s) => s.view.choices);
  const changes = useAppState((s) => s.changes);
  const scenario = useAppState((s) => s.scenario);
  const [a, b] = openingKeys(
    readSideKey(choices?.sideA),
    readSideKey(choices?.sideB),
    changes.length > 0,
    scenario.asOf,
  );
  const shelf = useShelf();
  const scenarios = useScenarioShelf();
  const own = useOwn();
  const {language} = useText();
  const offered: SideChoices = {
    snapshots: shelf.at === 'open' ? shelf.snapshots : [],
    scenarios: scenarios.map(({key, entry, variant}) => ({
      id: key,
      name: `${entry.name[language]}: ${variant.name[language]}`,
    })),
    own: own.map(({entry}) => ({id: entry.id, name: entry.name})),
  };
  return {
    a: useSide(a, files.sideA, offered),
    b: useSide(b, files.sideB, offered),
    offered,
  };
}

/** Own changes against the data as loaded; without any, a year before against now. */
function openingKeys(
  a: SideKey | null,
  b: SideKey | null,
  isChanged: boolean,
  asOf: string,
): readonly [SideKey, SideKey] {
  const yearBefore = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4).replace('-02-29', '-02-28')}`;
  const before: SideKey = isChanged ? {kind: 'published'} : {kind: 'date', id: yearBefore};
  return [a ?? before, b ?? {kind: 'now'}];
}

function useSide(key: SideKey, file: File | undefined, offered: SideChoices): SideState {
  const {dataset, base, builtIn} = useApp();
  const scenario = useAppState((s) => s.scenario);
  const ownChanges = useAppState((s) => s.changes.length);
  const scenarios = useScenarioShelf();
  const own = useOwn();
  const shelf = useShelf();
  const text = useText();
  const t = differenceText[text.language];
  const id = 'id' in key ? key.id : '';
  const snapshot =
    key.kind === 'shelf' && shelf.at === 'open' ? shelf.snapshots.find((s) => s.id === id) : null;
  const opened = useFile(key.kind === 'file' ? file : undefined);
  const {kind} = key;
  const asked =
    kind === 'scenario'
      ? scenarios.find((s) => s.key === id)?.scenario
      : own.find((o) => o.entry.id === id)?.entry.scenario;
  const name = offered[kind === 'scenario' ? 'scenarios' : 'own'].find((s) => s.id === id)?.name;
  return useMemo((): SideState => {
    const key = (id === '' ? {kind} : {kind, id}) as SideKey;
    const here = {key, data: {...stampOf(base), ownChanges}, isForeign: false};
    const from = (found: OpenedSide | string, name: string): SideState =>
      typeof found === 'string'
        ? {key, problem: t.refused(name, t.refusals[found as keyof typeof t.refusals])}
        : {key, name, ...found};
    switch (kind) {
      case 'now':
        return {...here, name: t.now, dataset, scenario};
      case 'published':
        return {
          ...here,
          name: t.published,
          dataset: base,
          scenario: fitted(scenario, base),
          data: stampOf(base),
        };
      case 'builtIn':
        return {
          ...here,
          name: t.builtIn,
          dataset: builtIn,
          scenario: fitted(scenario, builtIn),
          data: stampOf(builtIn),
        };
      case 'date':
        return {
          ...here,
          name: t.date(text.format.date(id)),
          dataset,
          scenario: {...scenario, asOf: id},
        };
      case 'shelf':
        if (snapshot === null) return {key, problem: t.loading};
        return snapshot
          ? from(openSnapshotSide(snapshot.text, [builtIn, base]), snapshot.name)
          : {key, problem: t.gone};
      case 'file':
        if (file === undefined) return {key, problem: t.fileGone};
        return opened === null ? {key, problem: t.loading} : from(opened, t.fileNamed(file.name));
      default:
        return asked
          ? {...here, name: name ?? id, dataset, scenario: fitted(asked, dataset)}
          : {key, problem: t.gone};
    }
  }, [
    kind,
    id,
    base,
    builtIn,
    dataset,
    scenario,
    ownChanges,
    snapshot,
    opened,
    file,
    asked,
    name,
    t,
    text,
  ]);
}

/** null: it is being read. */
function useFile(file: File | undefined): OpenedSide | string | null {
  const {base, builtIn} = useApp();
  const scenario = useAppState((s) => s.scenario);
  const [read, setRead] = useState<{of: File; found: OpenedSide | string} | null>(null);
  useEffect(() => {
    if (!file) return;
    let isGone = false;
    openFileSide(file, [builtIn, base], scenario).then(
      (found) => isGone || setRead({of: file, found}),
      () => isGone || setRead({of: file, found: 'unreadable'}),
    );
    return () => {
      isGone = true;
    };
  }, [file, base, builtIn, scenario]);
  return read !== null && read.of === file ? read.found : null;
}
