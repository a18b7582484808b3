import {useMemo} from 'react';
import type {Tie} from '../../core/dataset/schema';
import type {TieField} from '../../core/exchange/columnMapping';
import type {ImportPlan, Imported, KnownData, MappedSheet} from '../../core/exchange/importPlan';
import {importTables} from '../../core/exchange/importTables';
import {faultText} from '../text/faultText';
import {importText} from '../text/importText';
import {useText, type Text} from '../text/text';
import {fieldName, optionNames} from './fieldNames';

interface Props {
  readonly plan: ImportPlan;
  readonly known: KnownData;
}
interface PreviewRow {
  readonly row: number;
  readonly cell: (field: TieField) => string;
  readonly imported: Imported;
}
const SHOWN = 5;

/** The first rows as they would be read: with names found, amounts in dollars and what was chosen. */
export function Preview({plan, known}: Props) {
  const text = useText();
  const t = importText[text.language];
  const rows = useMemo(() => firstRows(plan, known), [plan, known]);
  if (rows.length === 0) return null;
  return (
    <section className="import-preview" aria-label={t.preview}>
      <h3>
        {t.preview} <span className="count">{t.previewHint(rows.length)}</span>
      </h3>
      <div className="import-scroll" role="region" aria-label={t.preview} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.row}</th>
              {FIELDS.map((field) => (
                <th key={field} scope="col" className={field === 'amount' ? 'num' : undefined}>
                  {t.fields[field]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.row} row={row} known={known} text={text} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
const FIELDS = ['from', 'to', 'type', 'amount', 'status', 'announced', 'source'] as const;

function Row({
  row: {row, cell, imported},
  known,
  text,
}: {
  readonly row: PreviewRow;
  readonly known: KnownData;
  readonly text: Text;
}) {
  const {language, words, format} = text;
  const t = importText[language];
  const tie = imported.ties[0];
  if (!tie)
    return (
      <tr data-fault="true">
        <th scope="row">{row}</th>
        <td colSpan={FIELDS.length}>
          {imported.issues
            .map(
              ({of, field, fault}) =>
                `${fieldName(of, field, language)}: ${faultText[language].sheet(fault, optionNames(of, words))}`,
            )
            .join('; ')}
        </td>
      </tr>
    );
  const name = (id: string) =>
    (imported.companies.find((c) => c.id === id) ?? known.companies.find((c) => c.id === id))?.name[
      language
    ] ?? id;
  const chosen = (field: TieField, value: string) =>
    cell(field) === '' && imported.ties[0]!.note !== null ? (
      <span className="imputed">
        {value} ({t.chosen})
      </span>
    ) : (
      value
    );
  return (
    <tr>
      <th scope="row">{row}</th>
      <td>{name(tie.from)}</td>
      <td>{name(tie.to)}</td>
      <td>{chosen('type', words.types[tie.type])}</td>
      <td className="num">{amountOf(tie, text)}</td>
      <td>{chosen('status', words.statuses[tie.status])}</td>
      <td>
        {tie.announced !== null
          ? chosen('announced', format.date(tie.announced))
          : tie.start !== null && format.date(tie.start)}
      </td>
      <td className="import-source">{cell('source') || cell('url')}</td>
    </tr>
  );
}

function amountOf({amountUsd: {announced}}: Tie, {format, language}: Text): string {
  if (announced === null) return importText[language].unknown;
  return announced.low === announced.high
    ? format.money(announced.likely)
    : `${format.money(announced.low)} – ${format.money(announced.high)}`;
}

/** Each read alone, beside all of the companies' tables. */
function firstRows(plan: ImportPlan, known: KnownData): PreviewRow[] {
  const [first] = plan.ties;
  if (!first) return [];
  const {sheet, mapping} = first;
  const found: PreviewRow[] = [];
  for (const [k, cells] of sheet.rows.entries()) {
    if (cells.every((text) => text.trim() === '')) continue;
    const alone: MappedSheet<TieField> = {
      mapping,
      sheet: {...sheet, rows: [cells], headerRow: (sheet.headerRow ?? 1) + k},
    };
    found.push({
      row: (sheet.headerRow ?? 1) + k + 1,
      cell: (field) => (cells[sheet.header.indexOf(mapping[field] ?? '')] ?? '').trim(),
      imported: onlyTies(importTables({...plan, ties: [alone]}, known), sheet.file),
    });
    if (found.length === SHOWN) break;
  }
  return found;
}

const onlyTies = (imported: Imported, file: string): Imported => ({
  ...imported,
  issues: imported.issues.filter((issue) => issue.file === file),
});
