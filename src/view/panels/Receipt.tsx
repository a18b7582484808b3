import {useMemo, useState} from 'react';
import {VISIBLE, type NodeOutcome, type ReceiptLine} from '../../core/contagion/outcome';
import type {Term} from '../../core/exposure/dependency';
import {useApp, useNames} from '../appContext';
import {apportion} from '../text/apportion';
import type {Format} from '../text/format';
import {knockOnText} from '../text/knockOnText';
import {useText, type Text} from '../text/text';
import {SourceMarks, type Cited} from './SourceLinks';

/** Why a company lost what it lost: lines that add up, each with its arithmetic and its sources. */
export function Receipt({node}: {readonly node: NodeOutcome}) {
  const names = useNames();
  const {language, words, format} = useText();
  const t = knockOnText[language];
  const name = names.company(node.id);
  const lines = useMemo(
    () => [...node.receipt].sort((a, b) => b.loss - a.loss || (b.usd ?? 0) - (a.usd ?? 0)),
    [node],
  );
  const above = node.distress - node.shock;
  const decimals = above < 0.01 ? 2 : 1;
  const shown = useMemo(
    () =>
      apportion(
        lines.map((line) => line.loss),
        above,
        decimals,
      ),
    [lines, above, decimals],
  );
  const percent = percentOf(language, decimals);
  const [hasAll, setAll] = useState(false);
  const large = Math.max(1, lines.filter((line) => line.loss > VISIBLE).length);
  const [main] = lines;
  const sentence = t.receiptSentence(
    name,
    percent(shown.total),
    main && main.loss > 0
      ? {
          from: names.company(main.from),
          channel: main.channel,
          inputClass: main.inputClass && words.classes[main.inputClass],
          percent: percent(shown.parts[0] ?? 0),
        }
      : null,
  );
  return (
    <section className="receipt" aria-label={t.receiptOf(name)}>
      <p className="receipt-sentence">{sentence}</p>
      {lines.length > 0 && <p className="receipt-note fine">{t.bindingNotes[node.binding]}</p>}
      {lines.length === 0 ? (
        <p className="fine">{t.noLines}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.from}</th>
              <th scope="col">{t.channel}</th>
              <th scope="col" className="num">
                {t.round}
              </th>
              <th scope="col" className="num">
                {t.loss}
              </th>
              <th scope="col" className="num">
                {t.dollars}
              </th>
              <th scope="col">{t.arithmetic}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, i) =>
              i < large || hasAll ? (
                <Line
                  key={i}
                  line={line}
                  isOwn={line.from === node.id}
                  loss={percent(shown.parts[i] ?? 0)}
                />
              ) : null,
            )}
            {large < lines.length && (
              <tr>
                <th scope="row" colSpan={3} className="fine">
                  {t.smaller(lines.length - large)}
                </th>
                <td className="num">
                  {!hasAll &&
                    percent(shown.parts.slice(large).reduce((sum, part) => sum + part, 0))}
                </td>
                <td className="num">–</td>
                <td>
                  <button type="button" className="small" onClick={() => setAll(!hasAll)}>
                    {hasAll ? t.hideSmaller : t.showSmaller}
                  </button>
                </td>
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t.total}
              </th>
              <td className="num">{percent(shown.total)}</td>
              <td className="num">{node.usd > 0 ? format.money(node.usd) : '–'}</td>
              <td className="fine">
                = {t.totalSum(percent(shown.total + node.shock), percent(node.shock))}
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

interface LineProps {
  readonly line: ReceiptLine;
  readonly isOwn: boolean;
  readonly loss: string;
}

function Line({line, isOwn, loss}: LineProps) {
  const {actions} = useApp();
  const names = useNames();
  const text = useText();
  const {language, words, format} = text;
  const t = knockOnText[language];
  const isUsdOnly = line.loss === 0 && line.channel === 'asset';
  return (
    <tr>
      <th scope="row">
        {isOwn ? (
          t.itself
        ) : (
          <button
            type="button"
            className="text-button"
            onClick={() => actions.select({kind: 'company', id: line.from})}
          >
            {names.company(line.from)}
          </button>
        )}
      </th>
      <td>
        {words.channels[line.channel]}
        {line.inputClass && <span className="fine">, {words.classes[line.inputClass]}</span>}
      </td>
      <td className="num">{line.round}</td>
      <td className="num">
        {loss}
        {isUsdOnly && (
          <span className="usd-only" title={line.weight === 0 ? t.usdOnlyHint : t.notSetHint}>
            {t.usdOnly}
          </span>
        )}
      </td>
      <td className="num">{line.usd ? format.money(line.usd) : '–'}</td>
      <td className="arithmetic">
        {line.terms.length > 0 && <Formula line={line} text={text} />}
        <Evidence line={line} />
      </td>
    </tr>
  );
}

/** The factors that make the weight, then what they were derived from. */
function Formula({line, text}: {readonly line: ReceiptLine; readonly text: Text}) {
  const {language, format} = text;
  const t = knockOnText[language];
  const factors = FACTORS[line.channel];
  const known = line.terms.filter((term) => factors.includes(term.name));
  const rest = line.terms.filter((term) => !factors.includes(term.name));
  const label = ({name}: Term) => t.terms[name] ?? name;
  return (
    <>
      <p className="formula">
        <span className="formula-weight" title={t.weightHint}>
          {t.weight} {percentOf(language, line.weight < 0.01 ? 2 : 1)(line.weight)}
        </span>
        {known.map((term, i) => (
          <TermMark
            key={i}
            term={term}
            before={i === 0 ? '=' : DIVISORS.has(term.name) ? '÷' : '×'}
            value={
              term.name === 'replaceable' ? `(1 − ${valueOf(term, format)})` : valueOf(term, format)
            }
            label={label(term)}
          />
        ))}
        {line.imputed && (
          <span className="imputed" title={t.imputedHint}>
            {t.imputed}
          </span>
        )}
      </p>
      {rest.length > 0 && (
        <p className="formula rest">
          {rest.map((term, i) => (
            <TermMark
              key={i}
              term={term}
              before={i === 0 ? '' : '·'}
              value={valueOf(term, format)}
              label={label(term)}
            />
          ))}
        </p>
      )}
    </>
  );
}

const FACTORS: Readonly<Record<ReceiptLine['channel'], readonly string[]>> = {
  supply: ['share', 'reach', 'inFlow', 'replaceable'],
  demand: ['share'],
  asset: ['exposure', 'lossGivenDefault', 'buffer', 'liquidity'],
  funding: ['undrawn', 'undrawnNext12', 'liquidity'],
  guarantee: ['cap', 'guaranteeActive', 'lossGivenDefault', 'liquidity'],
  own: [],
};
const DIVISORS = new Set(['buffer', 'liquidity']);

interface TermProps {
  readonly term: Term;
  readonly before: string;
  readonly value: string;
  readonly label: string;
}

function TermMark({term, before, value, label}: TermProps) {
  const t = knockOnText[useText().language];
  const why = [term.rule && `${t.rule}: ${term.rule}`, term.reason].filter(Boolean).join('. ');
  return (
    <span className="term">
      {before && <span className="operator">{before}</span>}
      <span className="term-name">{label}</span>{' '}
      <span className="term-value" data-rule={term.rule !== null} title={why || undefined}>
        {value}
      </span>
      {why !== '' && <span className="sr-only"> ({why})</span>}
    </span>
  );
}

function Evidence({line}: {readonly line: ReceiptLine}) {
  const {actions, catalogue} = useApp();
  const names = useNames();
  const {words} = useText();
  const evidence = line.ties.flatMap((id) => catalogue.ties.get(id)?.evidence ?? []);
  const cited = line.sources.flatMap((source): readonly Cited[] => {
    const found = evidence.filter((e) => e.source === source && e.ref !== undefined);
    return found.length > 0 ? found : [{source}];
  });
  return (
    <p className="evidence">
      {line.ties.map((id) => {
        const tie = catalogue.ties.get(id);
        return tie ? (
          <button
            key={id}
            type="button"
            className="text-button"
            onClick={() => actions.select({kind: 'tie', id})}
          >
            {names.pair(tie)}, {words.types[tie.type]}
          </button>
        ) : null;
      })}
      <SourceMarks cited={cited} />
    </p>
  );
}

function valueOf({value, unit}: Term, format: Format): string {
  switch (unit) {
    case 'share':
      return precise.format(value);
    case 'usd':
      return format.money(value);
    case 'gw':
      return format.gigawatts(value);
    case 'months':
    case 'years':
    case 'factor':
      return format.number(value);
  }
}

/** Factors are shown finer than results, so that multiplying them by hand comes out right. */
const precise = new Intl.NumberFormat('en-GB', {style: 'percent', maximumSignificantDigits: 3});

function percentOf(language: Text['language'], decimals: number): (share: number) => string {
  const format = new Intl.NumberFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return (share) => format.format(share);
}
