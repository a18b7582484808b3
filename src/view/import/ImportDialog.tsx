/**
 * The import: what was brought, how it is read, where it goes. Nothing changes before the last button;
 * closing leaves everything as it was.
 */
import {useState} from 'react';
import type {Dataset} from '../../core/dataset/schema';
import {useApp} from '../appContext';
import type {ImportActs} from '../frame/importActs';
import {Dialog} from '../panels/Dialog';
import {importText} from '../text/importText';
import {useText} from '../text/text';
import {ownDataText} from '../../words/ownDataText';
import {applyMerged, openBeside} from './applyImport';
import {ChooseStep} from './ChooseStep';
import {OwnStep} from './OwnStep';
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

export function ImportDialog({brought, onFiles, onText, onSay, onClose}: Props) {
  const app = useApp();
  const text = useText();
  const t = importText[text.language];
  const [review, setReview] = useState<Review | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const {tables, own, unread, waiting} = sorted(brought);
  const count = (n: number) => text.format.number(n);

  const finish = (message: string) => {
    onSay(message);
    onClose();
  };
  const beside = async (data: Dataset, name: string) => {
    const isKept = await openBeside(app, data, name);
    const done = t.done.beside(name, String(data.companies.length), String(data.ties.length));
    finish(isKept ? done : `${done} ${ownDataText[text.language].notKept}`);
  };
  /** Without a conflict there is nothing to look at. */
  const merge = (made: ReturnType<typeof reviewOfDataset>, isShown = false) => {
    if (!made.ok)
      return setProblem(
        made.errors
          .map((e) => `${e.record} ${e.field}: ${e.message}`)
          .slice(0, 5)
          .join('; '),
      );
    setProblem(null);
    if (made.value.merge.disputes.length > 0 || isShown) return setReview(made.value);
    settleAs(made.value.merge.dataset, made.value);
  };
  const settleAs = (data: Dataset, {ours}: Review) => {
    applyMerged(app, data);
    const more = (table: 'companies' | 'ties') => String(data[table].length - ours[table].length);
    finish(t.done.merged(more('companies'), more('ties')));
  };
  const names = [...new Set(brought.map(({file}) => file))];
  const title =
    names.length === 0 || tables.length + (own ? 1 : 0) === 0
      ? t.title
      : t.titleOf(names.join(', '));
  return (
    <Dialog title={title} isWide={tables.length > 0 || review !== null} onClose={onClose}>
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
          onSettled={(data) => settleAs(data, review)}
          onClose={onClose}
        />
      ) : tables.length > 0 ? (
        <TablesStep
          key={tables.map(({file}) => file).join('\n')}
          sheets={tables}
          onFiles={onFiles}
          onBeside={beside}
          onMerge={(theirs) => merge(reviewOfDataset(app.dataset, theirs))}
          onClose={onClose}
        />
      ) : own?.incoming.kind === 'dataset' ? (
        <OwnStep
          file={own.file}
          dataset={own.incoming.dataset}
          onBeside={beside}
          onMerge={(theirs) => merge(reviewOfDataset(app.dataset, theirs), true)}
          onClose={onClose}
        />
      ) : own?.incoming.kind === 'patch' ? (
        <div className="import-own">
          <p>{t.patch(count(own.incoming.patch.changes.length))}</p>
          <div className="import-foot">
            <button
              type="button"
              className="primary"
              onClick={() =>
                own.incoming.kind === 'patch' &&
                merge(reviewOfPatch(app.dataset, own.incoming.patch), true)
              }
            >
              {t.goOn}
            </button>
            <button type="button" className="small" onClick={onClose}>
              {t.nothing}
            </button>
          </div>
        </div>
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
