import {timeText} from '../text/timeText';
import {useText} from '../text/text';
import type {useTimeline} from './useTimeline';

/** How far impact and fragility are, with the way out and the way back in. */
export function TimeProgress({used}: {readonly used: ReturnType<typeof useTimeline>}) {
  const t = timeText[useText().language];
  const {job, trouble} = used.state;
  if (job)
    return (
      <div className="sweep-progress">
        <label>
          <span>{t.working}</span>
          <progress max={job.of} value={job.done} />
        </label>
        <span className="num">{t.progress(job.done, job.of)}</span>
        <button type="button" className="small" onClick={used.cancel}>
          {t.cancel}
        </button>
      </div>
    );
  if (trouble === null) return null;
  return (
    <div className="sweep-trouble" role="alert">
      <p>{t[trouble]}</p>
      <button type="button" className="small" onClick={used.ask}>
        {t.again}
      </button>
    </div>
  );
}
