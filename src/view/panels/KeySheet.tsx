import {useApp, useAppState} from '../appContext';
import {BINDINGS, spell} from '../keys/registry';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {Dialog} from './Dialog';

/** Every key of the app, written from the registry that the listener reads. */
export function KeySheet({onClose}: {readonly onClose: () => void}) {
  const {actions} = useApp();
  const t = shellText[useText().language];
  const letterKeys = useAppState((s) => s.settings.letterKeys);
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <Dialog title={t.keySheet} onClose={onClose}>
      <table className="keys">
        <tbody>
          {BINDINGS.map(({id, chords}) => (
            <tr key={id}>
              <td>
                {chords.map((chord, i) => (
                  <span key={i} className="chord">
                    {spell(chord, isMac).map((part) => (
                      <kbd key={part}>{part}</kbd>
                    ))}
                  </span>
                ))}
              </td>
              <td>{t.keys[id]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fine">{t.playerKeys}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={letterKeys}
          onChange={(e) => actions.setSettings({letterKeys: e.currentTarget.checked})}
        />
        {t.letterKeys}
      </label>
    </Dialog>
  );
}
