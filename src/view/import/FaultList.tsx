import {useMemo, useRef, useState} from 'react';
import {sortRows, type SortKey} from '../../core/explore/sortRows';
import type {RowIssue} from '../../core/exchange/importPlan';
import type {Sheet} from '../../core/exchange/sheet';
import {csvOf} from '../../core/lib/csv';
import {download} from '../session/download';
import {SortHead, directionOf} from '../tables/SortHead';
import {VirtualTable} from '../tables/VirtualTable';
import type {ViewColumn} from '../tables/viewColumn';
import {faultText} from '../text/faultText';
import {importText} from '../text/importText';
import {useText, type Text} from '../text/text';
import {fieldName, optionNames} from './fieldNames';
import '../tables/tables.css';

interface Props {
  readonly issues: readonly RowIssue[];
  readonly sheets: readonly Sheet[];
  /** Of the file that the list is saved as. */
  readonly name: string;
}
interface Fault extends RowIssue {
  readonly id: string;
  readonly what: string;
  readonly name: string;
}

/** Every fault of every row, by row and field; a row shows its cells when it is pressed. */
export function FaultList({issues, sheets, name}: Props) {
  const text = useText();
  const {language} = text;
  const t = importText[language];
  const box = useRef<HTMLDivElement>(null);
  const [keys, setKeys] = useState<readonly SortKey[]>([{column: 'row', isDescending: false}]);
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const faults = useMemo(() => issues.map((issue, k) => faultOf(issue, k, text)), [issues, text]);
  const isOneFile = new Set(issues.map(({file}) => file)).size === 1;
  const columns = useMemo(() => columnsOf(t, isOneFile), [t, isOneFile]);
  const sorted = useMemo(
    () => sortRows(faults, columns, keys, language),
    [faults, columns, keys, language],
  );
  return (
    <section className="import-faults" aria-label={t.faults}>
      <div className="import-head">
        <h3>
          {t.faults} <span className="count">{faults.length}</span>
        </h3>
        <button type="button" className="small" onClick={() => saveFaults(sorted, sheets, name, t)}>
          {t.saveFaults}
        </button>
      </div>
      <div ref={box} className="import-faults-box">
        <VirtualTable
          caption={t.faultsCaption}
          rows={sorted}
          columns={columns}
          scroller={box}
          current={null}
          unfolded={unfolded}
          detail={(fault) => <Cells fault={fault} sheets={sheets} />}
          onAct={({id}) => setUnfolded(id === unfolded ? null : id)}
          sortOf={({id}) => directionOf(keys, id)}
          head={(column) => <SortHead column={column} keys={keys} onKeys={setKeys} />}
        />
      </div>
    </section>
  );
}

function faultOf(issue: RowIssue, k: number, {language, words}: Text): Fault {
  return {
    ...issue,
    id: String(k),
    name: fieldName(issue.of, issue.field, language),
    what: faultText[language].sheet(issue.fault, optionNames(issue.of, words)),
  };
}

function columnsOf(t: (typeof importText)['en'], isOneFile: boolean): ViewColumn<Fault>[] {
  const column = (
    id: string,
    name: string,
    width: number,
    value: (fault: Fault) => string | number,
  ): ViewColumn<Fault> => ({
    id,
    name,
    width,
    kind: 'text',
    isShown: true,
    value,
    cell: (fault) => value(fault),
  });
  return [
    column('row', t.row, 4, (f) => f.row),
    column('field', t.field, 12, (f) => f.name),
    column('what', t.what, 20, (f) => f.what),
    ...(isOneFile ? [] : [column('file', t.file, 10, (f) => f.file)]),
  ];
}

/** The row as it stands in the file, heading by heading. */
function Cells({fault, sheets}: {readonly fault: Fault; readonly sheets: readonly Sheet[]}) {
  const t = importText[useText().language];
  const sheet = sheets.find(({file}) => file === fault.file);
  if (!sheet) return null;
  const cells = cellsOf(sheet, fault.row);
  return (
    <dl className="import-cells" aria-label={t.asItStands}>
      {sheet.header.map((heading, k) => (
        <div key={heading} data-fault={heading === fault.field || undefined}>
          <dt>{heading}</dt>
          <dd>{cells[k]?.slice(0, 200) || t.blank}</dd>
        </div>
      ))}
    </dl>
  );
}

const cellsOf = ({rows, headerRow = 1}: Sheet, row: number): readonly string[] =>
  rows[row - headerRow - 1] ?? [];

function saveFaults(
  faults: readonly Fault[],
  sheets: readonly Sheet[],
  name: string,
  t: (typeof importText)['en'],
): void {
  const cellOf = ({file, row, field}: Fault): string => {
    const sheet = sheets.find((one) => one.file === file);
    return sheet ? (cellsOf(sheet, row)[sheet.header.indexOf(field)] ?? '') : '';
  };
  const csv = csvOf<Fault>(
    [
      [t.file, (f) => f.file],
      [t.row, (f) => f.row],
      [t.field, (f) => f.name],
      [t.what, (f) => f.what],
      ['cell', cellOf],
    ],
    faults,
  );
  download(`${name}-faults.csv`, new Blob([`\u{FEFF}${csv}`], {type: 'text/csv'}));
}
