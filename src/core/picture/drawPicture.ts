/**
 * The picture as one self-contained SVG: the scene as the screen shows it, with real text, legend,
 * caption, a title and description for those who hear it, and the snapshot that remakes it.
 *
 * Pure: the same scene gives the same bytes. Everything from outside is escaped; nothing is linked
 * from elsewhere. What standalone viewers disagree on (CSS, fonts, filters, markers) is not used.
 */
import {boxInWindow, markScale, toWindow, type MapCamera, type Point, type Size} from './geometry';
import {
  FAILED_SIDE,
  FONT_STACK,
  HEADING_SIZE,
  LABEL_SIZE,
  MARK_WIDTH,
  NODE_OPACITY,
  RING_GAP,
  RING_WIDTH,
  SEAM,
  discPx,
  outerPx,
  ringInWindow,
  type Heading,
  type Label,
} from './labels';
import {GAUGE, SWATCH, type LegendItem, type LegendMark, type LegendRow} from './legend';
import {
  HULL_OPACITY,
  HULL_RIM_OPACITY,
  hullColour,
  distressColour,
  distressInk,
  tieColour,
  type Palette,
} from './palette';
import type {Scene, SceneEdge, SceneNode} from './scene';
import {escape, SNAPSHOT_ID} from './svgText';
import type {TieText} from './tieTexts';
import {rimsOf, tieShape} from './tieShape';

export interface Caption {
  readonly title: string;
  /** The what-if in one sentence; null where nothing fails. */
  readonly sentence: string | null;
  /** Basis, as-of date, version and hash of the data, sources, link: one line each. */
  readonly lines: readonly string[];
}

export interface Picture {
  readonly scene: Scene;
  readonly camera: MapCamera;
  /** The part of the picture that the map fills, in pixels. */
  readonly window: Size;
  readonly palette: Palette;
  readonly labels: readonly Label[];
  readonly headings: readonly Heading[];
  readonly hullNames: readonly Heading[];
  readonly tieTexts: readonly TieText[];
  readonly legend: readonly LegendRow[];
  readonly caption: Caption;
  /** The picture in words, for `<desc>`. */
  readonly description: string;
  readonly language: string;
  /** The snapshot's own text, for `<metadata>`. */
  readonly snapshot: string;
  /** Width in pixels of a text of this size. */
  readonly measure: (text: string, isBold: boolean, size: number) => number;
}

const MARGIN = 16;
const TITLE = 19;
const SENTENCE = 13.5;
const SMALL = 11;

export function drawPicture(picture: Picture): string {
  const {window, palette, caption, description, language, snapshot} = picture;
  const head = headBlock(picture);
  const legend = legendBlock(picture, head.height + window.height + 6);
  const foot = footBlock(picture, head.height + window.height + 6 + legend.height);
  const height = Math.ceil(head.height + window.height + 6 + legend.height + foot.height + MARGIN);
  const width = Math.ceil(window.width);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${escape(language)}" font-family="${FONT_STACK}" font-size="${LABEL_SIZE}">`,
    `<title>${escape(caption.title)}</title>`,
    `<desc>${escape(description)}</desc>`,
    `<metadata id="${SNAPSHOT_ID}">${escape(snapshot)}</metadata>`,
    `<rect width="${width}" height="${height}" fill="${palette.canvas}"/>`,
    head.svg,
    `<svg y="${n(head.height)}" width="${width}" height="${n(window.height)}" viewBox="0 0 ${width} ${n(window.height)}" overflow="hidden">`,
    bands(picture),
    hullPaths(picture),
    edges(picture),
    nodes(picture),
    headingTexts(picture),
    tieAmounts(picture),
    labels(picture),
    '</svg>',
    legend.svg,
    foot.svg,
    '</svg>',
    '',
  ].join('\n');
}

function bands({scene, camera, window, palette}: Picture): string {
  const panels = scene.layout.bands.map((band) => {
    const {x, y, width, height} = boxInWindow(band.box, camera, window);
    return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="6" fill="${palette.band}"/>`;
  });
  const rings = [...scene.layout.rings].reverse().map((it) => {
    const {x, y, outer, inner} = ringInWindow(it, camera, window);
    const ellipse = ({rx, ry}: {rx: number; ry: number}, fill: string): string =>
      `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"/>`;
    return ellipse(outer, palette.band) + (it.inner > 0 ? ellipse(inner, palette.canvas) : '');
  });
  return `<g id="tiers">${panels.join('')}${rings.join('')}</g>`;
}

function headingTexts({headings, hullNames, palette}: Picture): string {
  const text = ({text, size, box}: Heading, colour: string, ground: string) =>
    `<text x="${n(box.x)}" y="${n(box.y + box.height / 2)}" dy="0.35em" font-size="${size}" ` +
    `font-weight="600" fill="${colour}" ${seam(ground)}>${escape(text)}</text>`;
  const tiers = headings.map((it) => text(it, palette.heading, palette.band));
  const groups = hullNames.map((it) => text(it, palette.muted, palette.canvas));
  return `<g id="headings">${[...tiers, ...groups].join('')}</g>`;
}

function tieAmounts({tieTexts, palette}: Picture): string {
  if (tieTexts.length === 0) return '';
  const texts = tieTexts.map(
    ({text, box}) =>
      `<text x="${n(box.x)}" y="${n(box.y + box.height / 2)}" dy="0.35em" font-size="${HEADING_SIZE}" ` +
      `fill="${palette.ink}" ${seam(palette.canvas)}>${escape(text)}</text>`,
  );
  return `<g id="amounts">${texts.join('\n')}</g>`;
}

/** Text stands on a line in the colour of the ground, so that ties do not run into it. */
const seam = (ground: string): string =>
  `paint-order="stroke" stroke="${ground}" stroke-width="${SEAM}" stroke-linejoin="round"`;

function hullPaths({scene, camera, window, palette}: Picture): string {
  if (!scene.hulls) return '';
  const paths = scene.hulls.map(({group, place, lines}) => {
    const colour = hullColour(palette, group, place);
    const d = lines.map(
      (line) => `M${line.map((p) => at(toWindow(p, camera, window))).join('L')}Z`,
    );
    return (
      `<path d="${d.join('')}" fill-rule="evenodd" fill="${colour}" fill-opacity="${HULL_OPACITY}" ` +
      `stroke="${colour}" stroke-opacity="${HULL_RIM_OPACITY}"/>`
    );
  });
  return `<g id="groups">${paths.join('\n')}</g>`;
}

function edges({scene, camera, window, palette}: Picture): string {
  const rims = rimsOf(scene, camera.zoom);
  const lines = scene.edges.map((edge) => {
    const {line, width, dash, head} = tieShape(edge, rims, camera, window);
    const [start, first, middle, second, end] = line;
    const colour = tieColour(edge, palette);
    const path =
      `<path d="M${at(start)}Q${at(first)} ${at(middle)}Q${at(second)} ${at(end)}" fill="none" ` +
      `stroke="${colour}" stroke-width="${n(width)}"` +
      `${dash ? ` stroke-dasharray="${dash.map(n).join(' ')}"` : ''}/>`;
    return `<g opacity="${n(edge.opacity)}">${path}${head ? arrowHead(edge, head, colour) : ''}</g>`;
  });
  return `<g id="ties">${lines.join('\n')}</g>`;
}

/** Hollow where no amount is disclosed. */
function arrowHead({amountUsd}: SceneEdge, corners: readonly Point[], colour: string): string {
  const fill = amountUsd === null ? `fill="none" stroke="${colour}"` : `fill="${colour}"`;
  return `<path d="M${corners.map(at).join('L')}Z" ${fill}/>`;
}

function nodes(picture: Picture): string {
  const drawn = picture.scene.nodes.map((node) => nodeMark(node, picture));
  return `<g id="companies">${drawn.join('\n')}</g>`;
}

function nodeMark(node: SceneNode, {camera, window, palette}: Picture): string {
  const {zoom} = camera;
  const {x, y} = toWindow(node, camera, window);
  const radius = discPx(node, zoom);
  const seam = `stroke="${palette.canvas}" stroke-width="${n(markScale(zoom) * zoom)}"`;
  const fill = `fill="${palette.kinds[node.group]}" ${seam}`;
  const side = radius * FAILED_SIDE;
  const shape = node.isFailed
    ? `<rect x="${n(x - side)}" y="${n(y - side)}" width="${n(2 * side)}" height="${n(2 * side)}" ${fill}/>`
    : `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" ${fill}/>`;
  const opacity = NODE_OPACITY[node.tone];
  const rings: string[] = [];
  if (node.distress > 0 && node.tone !== 'faded') rings.push(gauge(node, x, y, radius, palette));
  if (node.isSelected || node.isShocked)
    rings.push(ring(x, y, outerPx(node, zoom) - MARK_WIDTH / 2, MARK_WIDTH, palette.ink));
  return `${opacity === 1 ? shape : `<g opacity="${opacity}">${shape}</g>`}${rings.join('')}`;
}

const ring = (x: number, y: number, radius: number, width: number, colour: string): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="none" stroke="${colour}" stroke-width="${n(width)}"/>`;

/** The share lost, clockwise from noon; a cross over what failed. */
function gauge(
  {distress, isFailed}: SceneNode,
  x: number,
  y: number,
  radius: number,
  palette: Palette,
): string {
  const r = radius + RING_GAP + RING_WIDTH / 2;
  const turn = 2 * Math.PI * r;
  const colour = distressColour(palette, distress);
  const parts = [
    ring(x, y, r, RING_WIDTH, palette.canvas),
    `<g opacity="0.35">${ring(x, y, r, 0.9, palette.muted)}</g>`,
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${colour}" stroke-width="${RING_WIDTH}" ` +
      `stroke-dasharray="${n(Math.min(1, distress) * turn)} ${n(turn)}" transform="rotate(-90 ${n(x)} ${n(y)})"/>`,
  ];
  if (isFailed) {
    const arm = radius * 0.62;
    parts.push(
      `<path d="M${n(x - arm)} ${n(y - arm)}L${n(x + arm)} ${n(y + arm)}M${n(x + arm)} ${n(y - arm)}L${n(x - arm)} ${n(y + arm)}" ` +
        `stroke="${palette.canvas}" stroke-width="${n(Math.max(1.4, radius * 0.16))}"/>`,
    );
  }
  return parts.join('');
}

function labels({labels: placed, palette}: Picture): string {
  const texts = placed.map(({box, text, value, node, isBold}) => {
    const colour = distressInk(palette, node.distress);
    const tail =
      value === null ? '' : ` <tspan font-weight="600" fill="${colour}">${escape(value)}</tspan>`;
    return (
      `<text x="${n(box.x + 1)}" y="${n(box.y + box.height / 2)}" dy="0.35em"` +
      `${isBold ? ' font-weight="600"' : ''} fill="${isBold ? palette.ink : palette.muted}" ${seam(palette.canvas)} xml:space="preserve">` +
      `${escape(text)}${tail}</text>`
    );
  });
  return `<g id="names">${texts.join('\n')}</g>`;
}

interface Block {
  readonly svg: string;
  readonly height: number;
}

function headBlock({caption: {title, sentence}, window, palette, measure}: Picture): Block {
  const room = window.width - 2 * MARGIN;
  let y = MARGIN + TITLE / 2;
  const parts = wrap(title, room, (t) => measure(t, true, TITLE)).map((line) => {
    const svg = textAt(MARGIN, y, line, {size: TITLE, weight: 600, fill: palette.ink});
    y += TITLE * 1.3;
    return svg;
  });
  for (const line of wrap(sentence ?? '', room, (t) => measure(t, false, SENTENCE))) {
    parts.push(textAt(MARGIN, y, line, {size: SENTENCE, weight: 400, fill: palette.muted}));
    y += SENTENCE * 1.4;
  }
  return {svg: `<g id="head">${parts.join('')}</g>`, height: Math.ceil(y - 2)};
}

function legendBlock({legend, window, palette, measure}: Picture, top: number): Block {
  const line = 20;
  let x = MARGIN;
  let y = top + line / 2;
  const parts: string[] = [];
  for (const row of legend) {
    for (const item of row.items) {
      const mark = markWidth(item.mark);
      const width = mark + 5 + measure(item.text, false, SMALL);
      if (x > MARGIN && x + width > window.width - MARGIN) {
        x = MARGIN;
        y += line;
      }
      parts.push(legendItem(item, x, y, mark, palette));
      x += width + 14;
    }
    x = MARGIN;
    y += line;
  }
  return {svg: `<g id="legend">${parts.join('')}</g>`, height: y - line / 2 - top};
}

const legendItem = ({mark, text}: LegendItem, x: number, y: number, width: number, p: Palette) =>
  `<g transform="translate(${n(x)} ${n(y)})">${legendMark(mark)}` +
  `${textAt(width + 5, 0, text, {size: SMALL, weight: 400, fill: p.muted})}</g>`;

function markWidth(mark: LegendMark): number {
  if (mark.kind === 'disc') return mark.radii.reduce((sum, r) => sum + 2 * r + 2, -2);
  if (mark.kind === 'area') return SWATCH.width;
  if (mark.kind === 'gauge') return GAUGE.pitch * mark.parts.length;
  return mark.kind === 'failed' ? 11 : SWATCH.width;
}

function legendMark(mark: LegendMark): string {
  switch (mark.kind) {
    case 'line': {
      const end = mark.head === 'none' ? SWATCH.width - 1 : SWATCH.width - 7;
      const dash = mark.dash ? ` stroke-dasharray="${mark.dash.map(n).join(' ')}"` : '';
      const head = `<path d="M${end} -3L${end + 6} 0L${end} 3Z" fill="${mark.head === 'hollow' ? 'none' : mark.colour}" stroke="${mark.colour}"/>`;
      return (
        `<path d="M1 0H${end}" stroke="${mark.colour}" stroke-width="${n(mark.width)}"${dash}/>` +
        (mark.head === 'none' ? '' : head)
      );
    }
    case 'disc': {
      let x = 0;
      return mark.radii
        .map((r) => {
          const svg = `<circle cx="${x + r}" r="${r}" fill="${mark.colour}"/>`;
          x += 2 * r + 2;
          return svg;
        })
        .join('');
    }
    case 'area':
      return `<rect y="-5" width="${SWATCH.width}" height="10" rx="4" fill="${mark.colour}" fill-opacity="${HULL_OPACITY}" stroke="${mark.colour}" stroke-opacity="${HULL_RIM_OPACITY}"/>`;
    case 'gauge':
      return mark.parts
        .map(({share, colour}, i) => {
          const x = GAUGE.pitch * (i + 0.5);
          const turn = 2 * Math.PI * GAUGE.radius;
          return (
            `<circle cx="${x}" r="${GAUGE.radius}" fill="none" stroke="${mark.ground}" stroke-width="1" opacity="0.35"/>` +
            `<circle cx="${x}" r="${GAUGE.radius}" fill="none" stroke="${colour}" stroke-width="3" ` +
            `stroke-dasharray="${n(share * turn)} ${n(turn)}" transform="rotate(-90 ${x} 0)"/>`
          );
        })
        .join('');
    case 'failed':
      return (
        `<rect y="-5.5" width="11" height="11" fill="${mark.colour}"/>` +
        `<path d="M2.1 -3.4L8.9 3.4M8.9 -3.4L2.1 3.4" stroke="${mark.cross}" stroke-width="1.6"/>`
      );
  }
}

function footBlock({caption, window, palette, measure}: Picture, top: number): Block {
  const room = window.width - 2 * MARGIN;
  const lines = caption.lines.flatMap((text) => wrap(text, room, (t) => measure(t, false, SMALL)));
  const step = SMALL * 1.45;
  const svg = lines.map((line, i) =>
    textAt(MARGIN, top + 6 + (i + 0.5) * step, line, {
      size: SMALL,
      weight: 400,
      fill: palette.muted,
    }),
  );
  return {svg: `<g id="caption">${svg.join('')}</g>`, height: 6 + lines.length * step};
}

/** Breaks a text at its spaces so that no line is wider than `room`; a longer word stands alone. */
export function wrap(text: string, room: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && width(`${last} ${word}`) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface TextLook {
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
}
const textAt = (x: number, y: number, text: string, {size, weight, fill}: TextLook): string =>
  `<text x="${n(x)}" y="${n(y)}" dy="0.35em" font-size="${size}"${weight === 400 ? '' : ` font-weight="${weight}"`} fill="${fill}">${escape(text)}</text>`;

/** A number at a hundredth of a pixel: short, and the same everywhere. */
const n = (value: number): string => String(Math.round(value * 100) / 100);
const at = ({x, y}: Point): string => `${n(x)} ${n(y)}`;
