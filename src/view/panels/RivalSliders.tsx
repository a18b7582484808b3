import {useId, type CSSProperties} from 'react';
import {useApp, useAppState} from '../appContext';
import {useText} from '../text/text';
import {winnersText} from '../text/winnersText';

const SHORTEST = 3;
const LONGEST = 36;

/** How much rivals take over, and by when: two parameters of the joint model, one undo step a drag. */
export function RivalSliders() {
  const {actions} = useApp();
  const {language, format} = useText();
  const t = winnersText[language];
  const share = useAppState((s) => Number(s.scenario.parameters['diversion'] ?? 0));
  const months = useAppState((s) => Number(s.scenario.parameters['horizon'] ?? 12));
  const percent = format.percent(share);
  const inMonths = t.months(format.number(months));
  return (
    <div className="rival-sliders">
      <Slider
        label={t.takeOver}
        shown={percent}
        inWords={t.takeOverInWords(percent)}
        range={[0, 100, 5]}
        value={Math.round(share * 100)}
        onChange={(value) => actions.setParameter('diversion', value / 100)}
      />
      <Slider
        label={t.horizon}
        shown={inMonths}
        inWords={inMonths}
        range={[SHORTEST, LONGEST, 3]}
        value={Math.min(LONGEST, Math.max(SHORTEST, months))}
        onChange={(value) => actions.setParameter('horizon', value)}
      />
    </div>
  );
}

interface Props {
  readonly label: string;
  readonly shown: string;
  readonly inWords: string;
  readonly range: readonly [min: number, max: number, step: number];
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Slider({label, shown, inWords, range: [min, max, step], value, onChange}: Props) {
  const {actions} = useApp();
  const id = useId();
  return (
    <div className="rival-slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        style={{'--filled': (value - min) / (max - min)} as CSSProperties}
        aria-valuetext={inWords}
        onChange={(e) => onChange(e.currentTarget.valueAsNumber)}
        onPointerUp={actions.endGesture}
        onBlur={actions.endGesture}
      />
      <output htmlFor={id}>{shown}</output>
    </div>
  );
}
