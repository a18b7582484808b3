import {useEffect, useState} from 'react';
import {isQuiet} from '../../core/scenario/scenario';
import {useApp, useAppState} from '../appContext';
import {writeHinted} from '../session/storage';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {Icon} from './Icon';

/** After the map is drawn and read out: a hint is never the first thing said. */
const WAIT_MS = 900;

/** How to begin, in one line; gone for good once anything was done, or when it is put away. */
export function FirstHint({onGone}: {readonly onGone: () => void}) {
  const {store} = useApp();
  const t = shellText[useText().language];
  const letterKeys = useAppState((s) => s.settings.letterKeys);
  const [isShown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  const leave = () => {
    writeHinted();
    onGone();
  };
  useEffect(
    () =>
      store.subscribe(({view, scenario, past}) => {
        if (view.selection === null && isQuiet(scenario) && past.length === 0) return;
        writeHinted();
        onGone();
      }),
    [store, onGone],
  );
  const isTouch = matchMedia('(pointer: coarse)').matches;
  return (
    <div className="first-hint" role="status" hidden={!isShown}>
      {isShown && (
        <>
          <span>{isTouch ? t.hint.touch : letterKeys ? t.hint.mouse : t.hint.noKeys}</span>
          <button type="button" className="bare" aria-label={t.hint.close} onClick={leave}>
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}
