import type {Outcome} from '../../core/contagion/outcome';
import type {Channel} from '../../core/exposure/dependency';
import {knockOnText} from '../text/knockOnText';
import {useText} from '../text/text';

/** Gaps below this are the arithmetic's, not the model's. */
export const GAP_VISIBLE = 1e-6;

/** How the run ended and in which regime: never hidden, a warning where it limits the answer. */
export function RegimeLine({outcome}: {readonly outcome: Outcome}) {
  const {language, words, format} = useText();
  const t = knockOnText[language];
  const {rounds, converged, regime} = outcome;
  const radii = Object.entries(regime?.spectralRadius ?? {}) as [Channel | 'all', number][];
  const channel = (name: Channel | 'all') =>
    (name === 'all' ? t.allChannels : words.channels[name]).toLocaleLowerCase(language);
  const amplifying = radii.filter(([, radius]) => radius >= 1).map(([name]) => channel(name));
  const gap = regime?.multiplicityGap ?? 0;
  return (
    <>
      <span data-warning={!converged}>{converged ? t.settled(rounds) : t.notSettled(rounds)}</span>
      {radii.length > 0 && (
        <span title={t.radiusHint}>
          {' · '}
          {t.radius(radii.map(([name, radius]) => `${channel(name)} ${radius.toFixed(2)}`))}
        </span>
      )}
      {amplifying.length > 0 && (
        <span data-warning="true"> · {t.amplifies(amplifying.join(', '))}</span>
      )}
      {gap > GAP_VISIBLE && (
        <span data-warning="true"> · {t.couldBeWorse(format.percent(gap))}</span>
      )}
    </>
  );
}
