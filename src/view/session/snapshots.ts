/** Snapshots between the store and the world outside: files, links, the address bar. */
import type {SnapshotIssue} from '../../core/snapshot/decode';
import type {Screen} from '../../core/snapshot/view';
import {contentOf} from '../../core/dataset/contentOf';
import {stampOf, type Snapshot} from '../../core/snapshot/snapshot';
import {isEmbedded} from '../embed';
import {appNow, type App, type LoadedDataset} from '../../state/store';

export interface Arrival {
  readonly isForeign: boolean;
  readonly dropped: readonly string[];
  /** The snapshot recorded another outcome than the one computed here. */
  readonly differs: boolean;
  /** It brought own data that this browser has no room for. */
  readonly isUnkept: boolean;
}

/** The present state without its outcome's fingerprint: enough for a link. */
export function presentSnapshot({store, builtIn}: App): Snapshot {
  const {base, scenario, changes, view, settings} = store.getState();
  return {
    format: 'frenemy-snapshot/1',
    dataset: stampOf(base),
    ...(base !== builtIn && {data: contentOf(base)}),
    ...(changes.length > 0 && {changes}),
    scenario,
    view: {...view, language: settings.language},
    outcome: null,
  };
}

export async function snapshotText(app: App): Promise<string> {
  const [{encodeSnapshot}, outcome] = await Promise.all([
    import('../../core/snapshot/encode'),
    fingerprint(app),
  ]);
  return encodeSnapshot({...presentSnapshot(app), outcome});
}

/**
 * '' where it would be too long to be handed on: then an address alone says nothing of the view.
 * `screen`: another one than is shown now.
 */
export async function linkHash(app: App, screen?: Screen): Promise<string> {
  const {fittingLink} = await import('../../core/snapshot/link');
  const snapshot = presentSnapshot(app);
  const view = {...snapshot.view, screen: screen ?? snapshot.view.screen};
  return fittingLink({...snapshot, view}) ?? '';
}

/** Characters that a link would have, and how many are safely carried. */
export async function linkSizes(app: App): Promise<{size: number; limit: number}> {
  const {encodeLink, LONGEST_LINK} = await import('../../core/snapshot/link');
  const {origin, pathname} = location;
  const size = `${origin}${pathname}${encodeLink(presentSnapshot(app))}`.length;
  return {size, limit: LONGEST_LINK};
}

/** Opens a snapshot's text in the app, or says everything that is wrong with it. */
export async function openText(
  app: App,
  text: string,
): Promise<Arrival | readonly SnapshotIssue[]> {
  const {decodeSnapshot} = await import('../../core/snapshot/decode');
  const decoded = decodeSnapshot(text, app.builtIn, await ownDataFor(app, text));
  if (!decoded.ok) return decoded.errors;
  const {snapshot, base, isForeign, dropped} = decoded.value;
  const {language, ...view} = snapshot.view;
  const isUnkept =
    base.name !== undefined && base !== app.store.getState().base && !(await isKept(base));
  app.actions.open(snapshot, view, language, base);
  const differs =
    !isForeign && snapshot.outcome !== null && snapshot.outcome !== (await fingerprint(app));
  return {isForeign, dropped, differs, isUnkept};
}

/** The own data at hand that the stamp may name; the database is asked only where it might know them. */
export async function ownDataFor(app: App, text: string): Promise<readonly LoadedDataset[]> {
  const [, hash] = /"dataset":\s*\{[^{}]*"hash":\s*"([0-9a-f]{12,64})"/.exec(text) ?? [];
  const {base} = app.store.getState();
  if (hash === undefined || app.builtIn.hash.startsWith(hash)) return [];
  if (base.hash.startsWith(hash)) return [base];
  return (await import('./keptData')).dataKept([hash]);
}

/** In another page nothing is kept: the reader never asked for it there. */
async function isKept(data: LoadedDataset): Promise<boolean> {
  if (isEmbedded()) return true;
  const {keepData} = await import('./keptData');
  return keepData(data).then(
    () => true,
    () => false,
  );
}

/** The hash of an address, or the snapshot itself that a saved page carries. */
export async function openLink(app: App, hash: string): Promise<Arrival | null> {
  const {textOfLink} = await import('../../core/snapshot/link');
  const text = hash.startsWith('{') ? hash : textOfLink(hash);
  if (text === null) return null;
  const result = await openText(app, text);
  return 'isForeign' in result ? result : null;
}

async function fingerprint(app: App): Promise<string | null> {
  const outcome = appNow(app).selectors.outcome(app.store.getState());
  if (outcome === null) return null;
  const {digestOf} = await import('../../core/snapshot/digest');
  return digestOf(outcome);
}

export function isIssues(
  result: Arrival | readonly SnapshotIssue[],
): result is readonly SnapshotIssue[] {
  return Array.isArray(result);
}
