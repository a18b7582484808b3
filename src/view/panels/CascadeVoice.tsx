import {useEffect, useState} from 'react';
import {useApp, useAppState, useNames} from '../appContext';
import {knockOnText} from '../text/knockOnText';
import {roundInWords, roundsInWords} from '../text/roundsInWords';
import {sentenceOf} from '../../words/sentence';
import {useText} from '../text/text';

/** A slider that is being dragged is heard once it rests. */
const REST_MS = 500;

/**
 * The text of a live region: after a failure who is hit round by round, and each round that the player
 * steps to. It stands in a region that is there before, or nothing would be read.
 */
export function CascadeVoice() {
  const {selectors} = useApp();
  const names = useNames();
  const text = useText();
  const scenario = useAppState((s) => s.scenario);
  const outcome = useAppState(selectors.outcome);
  const round = useAppState((s) => s.view.round);
  const [heard, setHeard] = useState('');
  const said =
    outcome === null
      ? ''
      : round === null
        ? [sentenceOf(outcome, scenario, names, text), ...roundsInWords(outcome, names, text)].join(
            ' ',
          )
        : round === 0
          ? knockOnText[text.language].roundOf(0, outcome.history.length - 1)
          : roundInWords(outcome, round, names, text);
  useEffect(() => {
    const timer = setTimeout(() => setHeard(said), REST_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return heard;
}
