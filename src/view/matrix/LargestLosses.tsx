import type {CSSProperties} from 'react';
import {matrixText} from '../text/matrixText';
import {useText} from '../text/text';
import type {LargestCell} from './arrange';

interface Props {
  readonly cells: readonly LargestCell[];
  readonly nameOf: (at: number) => string;
  readonly onSelect: (at: number) => void;
  readonly onMap: (cell: LargestCell) => void;
}

/** The darkest cells in words: for those who do not see the picture, and for whoever wants a list. */
export function LargestLosses({cells, nameOf, onSelect, onMap}: Props) {
  const {language, format} = useText();
  const t = matrixText[language];
  const name = (at: number) => (
    <button type="button" className="text-button" onClick={() => onSelect(at)}>
      {nameOf(at)}
    </button>
  );
  return (
    <section className="largest">
      <h3>{t.tableTitle(cells.length)}</h3>
      <table className="data-table">
        <caption className="sr-only">{t.tableTitle(cells.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.fails}</th>
            <th scope="col">{t.hit}</th>
            <th scope="col" className="num">
              {t.loss}
            </th>
            <th scope="col">
              <span className="sr-only">{t.onMapShort}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={`${cell.row} ${cell.column}`}>
              <th scope="row">{name(cell.row)}</th>
              <td>{name(cell.column)}</td>
              <td className="num">
                <span
                  className="measure-bar"
                  style={{'--share': cell.loss} as CSSProperties}
                  aria-hidden="true"
                />
                <span className="measure-value">{format.percent(cell.loss)}</span>
              </td>
              <td className="act">
                <button
                  type="button"
                  className="small"
                  aria-label={t.onMap(nameOf(cell.row))}
                  onClick={() => onMap(cell)}
                >
                  {t.onMapShort}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
