/**
 * The works that lie in this browser besides the one of this tab: of tabs that are gone, and of those
 * that live. Each is opened, kept on the shelf or let go by its reader.
 */
import {decodeSnapshot, type Opened} from '../../core/snapshot/decode';
import {encodeSnapshot} from '../../core/snapshot/encode';
import {namedData} from '../../core/snapshot/history';
import {snapshotOfHistory} from '../../core/snapshot/snapshotOfHistory';
import {appWith, type App} from '../../state/store';
import {viewCaption} from '../study/viewCaption';
import {createNames} from '../../words/names';
import {sentenceOf} from '../../words/sentence';
import type {Text} from '../../words/text';
import {keepWork} from './keepWork';
import {dropUnnamedData} from './keptData';
import {theShelf} from './shelf';
import {openText, ownDataFor} from './snapshots';
import {stateOfWork} from './stateOfWork';
import {adoptTab, livingTabs, renewTab, tabId} from './tabId';
import {leftOver, tooMany, type WorkHead} from './workPlan';
import {listAllWorks, listWorks, readWork, removeWork, writeWork} from './works';

export interface LeftWork extends WorkHead {
  readonly text: string;
  /** What it asks, or shows; null where it cannot be opened on the data at hand. */
  readonly sentence: string | null;
  /** Its tab lives: there it goes on. */
  readonly isAlive: boolean;
}

export async function listLeftWorks(app: App, text: Text): Promise<readonly LeftWork[]> {
  const [heads, living] = await Promise.all([listAllWorks(), livingTabs()]);
  const gone = new Set(leftOver(heads, living, tabId()));
  const others = leftOver(heads, null, tabId());
  const works = await Promise.all(
    others.map(async (head) => {
      const kept = await readWork(head.id);
      if (kept === null) return [];
      const sentence = await sentenceIn(kept.text, app, text);
      return [{...head, text: kept.text, sentence, isAlive: !gone.has(head)}];
    }),
  );
  return works.flat();
}

async function presentIn(work: string, app: App): Promise<Opened | null> {
  const snapshot = snapshotOfHistory(work);
  if (snapshot === null) return null;
  const decoded = decodeSnapshot(snapshot, app.builtIn, await ownDataFor(app, snapshot));
  return decoded.ok ? decoded.value : null;
}

async function sentenceIn(work: string, app: App, text: Text): Promise<string | null> {
  const opened = await presentIn(work, app);
  if (opened === null) return null;
  const {base, snapshot} = opened;
  const {scenario, changes = []} = snapshot;
  const {selectors, catalogue, dataset} = appWith(app, {base, changes});
  const outcome = selectors.outcome({scenario});
  return outcome
    ? sentenceOf(outcome, scenario, createNames(catalogue, text.language), text)
    : viewCaption(scenario, dataset, text);
}

/**
 * Brings a work into this tab with its steps; what this tab worked on before is left over in its turn.
 * Of a tab that lives it is a copy. False where the data at hand do not bear it.
 */
export async function openWork(app: App, {id, text, isAlive}: LeftWork): Promise<boolean> {
  await keepWork(app);
  const state = await stateOfWork(text, app.builtIn, app.store.getState());
  if (state === null) {
    await renewTab();
    const present = snapshotOfHistory(text);
    return present !== null && 'isForeign' in (await openText(app, present));
  }
  if (isAlive || (await livingTabs()) === null || !(await adoptTab(id))) await renewTab();
  app.store.setState(state, true);
  return true;
}

/** The question and the view, on the shelf; the steps are let go. */
export async function shelveWork(app: App, work: LeftWork, name: string): Promise<boolean> {
  const opened = await presentIn(work.text, app);
  if (opened === null) return false;
  await theShelf().put({
    id: work.id,
    name,
    taken: new Date(work.saved).toISOString(),
    text: encodeSnapshot(opened.snapshot),
    thumbnail: null,
  });
  await removeWork(work.id);
  return true;
}

export const restoreWork = ({id, text, ...facts}: LeftWork): boolean | Promise<boolean> =>
  writeWork(id, text, facts);

/**
 * Keeps the left-over works few: of those that are too many the oldest go to the shelf; where its tab
 * only looked around, nothing is lost with it.
 */
export async function tidyWorks(app: App, text: Text): Promise<void> {
  await dropUnnamedData(() => dataNamed(app));
  const heads = listWorks();
  const living = await livingTabs();
  if (living !== null)
    for (const {id, isIdle} of heads)
      if (isIdle && id !== tabId() && !living.has(id)) await removeWork(id);
  for (const head of tooMany(leftOver(heads, living, tabId()))) {
    const kept = await readWork(head.id);
    if (kept === null) continue;
    const sentence = await sentenceIn(kept.text, app, text);
    if (sentence !== null)
      await shelveWork(app, {...head, text: kept.text, sentence, isAlive: false}, sentence);
  }
}

/** By all works of this browser and by this tab; null where one cannot be read. */
async function dataNamed({store}: App): Promise<ReadonlySet<string> | null> {
  const works = await Promise.all((await listAllWorks()).map(({id}) => readWork(id)));
  if (works.includes(null)) return null;
  const {base, past, future} = store.getState();
  const open = [base, ...[...past, ...future].map((step) => step.base)].map(({hash}) => hash);
  return new Set([...works.flatMap((kept) => namedData(kept?.text ?? '')), ...open]);
}
