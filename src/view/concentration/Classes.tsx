import type {RefObject} from 'react';
import {bandOf, type Herfindahl} from '../../core/concentration/herfindahl';
import type {ClassConcentration} from '../../core/concentration/inputConcentration';
import {useApp, useNames} from '../appContext';
import {Boundary} from '../report/Boundary';
import {concentrationText} from '../text/concentrationText';
import {useText} from '../text/text';
import {SourceMarks} from '../panels/SourceLinks';
import {BarChart} from './BarChart';

interface Props {
  readonly classes: readonly ClassConcentration[];
  /** The input class that was chosen. */
  readonly wanted: string | undefined;
  readonly chart: RefObject<SVGSVGElement | null>;
}
const index = (value: number): string => value.toFixed(2);

export function Classes({classes, wanted, chart}: Props) {
  const {actions} = useApp();
  const names = useNames();
  const {language, words, format} = useText();
  const t = concentrationText[language];
  const chosen = classes.find((c) => c.inputClass === wanted) ?? classes[0];
  if (!chosen) return <p className="data-none">{t.none}</p>;
  /** A band is named only where both ends of the range lie in it. */
  const valueOf = ({low, high}: Herfindahl) =>
    [
      index(low) === index(high) ? index(low) : `${index(low)}–${index(high)}`,
      bandOf(low) === bandOf(high) ? t.bands[bandOf(low)] : '',
    ].join(' ');
  const rowOf = (c: ClassConcentration) => `${words.classes[c.inputClass]}: ${valueOf(c.index)}`;
  return (
    <div className="concentration">
      <section>
        <h3>{t.hhi}</h3>
        <Boundary of="chart BarChart">
          <BarChart
            chart={chart}
            title={t.hhi}
            description={classes.map(rowOf).join('; ')}
            top={1}
            bars={classes.map((c) => ({
              id: c.inputClass,
              name: words.classes[c.inputClass],
              value: valueOf(c.index),
              parts: [
                {size: c.index.low, look: 'full'},
                {size: c.index.high - c.index.low, look: 'half'},
              ],
            }))}
          />
        </Boundary>
        <p className="fine">{t.hhiHow}</p>
      </section>
      <section>
        <div className="concentration-classes" role="group" aria-label={t.hhi}>
          {classes.map((c) => (
            <button
              key={c.inputClass}
              type="button"
              className="chip"
              aria-pressed={c === chosen}
              onClick={() => actions.choose('input', `classes ${c.inputClass}`)}
            >
              {words.classes[c.inputClass]}
            </button>
          ))}
        </div>
        <h3>{t.buyers(words.classes[chosen.inputClass])}</h3>
        <table className="ranks shares-table">
          <caption className="sr-only">{t.buyers(words.classes[chosen.inputClass])}</caption>
          <thead>
            <tr>
              <th scope="col">{t.buyer}</th>
              <th scope="col">{t.suppliers}</th>
              <th scope="col" className="num">
                {t.index}
              </th>
            </tr>
          </thead>
          <tbody>
            {chosen.buyers.map(({buyer, suppliers, index: {low, rest}}) => (
              <tr key={buyer}>
                <th scope="row">
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => actions.select({kind: 'company', id: buyer})}
                  >
                    {names.company(buyer)}
                  </button>
                </th>
                <td>
                  <ul className="uses">
                    {suppliers.map((s) => (
                      <li key={s.supplier}>
                        {names.company(s.supplier)} <b>{format.percent(s.share)}</b>{' '}
                        {s.imputed && <span className="imputed">{t.imputed}</span>}{' '}
                        <SourceMarks cited={s.sources.slice(0, 1).map((source) => ({source}))} />
                      </li>
                    ))}
                    {rest > 0.005 && (
                      <li className="fine">{t.unknownRest(format.percent(rest))}</li>
                    )}
                  </ul>
                </td>
                <td className="num">{index(low)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
