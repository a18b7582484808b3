/**
 * The import: what was brought, how it is read, where it goes. Nothing changes before the last button;
 * closing leaves everything as it was.
 */
import {useState} from 'react';
import type {Dataset} from '../../core/dataset/schema';
import {useApp} from '../appContext';
import type {ImportActs} from '../frame/importActs';
import {Dialog} from '../panels/Dialog';
import {faultText} from '../text/faultText';
import {importText} from '../text/importText';
import {useText} from '../text/text';
import {ownDataText} from '../../words/ownDataText';
import {applyMerged, isCrowded, openBeside} from './applyImport';
import {ChooseStep} from './ChooseStep';
import {OwnStep} from './OwnStep';
import {PatchStep} from './PatchStep';
import type {Brought} from './readFiles';
import {reviewOfDataset, reviewOfPatch, type Review} from './review';
import {ReviewStep} from './ReviewStep';
import {TablesStep} from './TablesStep';
import {Unreadable} from './Unreadable';
import './import.css';

interface Props extends ImportActs {
  readonly brought: readonly Brought[];
  readonly onClose: () => void;
}

/** Until the browser has painted what was set. */
const PAINTED_MS = 50;

export function ImportDialog({brought, onFiles, onText, onSay, onClose}: Props) {
  const app = useApp();
  const text = useText();
  const t = importText[text.language];
  const [review, setReview] = useState<Review | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** The words are painted first: a large merge takes a moment. */
  const soon = (act: () => void | Promise<void>) => {
    setBusy(true);
    setTimeout(() => void Promise.resolve(act()).finally(() => setBusy(false)), PAINTED_MS);
  };
  const {tables, own, unread, waiting} = sorted(brought);
  const count = new Intl.NumberFormat(text.language).format;

  const finish = (message: string) => {
    onSay(message);
    onClose();
  };
  const beside = (data: Dataset, name: string) =>
    soon(async () => {
      const isKept = await openBeside(app, data, name);
      finish(
        [
          t.done.beside(name, count(data.companies.length), count(data.ties.length)),
          ...(isCrowded(data) ? [t.done.force] : []),
          ...(isKept ? [] : [ownDataText[text.language].notKept]),
        ].join(' '),
      );
    });
  /** Without a conflict there is nothing to look at. */
  const merge = (make: () => ReturnType<typeof reviewOfDataset>, isShown = false) =>
    soon(() => {
      const made = make();
      if (!made.ok)
        return setProblem(made.errors.slice(0, 5).map(faultText[text.language].data).join('; '));
      setProblem(null);
      if (made.value.merge.disputes.length > 0 || isShown) return setReview(made.value);
      settleAs(made.value.merge.dataset, made.value);
    });
  const settleAs = (data: Dataset, {ours}: Review) => {
    applyMerged(app, data);
    const more = (table: 'companies' | 'ties') => count(data[table].length - ours[table].length);
    const came = t.done.merged(more('companies'), more('ties'));
    finish(isCrowded(data) && !isCrowded(ours) ? `${came} ${t.done.force}` : came);
  };
  const names = [...new Set(brought.map(({file}) => file))];
  const title =
    names.length === 0 || tables.length + (own ? 1 : 0) === 0
      ? t.title
      : t.titleOf(names.join(', '));
  return (
    <Dialog title={title} isWide={tables.length > 0 || review !== null} onClose={onClose}>
      {isBusy && (
        <p className="import-busy" role="status">
          {t.working}
        </p>
      )}
      {unread.length > 0 && <Unreadable brought={unread} />}
      {waiting.map(({file}) => (
        <p key={file} className="flag">
          {file} {t.oneAtATime}
        </p>
      ))}
      {problem !== null && (
        <p className="flag" role="alert">
          {t.stillWrong} {problem}
        </p>
      )}
      {review !== null ? (
        <ReviewStep
          review={review}
          onSettled={(data) => soon(() => settleAs(data, review))}
          onClose={onClose}
        />
      ) : tables.length > 0 ? (
        <TablesStep
          key={tables.map(({file}) => file).join('\n')}
          sheets={tables}
          onFiles={onFiles}
          onBeside={beside}
          onMerge={(theirs) => merge(() => reviewOfDataset(app.dataset, theirs))}
          onClose={onClose}
        />
      ) : own?.incoming.kind === 'dataset' ? (
        <OwnStep
          file={own.file}
          dataset={own.incoming.dataset}
          onBeside={beside}
          onMerge={(theirs) => merge(() => reviewOfDataset(app.dataset, theirs), true)}
          onClose={onClose}
        />
      ) : own?.incoming.kind === 'patch' ? (
        <PatchStep
          patch={own.incoming.patch}
          onGoOn={(patch) => merge(() => reviewOfPatch(app.dataset, patch), true)}
          onClose={onClose}
        />
      ) : (
        <ChooseStep onFiles={onFiles} onText={onText} />
      )}
    </Dialog>
  );
}

/** Tables come in together; data, patches and snapshots one at a time. */
function sorted(brought: readonly Brought[]) {
  const tables = brought.flatMap(({incoming}) =>
    incoming.kind === 'sheets'
      ? incoming.sheets
      : incoming.kind === 'graph'
        ? [incoming.ties, incoming.companies]
        : [],
  );
  const whole = brought.filter(({incoming: {kind}}) =>
    ['dataset', 'patch', 'snapshot'].includes(kind),
  );
  const own =
    tables.length > 0 ? undefined : whole.find(({incoming}) => incoming.kind !== 'snapshot');
  return {
    tables,
    own,
    unread: brought.filter(({incoming: {kind}}) => kind === 'unreadable' || kind === 'faultyData'),
    waiting: whole.filter((one) => one !== own),
  };
}
