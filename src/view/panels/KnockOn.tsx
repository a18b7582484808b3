import {lazy, Suspense, useMemo, useState, type ReactNode} from 'react';
import type {Outcome} from '../../core/contagion/outcome';
import {hitNodes} from '../../core/contagion/hitNodes';
import {useApp, useAppState, useNames} from '../appContext';
import {Boundary} from '../report/Boundary';
import {knockOnText} from '../text/knockOnText';
import {sentenceOf} from '../../words/sentence';
import {useText} from '../text/text';
import type {Detent} from '../useSheets';
import {HitTable} from './HitTable';
import {Icon} from './Icon';
import {RegimeLine} from './RegimeLine';
import {RoundPlayer} from './RoundPlayer';
import {SheetHead} from './SheetHead';

const Comparison = lazy(() => import('./Comparison').then((m) => ({default: m.Comparison})));
const Winners = lazy(() => import('./Winners').then((m) => ({default: m.Winners})));

interface Props {
  readonly isOpen: boolean;
  readonly detent: Detent;
  readonly onDetent: (detent: Detent) => void;
  readonly onClose: () => void;
  readonly modelBar: ReactNode;
}

/** Who is hit, in which round, and why: the answer to whatever was failed or cut. */
export function KnockOn({isOpen, detent, onDetent, onClose, modelBar}: Props) {
  const {selectors} = useApp();
  const names = useNames();
  const text = useText();
  const t = knockOnText[text.language];
  const scenario = useAppState((s) => s.scenario);
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
      data-detent={detent}
      data-folded={!hasAnswered}
      data-tall={isTall && outcome !== null}
    >
      <SheetHead
        title={outcome === null ? t.empty : sentenceOf(outcome, scenario, names, text)}
        detent={detent}
        onDetent={onDetent}
        onClose={onClose}
      />
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
        </div>
        {outcome === null ? (
          <div className="knock-empty">
            <h2 className="sr-only">{t.title}</h2>
            <p>
              <strong>{t.empty}</strong> <span>{t.emptyHint}</span>
            </p>
            {modelBar}
          </div>
        ) : (
          <Answer outcome={outcome} modelBar={modelBar} />
        )}
      </div>
    </section>
  );
}

interface AnswerProps {
  readonly outcome: Outcome;
  readonly modelBar: ReactNode;
}

function Answer({outcome, modelBar}: AnswerProps) {
  const {selectors} = useApp();
  const names = useNames();
  const text = useText();
  const {language, words, format} = text;
  const t = knockOnText[language];
  const scenario = useAppState((s) => s.scenario);
  const hits = useMemo(() => hitNodes(outcome), [outcome]);
  const other = useAppState(selectors.comparison);
  const failed = hits.filter((n) => n.failed && n.shock < 1);
  const sentence = sentenceOf(outcome, scenario, names, text);
  const {total, basis, asOf} = outcome;
  const isTold = hits.length > 0 || other !== null || outcome.diversion !== null;
  const canMove = outcome.model === 'joint'; // the others know no rivals to take over
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
        {modelBar}
        {outcome.history.length > 1 && <RoundPlayer outcome={outcome} />}
        <p className="knock-terms">
          {basis && asOf && `${t.basisAndDate(words.bases[basis], format.date(asOf))} · `}
          <RegimeLine outcome={outcome} />
        </p>
        {other && (
          <Boundary of="comparison">
            <Suspense fallback={null}>
              <Comparison outcome={outcome} other={other} />
            </Suspense>
          </Boundary>
        )}
      </div>
      {(isTold || canMove) && (
        <div className="knock-body">
          {isTold && <HitTable outcome={outcome} other={other} />}
          {canMove && (
            <Boundary of="winners">
              <Suspense fallback={null}>
                <Winners outcome={outcome} />
              </Suspense>
            </Boundary>
          )}
        </div>
      )}
    </>
  );
}
