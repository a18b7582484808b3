import {useMemo} from 'react';
import {reachOf} from '../../core/explore/outlook';
import {useApp, useAppState} from '../appContext';
import {sieveText} from '../text/sieveText';
import {useText} from '../text/text';
import {CompanySelect} from './CompanySelect';
import {useSieve} from './useSieve';

const MOST_STEPS = 9;

/** One company and how many ties away the others may be, with how many that leaves. */
export function FocusForm() {
  const {actions, selectors} = useApp();
  const {language} = useText();
  const t = sieveText[language];
  const web = useAppState(selectors.web);
  const sieve = useSieve();
  const selection = useAppState((s) => s.view.selection);
  const selected = selection?.kind === 'company' ? selection.id : null;
  const company = sieve.focus?.company ?? selected;
  const reach = useMemo(
    () => (company === null ? [] : reachOf(web, selectors.sources, sieve, company)),
    [web, selectors, sieve, company],
  );
  const steps = Array.from({length: Math.min(MOST_STEPS, reach.length - 1)}, (_, i) => i + 1);
  return (
    <div className="sieve-focus">
      <CompanySelect
        label={t.company}
        value={company}
        onChoose={(id) => actions.arrange({focus: {company: id, steps: sieve.focus?.steps ?? 1}})}
      />
      {company !== null && (
        <fieldset className="sieve-steps">
          <legend>{t.steps}</legend>
          {steps.map((n) => (
            <label key={n}>
              <input
                type="radio"
                name="steps"
                checked={sieve.focus !== undefined && sieve.focus.steps === n}
                onChange={() => actions.arrange({focus: {company, steps: n}})}
              />
              <strong>{n}</strong> <span>{t.within(reach[n]!)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p className="sieve-hint">{t.stepsHint}</p>
      {sieve.focus && (
        <button type="button" className="small" onClick={() => actions.arrange({focus: undefined})}>
          {t.unfocus}
        </button>
      )}
    </div>
  );
}
