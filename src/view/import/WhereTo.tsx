import {useId} from 'react';
import {importText} from '../text/importText';
import {useText} from '../text/text';

export const WHERES = ['beside', 'merged'] as const;
export type Where = (typeof WHERES)[number];

interface Props {
  readonly where: Where;
  readonly onWhere: (where: Where) => void;
}

/** Beside the built-in data, or into the data at hand. */
export function WhereTo({where, onWhere}: Props) {
  const t = importText[useText().language];
  const group = useId();
  return (
    <fieldset className="import-where">
      <legend>{t.whereTo}</legend>
      {WHERES.map((one) => (
        <label key={one} data-chosen={one === where || undefined}>
          <input type="radio" name={group} checked={one === where} onChange={() => onWhere(one)} />
          <strong>{t[one]}</strong>
          <span className="fine">{one === 'beside' ? t.besideHint : t.mergedHint}</span>
        </label>
      ))}
    </fieldset>
  );
}
