import type {RefObject} from 'react';
import {BASES} from '../../core/dataset/terms';
import type {MoneyArc} from '../../core/loops/moneyGraph';
import type {MoneyLoop} from '../../core/loops/loops';
import {useApp, useAppState, useNames} from '../appContext';
import {SourceMarks} from '../panels/SourceLinks';
import {Swatch} from '../panels/Swatch';
import {amountInWords} from '../panels/tieAmount';
import {Boundary} from '../report/Boundary';
import {loopsText} from '../text/loopsText';
import {studyText} from '../text/studyText';
import {useText} from '../text/text';
import {LoopSankey} from './LoopSankey';

interface Props {
  readonly loop: MoneyLoop;
  readonly route: string;
  readonly chart: RefObject<SVGSVGElement | null>;
}

/** One loop in full: the picture, how wide, how strange, what is left of it, and every tie behind. */
export function LoopDetail({loop, route, chart}: Props) {
  const {actions} = useApp();
  const names = useNames();
  const {language, words, format} = useText();
  const t = loopsText[language];
  const {strangeness, narrowestUsd, companies, arcs} = loop;
  const pair = (payer: MoneyArc['payer'], payee: MoneyArc['payee']) =>
    `${names.company(payer)} → ${names.company(payee)}`;
  const narrow = arcs.find((a) => a.usd === narrowestUsd);
  const show = () => actions.light({of: 'loop', companies, ties: arcs.flatMap((a) => a.ties)});
  return (
    <section className="loop-detail" aria-label={route}>
      <header>
        <h3>{route}</h3>
        <button type="button" className="small" onClick={show}>
          {studyText[language].onMap}
        </button>
      </header>
      <Boundary of="chart LoopSankey">
        <LoopSankey loop={loop} chart={chart} />
      </Boundary>
      <p>
        {narrowestUsd === null || !narrow
          ? t.widthUnknown
          : t.widest(pair(narrow.payer, narrow.payee), format.money(narrowestUsd))}
      </p>
      {strangeness && (
        <p>
          {t.strange(
            format.number(strangeness.expected),
            format.percent(strangeness.p),
            strangeness.draws,
            companies.length,
          )}
        </p>
      )}
      <h4>{t.leftTitle}</h4>
      <ul className="loop-left">
        {BASES.map((basis) => {
          const {narrowestUsd: usd, broken, imputed} = loop.left[basis];
          const name = words.bases[basis];
          const said =
            broken.length > 0
              ? t.leftBroken(name, broken.map(([a, b]) => pair(a, b)).join(', '))
              : usd === null
                ? t.leftUnknown(name)
                : t.left(name, format.money(usd));
          return (
            <li key={basis}>
              {said}{' '}
              {imputed && broken.length === 0 && <span className="imputed">{t.imputed}</span>}
            </li>
          );
        })}
      </ul>
      <h4>{t.arcs}</h4>
      <ol className="loop-arcs">
        {arcs.map((arc) => (
          <li key={`${arc.payer} ${arc.payee}`}>
            <b>{pair(arc.payer, arc.payee)}</b>{' '}
            <span className="num">{arc.usd === null ? t.unknown : format.money(arc.usd)}</span>
            <ul>
              {arc.ties.map((id) => (
                <ArcTie key={id} id={id} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ArcTie({id}: {readonly id: MoneyArc['ties'][number]}) {
  const {actions, catalogue} = useApp();
  const names = useNames();
  const {language, words, format} = useText();
  const t = loopsText[language];
  const basis = useAppState((s) => s.scenario.basis);
  const tie = catalogue.ties.get(id);
  if (!tie) return null;
  const amount = amountInWords(tie.amountUsd[basis], tie.amountPeriod, format, language);
  const isCapital = tie.type === 'investment' || tie.type === 'debt';
  return (
    <li>
      <Swatch type={tie.type} />
      <button
        type="button"
        className="text-button"
        onClick={() => actions.select({kind: 'tie', id})}
      >
        {words.types[tie.type]}: {names.pair(tie)}
      </button>{' '}
      {[amount ?? t.unknown, words.statuses[tie.status], isCapital ? t.capital : t.goods].join(
        ' · ',
      )}{' '}
      <SourceMarks cited={tie.evidence.slice(0, 3)} />
    </li>
  );
}
