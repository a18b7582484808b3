import {useApp, useAppState, useNames} from '../appContext';
import {rankingText} from '../text/rankingText';
import {sentenceOf} from '../../words/sentence';
import {useText} from '../text/text';

/** What has been failed meanwhile, in one line, and the way to it. */
export function KnockStrip() {
  const {actions, selectors} = useApp();
  const text = useText();
  const names = useNames();
  const scenario = useAppState((s) => s.scenario);
  const outcome = useAppState(selectors.outcome);
  const t = rankingText[text.language];
  if (outcome === null) return null;
  return (
    <p className="knock-strip" role="status">
      <span>{sentenceOf(outcome, scenario, names, text)}</span>
      <button type="button" className="small" onClick={() => actions.show('map')}>
        {t.toMap}
      </button>
    </p>
  );
}
