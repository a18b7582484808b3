import {useId} from 'react';
import {guessRoles} from '../../core/exchange/guessPlan';
import type {SectorColumn, SheetHead} from '../../core/large/importDesk';
import {importText} from '../text/importText';
import {largeImportText} from '../text/largeImportText';
import {useText} from '../text/text';

interface Props {
  readonly heads: readonly SheetHead[];
  readonly sector: SectorColumn | null;
  readonly onSector: (sector: SectorColumn | null) => void;
}

/** Which column of a table of companies names their sectors. */
export function SectorField({heads, sector, onSector}: Props) {
  const {language} = useText();
  const t = largeImportText[language];
  const field = useId();
  const columns = columnsOf(heads);
  return (
    <>
      {columns.length > 0 && (
        <p className="import-field">
          <label htmlFor={field}>{t.sector}</label>
          <select
            id={field}
            value={columns.findIndex((c) => c.file === sector?.file && c.column === sector.column)}
            onChange={(event) => onSector(columns[Number(event.currentTarget.value)] ?? null)}
          >
            <option value={-1}>{importText[language].noColumn}</option>
            {columns.map(({file, column}, k) => (
              <option key={`${file} ${column}`} value={k}>
                {column}
              </option>
            ))}
          </select>
        </p>
      )}
      {sector === null && <p className="fine">{t.noSectors}</p>}
    </>
  );
}

const SECTOR = /sector|industry|branch|nace|\bsic\b|naics|isic|업종|산업/i;

/** Guessed from the headings. */
export const sectorColumn = (heads: readonly SheetHead[]): SectorColumn | null =>
  columnsOf(heads).find(({column}) => SECTOR.test(column)) ?? null;

function columnsOf(heads: readonly SheetHead[]): readonly SectorColumn[] {
  const roles = guessRoles(heads);
  return heads.flatMap(({file, header}, k) =>
    roles[k] === 'companies' ? header.map((column) => ({file, column})) : [],
  );
}
