import {useEffect, useEffectEvent, useState, type CSSProperties, type KeyboardEvent} from 'react';
import type {Outcome} from '../../core/contagion/outcome';
import {useApp, useAppState} from '../appContext';
import {usePlayerDevice} from '../commands/devices';
import {bindingOf} from '../keys/registry';
import {knockOnText} from '../text/knockOnText';
import {useText} from '../text/text';
import {Icon} from './Icon';

const STEP_MS = 900;

/** Walks through the rounds of an outcome; the last round is the settled outcome. */
export function RoundPlayer({outcome}: {readonly outcome: Outcome}) {
  const {actions} = useApp();
  const t = knockOnText[useText().language];
  const last = outcome.history.length - 1;
  const chosen = useAppState((s) => s.view.round);
  const round = Math.min(chosen ?? last, last);
  const [isPlaying, setPlaying] = useState(false);
  const isRunning = isPlaying && round < last;

  const goTo = (next: number) => actions.setRound(next >= last ? null : Math.max(0, next));
  const advance = useEffectEvent(() => {
    if (round + 1 >= last) setPlaying(false);
    goTo(round + 1);
  });
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(advance, STEP_MS);
    return () => clearTimeout(timer);
  }, [isRunning, round]);

  const toggle = () => {
    if (!isRunning && round === last) goTo(0);
    setPlaying(!isRunning);
  };
  const stepTo = (next: number) => {
    setPlaying(false);
    goTo(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const id = bindingOf(event.nativeEvent, ['player', 'idle'])?.id;
    if (id === 'play') toggle();
    else if (id === 'previousRound') stepTo(round - 1);
    else if (id === 'nextRound') stepTo(round + 1);
    else return;
    event.preventDefault();
  };

  usePlayerDevice({toggle, step: (by) => stepTo(round + by)});

  return (
    <div className="player" role="group" aria-label={t.player}>
      <button
        type="button"
        className="bare"
        aria-label={t.stepBack}
        disabled={round === 0}
        onClick={() => stepTo(round - 1)}
        onKeyDown={onKeyDown}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        className="bare play"
        aria-label={isRunning ? t.pause : t.play}
        onClick={toggle}
        onKeyDown={onKeyDown}
      >
        <Icon name={isRunning ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        className="bare"
        aria-label={t.stepOn}
        disabled={round === last}
        onClick={() => stepTo(round + 1)}
        onKeyDown={onKeyDown}
      >
        <Icon name="next" />
      </button>
      <input
        type="range"
        aria-label={t.round}
        aria-valuetext={t.roundOf(round, last)}
        min={0}
        max={last}
        value={round}
        style={{'--filled': last === 0 ? 1 : round / last} as CSSProperties}
        onChange={(e) => stepTo(e.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
      />
      <span className="player-round">{t.roundOf(round, last)}</span>
    </div>
  );
}
