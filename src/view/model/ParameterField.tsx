import {useId, useState} from 'react';
import type {Parameter, ParameterValue} from '../../core/contagion/models';
import {modelText, parameterName} from '../text/modelText';
import {useText} from '../text/text';

interface Props {
  readonly parameter: Parameter;
  /** Undefined where it stands at its default. */
  readonly value: ParameterValue | undefined;
  readonly onChange: (value: ParameterValue | null) => void;
  readonly onRest: () => void;
}

/** One parameter: its field by kind, its default, and the way back to it. */
export function ParameterField({parameter, value, onChange, onRest}: Props) {
  const {language} = useText();
  const t = modelText[language];
  const id = useId();
  const {name, default: standard, kind} = parameter;
  const label = parameterName(name, language);
  const hint = t.hints[name];
  const isChosen = kind === 'choice' || kind === 'switch' || isShortRange(parameter);
  const shared = {id, describedBy: `${id}-hint`, onRest};
  return (
    <div className="parameter" data-changed={value !== undefined}>
      <label htmlFor={id}>
        {label}
        {parameter.unit && ` (${t.units[parameter.unit] ?? parameter.unit})`}
      </label>
      <span className="parameter-input">
        {isChosen ? (
          <Chooser {...shared} parameter={parameter} value={value} onChange={onChange} />
        ) : (
          <NumberInput {...shared} parameter={parameter} value={value} onChange={onChange} />
        )}
      </span>
      <p className="fine" id={`${id}-hint`}>
        {hint && `${hint} `}
        {t.defaultIs(spell(standard, parameter, language))}
      </p>
      {value !== undefined && (
        <button
          type="button"
          className="quiet"
          aria-label={t.resetOne(label)}
          onClick={() => onChange(null)}
        >
          {t.reset}
        </button>
      )}
    </div>
  );
}

interface FieldProps extends Props {
  readonly id: string;
  readonly describedBy: string;
}

function Chooser({id, describedBy, parameter, value, onChange}: FieldProps) {
  const {language} = useText();
  const options: readonly ParameterValue[] = optionsOf(parameter);
  const hasStandard = parameter.default === null;
  const now = value ?? parameter.default;
  return (
    <select
      id={id}
      aria-describedby={describedBy}
      value={now === null ? '' : String(now)}
      onChange={(e) => {
        const chosen = options.find((option) => String(option) === e.currentTarget.value);
        onChange(chosen ?? null);
      }}
    >
      {hasStandard && <option value="">{modelText[language].fromData}</option>}
      {options.map((option) => (
        <option key={String(option)} value={String(option)}>
          {spell(option, parameter, language)}
        </option>
      ))}
    </select>
  );
}

function NumberInput({id, describedBy, parameter, value, onChange, onRest}: FieldProps) {
  const {language, format} = useText();
  const t = modelText[language];
  const {min = -Infinity, max = Infinity, kind, default: standard} = parameter;
  /** What is being typed; null: what stands. */
  const [draft, setDraft] = useState<string | null>(null);
  const standing = value ?? standard;
  const text = draft ?? (standing === null ? '' : String(standing));
  const isGood = (typed: string) => {
    const number = Number(typed);
    const isEmpty = typed.trim() === '';
    if (isEmpty) return standard === null;
    return number >= min && number <= max && (kind !== 'integer' || Number.isInteger(number));
  };
  const isBad = !isGood(text);
  const type = (typed: string) => {
    setDraft(typed);
    if (isGood(typed)) onChange(typed.trim() === '' ? null : Number(typed));
  };
  return (
    <>
      <input
        id={id}
        type="text"
        inputMode={kind === 'integer' ? 'numeric' : 'decimal'}
        autoComplete="off"
        aria-describedby={describedBy}
        aria-invalid={isBad}
        placeholder={standard === null ? t.fromData : undefined}
        value={text}
        onChange={(e) => type(e.currentTarget.value)}
        onBlur={() => {
          setDraft(null);
          onRest();
        }}
      />
      {isBad && (
        <span className="parameter-fault" role="alert">
          {t.outOfRange(plain(min, format.number), plain(max, format.number))}
        </span>
      )}
    </>
  );
}

const plain = (value: number, format: (value: number) => string): string =>
  Math.abs(value) < 1e-3 && value !== 0 ? String(value) : format(value);

/** Few whole numbers are words to choose from. */
const isShortRange = ({kind, min = -Infinity, max = Infinity}: Parameter): boolean =>
  kind === 'integer' && max - min <= 3;

function optionsOf(parameter: Parameter): readonly ParameterValue[] {
  if (parameter.kind === 'choice') return parameter.choices ?? [];
  if (parameter.kind === 'switch') return [true, false];
  const {min = 0, max = 0} = parameter;
  return Array.from({length: max - min + 1}, (_, k) => min + k);
}

function spell(value: ParameterValue | null, parameter: Parameter, language: 'en' | 'ko'): string {
  const t = modelText[language];
  if (value === null) return t.fromData;
  if (typeof value === 'boolean') return value ? t.on : t.off;
  if (typeof value === 'string') return t.choices[value] ?? value;
  return parameter.name.startsWith('essentiality.')
    ? (t.essentialLevels[value] ?? String(value))
    : String(value);
}
