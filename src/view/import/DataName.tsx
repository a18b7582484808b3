import {useId} from 'react';
import {importText} from '../text/importText';
import {useText} from '../text/text';

interface Props {
  readonly name: string;
  readonly onName: (name: string) => void;
}

/** What the reader calls the data; shown wherever their version is. */
export function DataName({name, onName}: Props) {
  const t = importText[useText().language];
  const field = useId();
  return (
    <p className="import-field import-name">
      <label htmlFor={field}>{t.dataName}</label>
      <input
        id={field}
        value={name}
        maxLength={80}
        onChange={(event) => onName(event.currentTarget.value)}
      />
    </p>
  );
}
