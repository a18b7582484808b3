/** What comes into the app from outside: files that were chosen, dropped or pasted. */
import type {App} from '../../state/store';
import {isIssues, openText} from '../session/snapshots';
import type {Voice} from '../session/voice';
import {shellText} from '../text/shellText';
import type {Text} from '../text/text';
import type {Modal} from './Modals';

interface Frame {
  readonly app: App;
  readonly text: Text;
  readonly voice: Voice;
  readonly show: (modal: Modal) => void;
}

export async function openFile({app, text, voice, show}: Frame, file: File): Promise<void> {
  const t = shellText[text.language];
  const {readSnapshotFile} = await import('../session/readSnapshotFile');
  const result = await openText(app, await readSnapshotFile(file));
  if (isIssues(result)) return show({kind: 'refused', file: file.name, issues: result});
  const {isForeign, dropped, differs} = result;
  const warnings = [
    ...(isForeign ? [t.foreign] : []),
    ...(dropped.length > 0 ? [t.dropped(dropped.join(', '))] : []),
    ...(differs ? [t.differs] : []),
  ];
  if (warnings.length > 0) voice.warn([t.opened(file.name), ...warnings].join(' '));
  else voice.say(t.opened(file.name));
}
