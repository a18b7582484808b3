import {useMemo} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import {useApp, useNames} from '../appContext';
import {timeText} from '../text/timeText';
import {useText} from '../text/text';
import {MOST_WATCHED} from './useTimeline';

/** Whose impact and fragility are drawn: up to six. */
export function WatchedCompanies({watched}: {readonly watched: readonly CompanyId[]}) {
  const {actions, dataset} = useApp();
  const {language} = useText();
  const names = useNames();
  const t = timeText[language];
  const watch = (ids: readonly CompanyId[]) => actions.choose('watched', ids.join(','));
  const others = useMemo(
    () =>
      dataset.companies
        .map(({id}) => ({id, name: names.company(id)}))
        .filter(({id}) => !watched.includes(id))
        .sort((a, b) => a.name.localeCompare(b.name, language)),
    [dataset, names, watched, language],
  );
  return (
    <div className="time-watched" role="group" aria-label={t.watched}>
      <span className="fine">{t.watched}</span>
      {watched.map((id) => (
        <button
          key={id}
          type="button"
          className="small"
          aria-label={t.remove(names.company(id))}
          onClick={() => watch(watched.filter((other) => other !== id))}
        >
          {names.company(id)} <span aria-hidden="true">×</span>
        </button>
      ))}
      {watched.length < MOST_WATCHED && (
        <select
          aria-label={t.add}
          value=""
          onChange={(e) => watch([...watched, e.currentTarget.value as CompanyId])}
        >
          <option value="" disabled>
            {t.add}
          </option>
          {others.map(({id, name}) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
