import {useId, useMemo, type CSSProperties} from 'react';
import {newestDate, oldestDate} from '../../core/graph/web';
import {monthStops, stopOf} from '../../core/timeline/monthStops';
import {useApp, useAppState} from '../appContext';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {Counter} from './Counter';

/** The date at which the web is seen, month by month, and how much of it there is to see. */
export function TimeStrip() {
  const {dataset, actions} = useApp();
  const {language, format} = useText();
  const t = shellText[language];
  const slider = useId();
  const asOf = useAppState((s) => s.scenario.asOf);
  const inForce = useAppState((s) => s.scenario.inForce);
  const isMap = useAppState((s) => s.view.screen === 'map');
  const drawer = useAppState((s) => s.view.choices?.drawer);
  const stops = useMemo(() => monthStops(oldestDate(dataset), newestDate(dataset)), [dataset]);
  const at = stopOf(stops, asOf);
  const last = stops.length - 1;
  const every = last > 120 ? 5 : 1; // a decade of years has room for each, more has not
  return (
    <section className="time" aria-label={t.asOf}>
      <label htmlFor={slider}>{t.asOf}</label>
      <output htmlFor={slider} className="time-date">
        {format.date(asOf)}
      </output>
      <span className="time-track">
        <input
          id={slider}
          type="range"
          aria-label={t.asOf}
          min={0}
          max={last}
          step={1}
          value={at}
          style={{'--filled': last === 0 ? 1 : at / last} as CSSProperties}
          aria-valuetext={format.date(asOf)}
          onChange={(e) => actions.setAsOf(stops[e.currentTarget.valueAsNumber] ?? asOf)}
          onPointerUp={actions.endGesture}
          onBlur={actions.endGesture}
        />
        <span className="time-years" aria-hidden="true">
          {stops.map((stop, i) =>
            i > 0 && stop.slice(5, 7) === '01' && Number(stop.slice(0, 4)) % every === 0 ? (
              <span key={stop} style={{left: `${((i - 1) / last) * 100}%`}}>
                {stop.slice(0, 4)}
              </span>
            ) : null,
          )}
        </span>
      </span>
      <button
        type="button"
        className="quiet"
        disabled={at === last}
        title={t.toNewest}
        onClick={() => actions.setAsOf(stops[last]!)}
      >
        {t.newest}
      </button>
      <label className="check" title={t.inForceHint}>
        <input
          type="checkbox"
          checked={inForce}
          onChange={(e) => actions.setInForce(e.currentTarget.checked)}
        />
        {t.inForce}
      </label>
      <Counter />
      {isMap && (
        <button
          type="button"
          id="drawer-button"
          className="quiet"
          aria-expanded={drawer !== undefined}
          onClick={() => actions.choose('drawer', drawer === undefined ? 'ties' : null)}
        >
          {t.table}
        </button>
      )}
    </section>
  );
}
