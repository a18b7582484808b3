/** What falls with those that failed: the totals, and who is hit hardest. */
import type {Fallen} from '../../core/large/protocol';
import type {LargeNetwork} from '../../state/largeNetwork';
import {largeText} from '../text/largeText';
import {useText} from '../text/text';

interface Props {
  readonly large: LargeNetwork;
  readonly fallen: Fallen;
}
export function LargeFallen({large, fallen}: Props) {
  const {language, format} = useText();
  const t = largeText[language];
  const totals = [
    [t.total.lost, format.number(fallen.lost)],
    [t.total.share, format.percent(fallen.impact)],
    [t.total.hit, format.count(fallen.hit)],
    [t.total.failed, format.count(fallen.failures)],
    [t.total.rounds, format.count(fallen.rounds)],
  ] as const;
  return (
    <section>
      <dl className="large-totals">
        {totals.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t.hardest}</h3>
      <div className="large-scroll" role="region" tabIndex={0} aria-label={t.hardest}>
        <table className="large-table">
          <thead>
            <tr>
              <th scope="col">{t.columns.name}</th>
              <th scope="col" className="num">
                {t.columns.loss}
              </th>
              <th scope="col" className="num">
                {t.columns.lost}
              </th>
              <th scope="col" className="num">
                {t.columns.round}
              </th>
            </tr>
          </thead>
          <tbody>
            {fallen.hardest.slice(0, 50).map((hit) => (
              <tr key={hit.company}>
                <th scope="row">
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => void large.show(hit.company)}
                  >
                    {hit.id}
                  </button>
                </th>
                <td className="num">{format.percent(hit.distress)}</td>
                <td className="num">{format.number(hit.lost)}</td>
                <td className="num">{hit.round ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
