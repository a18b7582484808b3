import {useEffect} from 'react';
import {useStore} from 'zustand';
import type {StateDifference} from '../../core/exchange/stateDifference';
import {memoizeLast} from '../../core/lib/memoize';
import {createRankingMover} from '../../state/rankingMoves';
import type {App} from '../../state/store';
import {useApp} from '../appContext';
import {differenceText} from '../text/differenceText';
import {useText} from '../text/text';
import type {Names} from '../../words/names';
import type {Side} from './useSides';

export const moverOf = memoizeLast((open: App['openSweeper']) => createRankingMover(open));

interface Props {
  readonly difference: StateDifference;
  readonly a: Side;
  readonly b: Side;
  readonly names: Names;
}
const SHOWN = 12;
const REST_MS = 200;

/** Whose loss changes, and who moves in the ranking. */
export function Effect({difference, a, b, names}: Props) {
  const {language, format} = useText();
  const t = differenceText[language];
  const {hits, totals} = difference;
  const [top] = hits;
  const signed = (x: number, write: (x: number) => string) =>
    `${x > 0 ? '+' : x < 0 ? '−' : '±'}${write(Math.abs(x))}`;
  const points = (x: number) => signed(x * 100, format.number);
  return (
    <section className="difference-effect">
      <h3>{t.effect}</h3>
      {totals.before || totals.after ? (
        <p>
          {t.loss(format.money(totals.before?.usd ?? 0), format.money(totals.after?.usd ?? 0))}{' '}
          {top &&
            t.headline(
              names.company(top.id),
              t.points(points(top.after - top.before)),
              signed(top.afterUsd - top.beforeUsd, format.money),
            )}
        </p>
      ) : (
        <p className="fine">{t.quiet}</p>
      )}
      <Ranking a={a} b={b} names={names} />
    </section>
  );
}

function Ranking({a, b, names}: Omit<Props, 'difference'>) {
  const {openSweeper} = useApp();
  const {language, format} = useText();
  const t = differenceText[language];
  const mover = moverOf(openSweeper);
  const {moves, job, trouble} = useStore(mover.store);
  useEffect(() => {
    const timer = setTimeout(() => void mover.ask(a, b), REST_MS);
    return () => clearTimeout(timer);
  }, [mover, a, b]);
  const [top] = moves ?? [];
  const rank = (place: {readonly rank: number} | null) => (place ? `${place.rank}` : t.absent);
  const share = (place: {readonly impact: number} | null) =>
    place ? format.percent(place.impact) : t.absent;
  return (
    <>
      <h4>{t.ranking}</h4>
      {job && (
        <div className="sweep-progress">
          <label>
            <span>{t.working}</span>
            <progress max={job.of} value={job.done} aria-label={t.working} />
          </label>
          <button type="button" className="small" onClick={mover.cancel}>
            {t.cancel}
          </button>
        </div>
      )}
      {trouble && (
        <p role="alert">
          {trouble === 'failed' ? t.failed : t.cancelled}{' '}
          <button type="button" className="small" onClick={() => void mover.ask(a, b)}>
            {t.again}
          </button>
        </p>
      )}
      {moves && !top && <p>{t.rankingSame}</p>}
      {moves && top && (
        <>
          <p>
            {t.rankingLead(
              names.company(top.id),
              `${rank(top.before)} (${share(top.before)})`,
              `${rank(top.after)} (${share(top.after)})`,
            )}
          </p>
          <p className="fine">{t.rankingWhat}</p>
          <div className="difference-scroll" role="region" aria-label={t.ranking} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.columns.company}</th>
                  <th scope="col">{t.columns.rank}</th>
                  <th scope="col">{t.columns.impact}</th>
                </tr>
              </thead>
              <tbody>
                {moves.slice(0, SHOWN).map(({id, before, after}) => (
                  <tr key={id}>
                    <th scope="row">{names.company(id)}</th>
                    <td className="num">
                      {rank(before)} → {rank(after)}
                    </td>
                    <td className="num">
                      {share(before)} → {share(after)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  );
}
