/** A report for whoever mends: looked at first, then saved or copied by the reader. Nothing is sent. */
import {useDeferredValue, useId, useMemo, useRef, useState} from 'react';
import type {Fault} from '../../state/faults';
import type {App} from '../../state/store';
import {Dialog} from '../panels/Dialog';
import {download} from '../session/download';
import {reportText} from '../text/reportText';
import {useText} from '../text/text';
import {dayOf, holdsOwn, reportOf} from './reportOf';
import './report.css';

interface Props {
  readonly app: App | null;
  /** null: reported without one. */
  readonly fault: Fault | null;
  readonly onClose: () => void;
}

/** Own data may have megabytes; the file has them all. */
const LONGEST_LOOK = 20_000;

export function ReportDialog({app, fault, onClose}: Props) {
  const {language, format} = useText();
  const t = reportText[language];
  const noteId = useId();
  const [made] = useState(() => new Date());
  const [note, setNote] = useState('');
  const [withScenario, setScenario] = useState(true);
  const [withOwn, setOwn] = useState(false);
  const [said, setSaid] = useState('');
  const look = useRef<HTMLPreElement>(null);
  const write = (said: string) =>
    reportOf(app, fault, language, {made, note: said, withScenario, withOwn});
  // Own data may be megabytes: what is looked at follows the typing when there is time.
  const lookedAt = useDeferredValue(note);
  const report = useMemo(
    () => reportOf(app, fault, language, {made, note: lookedAt, withScenario, withOwn}),
    [app, fault, language, made, lookedAt, withScenario, withOwn],
  );
  const save = () => {
    const name = `frenemy-report-${dayOf(made)}.txt`;
    download(name, write(note), 'text/plain;charset=utf-8');
    setSaid(t.saved(name));
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(write(note));
      setSaid(t.copied);
    } catch {
      setSaid(t.notCopied);
      if (look.current) selectAll(look.current);
    }
  };
  return (
    <Dialog title={t.title} onClose={onClose}>
      <p>{t.lead}</p>
      <div className="report-note">
        <label htmlFor={noteId}>{t.noteLabel}</label>
        <textarea
          id={noteId}
          rows={3}
          value={note}
          onChange={(e) => setNote(e.currentTarget.value)}
        />
      </div>
      {app && (
        <Choice
          name={t.withScenario}
          hint={t.withScenarioHint}
          isOn={withScenario}
          onChange={setScenario}
        />
      )}
      {app && holdsOwn(app) && (
        <Choice name={t.withOwn} hint={t.withOwnHint} isOn={withOwn} onChange={setOwn} />
      )}
      <details className="report-look">
        <summary>{t.look(`${format.number(Math.ceil(report.length / 1000))} kB`)}</summary>
        <pre ref={look} tabIndex={0} aria-label={t.content}>
          {report.length > LONGEST_LOOK
            ? `${report.slice(0, LONGEST_LOOK)}\n${t.shortened}`
            : report}
        </pre>
      </details>
      <div className="report-take">
        <button type="button" className="report-save" onClick={save}>
          {t.save}
        </button>
        <button type="button" className="small" onClick={() => void copy()}>
          {t.copy}
        </button>
        <p role="status">{said}</p>
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Choice({name, hint, isOn, onChange}: ChoiceProps) {
  const hintId = useId();
  return (
    <p className="report-choice">
      <label className="check">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={hintId}
          onChange={(e) => onChange(e.currentTarget.checked)}
        />
        {name}
      </label>
      <small id={hintId}>{hint}</small>
    </p>
  );
}

/** To copy by hand; what is folded is unfolded. */
function selectAll(element: HTMLElement): void {
  const fold = element.closest('details');
  if (fold) fold.open = true;
  element.focus();
  getSelection()?.selectAllChildren(element);
}
