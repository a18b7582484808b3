import type {DiversionOutcome} from '../../core/contagion/outcome';
import type {CompanyKind} from '../../core/dataset/schema';
import {useApp, useNames} from '../appContext';
import {useText} from '../text/text';
import {winnersText} from '../text/winnersText';

/** What rivals take over, beside what is lost: gains by company, and what becomes of each market. */
export function Winners({diversion}: {readonly diversion: DiversionOutcome}) {
  const {actions} = useApp();
  const names = useNames();
  const {language, format, words} = useText();
  const t = winnersText[language];
  const {markets, winners, settled} = diversion;
  return (
    <section className="winners" aria-label={t.title}>
      <h3>{t.title}</h3>
      {winners.length === 0 ? (
        <p className="fine">{t.none}</p>
      ) : (
        <table className="hits">
          <caption className="sr-only">{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.company}</th>
              <th scope="col" className="num">
                {t.gain}
              </th>
            </tr>
          </thead>
          <tbody>
            {winners.map(({id, usd}) => (
              <tr key={id}>
                <th scope="row">
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => actions.select({kind: 'company', id})}
                  >
                    {names.company(id)}
                  </button>
                </th>
                <td className="num">+{format.money(usd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {markets.length > 0 && (
        <table className="hits">
          <caption>{t.markets}</caption>
          <thead>
            <tr>
              <th scope="col">{t.market}</th>
              <th scope="col" className="num">
                {t.lost}
              </th>
              <th scope="col" className="num">
                = {t.moved}
              </th>
              <th scope="col" className="num">
                + {t.unmet}
              </th>
            </tr>
          </thead>
          <tbody>
            {markets.map(({market, lost, moved, unmet}) => (
              <tr key={market}>
                <th scope="row">{words.kinds[market as CompanyKind] ?? market}</th>
                <td className="num">{format.money(lost)}</td>
                <td className="num">{format.money(moved)}</td>
                <td className="num">{format.money(unmet)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!settled && <p className="flag">{t.unsettled}</p>}
    </section>
  );
}
