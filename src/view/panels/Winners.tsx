import {useMemo, useState, type CSSProperties} from 'react';
import type {DiversionOutcome, Outcome} from '../../core/contagion/outcome';
import type {CompanyId, CompanyKind} from '../../core/dataset/schema';
import {PALETTES} from '../../core/picture/palette';
import {shortNames} from '../../core/picture/shortNames';
import {losersAndWinners, type LoserOrWinner} from '../../state/winners';
import {useApp, useNames} from '../appContext';
import {useText} from '../text/text';
import {winnersText} from '../text/winnersText';
import {useThemeName} from '../useThemeName';
import {balanceOf, type Balance, type BalanceRow} from './balance';
import {RivalSliders} from './RivalSliders';
import {RoomAssumed} from './RoomAssumed';
import './winners.css';

/** What rivals take over, beside what is lost: by company, by market, and in all. */
export function Winners({outcome}: {readonly outcome: Outcome}) {
  const {language} = useText();
  const palette = PALETTES[useThemeName()];
  const t = winnersText[language];
  const {diversion} = outcome;
  return (
    <section
      className="winners"
      aria-label={t.title}
      data-on={diversion !== null}
      style={{'--gain': palette.kinds.capital} as CSSProperties}
    >
      <h3>{t.title}</h3>
      <RivalSliders />
      {diversion === null ? (
        <p className="fine">{t.off}</p>
      ) : (
        <Gains outcome={outcome} diversion={diversion} />
      )}
    </section>
  );
}

interface GainsProps {
  readonly outcome: Outcome;
  readonly diversion: DiversionOutcome;
}

function Gains({outcome, diversion}: GainsProps) {
  const names = useNames();
  const {language} = useText();
  const t = winnersText[language];
  const {total, uncounted, settled, winners} = diversion;
  const balance = balanceOf(diversion, language);
  const rows = useMemo(() => losersAndWinners(outcome), [outcome]);
  return (
    <>
      {winners.length === 0 && <p className="fine">{t.none}</p>}
      {rows.length > 0 && <TwoSided rows={rows} />}
      {total.lost > 0 && (
        <>
          <p className="winners-balance">
            {t.balance(
              t.inUnit[balance.unit](balance.total.lost),
              t.inUnit[balance.unit](balance.total.moved),
              t.inUnit[balance.unit](balance.total.unmet),
            )}
          </p>
          <Markets balance={balance} />
        </>
      )}
      {uncounted.length > 0 && (
        <p className="flag">{t.uncounted(uncounted.map(names.company).join(', '))}</p>
      )}
      {!settled && <p className="flag">{t.unsettled}</p>}
      <p className="fine">{t.assumed}</p>
      {winners.length > 0 && (
        <RoomAssumed
          companies={winners.filter((w) => w.usd >= 1).map((w) => w.id)}
          horizon={Number(outcome.parameters['horizon'] ?? 12)}
        />
      )}
    </>
  );
}

const SHOWN = 8;

/** Losses to the left, gains to the right, on one scale. */
function TwoSided({rows}: {readonly rows: readonly LoserOrWinner[]}) {
  const {actions, catalogue} = useApp();
  const names = useNames();
  const {language, format} = useText();
  const t = winnersText[language];
  const short = useMemo(
    () => shortNames([...catalogue.companies.values()].map((c) => [c.id, c.name[language]])),
    [catalogue, language],
  );
  const [isWhole, setWhole] = useState(false);
  const most = Math.max(...rows.map((r) => Math.max(r.lossUsd, r.gainUsd)));
  const select = (id: CompanyId) => actions.select({kind: 'company', id});
  const bar = (usd: number) => ({'--share': usd / most}) as CSSProperties;
  return (
    <>
      <table className="two-sided">
        <caption className="sr-only">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.company}</th>
            <th scope="col" className="loses">
              − {t.loss}
            </th>
            <th scope="col" className="wins">
              + {t.gain}
            </th>
          </tr>
        </thead>
        <tbody>
          {(isWhole ? rows : rows.slice(0, SHOWN)).map(({id, lossUsd, gainUsd}) => (
            <tr key={id}>
              <th scope="row">
                <button
                  type="button"
                  className="text-button"
                  title={names.company(id)}
                  onClick={() => select(id)}
                >
                  {short.get(id)}
                </button>
              </th>
              <td className="loses" style={bar(lossUsd)}>
                {lossUsd >= 1 ? `−${format.money(lossUsd)}` : '–'}
              </td>
              <td className="wins" style={bar(gainUsd)}>
                {gainUsd >= 1 ? `+${format.money(gainUsd)}` : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <button type="button" className="quiet" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t.fewer : t.further(rows.length - SHOWN)}
        </button>
      )}
    </>
  );
}

/** Market by market: lost = taken over + unmet, and the sum of all. */
function Markets({balance: {unit, rows, total}}: {readonly balance: Balance}) {
  const {language, words} = useText();
  const t = winnersText[language];
  const cells = (row: BalanceRow) =>
    (['lost', 'moved', 'unmet'] as const).map((name) => (
      <td key={name} className="num">
        {row[name]}
      </td>
    ));
  return (
    <table className="hits balance">
      <caption>{t.markets[unit]}</caption>
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
        {rows.map((row) => (
          <tr key={row.market}>
            <th scope="row">{words.kinds[row.market as CompanyKind] ?? row.market}</th>
            {cells(row)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.all}</th>
          {cells(total)}
        </tr>
      </tfoot>
    </table>
  );
}
