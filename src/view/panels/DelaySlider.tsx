import {useId, useState, type CSSProperties} from 'react';
import type {CompanyId, TieId} from '../../core/dataset/schema';
import {delayLoss} from '../../core/scenario/delay';
import {delayFault} from '../../core/scenario/delayFault';
import {useApp, useAppState} from '../appContext';
import {inspectorText} from '../text/inspectorText';
import {useText} from '../text/text';

const LONGEST = 36;

/** All that a site delivers comes months later: what of the year that counts is lost by it. */
export function DelaySlider({id}: {readonly id: CompanyId}) {
  const {actions, dataset, selectors} = useApp();
  const {language} = useText();
  const t = inspectorText[language];
  const input = useId();
  const web = useAppState(selectors.web);
  const reductions = useAppState((s) => s.scenario.reductions);
  const [set, setSet] = useState(0);
  const provided = dataset.ties.filter((tie) => tie.from === id).map((tie) => tie.id);
  const ties = provided.filter((tie) => delayFault(tie, web, dataset) === null);
  if (provided.length === 0) return null;
  if (ties.length === 0) return <p className="fine">{t.delayNothing}</p>;
  const lostAt = (months: number): Readonly<Record<TieId, number>> =>
    Object.fromEntries(
      ties.map((tie) => [tie, delayLoss(web.ties.get(tie)!, web, dataset.defaults, months).lost]),
    );
  const isSet = (months: number) =>
    Object.entries(lostAt(months)).every(([tie, lost]) => (reductions[tie as TieId] ?? 0) === lost);
  // Several months can come to the same loss: the one chosen here, as long as it still holds.
  const shown = isSet(set) ? set : Array.from({length: LONGEST + 1}, (_, m) => m).find(isSet);
  const inWords = shown === undefined ? t.delayOther : t.delayMonths(shown);
  return (
    <div className="loss">
      <label htmlFor={input}>{t.delay}</label>
      <input
        id={input}
        type="range"
        min={0}
        max={LONGEST}
        value={shown ?? 0}
        style={{'--filled': (shown ?? 0) / LONGEST} as CSSProperties}
        aria-valuetext={inWords}
        onChange={(e) => {
          const months = e.currentTarget.valueAsNumber;
          setSet(months);
          actions.setReductions(lostAt(months), `delay ${id}`);
        }}
        onPointerUp={actions.endGesture}
        onBlur={actions.endGesture}
      />
      <output htmlFor={input}>{inWords}</output>
    </div>
  );
}
