/** One company: what is known of it, how far it is made to fail, and what it lost through whom. */
import {useId, useState} from 'react';
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
/** Shares that a company may be made to lose. */
const LOSSES = [1, 0.75, 0.5, 0.25, 0.1];

export function LargeCompany({large, state, facts}: Props) {
  const {language, format} = useText();
  const t = largeText[language];
  const {shocks, isAsking} = state;
  const field = useId();
  const shock = shocks.find(({company}) => company === facts.company);
  const [chosen, setChosen] = useState(1);
  const loss = shock?.loss ?? chosen;
  const others = shocks.filter((one) => one !== shock);
  const isFailed = shock !== undefined;
  const {left, right} = facts.partners;
  return (
    <section aria-label={facts.id} className="large-company">
      <h3>{facts.id}</h3>
      <p className="fine">
        {t.facts(format.short(facts.size), format.count(left), format.count(right))}
      </p>
      <p className="large-acts">
        <label htmlFor={field}>{isFailed ? t.losesNow : t.loses}</label>
        <select
          id={field}
          value={loss}
          onChange={(event) => {
            const next = Number(event.currentTarget.value);
            setChosen(next);
            if (isFailed) void large.fail([...others, {company: facts.company, loss: next}]);
          }}
        >
          {LOSSES.map((share) => (
            <option key={share} value={share}>
              {format.percent(share)}
            </option>
          ))}
        </select>
        {!isFailed && (
          <button
            type="button"
            className="primary"
            disabled={isAsking}
            onClick={() => void large.fail([...shocks, {company: facts.company, loss}])}
          >
            {shocks.length > 0 ? t.failToo : t.fail}
          </button>
        )}
        {shocks.length > 0 && (
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
