import type {CSSProperties} from 'react';
import type {LoopStudy} from '../../core/loops/loops';
import {useApp, useNames} from '../appContext';
import {loopsText} from '../text/loopsText';
import {useText} from '../text/text';

/** Gross against net, what could run in circles, and who funds those who buy from it. */
export function MoneyTotals({study}: {readonly study: LoopStudy}) {
  const {actions} = useApp();
  const names = useNames();
  const {language, format} = useText();
  const t = loopsText[language];
  const {circulation, chance, vendorFinancing, arcs, undisclosed} = study;
  const {grossUsd, netUsd, circularUsd, share} = circulation;
  const money = (usd: number | null) => (usd === null ? t.unknown : format.money(usd));
  const percent = (known: number | null) => (known === null ? '–' : format.percent(known));
  const rows = [
    [t.gross, grossUsd],
    [t.net, netUsd],
    [t.circle, circularUsd],
  ] as const;
  return (
    <div className="loop-totals">
      <section>
        <h3>{t.circular}</h3>
        <dl className="loop-bars">
          {rows.map(([name, usd]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <span
                  className="loop-bar"
                  style={{'--share': grossUsd > 0 ? usd / grossUsd : 0} as CSSProperties}
                  aria-hidden="true"
                />
                <b>{format.money(usd)}</b>
              </dd>
            </div>
          ))}
        </dl>
        <p className="fine">{t.circularText(format.percent(share), undisclosed, arcs)}</p>
        <p className="fine">
          {t.count3(
            study.loops.length,
            format.number(chance.mean),
            format.number(chance.sd),
            chance.draws,
          )}{' '}
          {t.method}
        </p>
      </section>
      <section>
        <h3>{t.vendors}</h3>
        <p className="fine">{t.vendorsText}</p>
        {vendorFinancing.pairs.length === 0 ? (
          <p>{t.vendorsNone}</p>
        ) : (
          <div className="loop-scroll" role="region" aria-label={t.vendors} tabIndex={0}>
            <table className="data-table">
              <caption className="sr-only">{t.vendors}</caption>
              <thead>
                <tr>
                  {(['seller', 'buyer'] as const).map((key) => (
                    <th key={key} scope="col">
                      {t.vendor[key]}
                    </th>
                  ))}
                  {(['sales', 'financing', 'drawn', 'coverage', 'roundTrip'] as const).map(
                    (key) => (
                      <th key={key} scope="col" className="num">
                        {t.vendor[key]}
                      </th>
                    ),
                  )}
                </tr>
              </thead>
              <tbody>
                {vendorFinancing.pairs.map((p) => (
                  <tr key={`${p.supplier} ${p.customer}`}>
                    <th scope="row">
                      <button
                        type="button"
                        className="text-button"
                        onClick={() => actions.select({kind: 'company', id: p.supplier})}
                      >
                        {names.company(p.supplier)}
                      </button>
                    </th>
                    <td>{names.company(p.customer)}</td>
                    <td className="num">{money(p.salesUsd)}</td>
                    <td className="num">{money(p.financingUsd)}</td>
                    <td className="num">{money(p.drawnUsd)}</td>
                    <td className="num">{percent(p.coverage)}</td>
                    <td className="num">{percent(p.roundTrip)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </div>
  );
}
