/** The key below the map: its rows one after the other, broken where the page ends. */
import {cross} from './drawMap';
import {group, type Mark} from './figure';
import {GAUGE, SWATCH, type LegendItem, type LegendMark, type LegendRow} from './legend';
import {HULL_OPACITY, HULL_RIM_OPACITY} from './palette';

const LINE = 20;
const BETWEEN = 14;

export interface KeyPlan {
  readonly rows: readonly LegendRow[];
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly colour: string;
  readonly width: (text: string) => number;
}

export function drawKey(plan: KeyPlan): {readonly marks: readonly Mark[]; readonly height: number} {
  const {rows, top, left, right, width} = plan;
  let y = top + LINE / 2;
  const items: Mark[] = [];
  for (const row of rows) {
    let x = left;
    for (const item of row.items) {
      const wide = markWidth(item.mark) + 5 + width(item.text);
      if (x > left && x + wide > right) {
        x = left;
        y += LINE;
      }
      items.push({kind: 'group', at: {x, y}, marks: keyItem(item, plan)});
      x += wide + BETWEEN;
    }
    y += LINE;
  }
  return {marks: [group('legend', items)], height: y - LINE / 2 - top};
}

const keyItem = ({mark, text}: LegendItem, {size, colour}: KeyPlan): Mark[] => [
  ...keyMark(mark),
  {
    kind: 'text',
    x: markWidth(mark) + 5,
    y: 0,
    size,
    runs: [{text, isBold: false, colour}],
  },
];

function markWidth(mark: LegendMark): number {
  if (mark.kind === 'disc') return mark.radii.reduce((sum, r) => sum + 2 * r + 2, -2);
  if (mark.kind === 'area') return SWATCH.width;
  if (mark.kind === 'gauge') return GAUGE.pitch * mark.parts.length;
  return mark.kind === 'failed' ? 11 : SWATCH.width;
}

function keyMark(mark: LegendMark): Mark[] {
  switch (mark.kind) {
    case 'line':
      return lineMark(mark);
    case 'disc': {
      let x = 0;
      return mark.radii.map((r): Mark => {
        const disc: Mark = {kind: 'ellipse', x: x + r, y: 0, rx: r, ry: r, fill: mark.colour};
        x += 2 * r + 2;
        return disc;
      });
    }
    case 'area':
      return [
        {
          kind: 'rect',
          x: 0,
          y: -5,
          width: SWATCH.width,
          height: 10,
          radius: 4,
          fill: mark.colour,
          fillOpacity: HULL_OPACITY,
          stroke: mark.colour,
          strokeOpacity: HULL_RIM_OPACITY,
        },
      ];
    case 'gauge':
      return mark.parts.flatMap(({share, colour}, i): Mark[] => {
        const {radius, pitch} = GAUGE;
        const at = {x: pitch * (i + 0.5), y: 0};
        const whole: Mark = {
          kind: 'ellipse',
          ...at,
          rx: radius,
          ry: radius,
          stroke: mark.ground,
          strokeOpacity: 0.35,
        };
        return [whole, {kind: 'arc', ...at, radius, share, width: 3, colour}];
      });
    case 'failed':
      return [
        {kind: 'rect', x: 0, y: -5.5, width: 11, height: 11, fill: mark.colour},
        cross({x: 5.5, y: 0}, 3.4, mark.cross, 1.6),
      ];
  }
}

function lineMark({colour, width, dash, head}: Extract<LegendMark, {kind: 'line'}>): Mark[] {
  const end = head === 'none' ? SWATCH.width - 1 : SWATCH.width - 7;
  const line: Mark = {
    kind: 'path',
    steps: [
      ['M', {x: 1, y: 0}],
      ['L', {x: end, y: 0}],
    ],
    stroke: colour,
    strokeWidth: width,
    dash,
  };
  if (head === 'none') return [line];
  const arrow: Mark = {
    kind: 'path',
    steps: [['M', {x: end, y: -3}], ['L', {x: end + 6, y: 0}], ['L', {x: end, y: 3}], ['Z']],
    stroke: colour,
    ...(head === 'filled' && {fill: colour}),
  };
  return [line, arrow];
}
