/** What else can be done where something broke: undo, take the work away, start afresh, report. */
import {useMemo, useState} from 'react';
import {createPortal} from 'react-dom';
import type {Fault} from '../../state/faults';
import type {App, Language} from '../../state/store';
import {isEmbedded} from '../embed';
import {download} from '../session/download';
import {fileName} from '../session/fileName';
import {keepWork} from '../session/keepWork';
import {snapshotText} from '../session/snapshots';
import {renewTab} from '../session/tabId';
import {reportText} from '../text/reportText';
import {createText, TextContext} from '../text/text';
import {ReportDialog} from './ReportDialog';

interface Props {
  /** null: it broke before there was one. */
  readonly app: App | null;
  readonly fault: Fault;
  /** Nothing else is left on the page. */
  readonly isPage: boolean;
  readonly language: Language;
  readonly onDone: () => void;
}

export function WaysOn({app, fault, isPage, language, onDone}: Props) {
  const text = useMemo(() => createText(language), [language]);
  const t = reportText[language];
  const [isReporting, setReporting] = useState(false);
  // Asked once: what is done from here on is no cause of it.
  const [offersUndo] = useState(() => app !== null && mayBeUndone(app, isPage));
  const undo = () => {
    app?.actions.undo();
    if (app) void keepWork(app); // where the frame is gone nobody else does
    onDone();
  };
  return (
    <TextContext value={text}>
      {offersUndo && (
        <button type="button" className="small" onClick={undo}>
          {t.undoLast}
        </button>
      )}
      <div className={isPage ? 'ways-on ways-besides' : 'ways-on'}>
        {isPage && app && (
          <button type="button" className="small" onClick={() => void saveWork(app)}>
            {t.saveWork}
          </button>
        )}
        {isPage && !isEmbedded() && (
          <button
            type="button"
            className="small"
            title={t.afreshHint}
            onClick={() => void afresh()}
          >
            {t.afresh}
          </button>
        )}
        <button type="button" className="small" onClick={() => setReporting(true)}>
          {t.open}
        </button>
      </div>
      {isReporting &&
        createPortal(
          // Outside of what broke, whose look is not that of a dialog
          <ReportDialog app={app} fault={fault} onClose={() => setReporting(false)} />,
          document.body,
        )}
    </TextContext>
  );
}

/**
 * A change was the last thing done; or nothing was done in this page, and the work that it opened with
 * breaks it. Where all is gone there is no other button for it.
 */
const mayBeUndone = ({store, trail}: App, isPage: boolean): boolean =>
  store.getState().past.length > 0 &&
  (isPage || trail.endsInEdit() || trail.list().every((name) => name === 'setCamera'));

async function saveWork(app: App): Promise<void> {
  download(fileName(app, 'frenemy.json'), await snapshotText(app));
}

/** What broke here lies among the left-over works, under Snapshots. */
async function afresh(): Promise<void> {
  await renewTab();
  history.replaceState(null, '', location.pathname + location.search);
  location.reload();
}
