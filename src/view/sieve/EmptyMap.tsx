import {useApp, useAppState, useNames} from '../appContext';
import {sieveText} from '../text/sieveText';
import {useText} from '../text/text';
import {conditionWords, focusWords} from '../../words/conditionWords';
import {without} from './SieveBar';
import './sieve.css';

/** Nothing is left on the map: says so, and offers the smallest step back. */
export function EmptyMap() {
  const {actions, selectors} = useApp();
  const text = useText();
  const t = sieveText[text.language];
  const names = useNames();
  const {isEmpty, companies} = useAppState(selectors.seen);
  const filter = useAppState((s) => s.view.picture?.filter);
  const focus = useAppState((s) => s.view.picture?.focus);
  if (!isEmpty || (!filter && !focus)) return null;
  const lastAsked = filter && Object.keys(filter).at(-1); // what was changed last stands last
  const last = filter && conditionWords(filter, names, text).find((p) => p.field === lastAsked);
  return (
    <div className="sieve-empty" role="status">
      <strong>{t.empty}</strong>
      {companies.size > 0 && <p>{t.emptyHint}</p>}
      <p className="row">
        {last ? (
          <button
            type="button"
            className="small"
            onClick={() => actions.arrange({filter: without(filter, last.field)})}
          >
            {t.loosen(last.text)}
          </button>
        ) : (
          focus && (
            <button
              type="button"
              className="small"
              onClick={() => actions.arrange({focus: undefined})}
            >
              {t.loosen(focusWords(focus, names, text))}
            </button>
          )
        )}
        <button
          type="button"
          className="small"
          onClick={() => actions.arrange({filter: undefined, fade: undefined, focus: undefined})}
        >
          {t.everything}
        </button>
      </p>
    </div>
  );
}
