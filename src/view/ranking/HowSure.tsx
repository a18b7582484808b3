import type {CSSProperties} from 'react';
import type {Certainty} from '../../core/ranking/draws';
import type {CompanyId} from '../../core/dataset/schema';
import {useApp} from '../appContext';
import {rankingText, ruleInWords} from '../text/rankingText';
import {useText} from '../text/text';

const MOVERS = 8;

/** How often the leader leads, and which assumptions that hangs on. */
export function HowSure({
  certainty,
  leader,
}: {
  readonly certainty: Certainty;
  readonly leader: string;
}) {
  const {catalogue} = useApp();
  const {language, format} = useText();
  const t = rankingText[language];
  const nameOf = (id: string) => catalogue.companies.get(id as CompanyId)?.name[language];
  const movers = certainty.movers.slice(0, MOVERS);
  return (
    <section className="sure" aria-label={t.sureTitle}>
      <h3>{t.sureTitle}</h3>
      <p className="sure-lead">
        {t.leads(leader, format.percent(certainty.leaderHolds), certainty.draws)}
      </p>
      <p className="fine">{t.sureNote}</p>
      <h4>{t.movers}</h4>
      {movers.length === 0 ? (
        <p className="fine">{t.noMovers}</p>
      ) : (
        <>
          <ul className="movers">
            {movers.map(({rule, correlation}) => (
              <li key={rule}>
                <span>{ruleInWords(rule, language, nameOf)}</span>
                <span
                  className="mover-bar"
                  data-sign={correlation < 0 ? 'minus' : 'plus'}
                  style={{'--share': Math.abs(correlation)} as CSSProperties}
                  aria-hidden="true"
                />
                <b className="num">
                  {correlation < 0 ? '−' : '+'}
                  {Math.abs(correlation).toFixed(2)}
                </b>
              </li>
            ))}
          </ul>
          <p className="fine">{t.moversNote}</p>
        </>
      )}
    </section>
  );
}
