import {useEffect, useId, useState} from 'react';
import {useApp} from '../appContext';
import {timeText} from '../text/timeText';
import {useText} from '../text/text';

const STEP_MS = 600;

interface Props {
  readonly stops: readonly string[];
  readonly at: number;
}

/** The month under the cursor, and the play button that runs it to the newest as one undo step. */
export function MonthSlider({stops, at}: Props) {
  const {actions} = useApp();
  const {language, format} = useText();
  const t = timeText[language];
  const id = useId();
  const [isPlaying, setPlaying] = useState(false);
  const last = stops.length - 1;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      if (at < last) return actions.setAsOf(stops[at + 1]!);
      setPlaying(false);
      actions.endGesture();
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, at, last, stops, actions]);
  const toggle = () => {
    if (!isPlaying && at === last) actions.setAsOf(stops[0]!);
    if (isPlaying) actions.endGesture();
    setPlaying(!isPlaying);
  };
  return (
    <div className="time-slider">
      <button type="button" className="small" onClick={toggle}>
        {isPlaying ? t.pause : t.play}
      </button>
      <label htmlFor={id}>{t.month}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        value={at}
        aria-valuetext={format.date(stops[at]!)}
        onChange={(e) => {
          setPlaying(false);
          actions.setAsOf(stops[e.currentTarget.valueAsNumber]!);
        }}
        onPointerUp={actions.endGesture}
        onBlur={actions.endGesture}
      />
      <output htmlFor={id}>{format.date(stops[at]!)}</output>
    </div>
  );
}
