/** What stands over the frame: one at a time, each fetched when it is first asked for. */
import {lazy, Suspense} from 'react';
import type {SnapshotIssue} from '../../core/snapshot/decode';
import type {CommandContext} from '../commands/commands';
import type {Brought} from '../import/readFiles';
import {ImportAlert} from '../panels/ImportAlert';
import {CopyByHand} from './CopyByHand';
import type {ImportActs} from './importActs';

const BriefDialog = lazy(() =>
  import('../brief/BriefDialog').then((m) => ({default: m.BriefDialog})),
);
const KeySheet = lazy(() => import('../panels/KeySheet').then((m) => ({default: m.KeySheet})));
const LongLink = lazy(() => import('./LongLink').then((m) => ({default: m.LongLink})));
const Palette = lazy(() => import('../commands/Palette').then((m) => ({default: m.Palette})));
const ImportDialog = lazy(() =>
  import('../import/ImportDialog').then((m) => ({default: m.ImportDialog})),
);
const LargeImport = lazy(() =>
  import('../import/LargeImport').then((m) => ({default: m.LargeImport})),
);
const PictureDialog = lazy(() =>
  import('../picture/PictureDialog').then((m) => ({default: m.PictureDialog})),
);
const ViewSummary = lazy(() =>
  import('../panels/ViewSummary').then((m) => ({default: m.ViewSummary})),
);

export type Modal =
  | {readonly kind: 'keys' | 'palette' | 'summary' | 'brief' | 'picture'}
  | {readonly kind: 'import'; readonly brought: readonly Brought[]}
  | {readonly kind: 'largeImport'; readonly files: readonly File[]}
  | {readonly kind: 'longLink'; readonly size: number; readonly limit: number}
  | {readonly kind: 'refused'; readonly file: string; readonly issues: readonly SnapshotIssue[]}
  | {readonly kind: 'copy'; readonly what: 'link' | 'embed'; readonly content: string};

interface Props {
  readonly modal: Modal | null;
  readonly commands: CommandContext;
  readonly imports: ImportActs;
  readonly onRun: (id: string) => Promise<void>;
  readonly onClose: () => void;
}

export function Modals({modal, ...props}: Props) {
  return <Suspense fallback={null}>{modal && contentOf(modal, props)}</Suspense>;
}

function contentOf(modal: Modal, {commands, imports, onRun, onClose}: Omit<Props, 'modal'>) {
  switch (modal.kind) {
    case 'keys':
      return <KeySheet onClose={onClose} />;
    case 'brief':
      return <BriefDialog onClose={onClose} />;
    case 'summary':
      return <ViewSummary onClose={onClose} />;
    case 'picture':
      return <PictureDialog onClose={onClose} />;
    case 'palette':
      return <Palette commands={commands} onRun={onRun} onClose={onClose} />;
    case 'import':
      return <ImportDialog brought={modal.brought} {...imports} onClose={onClose} />;
    case 'largeImport':
      return <LargeImport key={keyOf(modal.files)} {...modal} {...imports} onClose={onClose} />;
    case 'refused':
      return <ImportAlert file={modal.file} issues={modal.issues} onClose={onClose} />;
    case 'longLink':
      return <LongLink size={modal.size} limit={modal.limit} onRun={onRun} onClose={onClose} />;
    case 'copy':
      return <CopyByHand what={modal.what} content={modal.content} onClose={onClose} />;
  }
}

/** Other files are read anew. */
const keyOf = (files: readonly File[]): string =>
  files.map(({name, size, lastModified}) => `${name} ${size} ${lastModified}`).join('\n');
