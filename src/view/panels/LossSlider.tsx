import {useId, type CSSProperties} from 'react';
import {useApp} from '../appContext';
import {useText} from '../text/text';

interface Props {
  readonly label: string;
  /** The value in words: `40% of it taken away`. */
  readonly inWords: (percent: string) => string;
  readonly loss: number;
  readonly onChange: (loss: number) => void;
}

/** A share from 0 to 100 %, one undo step per drag. */
export function LossSlider({label, inWords, loss, onChange}: Props) {
  const {actions} = useApp();
  const {format} = useText();
  const input = useId();
  const percent = format.percent(loss);
  return (
    <div className="loss">
      <label htmlFor={input}>{label}</label>
      <input
        id={input}
        type="range"
        min={0}
        max={100}
        step={5}
        value={Math.round(loss * 100)}
        style={{'--filled': loss} as CSSProperties}
        aria-valuetext={inWords(percent)}
        onChange={(e) => onChange(e.currentTarget.valueAsNumber / 100)}
        onPointerUp={actions.endGesture}
        onBlur={actions.endGesture}
      />
      <output htmlFor={input}>{percent}</output>
    </div>
  );
}
