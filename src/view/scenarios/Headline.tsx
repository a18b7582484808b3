import {VISIBLE, type Outcome} from '../../core/contagion/outcome';
import {useNames} from '../appContext';
import {scenariosText} from '../text/scenariosText';
import {useText} from '../text/text';

/** What comes of a scenario, in a sentence. */
export function Headline({outcome}: {readonly outcome: Outcome | undefined}) {
  const names = useNames();
  const {language, format} = useText();
  const t = scenariosText[language];
  const worst = outcome?.nodes.reduce((x, y) =>
    y.distress - y.shock > x.distress - x.shock ? y : x,
  );
  if (worst && worst.distress - worst.shock <= VISIBLE) return <p>{t.noneHit}</p>;
  return (
    <p>
      {outcome && worst
        ? t.headline(
            format.percent(outcome.total.impact),
            outcome.total.hit,
            outcome.total.failed,
            names.company(worst.id),
            format.percent(worst.distress - worst.shock),
          )
        : t.counting}
    </p>
  );
}
