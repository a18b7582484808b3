/** What stands over the frame: one at a time, each fetched when it is first asked for. */
import {lazy, Suspense} from 'react';
import type {SnapshotIssue} from '../../core/snapshot/decode';
import type {CommandContext} from '../commands/commands';
import {ImportAlert} from '../panels/ImportAlert';
import {CopyByHand} from './CopyByHand';

const KeySheet = lazy(() => import('../panels/KeySheet').then((m) => ({default: m.KeySheet})));
const Palette = lazy(() => import('../commands/Palette').then((m) => ({default: m.Palette})));
const ViewSummary = lazy(() =>
  import('../panels/ViewSummary').then((m) => ({default: m.ViewSummary})),
);

export type Modal =
  | {readonly kind: 'keys' | 'palette' | 'summary'}
  | {readonly kind: 'refused'; readonly file: string; readonly issues: readonly SnapshotIssue[]}
  | {readonly kind: 'copy'; readonly what: 'link' | 'embed'; readonly content: string};

interface Props {
  readonly modal: Modal | null;
  readonly commands: CommandContext;
  readonly onRun: (id: string) => Promise<void>;
  readonly onClose: () => void;
}

export function Modals({modal, commands, onRun, onClose}: Props) {
  return <Suspense fallback={null}>{modal && contentOf(modal, commands, onRun, onClose)}</Suspense>;
}

function contentOf(
  modal: Modal,
  commands: CommandContext,
  onRun: Props['onRun'],
  onClose: () => void,
) {
  switch (modal.kind) {
    case 'keys':
      return <KeySheet onClose={onClose} />;
    case 'summary':
      return <ViewSummary onClose={onClose} />;
    case 'palette':
      return <Palette commands={commands} onRun={onRun} onClose={onClose} />;
    case 'refused':
      return <ImportAlert file={modal.file} issues={modal.issues} onClose={onClose} />;
    case 'copy':
      return <CopyByHand what={modal.what} content={modal.content} onClose={onClose} />;
  }
}
