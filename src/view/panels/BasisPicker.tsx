import {BASES} from '../../core/dataset/terms';
import {useApp, useAppState} from '../appContext';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';

/** What of a tie counts: one choice that every number on the screen follows. */
export function BasisPicker() {
  const {actions} = useApp();
  const {language, words} = useText();
  const basis = useAppState((s) => s.scenario.basis);
  const t = shellText[language];
  return (
    <div className="basis" role="radiogroup" aria-label={t.countAs}>
      <span className="basis-label" aria-hidden="true">
        {t.countAs}
      </span>
      <span className="segments">
        {BASES.map((each) => (
          <label key={each} className="segment" title={words.basisMeanings[each]}>
            <input
              type="radio"
              name="basis"
              value={each}
              checked={each === basis}
              onChange={() => actions.setBasis(each)}
            />
            <span>{words.bases[each]}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
