/** Snapshots between the store and the world outside: files, links, the address bar. */
import type {SnapshotIssue} from '../../core/snapshot/decode';
import type {Screen} from '../../core/snapshot/view';
import type {Snapshot} from '../../core/snapshot/snapshot';
import {appNow, type App} from '../../state/store';

export interface Arrival {
  readonly isForeign: boolean;
  readonly dropped: readonly string[];
  /** The snapshot recorded another outcome than the one computed here. */
  readonly differs: boolean;
}

/** The present state without its outcome's fingerprint: enough for a link. */
export function presentSnapshot({store}: App): Snapshot {
  const {base, scenario, changes, view, settings} = store.getState();
  return {
    format: 'frenemy-snapshot/1',
    dataset: {version: base.version, hash: base.hash},
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

/** `screen`: another one than is shown now. */
export async function linkHash(app: App, screen?: Screen): Promise<string> {
  const {encodeLink} = await import('../../core/snapshot/link');
  const snapshot = presentSnapshot(app);
  return encodeLink({
    ...snapshot,
    view: {...snapshot.view, screen: screen ?? snapshot.view.screen},
  });
}

/** Opens a snapshot's text in the app, or says everything that is wrong with it. */
export async function openText(
  app: App,
  text: string,
): Promise<Arrival | readonly SnapshotIssue[]> {
  const {decodeSnapshot} = await import('../../core/snapshot/decode');
  const decoded = decodeSnapshot(text, app.base);
  if (!decoded.ok) return decoded.errors;
  const {snapshot, isForeign, dropped} = decoded.value;
  const {language, ...view} = snapshot.view;
  app.actions.open(snapshot, view, language);
  const differs =
    !isForeign && snapshot.outcome !== null && snapshot.outcome !== (await fingerprint(app));
  return {isForeign, dropped, differs};
}

export async function openLink(app: App, hash: string): Promise<Arrival | null> {
  const {textOfLink} = await import('../../core/snapshot/link');
  const text = textOfLink(hash);
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
