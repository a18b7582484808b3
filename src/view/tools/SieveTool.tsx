import {useState} from 'react';
import {useApp, useAppState} from '../appContext';
import {ConditionsForm} from '../sieve/ConditionsForm';
import {FocusForm} from '../sieve/FocusForm';
import {WhatIsAway} from '../sieve/WhatIsAway';
import {sieveText, type Mode} from '../text/sieveText';
import {useText} from '../text/text';
import type {ToolProps} from './toolProps';
import '../sieve/sieve.css';
import {ToolHead} from './ToolHead';

const MODES: readonly Mode[] = ['filter', 'fade', 'focus'];

/** Filter takes away, fade sets back, focus keeps what is near: three things, clearly apart. */
export function SieveTool({onClose}: ToolProps) {
  const {actions, selectors} = useApp();
  const {language} = useText();
  const t = sieveText[language];
  const picture = useAppState((s) => s.view.picture);
  const {counts} = useAppState(selectors.seen);
  const [mode, setMode] = useState<Mode>(
    () => MODES.find((one) => picture?.[one] !== undefined) ?? 'filter',
  );
  const {seen, faded} = counts;
  const asked = mode === 'focus' ? undefined : picture?.[mode];
  const other = mode === 'filter' ? 'fade' : 'filter';
  return (
    <div className="sieve">
      <ToolHead title={t.title} onClose={onClose} />
      <fieldset className="segments sieve-modes">
        <legend className="sr-only">{t.mode}</legend>
        {MODES.map((one) => (
          <label key={one} className="segment">
            <input
              type="radio"
              name="sieve-mode"
              checked={mode === one}
              onChange={() => setMode(one)}
            />
            {t.modes[one]}
            {picture?.[one] !== undefined && <span className="sieve-on" aria-hidden="true" />}
          </label>
        ))}
      </fieldset>
      <p className="sieve-means">
        {t.means[mode]} {t.computed}
      </p>
      <p className="sieve-left">
        {mode === 'fade'
          ? t.inColour(seen.companies - faded.companies, seen.ties - faded.ties)
          : t.left(seen.companies, seen.ties)}
      </p>
      <WhatIsAway />
      {mode === 'focus' ? <FocusForm /> : <ConditionsForm key={mode} mode={mode} />}
      {mode !== 'focus' && asked && (
        <div className="sieve-acts">
          <button
            type="button"
            className="small"
            onClick={() => actions.arrange({[mode]: undefined})}
          >
            {t.clearMode[mode]}
          </button>
          <button
            type="button"
            className="small"
            onClick={() => {
              actions.arrange({[mode]: undefined, [other]: asked});
              setMode(other);
            }}
          >
            {mode === 'filter' ? t.toFade : t.toFilter}
          </button>
        </div>
      )}
    </div>
  );
}
