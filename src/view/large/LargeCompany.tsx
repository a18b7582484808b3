/** One company: what is known of it, the button that fails it, and what it lost through whom. */
import type {CompanyFacts} from '../../core/large/protocol';
import type {LargeNetwork, LargeState} from '../../state/largeNetwork';
import {largeText} from '../text/largeText';
import {useText} from '../text/text';

interface Props {
  readonly large: LargeNetwork;
  readonly state: LargeState;
  readonly facts: CompanyFacts;
}
export function LargeCompany({large, state, facts}: Props) {
  const {language, format} = useText();
  const t = largeText[language];
  const {failed, isAsking} = state;
  const isFailed = failed.includes(facts.company);
  const {left, right} = facts.partners;
  return (
    <section aria-label={facts.id} className="large-company">
      <h3>{facts.id}</h3>
      <p className="fine">
        {t.facts(format.number(facts.size), format.count(left), format.count(right))}
      </p>
      <p className="large-acts">
        {!isFailed && (
          <button
            type="button"
            className="primary"
            disabled={isAsking}
            onClick={() => void large.fail([...failed, facts.company])}
          >
            {failed.length > 0 ? t.failToo : t.fail}
          </button>
        )}
        {failed.length > 0 && (
          <button
            type="button"
            className="primary restore"
            disabled={isAsking}
            onClick={() => void large.fail([])}
          >
            {t.restore}
          </button>
        )}
      </p>
      {facts.distress !== null && !isFailed && (
        <>
          <h4>
            {t.receipt(facts.id)}: {format.percent(facts.distress)}
          </h4>
          {facts.receipt.length === 0 ? (
            <p className="fine">{t.receiptNone}</p>
          ) : (
            <div
              className="large-scroll"
              role="region"
              tabIndex={0}
              aria-label={t.receipt(facts.id)}
            >
              <table className="large-table">
                <thead>
                  <tr>
                    <th scope="col">{t.columns.from}</th>
                    <th scope="col" className="num">
                      {t.columns.share}
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
                  {facts.receipt.map((line, k) => (
                    <tr key={k}>
                      <th scope="row">
                        <button
                          type="button"
                          className="text-button"
                          onClick={() => void large.show(line.from.company)}
                        >
                          {line.from.id}
                        </button>
                      </th>
                      <td className="num">{format.percent(line.loss)}</td>
                      <td className="num">{format.number(line.lost)}</td>
                      <td className="num">{line.round}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
    </section>
  );
}
