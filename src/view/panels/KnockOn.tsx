import {useMemo, useRef, useState, type CSSProperties} from 'react';
import {VISIBLE, type NodeOutcome, type Outcome} from '../../core/contagion/outcome';
import type {CompanyId} from '../../core/dataset/schema';
import {hitNodes} from '../../state/hits';
import {useApp, useAppState, useNames} from '../appContext';
import {knockOnText} from '../text/knockOnText';
import {sentenceOf} from '../text/sentence';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {Icon} from './Icon';
import {Receipt} from './Receipt';
import {RoundPlayer} from './RoundPlayer';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Who is hit, in which round, and why: the answer to whatever was failed or cut. */
export function KnockOn({isOpen, onClose}: Props) {
  const {selectors} = useApp();
  const {language} = useText();
  const t = knockOnText[language];
  const outcome = useAppState(selectors.outcome);
  const [isTall, setTall] = useState(false);
  // Folded until the first answer; from then on it keeps its place, so that the map keeps its own.
  const [hasAnswered, setAnswered] = useState(outcome !== null);
  if (outcome !== null && !hasAnswered) setAnswered(true);
  return (
    <section
      className="knock"
      aria-label={t.title}
      data-open={isOpen}
      data-folded={!hasAnswered}
      data-tall={isTall && outcome !== null}
    >
      <div className="knock-sheet">
        <div className="knock-corner">
          {outcome !== null && (
            <button
              type="button"
              className="bare knock-height"
              aria-label={isTall ? t.shorter : t.taller}
              title={isTall ? t.shorter : t.taller}
              onClick={() => setTall(!isTall)}
            >
              <Icon name={isTall ? 'shorter' : 'taller'} />
            </button>
          )}
          <button
            type="button"
            className="bare sheet-close"
            aria-label={shellText[language].close}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </div>
        {outcome === null ? (
          <div className="knock-empty">
            <h2>{t.title}</h2>
            <p>
              <strong>{t.empty}</strong> {t.emptyHint}
            </p>
          </div>
        ) : (
          <Answer outcome={outcome} />
        )}
      </div>
    </section>
  );
}

function Answer({outcome}: {readonly outcome: Outcome}) {
  const {actions} = useApp();
  const names = useNames();
  const text = useText();
  const {language, words, format} = text;
  const t = knockOnText[language];
  const scenario = useAppState((s) => s.scenario);
  const hits = useMemo(() => hitNodes(outcome), [outcome]);
  const [open, setOpen] = useState<CompanyId | null>(null);
  const failed = hits.filter((n) => n.failed && n.shock < 1);
  const sentence = sentenceOf(outcome, scenario, names, text);
  const {total, rounds, converged, model, basis, asOf} = outcome;
  const totals = [
    ['impact', format.percent(total.impact)],
    ['usd', format.money(total.usd)],
    ['hit', format.number(hits.length)],
    ['failed', format.number(failed.length)],
  ] as const;
  return (
    <>
      <div className="knock-head">
        <h2>{t.title}</h2>
        <p className="knock-sentence">{sentence}</p>
        <dl className="totals">
          {totals.map(([name, value]) => (
            <div
              key={name}
              title={
                name === 'impact'
                  ? t.totals.impactHint
                  : name === 'usd'
                    ? t.totals.usdHint
                    : undefined
              }
            >
              <dt>{t.totals[name]}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="knock-terms">
          {t.models[model]}
          {basis && asOf && ` · ${t.basisAndDate(words.bases[basis], format.date(asOf))}`}
          {' · '}
          <span data-warning={!converged}>
            {converged ? t.settled(rounds) : t.notSettled(rounds)}
          </span>
        </p>
        {outcome.history.length > 1 && <RoundPlayer outcome={outcome} />}
      </div>
      {hits.length > 0 && (
        <div className="knock-body">
          <table className="hits">
            <caption className="sr-only">{t.table}</caption>
            <thead>
              <tr>
                <th scope="col">{t.company}</th>
                <th scope="col">{t.distress}</th>
                <th scope="col" className="num">
                  {t.dollars}
                </th>
                <th scope="col" className="num">
                  {t.round}
                </th>
                <th scope="col">{t.setBy}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">
                  <span className="sr-only">{t.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {hits.map((node) => (
                <HitRow
                  key={node.id}
                  node={node}
                  outcome={outcome}
                  isOpen={open === node.id}
                  onToggle={() => setOpen(open === node.id ? null : node.id)}
                  onSelect={() => actions.select({kind: 'company', id: node.id})}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

interface RowProps {
  readonly node: NodeOutcome;
  readonly outcome: Outcome;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onSelect: () => void;
}

function HitRow({node, outcome, isOpen, onToggle, onSelect}: RowProps) {
  const names = useNames();
  const {language, format} = useText();
  const t = knockOnText[language];
  const round = useAppState((s) => s.view.round);
  const isSelected = useAppState((s) => s.view.selection?.id === node.id);
  const at = useMemo(() => outcome.nodes.indexOf(node), [outcome, node]);
  const distress = round === null ? node.distress : (outcome.history[round]?.[at] ?? node.distress);
  const row = useRef<HTMLTableRowElement>(null);
  const isHitYet = distress - node.shock > VISIBLE;
  const hasFallen = node.failed && (round === null || (node.failedRound ?? 0) <= round);
  return (
    <>
      <tr ref={row} data-yet={isHitYet} data-selected={isSelected}>
        <th scope="row">
          <button type="button" className="text-button" onClick={onSelect}>
            {names.company(node.id)}
          </button>
        </th>
        <td className="distress">
          <span
            className="bar"
            data-failed={hasFallen}
            style={{'--share': distress} as CSSProperties}
            aria-hidden="true"
          />
          <span className="num">{isHitYet ? format.percent(distress) : t.notYet}</span>
        </td>
        <td className="num">{node.usd > 0 ? format.money(node.usd) : '–'}</td>
        <td className="num">{node.round ?? '–'}</td>
        <td>{t.bindings[node.binding]}</td>
        <td>{hasFallen && <strong className="fallen">{t.fallen}</strong>}</td>
        <td className="act">
          <button
            type="button"
            className="small"
            aria-expanded={isOpen}
            aria-controls={`receipt-${node.id}`}
            onClick={() => {
              onToggle();
              if (!isOpen)
                requestAnimationFrame(() => row.current?.scrollIntoView({block: 'start'}));
            }}
          >
            {t.receipt}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr className="receipt-row" id={`receipt-${node.id}`}>
          <td colSpan={7}>
            <Receipt node={node} />
          </td>
        </tr>
      )}
    </>
  );
}
