/** What both sides say, side by side; nothing is merged before the last button. */
import {useMemo, useState} from 'react';
import type {Dataset} from '../../core/dataset/schema';
import {settle, type Dispute} from '../../core/exchange/merge';
import {faultText} from '../text/faultText';
import {importText} from '../text/importText';
import {useText} from '../text/text';
import {DisputeCard} from './DisputeCard';
import type {Review} from './review';

interface Props {
  readonly review: Review;
  readonly onSettled: (data: Dataset) => void;
  readonly onClose: () => void;
}

export function ReviewStep({review, onSettled, onClose}: Props) {
  const {language} = useText();
  const t = importText[language];
  const whole = new Intl.NumberFormat(language).format;
  const {disputes, added, changed, removed} = review.merge;
  const [theirs, setTheirs] = useState<ReadonlySet<Dispute>>(new Set());
  const [faults, setFaults] = useState<readonly string[]>([]);
  const records = useMemo(() => byRecord(disputes), [disputes]);
  const take = (dispute: Dispute, isTheirs: boolean) => {
    const next = new Set(theirs);
    if (isTheirs) next.add(dispute);
    else next.delete(dispute);
    setTheirs(next);
  };
  const merge = () => {
    const settled = settle(review.merge, (dispute) => theirs.has(dispute));
    if (settled.ok) onSettled(settled.value);
    else setFaults(settled.errors.slice(0, 20).map(faultText[language].data));
  };
  const isEmpty = added + changed + removed + disputes.length === 0;
  return (
    <form
      className="import-review"
      onSubmit={(event) => {
        event.preventDefault();
        merge();
      }}
    >
      <h3>{t.review}</h3>
      <p>
        {isEmpty ? t.nothingNew : t.reviewLead(whole(added), whole(changed), whole(removed))}{' '}
        {!isEmpty && t.conflicts(whole(disputes.length))}
      </p>
      {disputes.length > 0 && (
        <div className="import-all">
          <button type="button" className="small" onClick={() => setTheirs(new Set())}>
            {t.allOurs}
          </button>
          <button type="button" className="small" onClick={() => setTheirs(new Set(disputes))}>
            {t.allTheirs}
          </button>
        </div>
      )}
      <ul className="import-disputes">
        {records.map((own) => (
          <DisputeCard
            key={`${own[0]!.table} ${own[0]!.id}`}
            disputes={own}
            review={review}
            theirs={theirs}
            onTake={take}
          />
        ))}
      </ul>
      {faults.length > 0 && (
        <div className="flag" role="alert">
          <p>{t.stillWrong}</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="import-foot">
        <p className="import-counts" role="status">
          {disputes.length > 0 &&
            t.chosenCounts(whole(disputes.length - theirs.size), whole(theirs.size))}
        </p>
        <button type="button" className="small" onClick={onClose}>
          {t.nothing}
        </button>
        <button type="submit" className="primary" disabled={isEmpty}>
          {t.merge}
        </button>
      </div>
    </form>
  );
}

function byRecord(disputes: readonly Dispute[]): Dispute[][] {
  const records = new Map<string, Dispute[]>();
  for (const dispute of disputes) {
    const key = `${dispute.table} ${dispute.id}`;
    records.set(key, [...(records.get(key) ?? []), dispute]);
  }
  return [...records.values()];
}
