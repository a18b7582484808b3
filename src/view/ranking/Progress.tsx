import type {RankingState} from '../../state/rankings';
import {rankingText} from '../text/rankingText';
import {useText} from '../text/text';
import type {UsedRankings} from './useRankings';

/** What is being computed and how far it is, with the way out; or how it ended without an answer. */
export function Progress({used}: {readonly used: UsedRankings}) {
  const {rankings, job, trouble, ranked, askAgain} = used;
  const t = rankingText[useText().language];
  if (job)
    return (
      <div className="sweep-progress">
        <label>
          <span>{job.kind === 'sweep' ? t.working : t.drawing}</span>
          <progress max={job.of} value={job.done} aria-label={t.progressLabel} />
        </label>
        <span className="num">{t.progress(job.done, job.of)}</span>
        <button type="button" className="small" onClick={rankings.cancel}>
          {t.cancel}
        </button>
      </div>
    );
  if (!trouble) return null;
  return (
    <div className="sweep-trouble" role="alert">
      <p>{wordsFor(trouble, ranked !== null, t)}</p>
      {trouble.of === 'sweep' && (
        <button type="button" className="small" onClick={askAgain}>
          {t.again}
        </button>
      )}
    </div>
  );
}

function wordsFor(
  {kind, of}: NonNullable<RankingState['trouble']>,
  isSomethingShown: boolean,
  t: (typeof rankingText)['en'],
): string {
  if (of === 'draws') return kind === 'failed' ? t.failedDraws : t.cancelledDraws;
  if (kind === 'failed') return t.failed;
  return isSomethingShown ? t.cancelled : t.cancelledEmpty;
}
