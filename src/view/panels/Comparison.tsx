import type {NodeOutcome, Outcome} from '../../core/contagion/outcome';
import {hitNodes} from '../../core/contagion/hitNodes';
import {useNames} from '../appContext';
import {comparisonText} from '../text/comparisonText';
import {knockOnText} from '../text/knockOnText';
import {useText} from '../text/text';

interface Props {
  readonly outcome: Outcome;
  readonly other: Outcome;
}

/** What two models say of the same question, in one sentence. */
export function Comparison({outcome, other}: Props) {
  const names = useNames();
  const {language, format} = useText();
  const t = comparisonText[language];
  const {models} = knockOnText[language];
  const [mine, theirs] = [hitNodes(outcome), hitNodes(other)];
  const known = new Set(mine.map((n) => n.id));
  const gap = (n: NodeOutcome, i: number) => Math.abs(n.distress - other.nodes[i]!.distress);
  const widest = outcome.nodes.reduce(
    (best, n, i) => (gap(n, i) > gap(outcome.nodes[best]!, best) ? i : best),
    0,
  );
  const [a, b] = [outcome.nodes[widest], other.nodes[widest]];
  return (
    <p className="knock-terms comparison" role="status">
      {t.sentence({
        first: models[outcome.model],
        second: models[other.model],
        hit: mine.length,
        hitBySecond: theirs.length,
        both: theirs.filter((n) => known.has(n.id)).length,
      })}
      {a && b && gap(a, widest) > 0 && (
        <>
          {' '}
          {t.widest(names.company(a.id), format.percent(a.distress), format.percent(b.distress))}
        </>
      )}{' '}
      {!other.converged && <span data-warning="true">{t.notSettled(models[other.model])} </span>}
      {t.defaults(models[other.model])}
    </p>
  );
}
