import type {SnapshotIssue} from '../../core/snapshot/decode';
import {refusalText} from '../text/refusalText';
import {useText} from '../text/text';
import {Dialog} from './Dialog';

interface Props {
  readonly file: string;
  readonly issues: readonly SnapshotIssue[];
  readonly onClose: () => void;
}

/** Why a file was not opened: every problem at once, where it stands and what it is. */
export function ImportAlert({file, issues, onClose}: Props) {
  const t = refusalText[useText().language];
  return (
    <Dialog title={t.importFailed(file)} isAlert onClose={onClose}>
      <div role="alert">
        <p>{t.importProblems(issues.length)}</p>
        <ul className="problems">
          {issues.map(({path, problem, detail}, i) => (
            <li key={i}>
              {path === '' ? t.wholeFile : <code>{path}</code>} {t.problems[problem]}
              {detail !== undefined && <small lang="en"> ({detail})</small>}
            </li>
          ))}
        </ul>
        <p>{t.importWayOn}</p>
      </div>
    </Dialog>
  );
}
