import {useId, type CSSProperties} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import {PALETTES, groupOf} from '../../core/picture/palette';
import {SortHeader, type Sorting} from '../panels/SortHeader';
import {RANKING_COLUMNS, rankingText, type RankingColumn} from '../text/rankingText';
import {useText} from '../text/text';
import {useThemeName} from '../useThemeName';
import type {RankingRow} from './rankingRows';

const NUMBERS: readonly RankingColumn[] = ['rank', 'impact', 'fragility', 'size', 'interval'];

interface Props {
  readonly caption: string;
  readonly rows: readonly RankingRow[];
  /** Of all rows, shown or not: what a full bar means. */
  readonly top: {readonly impact: number; readonly fragility: number};
  readonly sorting: Sorting<RankingColumn>;
  readonly selected: CompanyId | null;
  readonly onSort: (sorting: Sorting<RankingColumn>) => void;
  readonly onSelect: (id: CompanyId) => void;
  readonly onFail: (id: CompanyId) => void;
}

export function RankingTable(props: Props) {
  const {caption, rows, top, sorting, selected, onSort, onSelect, onFail} = props;
  const {language, format} = useText();
  const t = rankingText[language];
  const {kinds} = PALETTES[useThemeName()];
  const hasSpread = rows.some((r) => r.spread !== null);
  const columns = RANKING_COLUMNS.filter((c) => c !== 'interval' || hasSpread);
  const name = useId();
  return (
    <table className="ranks">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <SortHeader
              key={column}
              column={column}
              name={t.columns[column]}
              hint={t.columnHints[column]}
              isNumber={NUMBERS.includes(column)}
              sorting={sorting}
              onSort={(next) =>
                onSort(
                  column === 'rank' && sorting.column !== 'rank'
                    ? {...next, isDescending: false} // the first place first
                    : next,
                )
              }
            />
          ))}
          <th scope="col">
            <span className="sr-only">{t.fail}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-selected={row.id === selected}>
            <td className="num rank">{row.rank}</td>
            <th scope="row" id={`${name}-${row.id}`}>
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
            <td className="num measure">
              <Bar share={row.impact} top={top.impact} row={row} />
              <span className="measure-value">{format.percent(row.impact)}</span>
            </td>
            <td className="num measure">
              <Bar share={row.fragility} top={top.fragility} />
              <span className="measure-value">{format.percent(row.fragility)}</span>
            </td>
            <td className="num size">
              {row.sizeUsd > 0 ? format.money(row.sizeUsd) : '–'}
              {row.isSizeImputed && row.sizeUsd > 0 && (
                <span className="imputed">{t.imputedSize}</span>
              )}
            </td>
            {hasSpread && (
              <td className="num">
                {row.spread && t.interval(row.spread.rankLow, row.spread.rankHigh)}
              </td>
            )}
            <td className="act">
              <button
                type="button"
                className="small"
                aria-label={t.failRow(row.name)}
                onClick={() => onFail(row.id)}
              >
                {t.fail}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BarProps {
  readonly share: number;
  readonly top: number;
  /** Whose spread is drawn over the bar. */
  readonly row?: RankingRow;
}

function Bar({share, top, row}: BarProps) {
  const part = (x: number) => (top > 0 ? Math.min(1, x / top) : 0);
  return (
    <span
      className="measure-bar"
      style={{'--share': part(share)} as CSSProperties}
      aria-hidden="true"
    >
      {row?.spread && (
        <span
          className="whisker"
          style={
            {
              '--low': part(row.spread.impactLow),
              '--high': part(row.spread.impactHigh),
            } as CSSProperties
          }
        />
      )}
    </span>
  );
}
