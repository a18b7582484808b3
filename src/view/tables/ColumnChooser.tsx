import {useEffect, useRef} from 'react';
import {tablesText} from '../text/tablesText';
import {useText} from '../text/text';
import type {ViewColumn} from './viewColumn';

interface Props<T> {
  readonly columns: readonly ViewColumn<T>[];
  readonly shown: readonly ViewColumn<T>[];
  /** Whether they are those that the table opens with. */
  readonly isOpening: boolean;
  /** Null: those it opens with. */
  readonly onChoose: (columns: readonly string[] | null) => void;
}

/** Which columns stand in the table; the first, which names the row, always does. */
export function ColumnChooser<T>({columns, shown, isOpening, onChoose}: Props<T>) {
  const t = tablesText[useText().language];
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const onPress = ({target}: PointerEvent) => {
      if (box.current?.open && !box.current.contains(target as Node)) box.current.open = false;
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, []);
  const toggle = (id: string) => {
    const has = shown.some((column) => column.id === id);
    const next = columns
      .slice(1)
      .map((column) => column.id)
      .filter((each) => (each === id ? !has : shown.some((column) => column.id === each)));
    onChoose([columns[0]!.id, ...next]);
  };
  return (
    <details
      ref={box}
      className="column-chooser"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return;
        event.stopPropagation();
        event.preventDefault();
        box.current.open = false;
        box.current.querySelector('summary')?.focus();
      }}
    >
      <summary className="small">{t.columns}</summary>
      <fieldset>
        <legend className="sr-only">{t.columnsLegend}</legend>
        {columns.slice(1).map(({id, name}) => (
          <label key={id} className="check">
            <input
              type="checkbox"
              checked={shown.some((column) => column.id === id)}
              onChange={() => toggle(id)}
            />
            {name}
          </label>
        ))}
        <button type="button" className="quiet" disabled={isOpening} onClick={() => onChoose(null)}>
          {t.columnsReset}
        </button>
      </fieldset>
    </details>
  );
}
