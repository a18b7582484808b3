import type {Channel} from '../../core/exposure/dependency';
import {useApp, useAppState} from '../appContext';
import {GAP_VISIBLE} from '../panels/RegimeLine';
import {knockOnText} from '../text/knockOnText';
import {modelText} from '../text/modelText';
import {useText} from '../text/text';

/** The regime in full, each figure with what it says. */
export function RegimeFacts() {
  const {selectors} = useApp();
  const {language, format, words} = useText();
  const t = modelText[language];
  const outcome = useAppState(selectors.outcome);
  if (outcome === null) return <p className="fine">{t.regimeEmpty}</p>;
  const {rounds, converged, regime} = outcome;
  const radii = Object.entries(regime?.spectralRadius ?? {}) as [Channel | 'all', number][];
  const channel = (name: Channel | 'all') =>
    name === 'all' ? knockOnText[language].allChannels : words.channels[name];
  return (
    <dl className="regime-facts">
      <div data-warning={!converged}>
        <dt>{converged ? t.settledIn : t.notSettled}</dt>
        <dd>
          <b>{t.rounds(rounds)}</b>
        </dd>
      </div>
      {radii.map(([name, radius]) => (
        <div key={name} data-warning={radius >= 1}>
          <dt>{t.radius(channel(name))}</dt>
          <dd>
            <b>{radius.toFixed(2)}</b> <span>{radius >= 1 ? t.radiusHigh : t.radiusLow}</span>
          </dd>
        </div>
      ))}
      {regime !== null && regime.multiplicityGap !== null && (
        <div data-warning={regime.multiplicityGap > GAP_VISIBLE}>
          <dt>{t.gap}</dt>
          <dd>
            {regime.multiplicityGap > GAP_VISIBLE ? (
              <>
                <b>{format.percent(regime.multiplicityGap)}</b> <span>{t.gapSome}</span>
              </>
            ) : (
              <span>{t.gapNone}</span>
            )}
          </dd>
        </div>
      )}
      {regime !== null && regime.stopSensitivity !== null && (
        <div>
          <dt>{t.sensitivity}</dt>
          <dd>
            <b>{format.percent(regime.stopSensitivity)}</b>
          </dd>
        </div>
      )}
    </dl>
  );
}
