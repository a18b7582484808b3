import type {ReactNode} from 'react';
import type {Field} from '../../core/exchange/draftFields';
import {editFormText} from '../text/editFormText';
import {useText} from '../text/text';
import type {Draw} from './draw';
import {optionWord} from './optionWord';

interface Props {
  readonly field: Field;
  readonly draw: Draw;
  /** Where the field stands in the draft: `evidence.0.fresh.` */
  readonly within?: string;
  readonly text: string;
  readonly label?: string;
  readonly onChange: (text: string) => void;
}

/** One field with its name, and under it what is wrong with it. */
export function FieldRow({field, draw, within = '', text, label, onChange}: Props) {
  const {language, words} = useText();
  const t = editFormText[language];
  const path = within + field.path;
  const id = draw.idOf(path);
  const name = label ?? t.fields[field.path] ?? field.path;
  const fault = draw.faultAt(path);
  const hint = t.hints[field.path];
  const shared = {
    id,
    value: text,
    'aria-invalid': fault !== null || undefined,
    'aria-describedby': fault === null ? undefined : `${id}-fault`,
    onBlur: () => draw.leave(path),
    onChange: (e: {currentTarget: {value: string}}) => onChange(e.currentTarget.value),
  };
  const inputs: Readonly<Partial<Record<Field['kind'], () => ReactNode>>> = {
    long: () => <textarea {...shared} rows={2} />,
    list: () => <textarea {...shared} rows={2} />,
    choice: () => (
      <select {...shared}>
        <option value="" disabled={!field.isOptional}>
          {field.isOptional ? t.notStated : t.choose}
        </option>
        {field.options?.map((option) => (
          <option key={option} value={option}>
            {optionWord(field.path, option, language, words)}
          </option>
        ))}
      </select>
    ),
    maybe: () => (
      <select {...shared}>
        <option value="">{t.notStated}</option>
        <option value="yes">{t.yes}</option>
        <option value="no">{t.no}</option>
      </select>
    ),
  };
  if (field.kind === 'flag')
    return (
      <div className="edit-row">
        <label className="check edit-check">
          <input
            id={id}
            type="checkbox"
            checked={text === 'yes'}
            onChange={(e) => onChange(e.currentTarget.checked ? 'yes' : 'no')}
          />
          {name}
        </label>
      </div>
    );
  return (
    <div className="edit-row" data-kind={field.kind}>
      <label htmlFor={id}>{name}</label>
      {inputs[field.kind]?.() ?? (
        <input
          {...shared}
          placeholder={hint}
          autoComplete="off"
          spellCheck={false}
          lang={field.path.endsWith('ko') ? 'ko' : undefined}
          inputMode={field.kind === 'number' ? 'decimal' : undefined}
        />
      )}
      <Fault id={id} words={fault} />
    </div>
  );
}

export function Fault({id, words}: {readonly id: string; readonly words: string | null}) {
  if (words === null) return null;
  return (
    <p id={`${id}-fault`} className="edit-fault">
      {words}
    </p>
  );
}
