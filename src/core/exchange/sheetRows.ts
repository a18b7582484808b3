/** The rows of a mapped sheet, read field by field; every fault is noted and such a row does not come in. */
import type {CompanyField, Mapping, TieField} from './columnMapping';
import type {RowIssue} from './importPlan';
import type {Read} from './readSheetCell';
import type {Sheet} from './sheet';
import type {SheetFault} from './sheetFault';

export interface SheetRow<F extends string> {
  /** Trimmed; '' where no column serves the field. */
  readonly cell: (field: F) => string;
  readonly take: <T>(field: F, read: Read<T>) => T | undefined;
  readonly fault: (field: F | '', fault: SheetFault) => void;
  readonly isSound: () => boolean;
}

/** Blank rows are passed over, and keep their number. O(1) per row, as each is asked for. */
export function* sheetRows<F extends TieField | CompanyField>(
  {file, header, rows, headerRow = 1}: Sheet,
  mapping: Mapping<F>,
  issues: RowIssue[],
): Generator<SheetRow<F>> {
  const places = new Map(
    (Object.entries(mapping) as [F, string][]).map(([field, column]) => [
      field,
      header.indexOf(column),
    ]),
  );
  for (const [k, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    let isSound = true;
    const fault = (field: F | '', what: SheetFault) => {
      isSound = false;
      const heading = field === '' ? '' : (mapping[field] ?? field);
      issues.push({file, row: headerRow + k + 1, field: heading, of: field, fault: what});
    };
    const last = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (last > header.length) fault('', {code: 'moreCells', cells: last, columns: header.length});
    yield {
      cell: (field) => (cells[places.get(field) ?? -1] ?? '').trim(),
      take(field, read) {
        if ('value' in read) return read.value;
        return void fault(field, read.fault);
      },
      fault,
      isSound: () => isSound,
    };
  }
}

/** Notes a text longer than any name or remark is. */
export function limitText<F extends string>(row: SheetRow<F>, field: F, longest: number): string {
  const text = row.cell(field);
  if (text.length > longest) row.fault(field, {code: 'tooLong', length: text.length, longest});
  return text;
}
