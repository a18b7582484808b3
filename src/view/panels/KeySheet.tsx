import {Fragment} from 'react';
import {useApp, useAppState} from '../appContext';
import {isMac} from '../keys/keyHint';
import {BINDINGS, spell, type Chord, type KeyScope} from '../keys/registry';
import {commandName, commandsText} from '../text/commandsText';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {Dialog} from './Dialog';

const SCOPES = ['everywhere', 'map', 'idle', 'player'] as const satisfies readonly KeyScope[];

/** Every key of the app, written from the registry that the listeners read. */
export function KeySheet({onClose}: {readonly onClose: () => void}) {
  const {actions} = useApp();
  const {language} = useText();
  const t = shellText[language];
  const letterKeys = useAppState((s) => s.settings.letterKeys);
  const mac = isMac();
  return (
    <Dialog title={t.keySheet} onClose={onClose}>
      <table className="keys">
        {SCOPES.map((scope) => (
          <tbody key={scope}>
            <tr>
              <th colSpan={2} scope="rowgroup">
                {commandsText[language].scopes[scope]}
              </th>
            </tr>
            {BINDINGS.filter((binding) => binding.scope === scope).map(({id, chords}) => (
              <tr key={id}>
                <td>
                  {(chords as readonly Chord[]).map((chord, i) => (
                    <Fragment key={i}>
                      {i > 0 && ' '}
                      <span className="chord">
                        {spell(chord, mac).map((part) => (
                          <kbd key={part}>{part}</kbd>
                        ))}
                      </span>
                    </Fragment>
                  ))}
                </td>
                <td>{commandName(id, language)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
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
