/**
 * Marks as the operators of a PDF page (ISO 32000-1, 8 and 9). The page is turned so that y runs down
 * as on the screen; texts are turned back. A group's opacity is laid on each of its marks.
 */
import {BASELINE, type Mark, type Paint, type Step} from './figure';
import type {Point} from './geometry';
import {SEAM} from './labels';
import {FONT_IDS, stretchesOf} from './pdfFonts';

/** What the operators on a page ask of the file. */
export interface PageNeeds {
  /** Opacities of fills and lines by the name of their graphics state: `/G1`. */
  readonly opacities: Map<string, string>;
  /** Codes written in the Korean font. */
  readonly wide: Set<string>;
  readonly links: {
    readonly address: string;
    readonly corner: Point;
    readonly width: number;
    readonly size: number;
  }[];
}
interface Place {
  readonly needs: PageNeeds;
  readonly opacity: number;
  readonly offset: Point;
}

export function pdfMarks(
  marks: readonly Mark[],
  needs: PageNeeds,
  opacity = 1,
  offset: Point = {x: 0, y: 0},
): string {
  return marks.map((mark) => operatorsOf(mark, {needs, opacity, offset})).join('');
}

function operatorsOf(mark: Mark, place: Place): string {
  switch (mark.kind) {
    case 'rect':
      return painted(mark, rectPath(mark), place);
    case 'ellipse':
      return painted(mark, ellipsePath(mark), place);
    case 'path':
      return painted(mark, mark.steps.map(createStep()).join(''), place, mark.isEvenOdd);
    case 'arc': {
      const {x, y, radius, share, width, colour} = mark;
      const turn = 2 * Math.PI * radius;
      const paint = {stroke: colour, strokeWidth: width, dash: [share * turn, turn]};
      return painted(paint, ellipsePath({x, y, rx: radius, ry: radius}), place);
    }
    case 'text':
      return textOf(mark, place);
    case 'group': {
      const {marks, at = ORIGIN, clip, opacity = 1} = mark;
      const {offset} = place;
      const inside = pdfMarks(marks, place.needs, place.opacity * opacity, {
        x: offset.x + at.x,
        y: offset.y + at.y,
      });
      if (!clip && at === ORIGIN) return inside;
      const move = at === ORIGIN ? '' : `1 0 0 1 ${n(at.x)} ${n(at.y)} cm\n`;
      const cut = clip ? `0 0 ${n(clip.width)} ${n(clip.height)} re W n\n` : '';
      return `q\n${move}${cut}${inside}Q\n`;
    }
  }
}
const ORIGIN: Point = {x: 0, y: 0};

function painted(paint: Paint, path: string, place: Place, isEvenOdd = false): string {
  const {fill, stroke, strokeWidth = 1, fillOpacity = 1, strokeOpacity = 1, dash} = paint;
  if (fill === undefined && stroke === undefined) return '';
  const state = stateOf(fillOpacity * place.opacity, strokeOpacity * place.opacity, place.needs);
  const dashes = dash ? `[${dash.map(n).join(' ')}] 0 d\n` : '';
  const line = stroke === undefined ? '' : `${rgb(stroke)} RG ${n(strokeWidth)} w\n${dashes}`;
  const ground = fill === undefined ? '' : `${rgb(fill)} rg\n`;
  const rule = isEvenOdd ? '*' : '';
  const end = fill === undefined ? 'S' : stroke === undefined ? `f${rule}` : `B${rule}`;
  return `q\n${state}${ground}${line}${path}${end}\nQ\n`;
}

/** The seam first, as a line alone that is no text to who reads the page aloud or copies it. */
function textOf(mark: Extract<Mark, {kind: 'text'}>, place: Place): string {
  const {x, y, size, runs, seam, link} = mark;
  const {needs} = place;
  const state = stateOf(place.opacity, place.opacity, needs);
  const baseline = y + BASELINE * size;
  let at = x;
  let words = '';
  let shade = '';
  for (const {text, isBold, colour} of runs)
    for (const {font, codes, width} of stretchesOf(text, isBold)) {
      if (font === 'korean') for (const code of codes.match(/.{4}/g)!) needs.wide.add(code);
      const show = `/${FONT_IDS[font]} ${n(size)} Tf 1 0 0 -1 ${n(at)} ${n(baseline)} Tm <${codes}> Tj\n`;
      // a substituted font has no bold of its own: its outline is drawn along
      const isThickened = isBold && (font === 'korean' || font === 'symbol');
      const thick = `2 Tr ${n(size * 0.035)} w ${rgb(colour)} RG `;
      words += `${rgb(colour)} rg ${isThickened ? thick : '0 Tr '}${show}`;
      shade += show;
      at += (width * size) / 1000;
    }
  if (link !== undefined) {
    const corner = {x: place.offset.x + x, y: place.offset.y + y - size * 0.7};
    needs.links.push({address: link, corner, width: at - x, size: size * 1.4});
  }
  const under =
    seam === undefined
      ? ''
      : `/Span << /ActualText () >> BDC\n${rgb(seam)} RG ${n(SEAM)} w 1 j 1 Tr\n${shade}EMC\n`;
  return `q\n${state}BT\n${under}${words}ET\nQ\n`;
}

function stateOf(fill: number, line: number, {opacities}: PageNeeds): string {
  if (fill === 1 && line === 1) return '';
  const entries = `/ca ${n(fill)} /CA ${n(line)}`;
  const name = opacities.get(entries) ?? `G${opacities.size + 1}`;
  opacities.set(entries, name);
  return `/${name} gs\n`;
}

/** How far the handles of a Bézier quarter stand from its ends, by the radius. */
const QUARTER = 0.5523;

/** From noon, clockwise. */
function ellipsePath({x, y, rx, ry}: {x: number; y: number; rx: number; ry: number}): string {
  const [kx, ky] = [rx * QUARTER, ry * QUARTER];
  const quarter = (...numbers: readonly number[]): string => `${numbers.map(n).join(' ')} c\n`;
  return (
    `${n(x)} ${n(y - ry)} m\n` +
    quarter(x + kx, y - ry, x + rx, y - ky, x + rx, y) +
    quarter(x + rx, y + ky, x + kx, y + ry, x, y + ry) +
    quarter(x - kx, y + ry, x - rx, y + ky, x - rx, y) +
    `${quarter(x - rx, y - ky, x - kx, y - ry, x, y - ry)}h\n`
  );
}

function rectPath({x, y, width, height, radius = 0}: Extract<Mark, {kind: 'rect'}>): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r === 0) return `${n(x)} ${n(y)} ${n(width)} ${n(height)} re\n`;
  const [right, bottom, k] = [x + width, y + height, r * (1 - QUARTER)];
  const line = (a: number, b: number): string => `${n(a)} ${n(b)} l\n`;
  const turn = (...numbers: readonly number[]): string => `${numbers.map(n).join(' ')} c\n`;
  return (
    `${n(x + r)} ${n(y)} m\n${line(right - r, y)}` +
    `${turn(right - k, y, right, y + k, right, y + r)}${line(right, bottom - r)}` +
    `${turn(right, bottom - k, right - k, bottom, right - r, bottom)}${line(x + r, bottom)}` +
    `${turn(x + k, bottom, x, bottom - k, x, bottom - r)}${line(x, y + r)}` +
    `${turn(x, y + k, x + k, y, x + r, y)}h\n`
  );
}

/** PDF has cubic curves alone: a quadratic one is the cubic with its handles at two thirds. */
function createStep(): (step: Step) => string {
  let from: Point = ORIGIN;
  return (step) => {
    if (step[0] === 'Z') return 'h\n';
    const end = step[0] === 'Q' ? step[2] : step[1];
    const start = from;
    from = end;
    if (step[0] === 'M') return `${at(end)} m\n`;
    if (step[0] === 'L') return `${at(end)} l\n`;
    const [, handle] = step;
    const toward = (point: Point): Point => ({
      x: point.x + (2 / 3) * (handle.x - point.x),
      y: point.y + (2 / 3) * (handle.y - point.y),
    });
    return `${at(toward(start))} ${at(toward(end))} ${at(end)} c\n`;
  };
}

/** `#rrggbb` as three shares. */
export const rgb = (colour: string): string =>
  [1, 3, 5].map((i) => n3(parseInt(colour.slice(i, i + 2), 16) / 255)).join(' ');

const n3 = (value: number): string => String(Math.round(value * 1000) / 1000);
const n = (value: number): string => String(Math.round(value * 100) / 100);
const at = ({x, y}: Point): string => `${n(x)} ${n(y)}`;
