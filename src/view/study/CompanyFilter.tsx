import {useId} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import {useNames} from '../appContext';

interface Props {
  readonly label: string;
  /** What stands for no company in particular. */
  readonly everyone: string;
  readonly companies: readonly CompanyId[];
  readonly value: CompanyId | '';
  readonly onChange: (company: CompanyId | '') => void;
}

/** Narrows what a study lists to one company. */
export function CompanyFilter({label, everyone, companies, value, onChange}: Props) {
  const names = useNames();
  const field = useId();
  return (
    <>
      <label htmlFor={field}>{label}</label>
      <select
        id={field}
        value={value}
        onChange={(e) => onChange(e.currentTarget.value as CompanyId | '')}
      >
        <option value="">{everyone}</option>
        {companies.map((id) => (
          <option key={id} value={id}>
            {names.company(id)}
          </option>
        ))}
      </select>
    </>
  );
}
