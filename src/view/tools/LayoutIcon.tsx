/** The layouts as small drawings: what stands where. Decoration, the words stand beside it. */
import type {LayoutKind} from '../../core/picture/picture';

type Dot = readonly [x: number, y: number, radius?: number];
interface Drawing {
  readonly ground?: readonly string[];
  readonly rings?: readonly number[];
  readonly lines?: string;
  readonly dots: readonly Dot[];
}

const around = (radius: number, count: number, turn = 0): Dot[] =>
  Array.from({length: count}, (_, k) => {
    const angle = (2 * Math.PI * (k + turn)) / count;
    return [24 + 1.3 * radius * Math.sin(angle), 17 - radius * Math.cos(angle)];
  });

const DRAWINGS: Readonly<Record<LayoutKind, Drawing>> = {
  chain: {
    ground: [
      'M2 2h44v6H2z',
      'M2 10h13v15H2z',
      'M17.5 10h13v15h-13z',
      'M33 10h13v15H33z',
      'M2 27h44v5H2z',
    ],
    dots: [
      [10, 5],
      [30, 5],
      [8.5, 14],
      [8.5, 21],
      [24, 17.5, 2.6],
      [39.5, 14],
      [39.5, 21],
      [18, 29.5],
      [34, 29.5],
    ],
  },
  force: {
    lines: 'M16 14 25 20M16 14l-7 8M16 14 14 5M25 20l9-9M25 20l3 9M34 11l8-4M34 11l8 8',
    dots: [
      [16, 14, 2.8],
      [25, 20, 2.4],
      [9, 22],
      [14, 5],
      [34, 11, 2.4],
      [28, 29],
      [42, 7],
      [42, 19],
    ],
  },
  rounds: {
    rings: [15.5, 10, 5],
    dots: [[24, 17, 2.2], ...around(7.5, 5, 0.5), ...around(12.8, 9, 0.5)],
  },
  measure: {
    rings: [15.5, 8.5],
    dots: [[24, 17, 3], [18, 18, 2.2], [30, 15, 2.2], ...around(12, 8, 0.5)],
  },
  ego: {
    rings: [13.5],
    lines: 'M24 17 9 12M24 17 9 22M24 17 39 12M24 17 39 22M24 17V5M24 17v12',
    dots: [
      [24, 17, 3],
      [9, 12],
      [9, 22],
      [39, 12],
      [39, 22],
      [24, 5],
      [24, 29],
    ],
  },
};

export function LayoutIcon({kind}: {readonly kind: LayoutKind}) {
  const {ground = [], rings = [], lines, dots} = DRAWINGS[kind];
  return (
    <svg className="layout-icon" viewBox="0 0 48 34" aria-hidden="true" focusable="false">
      {ground.map((path) => (
        <path key={path} className="layout-ground" d={path} />
      ))}
      {rings.map((radius) => (
        <ellipse
          key={radius}
          className="layout-ring"
          cx="24"
          cy="17"
          rx={1.3 * radius}
          ry={radius}
        />
      ))}
      {lines && <path className="layout-line" d={lines} />}
      {dots.map(([x, y, radius = 1.5]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={radius} />
      ))}
    </svg>
  );
}
