import {useMemo, useState, type CSSProperties} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import type {Measure, MeasureId} from '../../core/metrics/measures';
import {PALETTES, groupOf} from '../../core/picture/palette';
import {SortHeader, type Sorting} from '../panels/SortHeader';
import {CENTRALITY_COLUMNS, centralityText, type CentralityColumn} from '../text/centralityText';
import {measuresText} from '../text/measuresText';
import {useText} from '../text/text';
import {useThemeName} from '../useThemeName';
import {sortCentrality, type CentralityRow} from './centralityRows';
import {formatValue} from './formatValue';

const NUMBERS: readonly CentralityColumn[] = ['rank', 'value', 'impact', 'place'];
/** Columns whose first place is their smallest number. */
const PLACES: readonly CentralityColumn[] = ['rank', 'place'];

interface Props {
  readonly caption: string;
  readonly rows: readonly CentralityRow[];
  readonly measure: Measure<MeasureId>;
  readonly selected: CompanyId | null;
  readonly onSelect: (id: CompanyId) => void;
}

export function CentralityTable({caption, rows, measure, selected, onSelect}: Props) {
  const text = useText();
  const {language, format} = text;
  const t = centralityText[language];
  const {kinds} = PALETTES[useThemeName()];
  const isPart = measure.unit === 'group';
  const [sorting, setSorting] = useState<Sorting<CentralityColumn>>({
    column: 'rank',
    isDescending: false,
  });
  const sorted = useMemo(() => sortCentrality(rows, sorting, language), [rows, sorting, language]);
  const columns = CENTRALITY_COLUMNS.filter((c) => !isPart || c !== 'value');
  const top = {
    value: Math.max(0, ...rows.map((r) => r.value ?? 0)),
    impact: Math.max(0, ...rows.map((r) => r.impact ?? 0)),
  };
  const nameOf = (column: CentralityColumn) =>
    column === 'value'
      ? measuresText[language][measure.id].name
      : column === 'rank' && isPart
        ? t.part
        : t.columns[column];
  return (
    <table className="ranks central">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <SortHeader
              key={column}
              column={column}
              className={column === 'place' ? column : undefined}
              name={nameOf(column)}
              hint={column === 'value' ? t.units[measure.unit] : t.hints[column]}
              isNumber={NUMBERS.includes(column)}
              sorting={sorting}
              onSort={(next) =>
                setSorting(
                  PLACES.includes(column) && sorting.column !== column
                    ? {...next, isDescending: false}
                    : next,
                )
              }
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={row.id} data-selected={row.id === selected}>
            <td className="num rank">{row.value === null ? '–' : row.rank}</td>
            <th scope="row">
              <button type="button" className="text-button" onClick={() => onSelect(row.id)}>
                {row.name}
              </button>
            </th>
            <td className="kind">
              <span
                className="dot"
                style={{background: kinds[groupOf(row.kind)]}}
                aria-hidden="true"
              />
              {row.kindName}
            </td>
            {!isPart && (
              <td className="num measure">
                {row.value === null ? (
                  <span className="unknown">{t.unknown}</span>
                ) : (
                  <>
                    <Bar part={top.value > 0 ? row.value / top.value : 0} />
                    <span className="measure-value">
                      {formatValue(row.value, measure.unit, text)}
                    </span>
                  </>
                )}
              </td>
            )}
            <td className="num measure">
              {row.impact !== null && (
                <>
                  <Bar part={top.impact > 0 ? row.impact / top.impact : 0} />
                  <span className="measure-value">{format.percent(row.impact)}</span>
                </>
              )}
            </td>
            <td className="num place">{row.place}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Bar = ({part}: {readonly part: number}) => (
  <span className="measure-bar" style={{'--share': part} as CSSProperties} aria-hidden="true" />
);
