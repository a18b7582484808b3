import {useId, useRef, type PointerEvent, type RefObject} from 'react';
import {useWidth} from '../study/useWidth';
import {pathOf, shorten, spread, topOf, xAt, yAt, type Frame, type Panel} from './panels';

const PANEL_PX = 92;
const TITLE_PX = 40;
const AXIS_PX = 24;

interface Props {
  readonly panels: readonly Panel[];
  readonly stops: readonly string[];
  /** The month under the cursor, counted from the first shown. */
  readonly at: number;
  readonly title: string;
  readonly description: string;
  readonly chart: RefObject<SVGSVGElement | null>;
  readonly onPick: (at: number) => void;
}

/** Small multiples over one time axis, names at the line ends, one cursor through all. */
export function TimeChart(props: Props) {
  const {panels, stops, at, title, description, chart, onPick} = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const id = useId();
  const isNarrow = width < 560;
  const left = isNarrow ? 56 : 66;
  const room = isNarrow ? 92 : 150;
  const right = Math.max(left + 60, width - room);
  const height = panels.length * (PANEL_PX + TITLE_PX) + AXIS_PX;
  const frameOf = (i: number): Frame => {
    const top = i * (PANEL_PX + TITLE_PX) + TITLE_PX;
    return {left, right, top, bottom: top + PANEL_PX};
  };
  const whole = {...frameOf(0), bottom: height - AXIS_PX};
  const pick = (event: PointerEvent<SVGSVGElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const part = (x - left) / (right - left);
    if (part < -0.02 || part > 1.02) return;
    onPick(Math.max(0, Math.min(stops.length - 1, Math.round(part * (stops.length - 1)))));
  };
  const cursor = xAt(at, stops.length, whole);
  return (
    <div ref={box} className="time-chart">
      {width > 0 && (
        <svg
          ref={chart}
          width={width}
          height={height}
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
          onPointerDown={pick}
          onPointerMove={(e) => e.buttons === 1 && pick(e)}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{description}</desc>
          <Years stops={stops} frame={whole} />
          <line className="time-cursor" x1={cursor} x2={cursor} y1={whole.top} y2={whole.bottom} />
          {panels.map((panel, i) => (
            <PanelLines
              key={panel.id}
              panel={panel}
              frame={frameOf(i)}
              stops={stops}
              at={at}
              room={room - 14}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

function PanelLines({
  panel,
  frame,
  stops,
  at,
  room,
}: {
  readonly stops: readonly string[];
  readonly room: number;
  readonly panel: Panel;
  readonly frame: Frame;
  readonly at: number;
}) {
  const {left, right, top, bottom} = frame;
  const max = topOf(panel);
  const named = panel.lines.filter((l) => l.values.some((v) => v !== null));
  const ends = spread(
    named.map((l) => yAt(l.values.findLast((v) => v !== null) ?? 0, max, frame)),
    frame,
  );
  return (
    <g>
      {yearsOf(stops, frame).map(({year, x}) => (
        <line key={year} className="time-grid" x1={x} x2={x} y1={top} y2={bottom} />
      ))}
      <text className="time-title" x={0} y={top - 11}>
        {panel.title}
      </text>
      {[0, max / 2, max].map((tick) => (
        <g key={tick}>
          <line
            className="time-grid"
            x1={left}
            x2={right}
            y1={yAt(tick, max, frame)}
            y2={yAt(tick, max, frame)}
          />
          {tick !== max / 2 && (
            <text
              className="time-tick"
              x={left - 6}
              y={tick === 0 ? bottom : top + 8}
              textAnchor="end"
            >
              {panel.write(tick)}
            </text>
          )}
        </g>
      ))}
      {named.map(({id, name, colour, dash, values}, i) => {
        const here = values[at] ?? null;
        return (
          <g key={id}>
            <path
              className="time-line"
              d={pathOf(values, max, frame)}
              stroke={colour}
              strokeDasharray={dash}
            />
            {here !== null && (
              <circle
                cx={xAt(at, values.length, frame)}
                cy={yAt(here, max, frame)}
                r={3.5}
                fill={colour}
              />
            )}
            <text className="time-name" x={right + 9} y={ends[i]! + 4} fill={colour}>
              {shorten(name, room)}
              <title>{name}</title>
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Names below the last chart. */
function Years({stops, frame}: {readonly stops: readonly string[]; readonly frame: Frame}) {
  return (
    <g>
      {yearsOf(stops, frame).map(({year, x}) => (
        <text key={year} className="time-tick" x={x + 3} y={frame.bottom + 17}>
          {year}
        </text>
      ))}
    </g>
  );
}

/** Where each year begins; only every fifth or tenth where names would meet. */
function yearsOf(stops: readonly string[], frame: Frame) {
  const marks = stops.flatMap((stop, i) =>
    i > 0 && stop.slice(5, 7) === '01'
      ? [{year: stop.slice(0, 4), x: xAt(i - 1, stops.length, frame)}]
      : [],
  );
  const apart = marks.length > 1 ? marks[1]!.x - marks[0]!.x : Infinity;
  const every = apart >= 38 ? 1 : apart >= 8 ? 5 : 10;
  return marks.filter(({year, x}) => Number(year) % every === 0 && x + 34 < frame.right);
}
