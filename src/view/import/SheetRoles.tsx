import type {ReactNode} from 'react';
import type {SheetRole} from '../../core/exchange/guessPlan';
import type {Sheet} from '../../core/exchange/sheet';
import {importText} from '../text/importText';
import {useText} from '../text/text';

const ROLES: readonly SheetRole[] = ['ties', 'companies', 'none'];

interface Props {
  /** `count`: rows, where not all of them are at hand. */
  readonly sheets: readonly (Sheet & {readonly count?: number})[];
  readonly roles: readonly SheetRole[];
  readonly onRole: (sheet: Sheet, role: SheetRole) => void;
  readonly children: ReactNode;
}

/** What each table holds: guessed, and changed here. */
export function SheetRoles({sheets, roles, onRole, children}: Props) {
  const {language} = useText();
  const t = importText[language];
  const whole = new Intl.NumberFormat(language).format;
  return (
    <fieldset className="import-sheets">
      <legend>{t.whichSheets}</legend>
      <ul>
        {sheets.map((sheet, k) => (
          <li key={sheet.file}>
            <span>
              <strong>{sheet.file}</strong>
              <span className="fine">{t.sheetRows(whole(sheet.count ?? sheet.rows.length))}</span>
            </span>
            <select
              aria-label={t.roleOf(sheet.file)}
              value={roles[k]}
              onChange={(event) => onRole(sheet, event.currentTarget.value as SheetRole)}
            >
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {t.roles[role]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {children}
    </fieldset>
  );
}
