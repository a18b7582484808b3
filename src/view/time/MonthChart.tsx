import {useId} from 'react';

export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}
interface Props {
  readonly title: string;
  readonly series: readonly Series[];
  readonly width: number;
  /** The month under the cursor. */
  readonly at: number;
  readonly write: (value: number) => string;
  readonly onPick: (at: number) => void;
}
const HEIGHT = 120;
const TOP = 10;
const RIGHT = 150;
const LABEL_PX = 14;
const DASHES = ['', '6 3', '2 3'];

/** One of the small multiples: lines over months, each named at its end with its value at the cursor. */
export function MonthChart({title, series, width, at, write, onPick}: Props) {
  const id = useId();
  const count = series[0]?.values.length ?? 0;
  const top = Math.max(1e-9, ...series.flatMap((s) => s.values));
  const plot = Math.max(1, width - RIGHT);
  const x = (i: number) => 1 + (count > 1 ? (i / (count - 1)) * (plot - 2) : 0);
  const y = (value: number) => TOP + (1 - value / top) * (HEIGHT - TOP - 4);
  const ends = spread(series.map((s) => y(s.values.at(-1) ?? 0)));
  return (
    <figure className="month-chart">
      <h3 id={id}>{title}</h3>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-labelledby={id}
        onClick={(e) => {
          const left = e.currentTarget.getBoundingClientRect().left;
          const near = Math.round(((e.clientX - left) / plot) * (count - 1));
          onPick(Math.min(count - 1, Math.max(0, near)));
        }}
      >
        <line className="month-base" x1={0} x2={plot} y1={HEIGHT - 4} y2={HEIGHT - 4} />
        <line className="month-cursor" x1={x(at)} x2={x(at)} y1={TOP} y2={HEIGHT - 4} />
        {series.map(({name, values}, k) => (
          <g key={name}>
            <polyline
              points={values.map((v, i) => `${x(i)},${y(v)}`).join(' ')}
              strokeDasharray={DASHES[k]}
            />
            <text x={plot + 6} y={ends[k]} dy="0.35em">
              {name} {write(values[at] ?? 0)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** Labels keep their order and at least a line between them, within the picture. */
function spread(wanted: readonly number[]): readonly number[] {
  const order = [...wanted.keys()].sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = wanted.map(() => 0);
  order.forEach((k, i) => {
    const floor = i === 0 ? LABEL_PX / 2 : placed[order[i - 1]!]! + LABEL_PX;
    const ceiling = HEIGHT - LABEL_PX / 2 - (order.length - 1 - i) * LABEL_PX;
    placed[k] = Math.min(ceiling, Math.max(floor, wanted[k]!));
  });
  return placed;
}
