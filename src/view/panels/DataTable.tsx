import {useId, useMemo, useState, type ReactNode} from 'react';
import {dataText} from '../text/dataText';
import {useText} from '../text/text';

const PAGE = 100;

export interface Column<T> {
  readonly name: string;
  readonly cell: (row: T) => ReactNode;
  readonly isNumber?: boolean;
}
interface Props<T> {
  readonly caption: string;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** Everything a row can be found by, in one text. */
  readonly wordsOf: (row: T) => string;
  /** The first one names the row. */
  readonly columns: readonly Column<T>[];
}

/** A table with a filter, a hundred rows at a time. */
export function DataTable<T>({caption, rows, keyOf, wordsOf, columns}: Props<T>) {
  const t = dataText[useText().language];
  const field = useId();
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(PAGE);
  const words = useMemo(() => rows.map((row) => fold(wordsOf(row))), [rows, wordsOf]);
  const found = useMemo(() => {
    const parts = fold(query).split(/\s+/);
    return rows.filter((_, i) => parts.every((part) => words[i]!.includes(part)));
  }, [rows, words, query]);
  const left = found.length - shown;
  return (
    <>
      <div className="data-tools">
        <label htmlFor={field}>{t.filter}</label>
        <input
          id={field}
          type="text"
          placeholder={t.filterHint}
          value={query}
          onChange={(e) => {
            setQuery(e.currentTarget.value);
            setShown(PAGE);
          }}
        />
        <span className="fine" role="status">
          {t.rows(found.length, rows.length)}
        </span>
      </div>
      {found.length === 0 ? (
        <p className="data-none">{rows.length === 0 ? t.none : t.nothing}</p>
      ) : (
        <table className="data-table">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({name, isNumber}) => (
                <th key={name} scope="col" className={isNumber ? 'num' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map((row) => (
              <tr key={keyOf(row)}>
                {columns.map(({name, cell, isNumber}, i) =>
                  i === 0 ? (
                    <th key={name} scope="row">
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={name} className={isNumber ? 'num' : undefined}>
                      {cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && (
        <p className="data-more">
          <button type="button" className="small" onClick={() => setShown(shown + PAGE)}>
            {t.more(Math.min(PAGE, left))}
          </button>
        </p>
      )}
    </>
  );
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
