import {useApp, useAppState} from '../appContext';
import {Icon} from '../panels/Icon';
import {editText} from '../text/editText';
import {useText} from '../text/text';
import {showOwn} from './showOwn';
import './own.css';

/** In the frame while what is shown is not the published data alone: whose it is, how many own changes. */
export function OwnMarker() {
  const app = useApp();
  const t = editText[useText().language];
  const n = useAppState((s) => s.changes.length);
  const {name} = app.base;
  if (n === 0 && name === undefined) return null;
  const said = [...(name === undefined ? [] : [t.ownData(name)]), ...(n > 0 ? [t.own(n)] : [])];
  return (
    <button
      type="button"
      className="own-marker"
      title={[...said, t.ownHint].join('\n')}
      aria-label={said.join(', ')}
      onClick={() => (n > 0 ? showOwn(app) : app.actions.show('data'))}
    >
      {name !== undefined && (
        <span aria-hidden="true" className="own-name">
          <Icon name="data" />
          <span className="own-long">{name}</span>
        </span>
      )}
      {n > 0 && (
        <>
          <span aria-hidden="true" className="own-long">
            {t.own(n)}
          </span>
          <span aria-hidden="true" className="own-short">
            {n}
          </span>
        </>
      )}
    </button>
  );
}
