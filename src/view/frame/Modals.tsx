/** What stands over the frame: one at a time, each fetched when it is first asked for. */
import {lazy, Suspense} from 'react';
import type {SnapshotIssue} from '../../core/snapshot/decode';
import type {Fault} from '../../state/faults';
import type {CommandContext} from '../commands/commands';
import type {Brought} from '../import/readFiles';
import {Dialog} from '../panels/Dialog';
import {Boundary} from '../report/Boundary';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import type {ImportActs} from './importActs';

const CopyByHand = lazy(() => import('./CopyByHand').then((m) => ({default: m.CopyByHand})));
const ImportAlert = lazy(() =>
  import('../panels/ImportAlert').then((m) => ({default: m.ImportAlert})),
);
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
const ReportDialog = lazy(() =>
  import('../report/ReportDialog').then((m) => ({default: m.ReportDialog})),
);
const ViewSummary = lazy(() =>
  import('../panels/ViewSummary').then((m) => ({default: m.ViewSummary})),
);

export type Modal =
  | {readonly kind: 'keys' | 'palette' | 'summary' | 'brief' | 'picture'}
  | {readonly kind: 'report'; readonly fault: Fault | null}
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

/** One that breaks says so in its place, and can be closed. */
export function Modals({modal, ...props}: Props) {
  const t = shellText[useText().language];
  return (
    modal && (
      <Boundary
        key={modal.kind}
        of={`dialog ${modal.kind}`}
        as="dialog"
        frame={(broken) => (
          <Dialog title={t.broken} isAlert onClose={props.onClose}>
            {broken}
          </Dialog>
        )}
      >
        <Suspense fallback={null}>{contentOf(modal, props)}</Suspense>
      </Boundary>
    )
  );
}

function contentOf(modal: Modal, {commands, imports, onRun, onClose}: Omit<Props, 'modal'>) {
  switch (modal.kind) {
    case 'keys':
      return <KeySheet onReport={() => void onRun('report')} onClose={onClose} />;
    case 'report':
      return <ReportDialog app={commands.app} fault={modal.fault} onClose={onClose} />;
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
