/** Every company failed once, in two workers: how far it is, the first hundred, and all as a table. */
import {useMemo} from 'react';
import {csvOf} from '../../core/lib/csv';
import {ranksOf} from '../../core/ranking/ranking';
import type {LargeNetwork, LargeState} from '../../state/largeNetwork';
import {download} from '../session/download';
import {largeText} from '../text/largeText';
import {studyText} from '../text/studyText';
import {useText} from '../text/text';

interface Props {
  readonly large: LargeNetwork;
  readonly state: LargeState;
  readonly onSay: (text: string) => void;
}
const SHOWN = 100;

export function LargeRanking({large, state, onSay}: Props) {
  const {language, format} = useText();
  const t = largeText[language];
  const {ranking, sweep, opened} = state;
  const rows = useMemo(() => {
    if (!ranking) return [];
    const ranks = ranksOf(ranking.nodes.map(({impact}) => impact));
    return ranking.nodes
      .map((node, company) => ({...node, company, rank: ranks[company]!}))
      .sort((a, b) => a.rank - b.rank);
  }, [ranking]);
  const save = () => {
    const file = 'frenemy-large-ranking.csv';
    const table = csvOf(
      [
        ['rank', (row: (typeof rows)[number]) => row.rank],
        ['id', ({id}) => id],
        ['impact', ({impact}) => impact],
        ['fragility', ({fragility}) => fragility],
        ['model', () => opened?.model],
        ['data', () => opened?.title],
      ],
      rows,
    );
    download(file, table, 'text/csv;charset=utf-8');
    onSay(studyText[language].saved(file));
  };
  return (
    <section className="large-ranking">
      <h3>{t.ranking}</h3>
      <p className="fine">{t.rankingMeans}</p>
      <p className="large-acts">
        {sweep ? (
          <span className="sweep-progress">
            <progress max={sweep.of} value={sweep.done} aria-label={t.ranking} />
            <span className="num">
              {format.count(sweep.done)} / {format.count(sweep.of)}
            </span>
            <button type="button" className="small" onClick={large.stopRanking}>
              {t.cancel}
            </button>
          </span>
        ) : (
          <button type="button" className="small" onClick={() => void large.rank()}>
            {t.rank}
          </button>
        )}
        {ranking && (
          <button type="button" className="small" onClick={save}>
            {t.csv}
          </button>
        )}
      </p>
      {ranking && (
        <>
          <p className="fine">
            {t.firstOf(format.count(Math.min(SHOWN, rows.length)), format.count(rows.length))}
          </p>
          <div className="large-scroll" role="region" tabIndex={0} aria-label={t.ranking}>
            <table className="large-table">
              <thead>
                <tr>
                  <th scope="col" className="num">
                    {t.columns.rank}
                  </th>
                  <th scope="col">{t.columns.name}</th>
                  <th scope="col" className="num">
                    {t.columns.impact}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, SHOWN).map(({id, company, rank, impact}) => (
                  <tr key={company}>
                    <td className="num">{rank}</td>
                    <th scope="row">
                      <button
                        type="button"
                        className="text-button"
                        onClick={() => void large.show(company)}
                      >
                        {id}
                      </button>
                    </th>
                    <td className="num">{format.percent(impact)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
