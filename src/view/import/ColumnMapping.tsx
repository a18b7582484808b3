import {useId} from 'react';
import {
  COMPANY_FIELDS,
  TIE_FIELDS,
  type CompanyField,
  type Mapping,
  type TieField,
} from '../../core/exchange/columnMapping';
import type {Sheet} from '../../core/exchange/sheet';
import {importText} from '../text/importText';
import {useText} from '../text/text';

interface Props {
  readonly of: 'ties' | 'companies';
  readonly sheet: Sheet;
  readonly mapping: Mapping<TieField | CompanyField>;
  readonly onMapping: (mapping: Mapping<string>) => void;
}

/** Our fields, each with the column of the table that is it. */
export function ColumnMapping({of, sheet, mapping, onMapping}: Props) {
  const t = importText[useText().language];
  const base = useId();
  const fields: readonly (TieField | CompanyField)[] = of === 'ties' ? TIE_FIELDS : COMPANY_FIELDS;
  const set = (field: string, column: string) => {
    const {[field as TieField]: _, ...others} = mapping;
    onMapping(column === '' ? others : {...others, [field]: column});
  };
  return (
    <fieldset className="import-columns">
      <legend>
        {t.columns(sheet.file)} <span className="count">{t[of]}</span>
      </legend>
      <p className="fine">{t.columnsHint}</p>
      <div className="import-grid">
        {fields.map((field) => {
          const column = mapping[field];
          const isMissing = of === 'ties' && (field === 'from' || field === 'to') && !column;
          return (
            <div key={field} className="import-field">
              <label htmlFor={`${base}${field}`}>{t.fields[field]}</label>
              <select
                id={`${base}${field}`}
                value={column ?? ''}
                aria-invalid={isMissing || undefined}
                data-set={column !== undefined || undefined}
                onChange={(event) => set(field, event.currentTarget.value)}
              >
                <option value="">{t.noColumn}</option>
                {sheet.header.map((heading) => (
                  <option key={heading} value={heading}>
                    {heading}
                  </option>
                ))}
              </select>
              <span className="import-sample">{column && sampleOf(sheet, column)}</span>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The first cells of a column that are filled. */
function sampleOf({header, rows}: Sheet, column: string): string {
  const at = header.indexOf(column);
  const found: string[] = [];
  for (const row of rows.slice(0, 50)) {
    const cell = (row[at] ?? '').trim();
    if (cell !== '' && !found.includes(cell)) found.push(cell.slice(0, 40));
    if (found.length === 3) break;
  }
  return found.join(', ');
}
