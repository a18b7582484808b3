/** Named bars of stacked parts, as one SVG that can leave the screen. Parts differ by pattern too. */
import {useId, useRef, type RefObject} from 'react';
import {createMeasure} from '../canvas/measureText';
import {useWidth} from '../study/useWidth';

export interface Bar {
  readonly id: string;
  readonly name: string;
  /** Written behind the bar. */
  readonly value: string;
  /** From left to right, on the scale of `top`. */
  readonly parts: readonly {readonly size: number; readonly look: 'full' | 'half' | 'hollow'}[];
}
interface Props {
  readonly title: string;
  readonly description: string;
  readonly bars: readonly Bar[];
  /** What the longest bar may stand for. */
  readonly top: number;
  readonly chart?: RefObject<SVGSVGElement | null>;
}

const ROW = 26;

export function BarChart({title, description, bars, top, chart}: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const ids = useId();
  const measure = createMeasure();
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((x) => measure(x, false, 13)));
  const left = Math.min(width * 0.42, widest(bars.map((b) => b.name)) + 12);
  const right = widest(bars.map((b) => b.value)) + 12;
  const room = Math.max(20, width - left - right);
  return (
    <div ref={frame} className="bar-chart">
      {width > 0 && (
        <svg
          ref={chart}
          width={width}
          height={bars.length * ROW + 4}
          role="img"
          aria-labelledby={`${ids}-t ${ids}-d`}
        >
          <title id={`${ids}-t`}>{title}</title>
          <desc id={`${ids}-d`}>{description}</desc>
          {bars.map((bar, row) => {
            let x = left;
            const y = row * ROW + 6;
            return (
              <g key={bar.id}>
                <text className="bar-name" x={left - 8} y={y + 12} textAnchor="end">
                  {bar.name}
                </text>
                {bar.parts.map(({size, look}, i) => {
                  const from = x;
                  x += (room * size) / top;
                  return x - from < 0.5 ? null : (
                    <rect
                      key={i}
                      className={`bar-${look}`}
                      x={from}
                      y={y + (look === 'hollow' ? 0.5 : 0)}
                      width={x - from}
                      height={look === 'hollow' ? 14 : 15}
                    />
                  );
                })}
                <text className="bar-value" x={x + 6} y={y + 12}>
                  {bar.value}
                </text>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
