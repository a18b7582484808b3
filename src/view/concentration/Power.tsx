import type {RefObject} from 'react';
import {POWER_STATES, type PowerStudy, type PowerTotal} from '../../core/concentration/power';
import {shortNames} from '../../core/picture/shortNames';
import {useApp, useNames} from '../appContext';
import {SourceMarks} from '../panels/SourceLinks';
import {Boundary} from '../report/Boundary';
import {concentrationText} from '../text/concentrationText';
import {useText} from '../text/text';
import {BarChart} from './BarChart';

interface Props {
  readonly study: PowerStudy;
  readonly chart: RefObject<SVGSVGElement | null>;
}
const LOOKS = {running: 'full', contracted: 'half', planned: 'hollow'} as const;
const SHOWN = 12;

export function Power({study, chart}: Props) {
  const {actions, catalogue} = useApp();
  const names = useNames();
  const {language, format} = useText();
  const t = concentrationText[language];
  const groups = [
    {title: t.layers.power, totals: study.suppliers.power},
    {title: t.takers, totals: study.receivers.power},
    {title: t.layers.hosting, totals: study.suppliers.hosting},
    {title: t.tenants, totals: study.receivers.hosting},
  ];
  const all = [...study.suppliers.power, ...study.receivers.power]
    .concat(study.suppliers.hosting, study.receivers.hosting)
    .map(({id}) => [id, names.company(id)] as const);
  const short = shortNames([...new Map(all)]);
  const sum = ({gw}: PowerTotal) => POWER_STATES.reduce((all, state) => all + gw[state], 0);
  const inWords = (total: PowerTotal) =>
    POWER_STATES.filter((state) => total.gw[state] > 0)
      .map((state) => `${format.gigawatts(total.gw[state])} ${t.states[state]}`)
      .join(', ');
  return (
    <div className="concentration">
      <p className="power-key fine">
        {POWER_STATES.map((state) => (
          <span key={state}>
            <i data-look={LOOKS[state]} aria-hidden="true" />
            {t.states[state]}
          </span>
        ))}
        <span>{t.powerHow}</span>
      </p>
      <div className="power-charts">
        {groups.map(({title, totals}, i) => (
          <section key={title}>
            <h3>{title}</h3>
            {totals.length === 0 ? (
              <p className="fine">{t.none}</p>
            ) : (
              <Boundary of="chart BarChart">
                <BarChart
                  {...(i === 0 && {chart})}
                  title={title}
                  description={totals
                    .map((x) => `${names.company(x.id)}: ${inWords(x)}`)
                    .join('; ')}
                  top={Math.max(...totals.map(sum))}
                  bars={totals.slice(0, SHOWN).map((total) => ({
                    id: total.id,
                    name: short.get(total.id)!,
                    value: format.gigawatts(sum(total)),
                    parts: POWER_STATES.map((state) => ({
                      size: total.gw[state],
                      look: LOOKS[state],
                    })),
                  }))}
                />
              </Boundary>
            )}
          </section>
        ))}
      </div>
      <section>
        <h3>{t.waiting}</h3>
        <div className="loop-scroll" role="region" aria-label={t.waiting} tabIndex={0}>
          <table className="data-table">
            <caption className="sr-only">{t.waiting}</caption>
            <thead>
              <tr>
                <th scope="col">{t.from}</th>
                <th scope="col">{t.to}</th>
                <th scope="col" className="num">
                  {t.gw}
                </th>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.start}</th>
              </tr>
            </thead>
            <tbody>
              {study.waiting.map((c) => (
                <tr key={c.tie}>
                  <th scope="row">
                    <button
                      type="button"
                      className="text-button"
                      onClick={() => actions.select({kind: 'tie', id: c.tie})}
                    >
                      {names.company(c.from)}
                    </button>
                  </th>
                  <td>{names.company(c.to)}</td>
                  <td className="num">{format.gigawatts(c.gw)}</td>
                  <td>{t.states[c.state]}</td>
                  <td>
                    {c.start === null ? t.notStated : format.date(c.start)}{' '}
                    <SourceMarks cited={(catalogue.ties.get(c.tie)?.evidence ?? []).slice(0, 1)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <h3>{t.withoutPower}</h3>
        <p>{study.withoutPower.map((id) => names.company(id)).join(', ') || t.none}</p>
        <p className="fine">{t.unstated(study.unstated.length)}</p>
      </section>
    </div>
  );
}
