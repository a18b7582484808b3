import {useId} from 'react';
import type {ReadAs} from '../../core/large/importDesk';
import {largeImportText} from '../text/largeImportText';
import {useText} from '../text/text';

const KINDS = ['deliveries', 'companies'] as const;

interface Props {
  readonly kind: ReadAs['kind'];
  readonly onKind: (kind: ReadAs['kind']) => void;
}

/** What the ties of large tables are, which decides the model. */
export function ReadAsField({kind, onKind}: Props) {
  const t = largeImportText[useText().language];
  const group = useId();
  return (
    <fieldset className="import-where">
      <legend>{t.readAs}</legend>
      {KINDS.map((one) => (
        <label key={one} data-chosen={one === kind || undefined}>
          <input type="radio" name={group} checked={one === kind} onChange={() => onKind(one)} />
          <strong>{t.as[one]}</strong>
          <span className="fine">{t.asHint[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
