import {useId, useMemo} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import {useApp, useNames} from '../appContext';
import {sieveText} from '../text/sieveText';
import {useText} from '../text/text';

interface Props {
  readonly label: string;
  readonly value: CompanyId | null;
  readonly onChoose: (id: CompanyId) => void;
}

/** One company of all, by name. */
export function CompanySelect({label, value, onChoose}: Props) {
  const {dataset} = useApp();
  const {language} = useText();
  const names = useNames();
  const field = useId();
  const t = sieveText[language];
  const sorted = useMemo(
    () =>
      dataset.companies
        .map(({id}) => ({id, name: names.company(id)}))
        .sort((a, b) => a.name.localeCompare(b.name, language)),
    [dataset, names, language],
  );
  return (
    <div className="sieve-company">
      <label htmlFor={field}>{label}</label>
      <select
        id={field}
        value={value ?? ''}
        onChange={(e) => onChoose(e.currentTarget.value as CompanyId)}
      >
        <option value="" disabled>
          {t.pick}
        </option>
        {sorted.map(({id, name}) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
