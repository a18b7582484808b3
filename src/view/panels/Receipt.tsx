import {useMemo, useState} from 'react';
import type {NodeOutcome, ReceiptLine} from '../../core/contagion/outcome';
import {useApp, useNames} from '../appContext';
import {knockOnText} from '../text/knockOnText';
import {shownFormula, shownReceipt, type ShownLine, type ShownTerm} from '../text/shownReceipt';
import {useText, type Text} from '../text/text';
import {SourceMarks, type Cited} from './SourceLinks';

/** Why a company lost what it lost: lines that add up, each with its arithmetic and its sources. */
export function Receipt({node}: {readonly node: NodeOutcome}) {
  const names = useNames();
  const text = useText();
  const t = knockOnText[text.language];
  const name = names.company(node.id);
  const shown = useMemo(() => shownReceipt(node, names, text), [node, names, text]);
  const {lines, large} = shown;
  const [hasAll, setAll] = useState(false);
  return (
    <section className="receipt" aria-label={t.receiptOf(name)}>
      <p className="receipt-sentence">{shown.sentence}</p>
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
                <Line key={i} shown={line} isOwn={line.line.from === node.id} />
              ) : null,
            )}
            {large < lines.length && (
              <tr>
                <th scope="row" colSpan={3} className="fine">
                  {t.smaller(lines.length - large)}
                </th>
                <td className="num">{!hasAll && shown.smallerLoss}</td>
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
              <td className="num">{shown.total}</td>
              <td className="num">{shown.dollars}</td>
              <td className="fine">= {shown.sum}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

interface LineProps {
  readonly shown: ShownLine;
  readonly isOwn: boolean;
}

function Line({shown: {line, loss, isUsdOnly}, isOwn}: LineProps) {
  const {actions} = useApp();
  const names = useNames();
  const text = useText();
  const {language, words, format} = text;
  const t = knockOnText[language];
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
  const t = knockOnText[text.language];
  const {weight, factors, rest} = shownFormula(line, text);
  return (
    <>
      <p className="formula">
        <span className="formula-weight" title={t.weightHint}>
          {t.weight} {weight}
        </span>
        {factors.map((term, i) => (
          <TermMark key={i} {...term} />
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
            <TermMark key={i} {...term} />
          ))}
        </p>
      )}
    </>
  );
}

function TermMark({term, before, value, label}: ShownTerm) {
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
