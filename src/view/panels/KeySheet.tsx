import {Fragment} from 'react';
import {useApp, useAppState} from '../appContext';
import {isMac} from '../keys/keyHint';
import {BINDINGS, spell, type Binding, type Chord, type KeyScope} from '../keys/registry';
import {commandName, commandsText} from '../text/commandsText';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {Dialog} from './Dialog';

const SCOPES = ['everywhere', 'map', 'idle', 'player'] as const satisfies readonly KeyScope[];

interface Props {
  readonly onReport: () => void;
  readonly onClose: () => void;
}

/** Every key of the app, written from the registry that the listeners read; and the way to a report. */
export function KeySheet({onReport, onClose}: Props) {
  const {actions} = useApp();
  const {language} = useText();
  const t = shellText[language];
  const words = commandsText[language];
  const letterKeys = useAppState((s) => s.settings.letterKeys);
  const mac = isMac();
  return (
    <Dialog title={t.keySheet} onClose={onClose}>
      <table className="keys">
        {SCOPES.map((scope) => (
          <tbody key={scope}>
            <tr>
              <th colSpan={2} scope="rowgroup">
                {words.scopes[scope]}
              </th>
            </tr>
            {linesOf(scope).map(({id, chords, isFamily}) => (
              <tr key={id}>
                <td>
                  {chords.map((chord, i) => (
                    <Fragment key={i}>
                      {i > 0 && (isFamily ? ' – ' : ' ')}
                      <span className="chord">
                        {spell(chord, mac).map((part) => (
                          <kbd key={part}>{part}</kbd>
                        ))}
                      </span>
                    </Fragment>
                  ))}
                </td>
                <td>{isFamily ? words.keyFamilies.focus : commandName(id, language)}</td>
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
      <p>
        <button type="button" className="quiet" onClick={onReport}>
          {words.singles.report}
        </button>
      </p>
    </Dialog>
  );
}

interface Line {
  readonly id: string;
  readonly chords: readonly Chord[];
  /** Keys in a row that do the same by degrees: the first and the last are shown. */
  readonly isFamily: boolean;
}

function linesOf(scope: KeyScope): readonly Line[] {
  const own = (BINDINGS as readonly Binding[]).filter((binding) => binding.scope === scope);
  return own.flatMap(({id, chords, family}): Line[] => {
    if (family === undefined) return [{id, chords, isFamily: false}];
    const members = own.filter((binding) => binding.family === family);
    if (members[0]!.id !== id) return [];
    return [{id, chords: [chords[0]!, members.at(-1)!.chords[0]!], isFamily: true}];
  });
}
