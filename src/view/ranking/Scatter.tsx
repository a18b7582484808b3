/**
 * One value against another, one disc a company: area is its own size, colour its kind. The nearest
 * disc answers the pointer; for the keyboard the discs are one tab stop with arrows inside.
 */
import {
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type Ref,
} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import {PALETTES, groupOf} from '../../core/picture/palette';
import {createMeasure} from '../canvas/measureText';
import {nearestToward} from '../canvas/mapWalk';
import {useThemeName} from '../useThemeName';
import {
  label,
  LABEL_PX,
  MARGIN,
  NAMED,
  plot,
  whisker,
  type Axis,
  type ScatterRow,
  type Spot,
} from './scatterPlan';
import {ScatterTip} from './ScatterTip';
import {useWidth} from '../study/useWidth';

export interface ScatterWords<R> {
  readonly title: string;
  /** What lies where, in a sentence, for those who do not see it. */
  readonly desc: string;
  /** Below the picture: how to use and read it. */
  readonly how: string;
  /** One company in words. */
  readonly point: (row: R) => string;
  readonly facts: (row: R) => readonly (readonly [name: string, value: string])[];
}
interface Props<R extends ScatterRow> {
  /** By rank, first place first. */
  readonly rows: readonly R[];
  /** Kept by the caller as long as they mean the same. */
  readonly axes: {readonly x: Axis<R>; readonly y: Axis<R>};
  readonly words: ScatterWords<R>;
  readonly picture?: Ref<SVGSVGElement>;
  readonly selected: CompanyId | null;
  readonly onSelect: (id: CompanyId) => void;
}
/** Further than this from every disc, a pointer means none of them. */
const REACH_PX = 26;
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function Scatter<R extends ScatterRow>(props: Props<R>) {
  const {rows, axes, words, picture, selected, onSelect} = props;
  const palette = PALETTES[useThemeName()];
  const ids = useId();
  const figure = useRef<HTMLElement>(null);
  const dots = useRef(new Map<CompanyId, SVGGElement>());
  const width = useWidth(figure);
  const height = Math.round(Math.min(430, Math.max(300, width * 0.44)));
  const [hovered, setHovered] = useState<CompanyId | null>(null);
  const [focused, setFocused] = useState<CompanyId | null>(null);
  const [measure] = useState(createMeasure);

  const {spots, scales} = useMemo(
    () => plot(rows, axes, width, height),
    [rows, axes, width, height],
  );
  const labels = useMemo(
    () => label(spots, axes, scales.x, selected, width, height, measure),
    [spots, axes, scales, selected, width, height, measure],
  );
  if (rows.length === 0) return null;
  const byId = new Map(spots.map((s) => [s.id, s]));
  const stop = byId.has(focused ?? selected ?? rows[0]!.id)
    ? (focused ?? selected ?? rows[0]!.id)
    : rows[0]!.id;
  const shown = byId.get(hovered ?? focused ?? ('' as CompanyId));

  const nearest = (event: PointerEvent<SVGSVGElement>): CompanyId | null => {
    const frame = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top];
    let best: CompanyId | null = null;
    let least = Infinity;
    for (const spot of spots) {
      const gap = Math.hypot(spot.x - x, spot.y - y) - spot.radius;
      if (gap < least && gap < REACH_PX) [best, least] = [spot.id, gap];
    }
    return best;
  };
  const onKey = (event: KeyboardEvent, spot: Spot<R>) => {
    const step = STEPS[event.key];
    if (step) {
      const next = nearestToward(spots, spot, ...step);
      if (next) dots.current.get(next)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') onSelect(spot.id);
    else if (event.key === 'Escape' && hovered !== null) setHovered(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const base = height - MARGIN.bottom;
  return (
    <figure className="scatter" ref={figure}>
      <svg
        ref={picture}
        width={width}
        height={height}
        role="group"
        aria-labelledby={`${ids}-title`}
        aria-describedby={`${ids}-desc ${ids}-how`}
        onPointerMove={(e) => setHovered(nearest(e))}
        onPointerLeave={() => setHovered(null)}
        onClick={() => hovered && onSelect(hovered)}
        data-aims={hovered !== null}
      >
        <title id={`${ids}-title`}>{words.title}</title>
        <desc id={`${ids}-desc`}>{words.desc}</desc>
        <g className="scatter-axes" aria-hidden="true">
          {scales.x.ticks.map((tick) => (
            <g key={tick} transform={`translate(${scales.x.at(tick)} 0)`}>
              <line y1={MARGIN.top} y2={base} />
              <text y={base + 16} textAnchor="middle">
                {axes.x.format(tick)}
              </text>
            </g>
          ))}
          {scales.y.ticks.map((tick) => (
            <g key={tick} transform={`translate(0 ${scales.y.at(tick)})`}>
              <line x1={MARGIN.left} x2={width - MARGIN.right} />
              <text x={MARGIN.left - 8} dy="0.35em" textAnchor="end">
                {axes.y.format(tick)}
              </text>
            </g>
          ))}
          <text className="axis-name" x={width - MARGIN.right} y={height - 6} textAnchor="end">
            {axes.x.name} →
          </text>
          <text className="axis-name" x={MARGIN.left + 6} y={MARGIN.top + 6}>
            ↑ {axes.y.name}
          </text>
        </g>
        <g className="scatter-spread" aria-hidden="true">
          {spots.map(({id, row, y}) =>
            row.spread && (row.rank <= NAMED || id === shown?.id) ? (
              <path
                key={id}
                d={whisker(
                  scales.x.at(row.spread.impactLow),
                  scales.x.at(row.spread.impactHigh),
                  y,
                )}
                stroke={palette.kinds[groupOf(row.kind)]}
                data-shown={id === shown?.id}
              />
            ) : null,
          )}
        </g>
        {spots.map((spot) => {
          const {id, row, x, y, radius} = spot;
          return (
            <g
              key={id}
              ref={(element) => {
                if (element) dots.current.set(id, element);
                else dots.current.delete(id);
              }}
              className="spot"
              role="button"
              tabIndex={id === stop ? 0 : -1}
              aria-label={words.point(row)}
              aria-pressed={id === selected}
              transform={`translate(${x} ${y})`}
              onFocus={() => setFocused(id)}
              onBlur={() => setFocused(null)}
              onKeyDown={(e) => onKey(e, spot)}
            >
              <circle r={radius} fill={palette.kinds[groupOf(row.kind)]} />
              {(id === selected || id === shown?.id) && (
                <circle className="spot-ring" r={radius + 3} data-selected={id === selected} />
              )}
            </g>
          );
        })}
        <g className="scatter-labels" aria-hidden="true">
          {labels.map(({id, box, name}) => (
            <text key={id} x={box.x} y={box.y + LABEL_PX} data-selected={id === selected}>
              {name}
            </text>
          ))}
        </g>
      </svg>
      {shown && <ScatterTip spot={shown} facts={words.facts(shown.row)} width={width} />}
      <figcaption className="fine" id={`${ids}-how`}>
        {words.how}
      </figcaption>
    </figure>
  );
}
