/** What comes into the app from outside: files that were chosen, dropped or pasted, and pasted text. */
import type {OpenLarge} from '../../state/largeNetwork';
import type {App} from '../../state/store';
import type {Brought} from '../import/readFiles';
import {ownDataText} from '../../words/ownDataText';
import {isIssues, openText} from '../session/snapshots';
import type {Voice} from '../session/voice';
import {shellText} from '../text/shellText';
import type {Text} from '../text/text';
import type {Modal} from './Modals';

interface Frame {
  readonly app: App;
  readonly openLarge: OpenLarge | null;
  readonly text: Text;
  readonly voice: Voice;
  readonly show: (modal: Modal | null) => void;
  /** What stands in the dialog of the import already, to which more is added. */
  readonly held: readonly Brought[];
}

/** A snapshot or a bare network opens at once; anything else comes in by the dialog. */
export async function bringIn(frame: Frame, files: readonly File[]): Promise<void> {
  const {bringLarge} = await import('../large/bringLarge');
  if (await bringLarge(frame.app, frame.openLarge, files)) return frame.show(null);
  if (frame.held.length === 0 && (await isForWorker(files)))
    return frame.show({kind: 'largeImport', files});
  await bringSmall(frame, files);
}

/** Files that the page reads itself. */
export async function bringSmall(frame: Frame, files: readonly File[]): Promise<void> {
  const {readFiles} = await import('../import/readFiles');
  await take(frame, await readFiles(files));
}

export async function bringText(frame: Frame, text: string): Promise<void> {
  const [{bringLarge}, {readPasted}, {importText}] = await Promise.all([
    import('../large/bringLarge'),
    import('../import/readFiles'),
    import('../text/importText'),
  ]);
  const name = importText[frame.text.language].pasted;
  if (await bringLarge(frame.app, frame.openLarge, [new File([text], name)]))
    return frame.show(null);
  await take(frame, [readPasted(name, text)]);
}

/** Text and workbooks of such a size may hold more rows than the page can take in one breath. */
const MUCH = 256 * 1024;

async function isForWorker(files: readonly File[]): Promise<boolean> {
  if (files.reduce((sum, {size}) => sum + size, 0) < MUCH) return false;
  const firsts = await Promise.all(files.map((file) => file.slice(0, 4).text()));
  return firsts.every((first) => !/^(.PNG|%PDF|<svg)/su.test(first));
}

async function take(frame: Frame, brought: readonly Brought[]): Promise<void> {
  const [first, ...more] = brought;
  if (first?.incoming.kind === 'snapshot' && more.length === 0 && frame.held.length === 0)
    return openSnapshot(frame, first.file, first.incoming.text);
  frame.show({kind: 'import', brought: [...frame.held, ...brought]});
}

async function openSnapshot(
  {app, text, voice, show}: Frame,
  file: string,
  content: string,
): Promise<void> {
  const t = shellText[text.language];
  const result = await openText(app, content);
  if (isIssues(result)) return show({kind: 'refused', file, issues: result});
  show(null);
  const {isForeign, dropped, differs, isUnkept} = result;
  const warnings = [
    ...(isForeign ? [t.foreign] : []),
    ...(dropped.length > 0 ? [t.dropped(dropped.join(', '))] : []),
    ...(differs ? [t.differs] : []),
    ...(isUnkept ? [ownDataText[text.language].notKept] : []),
  ];
  if (warnings.length > 0) voice.warn([t.opened(file), ...warnings].join(' '));
  else voice.say(t.opened(file));
}
