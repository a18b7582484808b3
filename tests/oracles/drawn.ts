/**
 * What is seen of a picture, told three ways that share no code: from its marks by their definition, from an
 * SVG, and from the operators of a PDF page (ISO 32000-1, 8 and 9). Each shape is its outline, its paint and
 * its place on the page.
 */
import type {Mark, Step} from '../../src/core/picture/figure';

export interface Drawn {
  /** Left, top, right, bottom of the outline, its length, where it begins; of a text its start and size. */
  readonly outline: readonly number[];
  /** Colours as shares, opacities, the width of the line and its dashes. */
  readonly paint: readonly number[];
  /** What is written, or how a shape is painted. */
  readonly text: string;
}
type Dot = readonly [x: number, y: number];
interface Ink {
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  readonly dash: readonly number[];
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly isEvenOdd: boolean;
}
const NO_INK: Ink = {
  fill: null,
  stroke: null,
  width: 1,
  dash: [],
  fillOpacity: 1,
  strokeOpacity: 1,
  isEvenOdd: false,
};
/** Steps that a curve is measured in. */
const FINE = 64;

function drawn(subpaths: readonly (readonly Dot[])[], ink: Ink): Drawn[] {
  if (ink.fill === null && ink.stroke === null) return [];
  const dots = subpaths.flat();
  const [xs, ys] = [dots.map(([x]) => x), dots.map(([, y]) => y)];
  const length = subpaths
    .flatMap((path) =>
      path.slice(1).map(([x, y], i) => Math.hypot(x - path[i]![0], y - path[i]![1])),
    )
    .reduce((sum, part) => sum + part, 0);
  return [
    {
      outline: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), length],
      ...looksOf(ink),
    },
  ];
}
function looksOf({fill, stroke, width, dash, fillOpacity, strokeOpacity, isEvenOdd}: Ink) {
  const filled = fill === null ? [] : [...parts(fill), fillOpacity];
  const lined = stroke === null ? [] : [...parts(stroke), strokeOpacity, width, ...dash];
  const kind = [fill && (isEvenOdd ? 'filled by turns' : 'filled'), stroke && 'lined'];
  return {paint: [...filled, ...lined], text: kind.filter(Boolean).join()};
}
const parts = (hex: string): number[] =>
  [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255);
interface Lettering {
  readonly fill: string;
  readonly seam: string | null;
  readonly isBold: boolean;
}
function words(text: string, [x, baseline]: Dot, size: number, look: Lettering): Drawn {
  const {fill, seam, isBold} = look;
  return {
    outline: [x, baseline, size],
    paint: [...parts(fill), ...(seam === null ? [] : parts(seam))],
    text: `${isBold ? 'bold' : 'plain'}${seam === null ? '' : ' seamed'}: ${text}`,
  };
}

const round = (x: number, y: number, rx: number, ry: number, share = 1): Dot[] =>
  Array.from({length: 4 * FINE + 1}, (_, i) => {
    const angle = (2 * Math.PI * share * i) / (4 * FINE);
    return [x + rx * Math.sin(angle), y - ry * Math.cos(angle)];
  });
function roundRect(x: number, y: number, w: number, h: number, radius: number): Dot[] {
  const r = Math.max(0, Math.min(radius, w / 2, h / 2));
  const corners: [number, number, number][] = [
    [x + w - r, y + r, 0],
    [x + w - r, y + h - r, 1],
    [x + r, y + h - r, 2],
    [x + r, y + r, 3],
  ];
  const dots = corners.flatMap(([cx, cy, quarter]) =>
    Array.from({length: FINE + 1}, (_, i): Dot => {
      const angle = ((quarter + i / FINE) * Math.PI) / 2;
      return [cx + r * Math.sin(angle), cy - r * Math.cos(angle)];
    }),
  );
  return [...dots, dots[0]!];
}
const curve = (...points: readonly Dot[]): Dot[] =>
  Array.from({length: FINE}, (_, i) => {
    const t = (i + 1) / FINE;
    let left = points;
    while (left.length > 1)
      left = left
        .slice(1)
        .map(([x, y], k): Dot => [
          left[k]![0] + t * (x - left[k]![0]),
          left[k]![1] + t * (y - left[k]![1]),
        ]);
    return left[0]!;
  });

class Pen {
  readonly subpaths: Dot[][] = [];
  constructor(private readonly offset: Dot) {}
  private put(dots: readonly Dot[]) {
    this.subpaths
      .at(-1)!
      .push(...dots.map(([x, y]): Dot => [x + this.offset[0], y + this.offset[1]]));
  }
  private at(): Dot {
    const [x, y] = this.subpaths.at(-1)!.at(-1)!;
    return [x - this.offset[0], y - this.offset[1]];
  }
  move(to: Dot) {
    this.subpaths.push([]);
    this.put([to]);
  }
  line(to: Dot) {
    this.put([to]);
  }
  curve(...rest: readonly Dot[]) {
    this.put(curve(this.at(), ...rest));
  }
  close() {
    const path = this.subpaths.at(-1)!;
    path.push(path[0]!);
  }
}

// ---------------------------------------------------------------- by definition

export function drawnOf(marks: readonly Mark[], at: Dot = [0, 0], opacity = 1): Drawn[] {
  return marks.flatMap((mark): Drawn[] => {
    const ink = (more: Partial<Ink>): Ink => {
      const made = {...NO_INK, ...more};
      return {
        ...made,
        fillOpacity: made.fillOpacity * opacity,
        strokeOpacity: made.strokeOpacity * opacity,
      };
    };
    const [dx, dy] = at;
    switch (mark.kind) {
      case 'group':
        return drawnOf(
          mark.marks,
          [dx + (mark.at?.x ?? 0), dy + (mark.at?.y ?? 0)],
          opacity * (mark.opacity ?? 1),
        );
      case 'text': {
        const baseline = dy + mark.y + 0.35 * mark.size;
        const [first] = mark.runs;
        const text = mark.runs.map((run) => run.text).join('');
        const look = {fill: first!.colour, seam: mark.seam ?? null, isBold: first!.isBold};
        return [words(text, [dx + mark.x, baseline], mark.size, look)];
      }
      case 'arc': {
        const turn = 2 * Math.PI * mark.radius;
        return drawn([round(dx + mark.x, dy + mark.y, mark.radius, mark.radius)], {
          ...ink({stroke: mark.colour, width: mark.width, dash: [mark.share * turn, turn]}),
        });
      }
      default: {
        const {fill, stroke, strokeWidth = 1, dash, fillOpacity = 1, strokeOpacity = 1} = mark;
        const own = ink({
          fill: fill ?? null,
          stroke: stroke ?? null,
          width: strokeWidth,
          dash: dash ?? [],
          fillOpacity,
          strokeOpacity,
          isEvenOdd: mark.kind === 'path' && mark.isEvenOdd === true,
        });
        if (mark.kind === 'ellipse')
          return drawn([round(dx + mark.x, dy + mark.y, mark.rx, mark.ry)], own);
        if (mark.kind === 'rect') {
          const {x, y, width, height, radius = 0} = mark;
          return drawn([roundRect(dx + x, dy + y, width, height, radius)], own);
        }
        return drawn(stepped(mark.steps, at), own);
      }
    }
  });
}
function stepped(steps: readonly Step[], at: Dot): readonly (readonly Dot[])[] {
  const pen = new Pen(at);
  for (const [letter, ...points] of steps) {
    const dots = points.map(({x, y}): Dot => [x, y]);
    if (letter === 'M') pen.move(dots[0]!);
    if (letter === 'L') pen.line(dots[0]!);
    if (letter === 'Q') pen.curve(...dots);
    if (letter === 'Z') pen.close();
  }
  return pen.subpaths;
}

// ---------------------------------------------------------------- from an SVG

/** Of the elements below `parent`; titles, metadata and the ground are left out. */
export function drawnInSvg(parent: Element, at: Dot = [0, 0], opacity = 1): Drawn[] {
  return [...parent.children].flatMap((element): Drawn[] => {
    const number = (name: string, otherwise = 0) => Number(element.getAttribute(name) ?? otherwise);
    const value = (name: string) => {
      const held = element.getAttribute(name);
      return held === null || held === 'none' ? null : held;
    };
    const ink: Ink = {
      fill: value('fill'),
      stroke: value('stroke'),
      width: number('stroke-width', 1),
      dash: (value('stroke-dasharray') ?? '').split(' ').filter(Boolean).map(Number),
      fillOpacity: number('fill-opacity', 1) * opacity,
      strokeOpacity: number('stroke-opacity', 1) * opacity,
      isEvenOdd: value('fill-rule') === 'evenodd',
    };
    const [dx, dy] = at;
    switch (element.tagName) {
      case 'g': {
        const [, x = 0, y = 0] = /translate\((\S+) (\S+)\)/.exec(value('transform') ?? '') ?? [];
        return drawnInSvg(
          element,
          [dx + Number(x), dy + Number(y)],
          opacity * number('opacity', 1),
        );
      }
      case 'svg':
        return drawnInSvg(element, [dx + number('x'), dy + number('y')], opacity);
      case 'rect': {
        const radius = number('rx');
        const [x, y] = [dx + number('x'), dy + number('y')];
        return drawn([roundRect(x, y, number('width'), number('height'), radius)], ink);
      }
      case 'circle':
      case 'ellipse': {
        const rx = number(element.tagName === 'circle' ? 'r' : 'rx');
        const ry = number(element.tagName === 'circle' ? 'r' : 'ry');
        return drawn([round(dx + number('cx'), dy + number('cy'), rx, ry)], ink);
      }
      case 'path': {
        const pen = new Pen(at);
        for (const [, letter, rest] of (value('d') ?? '').matchAll(/([MLQZ])([^MLQZ]*)/g)) {
          const numbers = rest!.trim().split(/[ ,]+/).filter(Boolean).map(Number);
          const dots = numbers.flatMap((x, i): Dot[] => (i % 2 ? [] : [[x, numbers[i + 1]!]]));
          if (letter === 'M') pen.move(dots[0]!);
          if (letter === 'L') pen.line(dots[0]!);
          if (letter === 'Q') pen.curve(...dots);
          if (letter === 'Z') pen.close();
        }
        return drawn(pen.subpaths, ink);
      }
      case 'text': {
        const size = number('font-size', 12);
        const below = Number.parseFloat(value('dy') ?? '0') * size;
        const isBold = value('font-weight') !== null;
        const start: Dot = [dx + number('x'), dy + number('y') + below];
        return [
          words(element.textContent, start, size, {fill: ink.fill!, seam: ink.stroke, isBold}),
        ];
      }
      default:
        return [];
    }
  });
}

// ---------------------------------------------------------------- from a PDF page

interface State {
  readonly offset: Dot;
  readonly ink: Ink;
}
/**
 * `opacities`: `/ca 0.5 /CA 1` by the name of its graphics state. A text is what stands between BT and ET
 * outside of its seam; signs are those of WinAnsi below 128.
 */
export function drawnInPdf(content: string, opacities: ReadonlyMap<string, string>): Drawn[] {
  const shapes: Drawn[] = [];
  const stack: State[] = [];
  let state: State = {offset: [0, 0], ink: NO_INK};
  let pen = new Pen(state.offset);
  let isSeam = false;
  let seam: string | null = null;
  let font = '';
  let size = 0;
  let place: Dot = [0, 0];
  let said: {text: string; place: Dot; size: number; fill: string; isBold: boolean} | null = null;
  const hex = (parts: readonly number[]) =>
    `#${parts
      .map((part) =>
        Math.round(part * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
  const set = (more: Partial<Ink>) => (state = {...state, ink: {...state.ink, ...more}});
  const named = new Map([...opacities].map(([entries, name]) => [name, entries]));
  const operands: string[] = [];
  const tokens = content.match(/\[[^\]]*\]|<<[^>]*>>|<[^>]*>|\/[^\s/<[]+|[^\s<[/]+/g) ?? [];
  for (const token of tokens) {
    if (/^[-+.\d[</]/.test(token)) {
      operands.push(token);
      continue;
    }
    const numbers = operands.map(Number);
    const dots = numbers.flatMap((x, i): Dot[] => (i % 2 ? [] : [[x, numbers[i + 1]!]]));
    switch (token) {
      case 'q':
        stack.push(state);
        break;
      case 'Q':
        state = stack.pop()!;
        break;
      case 'cm':
        state = {...state, offset: [state.offset[0] + numbers[4]!, state.offset[1] + numbers[5]!]};
        break;
      case 'gs': {
        const [, fill, line] = /\/ca (\S+) \/CA (\S+)/.exec(named.get(operands[0]!.slice(1))!)!;
        set({fillOpacity: Number(fill), strokeOpacity: Number(line)});
        break;
      }
      case 'rg':
        set({fill: hex(numbers)});
        break;
      case 'RG':
        set({stroke: hex(numbers)});
        break;
      case 'w':
        set({width: numbers[0]!});
        break;
      case 'd':
        set({dash: operands[0]!.slice(1, -1).split(' ').filter(Boolean).map(Number)});
        break;
      case 'm':
        if (pen.subpaths.length === 0) pen = new Pen(state.offset);
        pen.move(dots[0]!);
        break;
      case 'l':
        pen.line(dots[0]!);
        break;
      case 'c':
        pen.curve(...dots);
        break;
      case 'h':
        pen.close();
        break;
      case 're': {
        const [x, y, w, h] = numbers as [number, number, number, number];
        pen = new Pen(state.offset);
        pen.move([x, y]);
        for (const to of [
          [x + w, y],
          [x + w, y + h],
          [x, y + h],
        ] as const)
          pen.line(to);
        pen.close();
        break;
      }
      case 'n':
        pen = new Pen(state.offset);
        break;
      case 'S':
      case 'f':
      case 'f*':
      case 'B':
      case 'B*': {
        const ink = {
          ...state.ink,
          ...(token === 'S' && {fill: null}),
          ...(token.startsWith('f') && {stroke: null}),
          isEvenOdd: token.endsWith('*'),
        };
        shapes.push(...drawn(pen.subpaths, ink));
        pen = new Pen(state.offset);
        break;
      }
      case 'BT':
        said = null;
        seam = null;
        break;
      case 'BDC':
        isSeam = true;
        break;
      case 'EMC':
        isSeam = false;
        break;
      case 'Tf':
        font = operands[0]!;
        size = numbers[1]!;
        break;
      case 'Tm':
        place = [numbers[4]! + state.offset[0], numbers[5]! + state.offset[1]];
        break;
      case 'Tj': {
        if (isSeam) {
          seam = state.ink.stroke;
          break;
        }
        const text = Buffer.from(operands[0]!.slice(1, -1), 'hex').toString('latin1');
        if (said !== null) said.text += text;
        else said = {text, place, size, fill: state.ink.fill!, isBold: font === '/F2'};
        break;
      }
      case 'ET':
        if (said !== null) {
          const {text, place: at, size: tall, fill, isBold} = said;
          shapes.push(words(text, at, tall, {fill, seam, isBold}));
        }
        break;
      default:
    }
    operands.length = 0;
  }
  return shapes;
}
