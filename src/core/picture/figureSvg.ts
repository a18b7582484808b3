/**
 * A figure as one self-contained SVG with real text. Everything from outside is escaped, nothing is
 * linked from elsewhere, and what standalone viewers disagree on (CSS, filters, markers) is not used.
 */
import {BASELINE, FILE_FONTS, type Figure, type Mark, type Paint, type Step} from './figure';
import type {Point} from './geometry';
import {LABEL_SIZE, SEAM} from './labels';
import {escape, SNAPSHOT_ID} from './svgText';

export function figureSvg(figure: Figure): string {
  const {width, height, ground, title, description, language, snapshot} = figure;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${escape(language)}" font-family="${FILE_FONTS}" font-size="${LABEL_SIZE}">`,
    `<title>${escape(title)}</title>`,
    `<desc>${escape(description)}</desc>`,
    `<metadata id="${SNAPSHOT_ID}">${escape(snapshot)}</metadata>`,
    ...(ground === null ? [] : [`<rect width="${width}" height="${height}" fill="${ground}"/>`]),
    ...[...figure.head, ...figure.body, ...figure.foot].map(svgOf),
    '</svg>',
    '',
  ].join('\n');
}

function svgOf(mark: Mark): string {
  switch (mark.kind) {
    case 'rect': {
      const {x, y, width, height, radius} = mark;
      const round = radius === undefined ? '' : ` rx="${n(radius)}"`;
      return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${round}${painted(mark)}/>`;
    }
    case 'ellipse': {
      const {x, y, rx, ry} = mark;
      const at = `cx="${n(x)}" cy="${n(y)}"`;
      return rx === ry
        ? `<circle ${at} r="${n(rx)}"${painted(mark)}/>`
        : `<ellipse ${at} rx="${n(rx)}" ry="${n(ry)}"${painted(mark)}/>`;
    }
    case 'arc': {
      const {x, y, radius, share, width, colour} = mark;
      const turn = 2 * Math.PI * radius;
      return (
        `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="none" stroke="${colour}" stroke-width="${n(width)}" ` +
        `stroke-dasharray="${n(share * turn)} ${n(turn)}" transform="rotate(-90 ${n(x)} ${n(y)})"/>`
      );
    }
    case 'path':
      return `<path d="${mark.steps.map(stepOf).join('')}"${mark.isEvenOdd ? ' fill-rule="evenodd"' : ''}${painted(mark)}/>`;
    case 'text':
      return textOf(mark);
    case 'group':
      return groupOf(mark);
  }
}

function groupOf({id, opacity, at, clip, marks}: Extract<Mark, {kind: 'group'}>): string {
  const inside = marks.map(svgOf).join(id === undefined ? '' : '\n');
  const named = id === undefined ? '' : ` id="${id}"`;
  if (clip) {
    const {width, height} = clip;
    return (
      `<svg${named} x="${n(at?.x ?? 0)}" y="${n(at?.y ?? 0)}" width="${n(width)}" height="${n(height)}" ` +
      `viewBox="0 0 ${n(width)} ${n(height)}" overflow="hidden">\n${inside}\n</svg>`
    );
  }
  const faded = opacity === undefined ? '' : ` opacity="${n(opacity)}"`;
  const moved = at === undefined ? '' : ` transform="translate(${n(at.x)} ${n(at.y)})"`;
  return `<g${named}${faded}${moved}>${inside}</g>`;
}

/** All of one colour and weight in the first run's words, what differs in parts of their own. */
function textOf({x, y, size, runs, seam}: Extract<Mark, {kind: 'text'}>): string {
  const [first, ...others] = runs;
  const weight = (isBold: boolean): string => (isBold ? ' font-weight="600"' : '');
  const parts = others.map(
    ({text, isBold, colour}) => `<tspan${weight(isBold)} fill="${colour}">${escape(text)}</tspan>`,
  );
  return (
    `<text x="${n(x)}" y="${n(y)}" dy="${BASELINE}em"` +
    `${size === LABEL_SIZE ? '' : ` font-size="${n(size)}"`}${weight(first.isBold)} fill="${first.colour}"` +
    `${seam === undefined ? '' : ` paint-order="stroke" stroke="${seam}" stroke-width="${SEAM}" stroke-linejoin="round"`}` +
    `${others.length > 0 ? ' xml:space="preserve"' : ''}>${escape(first.text)}${parts.join('')}</text>`
  );
}

const stepOf = (step: Step): string => {
  const [letter, ...points] = step;
  return letter + points.map(at).join(' ');
};

function painted({fill, fillOpacity, stroke, strokeWidth, strokeOpacity, dash}: Paint): string {
  const set = (name: string, value: string | undefined): string =>
    value === undefined ? '' : ` ${name}="${value}"`;
  return [
    set('fill', fill ?? 'none'),
    set('fill-opacity', fillOpacity?.toString()),
    set('stroke', stroke),
    set('stroke-width', strokeWidth === undefined ? undefined : n(strokeWidth)),
    set('stroke-opacity', strokeOpacity?.toString()),
    set('stroke-dasharray', dash?.map(n).join(' ')),
  ].join('');
}

/** A number at a hundredth of a pixel: short, and the same everywhere. */
const n = (value: number): string => String(Math.round(value * 100) / 100);
const at = ({x, y}: Point): string => `${n(x)} ${n(y)}`;
