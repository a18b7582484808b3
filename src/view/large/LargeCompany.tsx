/** One company: what is known of it, the button that fails it, and what it lost through whom. */
import type {CompanyFacts} from '../../core/large/protocol';
import type {LargeNetwork, LargeState} from '../../state/largeNetwork';
import {largeText} from '../text/largeText';
import {useText} from '../text/text';
import {LossTable} from './LossTable';

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
        {t.facts(format.short(facts.size), format.count(left), format.count(right))}
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
            <LossTable
              large={large}
              label={t.receipt(facts.id)}
              columns={{name: t.columns.from, share: t.columns.share}}
              rows={facts.receipt.map(({from, loss, lost, round}) => ({
                of: from,
                share: loss,
                lost,
                round,
              }))}
            />
          )}
        </>
      )}
    </section>
  );
}
