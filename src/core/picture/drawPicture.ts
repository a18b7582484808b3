/**
 * The picture as a figure: the scene as the screen shows it, with real text, legend, caption, what it
 * shows in words and the snapshot that remakes it. Pure: the same scene gives the same figure.
 */
import {drawKey} from './drawKey';
import {drawMap, type DrawnMap} from './drawMap';
import {group, type Figure, type Mark} from './figure';
import type {LegendRow} from './legend';

export interface Caption {
  readonly title: string;
  /** The what-if in one sentence; null where nothing fails. */
  readonly sentence: string | null;
  /** Basis, as-of date, sources, version and hash of the data: one line each. */
  readonly lines: readonly string[];
  /** The address that opens the view, the last line; absent: none. */
  readonly link?: string;
}

export interface Picture extends DrawnMap {
  readonly legend: readonly LegendRow[];
  readonly caption: Caption;
  /** The picture in words. */
  readonly description: string;
  readonly language: string;
  /** What it is drawn from. */
  readonly source: string;
  /** The snapshot's own text. */
  readonly snapshot: string;
  /** No ground is drawn. */
  readonly isTransparent?: boolean;
  /** Width in pixels of a text of this size. */
  readonly measure: (text: string, isBold: boolean, size: number) => number;
}

const MARGIN = 16;
const TITLE = 19;
const SENTENCE = 13.5;
/** Of the legend and the caption. */
export const SMALL = 11;
const BETWEEN = 6;

/** Room for the lines of a caption in a picture of this width. */
export const captionRoom = (width: number): number => width - 2 * MARGIN;

export function drawPicture(picture: Picture): Figure {
  const {window, palette, legend, measure} = picture;
  const head = headBlock(picture);
  const top = head.height + window.height + BETWEEN;
  const key = drawKey({
    rows: legend,
    top,
    left: MARGIN,
    right: window.width - MARGIN,
    size: SMALL,
    colour: palette.muted,
    width: (text) => measure(text, false, SMALL),
  });
  const foot = footBlock(picture, top + key.height);
  const map: Mark = {
    kind: 'group',
    id: 'map',
    at: {x: 0, y: head.height},
    clip: window,
    marks: drawMap(picture),
  };
  return {
    width: Math.ceil(window.width),
    height: Math.ceil(top + key.height + foot.height + MARGIN),
    ground: picture.isTransparent ? null : palette.canvas,
    title: picture.caption.title,
    caption: captionText(picture.caption),
    description: picture.description,
    language: picture.language,
    source: picture.source,
    snapshot: picture.snapshot,
    head: head.marks,
    body: [map, ...key.marks],
    foot: foot.marks,
  };
}

const captionText = ({title, sentence, lines, link}: Caption): string =>
  [title, ...(sentence === null ? [] : [sentence]), ...lines, ...(link ? [link] : [])].join('\n');

interface Block {
  readonly marks: readonly Mark[];
  readonly height: number;
}

function headBlock({caption: {title, sentence}, window, palette, measure}: Picture): Block {
  const room = captionRoom(window.width);
  let y = MARGIN + TITLE / 2;
  const marks = wrap(title, room, (t) => measure(t, true, TITLE)).map((line): Mark => {
    const mark = textAt(MARGIN, y, line, {size: TITLE, isBold: true, colour: palette.ink});
    y += TITLE * 1.3;
    return mark;
  });
  for (const line of wrap(sentence ?? '', room, (t) => measure(t, false, SENTENCE))) {
    marks.push(textAt(MARGIN, y, line, {size: SENTENCE, isBold: false, colour: palette.muted}));
    y += SENTENCE * 1.4;
  }
  return {marks: [group('head', marks)], height: Math.ceil(y - 2)};
}

function footBlock({caption, window, palette, measure}: Picture, top: number): Block {
  const broken = (text: string): string[] =>
    wrap(text, captionRoom(window.width), (t) => measure(t, false, SMALL));
  const {link} = caption;
  const lines = [
    ...caption.lines.flatMap(broken).map((text) => ({text})),
    ...(link === undefined ? [] : broken(link).map((text) => ({text, link}))),
  ];
  const step = SMALL * 1.45;
  const look = {size: SMALL, isBold: false, colour: palette.muted};
  const marks = lines.map(({text, ...more}, i) => ({
    ...textAt(MARGIN, top + BETWEEN + (i + 0.5) * step, text, look),
    ...more,
  }));
  return {marks: [group('caption', marks)], height: BETWEEN + lines.length * step};
}

/** Breaks a text so that no line is wider than `room`: at its spaces, a longer word anywhere. */
export function wrap(text: string, room: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && width(`${last} ${word}`) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...pieces(word, room, width));
  }
  return lines;
}

function pieces(word: string, room: number, width: (text: string) => number): string[] {
  const found: string[] = [];
  let rest = [...word];
  while (rest.length > 1 && width(rest.join('')) > room) {
    let [low, high] = [1, rest.length]; // the longest start that fits
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (width(rest.slice(0, middle).join('')) <= room) low = middle;
      else high = middle;
    }
    found.push(rest.slice(0, low).join(''));
    rest = rest.slice(low);
  }
  return [...found, rest.join('')];
}

interface Look {
  readonly size: number;
  readonly isBold: boolean;
  readonly colour: string;
}
const textAt = (x: number, y: number, text: string, {size, isBold, colour}: Look): Mark => ({
  kind: 'text',
  x,
  y,
  size,
  runs: [{text, isBold, colour}],
});
