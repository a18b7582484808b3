import {useApp, useAppState} from '../appContext';
import {editText} from '../text/editText';
import {useText} from '../text/text';
import {showOwn} from './showOwn';
import './own.css';

/** In the frame while there are own changes: how many, and the way to them. */
export function OwnMarker() {
  const app = useApp();
  const t = editText[useText().language];
  const n = useAppState((s) => s.changes.length);
  if (n === 0) return null;
  return (
    <button
      type="button"
      className="own-marker"
      title={t.ownHint}
      aria-label={t.own(n)}
      onClick={() => showOwn(app)}
    >
      <span aria-hidden="true" className="own-long">
        {t.own(n)}
      </span>
      <span aria-hidden="true" className="own-short">
        {n}
      </span>
    </button>
  );
}
