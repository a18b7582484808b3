import {useId, useState} from 'react';
import {COMPANY_KINDS, STATUSES, TIE_TYPES} from '../../core/dataset/schema';
import {headingUnit} from '../../core/exchange/headingUnit';
import type {ImportPlan} from '../../core/exchange/importPlan';
import {importText} from '../text/importText';
import {useText} from '../text/text';

interface Props {
  readonly plan: ImportPlan;
  readonly isMerged: boolean;
  readonly onPlan: (change: Partial<ImportPlan>) => void;
}

/** What rows get that state nothing: units, types, statuses, kinds and dates. */
export function Unclear({plan, isMerged, onPlan}: Props) {
  const {language, words} = useText();
  const t = importText[language];
  const {otherwise, addsCompanies, meetsTies} = plan;
  const set = (change: Partial<ImportPlan['otherwise']>) =>
    onPlan({otherwise: {...otherwise, ...change}});
  return (
    <fieldset className="import-unclear">
      <legend>{t.unclear}</legend>
      <p className="fine">{t.unclearHint}</p>
      <div className="import-grid">
        {plan.ties.length > 0 && (
          <>
            <UnitField plan={plan} onPlan={onPlan} />
            <Choice
              label={t.noType}
              value={otherwise.type}
              options={TIE_TYPES}
              names={words.types}
              onChoose={(type) => set({type})}
            />
            <Choice
              label={t.noStatus}
              value={otherwise.status}
              options={STATUSES}
              names={words.statuses}
              onChoose={(status) => set({status})}
            />
            <DateField plan={plan} onDay={(announced) => set({announced})} />
          </>
        )}
        <Choice
          label={t.noKind}
          value={otherwise.kind}
          options={COMPANY_KINDS}
          names={words.kinds}
          onChoose={(kind) => set({kind})}
        />
      </div>
      {plan.ties.length > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={addsCompanies}
            onChange={(event) => onPlan({addsCompanies: event.currentTarget.checked})}
          />
          {t.adds}
        </label>
      )}
      {isMerged && plan.ties.length > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={meetsTies}
            onChange={(event) => onPlan({meetsTies: event.currentTarget.checked})}
          />
          {t.meets}
        </label>
      )}
    </fieldset>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({label, value, options, names, onChoose}: ChoiceProps<T>) {
  const field = useId();
  return (
    <div className="import-field">
      <label htmlFor={field}>{label}</label>
      <select
        id={field}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value as T)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {names[option]}
          </option>
        ))}
      </select>
    </div>
  );
}

const UNITS = ['1', '1000', '1000000', '1000000000', 'none', 'rate'] as const;
type Unit = (typeof UNITS)[number];

/** Money of another country is left out unless the reader gives a rate. */
function UnitField({plan, onPlan}: Pick<Props, 'plan' | 'onPlan'>) {
  const t = importText[useText().language];
  const field = useId();
  const [rate, setRate] = useState('');
  const {unitUsd, isConverted} = plan;
  const unit: Unit = isConverted
    ? 'rate'
    : unitUsd === null
      ? 'none'
      : (UNITS.find((one) => one === String(unitUsd)) ?? '1');
  const heading = plan.ties[0]?.mapping.amount;
  const isOther = heading !== undefined && headingUnit(heading).isOtherCurrency;
  const convertAt = (text: string) => {
    setRate(text);
    const value = Number(text);
    onPlan({
      isConverted: true,
      unitUsd: text !== '' && value > 0 && Number.isFinite(value) ? value : null,
    });
  };
  return (
    <>
      <div className="import-field">
        <label htmlFor={field}>{t.unit}</label>
        <select
          id={field}
          value={unit}
          onChange={({currentTarget: {value}}) => {
            if (value === 'rate') convertAt(rate);
            else onPlan({isConverted: false, unitUsd: value === 'none' ? null : Number(value)});
          }}
        >
          {UNITS.map((one) => (
            <option key={one} value={one}>
              {t.units[one]}
            </option>
          ))}
        </select>
        {isOther && <span className="import-warning">{t.otherMoney(heading)}</span>}
      </div>
      {unit === 'rate' && (
        <div className="import-field">
          <label htmlFor={`${field}rate`}>{t.rate}</label>
          <input
            id={`${field}rate`}
            inputMode="decimal"
            value={rate}
            onChange={(event) => convertAt(event.currentTarget.value.trim())}
          />
          <span className="import-sample">{t.rateHint}</span>
        </div>
      )}
    </>
  );
}

function DateField({
  plan,
  onDay,
}: {
  readonly plan: ImportPlan;
  readonly onDay: (day: string | null) => void;
}) {
  const t = importText[useText().language];
  const field = useId();
  const {announced} = plan.otherwise;
  return (
    <div className="import-field">
      <label htmlFor={field}>{t.noDate}</label>
      <select
        id={field}
        value={announced === null ? 'fault' : 'day'}
        onChange={({currentTarget: {value}}) => onDay(value === 'day' ? FIRST_OFFER : null)}
      >
        <option value="fault">{t.dateNone}</option>
        <option value="day">{t.dateGiven}</option>
      </select>
      {announced !== null && (
        <input
          type="date"
          aria-label={t.dateLabel}
          value={announced}
          onChange={({currentTarget: {value}}) => value !== '' && onDay(value)}
        />
      )}
    </div>
  );
}
/** Any day, to be changed: the calendar opens on it. */
const FIRST_OFFER = '2025-01-01';
