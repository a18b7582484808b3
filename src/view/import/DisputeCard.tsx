import {useId} from 'react';
import type {Evidence} from '../../core/dataset/schema';
import type {ChangedTable, PlainRecord} from '../../core/exchange/difference';
import type {Dispute} from '../../core/exchange/merge';
import {useNames} from '../appContext';
import {importText} from '../text/importText';
import {useText} from '../text/text';
import type {Names} from '../../words/names';
import type {Review, Side} from './review';
import {valueInWords} from './valueInWords';

interface Props {
  /** Of one record. */
  readonly disputes: readonly Dispute[];
  readonly review: Review;
  readonly theirs: ReadonlySet<Dispute>;
  readonly onTake: (dispute: Dispute, isTheirs: boolean) => void;
}

/** One record in dispute: each field as either side has it, and what either rests on. */
export function DisputeCard({disputes, review, theirs, onTake}: Props) {
  const {language} = useText();
  const t = importText[language];
  const names = useNames();
  const {table, id} = disputes[0]!;
  const ours = sourcesOf(review.left, table, id);
  const more = sourcesOf(review.right, table, id).filter((title) => !ours.includes(title));
  return (
    <li>
      <h4>
        {recordName(table, id, names)} <code>{id}</code>
      </h4>
      {disputes.map((dispute) => (
        <Field
          key={dispute.field}
          dispute={dispute}
          review={review}
          isTheirs={theirs.has(dispute)}
          onTake={(isTheirs) => onTake(dispute, isTheirs)}
        />
      ))}
      <dl className="import-rests">
        {(['left', 'right'] as const).map((side) => (
          <div key={side}>
            <dt>
              {side === 'left' ? t.ours : t.theirs}: {t.sources}
            </dt>
            <dd>{(side === 'left' ? ours : more).join('; ') || t.noMoreSources}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function Field({
  dispute,
  review,
  isTheirs,
  onTake,
}: {
  readonly dispute: Dispute;
  readonly review: Review;
  readonly isTheirs: boolean;
  readonly onTake: (isTheirs: boolean) => void;
}) {
  const text = useText();
  const t = importText[text.language];
  const group = useId();
  const {table, id, field} = dispute;
  const label =
    field === '' ? t.wholeRow : ((text.language === 'ko' ? KO_FIELDS : EN_FIELDS)[field] ?? field);
  return (
    <fieldset className="import-dispute">
      <legend>{label}</legend>
      {(['left', 'right'] as const).map((side) => {
        const record = review[side].record(table, id);
        const isChosen = (side === 'right') === isTheirs;
        return (
          <label key={side} data-chosen={isChosen || undefined}>
            <input
              type="radio"
              name={group}
              checked={isChosen}
              onChange={() => onTake(side === 'right')}
            />
            <span className="fine">{side === 'left' ? t.ours : t.theirs}</span>
            <span>{record === null ? t.noRecord : valueInWords(field, record[field], text)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
const EN_FIELDS: Readonly<Record<string, string>> = {
  amountUsd: 'Amount',
  status: 'Status',
  announced: 'Announced on',
  start: 'Starts on',
  end: 'Ends on',
  summary: 'Summary',
  note: 'Note',
  kind: 'Kind',
  country: 'Country',
  ticker: 'Ticker',
  name: 'Name',
  aliases: 'Other names',
  inputClass: 'Input class',
  instrument: 'Instrument',
  capacityGw: 'Capacity, GW',
  stakePct: 'Stake, %',
  title: 'Title',
  value: 'Value',
};
const KO_FIELDS: Readonly<Record<string, string>> = {
  amountUsd: '금액',
  status: '상태',
  announced: '발표일',
  start: '시작일',
  end: '종료일',
  summary: '요약',
  note: '비고',
  kind: '분류',
  country: '국가',
  ticker: '종목 코드',
  name: '이름',
  aliases: '다른 이름',
  inputClass: '투입 품목',
  instrument: '수단',
  capacityGw: '용량(GW)',
  stakePct: '지분율(%)',
  title: '제목',
  value: '값',
};

function recordName(table: ChangedTable, id: string, names: Names): string {
  if (table === 'companies') return names.company(id as Parameters<Names['company']>[0]);
  if (table === 'ties') return names.tie(id as Parameters<Names['tie']>[0]);
  return table;
}

function sourcesOf({record, source}: Side, table: ChangedTable, id: string): string[] {
  const held: PlainRecord | null = record(table, id);
  const evidence = (held?.['evidence'] ?? []) as readonly Evidence[];
  return [...new Set(evidence.map((e) => source(e.source)?.title ?? e.source))];
}
