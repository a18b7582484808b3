/**
 * The matrix as a canvas between two rulers of names that stay in sight. One cell is looked at, by
 * pointer or by keys; it is told in a sentence, and its row and column are lit.
 */
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import {PALETTES, groupOf} from '../../core/picture/palette';
import type {CompanyKind} from '../../core/dataset/schema';
import {matrixText} from '../text/matrixText';
import {useText} from '../text/text';
import {useThemeName} from '../useThemeName';
import {useWidth} from '../study/useWidth';
import type {Arrangement} from './arrange';
import {HEAT, heatClass, SELF} from './heat';

export interface Cell {
  readonly row: number;
  readonly column: number;
}
/** The cell looked at, and in which half of the window it lies: its tip goes to the other side. */
interface Looked extends Cell {
  readonly isRight: boolean;
  readonly isLow: boolean;
}
interface Props {
  readonly matrix: readonly Float64Array[];
  readonly arrangement: Arrangement;
  readonly nameOf: (at: number) => string;
  readonly kindOf: (at: number) => CompanyKind;
  readonly sentenceOf: (cell: Cell) => string;
  /** The pair chosen last, in positions of the data. */
  readonly chosen: Cell | null;
  readonly onChoose: (cell: Cell) => void;
}

const SMALLEST = 11;
const SMALLEST_TOUCH = 18;
const LARGEST = 22;
/** Room for the names of the rows; those of the columns stand as tall. */
const RULER = {wide: 132, narrow: 96};

export function HeatMap(props: Props) {
  const {matrix, arrangement, nameOf, kindOf, sentenceOf, chosen, onChoose} = props;
  const {rows, columns} = arrangement;
  const t = matrixText[useText().language];
  const theme = useThemeName();
  const palette = PALETTES[theme];
  const how = useId();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(frame);
  /** Places on the picture, not in the data. */
  const [looked, setLooked] = useState<Looked | null>(null);
  const [isFocused, setFocused] = useState(false);
  const ruler = width < 560 ? RULER.narrow : RULER.wide;
  const cell = useMemo(() => {
    const least = matchMedia('(pointer: coarse)').matches ? SMALLEST_TOUCH : SMALLEST;
    const fitting = Math.floor((width - ruler - 2) / Math.max(1, columns.length));
    return Math.max(least, Math.min(LARGEST, fitting));
  }, [width, ruler, columns.length]);

  useEffect(() => {
    if (canvas.current) paint(canvas.current, matrix, arrangement, cell, theme);
  }, [matrix, arrangement, cell, theme]);

  const at = looked && looked.row < rows.length && looked.column < columns.length ? looked : null;
  const inData = (place: Cell): Cell => ({row: rows[place.row]!, column: columns[place.column]!});
  const pointed = (event: PointerEvent<HTMLElement> | React.MouseEvent<HTMLElement>): Cell => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      row: clamp(Math.floor((event.clientY - box.top) / cell), rows.length),
      column: clamp(Math.floor((event.clientX - box.left) / cell), columns.length),
    };
  };
  const look = (place: Cell) =>
    setLooked({...place, ...roomBeside(frame.current, place, cell, ruler)});
  const goTo = (place: Cell) => {
    bringIntoView(frame.current, place, cell, ruler);
    look(place);
  };
  const onKey = (event: KeyboardEvent) => {
    const here = at ?? {row: 0, column: 0};
    const step = stepOf(event.key, here, rows.length, columns.length);
    if (step) goTo(at || event.key.startsWith('Arrow') === false ? step : here);
    else if ((event.key === 'Enter' || event.key === ' ') && at) onChoose(inData(at));
    else if (event.key === 'Escape' && at) setLooked(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const mark = (which: 'row' | 'column', index: number) => at !== null && at[which] === index;
  const style = {
    '--cell': `${cell}px`,
    '--ruler': `${ruler}px`,
    '--letters': `${Math.min(12, cell - 0.5)}px`,
  } as CSSProperties;
  const chosenPlace = chosen && {
    row: rows.indexOf(chosen.row),
    column: columns.indexOf(chosen.column),
  };
  return (
    <div className="heat" ref={frame} style={style}>
      <div className="heat-grid">
        <div className="heat-corner" aria-hidden="true">
          <span>{t.hit}</span>
          <span>{t.fails}</span>
        </div>
        <ol className="heat-columns" aria-hidden="true">
          {columns.map((i, place) => (
            <li key={i} data-lit={mark('column', place)}>
              <span style={{background: palette.kinds[groupOf(kindOf(i))]}} />
              <b>{nameOf(i)}</b>
            </li>
          ))}
        </ol>
        <ol className="heat-rows" aria-hidden="true">
          {rows.map((i, place) => (
            <li key={i} data-lit={mark('row', place)}>
              <b>{nameOf(i)}</b>
              <span style={{background: palette.kinds[groupOf(kindOf(i))]}} />
            </li>
          ))}
        </ol>
        <div
          className="heat-cells"
          role="application"
          tabIndex={0}
          aria-label={t.map}
          aria-describedby={how}
          onKeyDown={onKey}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onPointerMove={(e) => look(pointed(e))}
          onPointerLeave={() => !isFocused && setLooked(null)}
          onClick={(e) => {
            const place = pointed(e);
            look(place);
            onChoose(inData(place));
          }}
        >
          <canvas ref={canvas} aria-hidden="true" />
          {at && <span className="heat-cross" style={placeOf(at)} />}
          {chosenPlace && chosenPlace.row >= 0 && chosenPlace.column >= 0 && (
            <span className="heat-chosen" style={placeOf(chosenPlace)} />
          )}
          {at && (
            <span
              className="heat-tip"
              aria-hidden="true"
              data-left={at.isRight}
              data-up={at.isLow}
              style={placeOf(at)}
            >
              {sentenceOf(inData(at))}
            </span>
          )}
        </div>
      </div>
      <p id={how} className="sr-only">
        {t.how}
      </p>
      <p className="sr-only" role="status">
        {isFocused && at ? sentenceOf(inData(at)) : ''}
      </p>
    </div>
  );
}

const placeOf = ({row, column}: Cell) => ({'--row': row, '--column': column}) as CSSProperties;
const clamp = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at));

function stepOf(key: string, {row, column}: Cell, rows: number, columns: number): Cell | null {
  switch (key) {
    case 'ArrowUp':
      return {row: clamp(row - 1, rows), column};
    case 'ArrowDown':
      return {row: clamp(row + 1, rows), column};
    case 'ArrowLeft':
      return {row, column: clamp(column - 1, columns)};
    case 'ArrowRight':
      return {row, column: clamp(column + 1, columns)};
    case 'Home':
      return {row, column: 0};
    case 'End':
      return {row, column: columns - 1};
    default:
      return null;
  }
}

/** Scrolls just as far as it takes to see the cell beside its rulers. */
function bringIntoView(
  frame: HTMLElement | null,
  {row, column}: Cell,
  cell: number,
  ruler: number,
) {
  if (!frame) return;
  const [left, top] = [column * cell, row * cell];
  const [across, down] = [frame.clientWidth - ruler, frame.clientHeight - ruler];
  frame.scrollTo({
    left: Math.max(left + cell - across, Math.min(frame.scrollLeft, left)),
    top: Math.max(top + cell - down, Math.min(frame.scrollTop, top)),
  });
}

function roomBeside(
  frame: HTMLElement | null,
  {row, column}: Cell,
  cell: number,
  ruler: number,
): Omit<Looked, keyof Cell> {
  if (!frame) return {isRight: false, isLow: false};
  const half = (whole: number) => (whole - ruler) / 2;
  return {
    isRight: column * cell - frame.scrollLeft > half(frame.clientWidth),
    isLow: row * cell - frame.scrollTop > half(frame.clientHeight),
  };
}

function paint(
  canvas: HTMLCanvasElement,
  matrix: readonly Float64Array[],
  {rows, columns}: Arrangement,
  cell: number,
  theme: 'light' | 'dark',
): void {
  const sharp = Math.min(2, devicePixelRatio || 1);
  canvas.width = Math.max(1, columns.length * cell * sharp);
  canvas.height = Math.max(1, rows.length * cell * sharp);
  canvas.style.width = `${columns.length * cell}px`;
  canvas.style.height = `${rows.length * cell}px`;
  const ink = canvas.getContext('2d');
  if (!ink) return;
  ink.scale(sharp, sharp);
  ink.fillStyle = PALETTES[theme].canvas;
  ink.fillRect(0, 0, columns.length * cell, rows.length * cell);
  const gap = cell > 13 ? 1 : 0.5;
  for (const [y, i] of rows.entries())
    for (const [x, j] of columns.entries()) {
      const step = heatClass(matrix[i]![j]!);
      if (step < 0) continue;
      ink.fillStyle = i === j ? SELF[theme] : HEAT[theme][step]!;
      ink.fillRect(x * cell, y * cell, cell - gap, cell - gap);
    }
}
