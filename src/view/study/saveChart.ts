/**
 * A chart on the screen as an SVG file of its own: what the style sheets say is written into each
 * element, so that the file looks like the screen, with title, caption and the link that remakes it.
 */
import {wrap} from '../../core/picture/drawPicture';
import {SNAPSHOT_ID} from '../../core/picture/svgText';
import {textWidth} from '../../core/picture/textWidth';
import {download} from '../session/download';

const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'visibility',
] as const;
const MARGIN = 16;
const TITLE_PX = 17;
const LINE_PX = 17;
export const CAPTION_PX = 12;
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Fonts of the screen run up to so much wider than the table of widths. */
const WIDER = 1.15;

export interface ChartCaption {
  readonly title: string;
  /** Below the picture, one after the other: basis, date, data, sources, link. */
  readonly lines: readonly string[];
  /** What remakes the screen; dropping the file on the app opens it. */
  readonly snapshot: string;
}

export function saveChart(name: string, chart: SVGSVGElement, caption: ChartCaption): void {
  download(name, new Blob([chartSvg(chart, caption)], {type: 'image/svg+xml'}));
}

export function chartSvg(
  chart: SVGSVGElement,
  {title, lines: asked, snapshot}: ChartCaption,
): string {
  const {width, height} = chart.getBoundingClientRect();
  const lines = asked.flatMap((line) =>
    wrap(line, width, (part) => textWidth(part, false, CAPTION_PX) * WIDER),
  );
  const copy = chart.cloneNode(true) as SVGSVGElement;
  inlineStyles(chart, copy);
  const {color, backgroundColor, fontFamily} = getComputedStyle(backgroundOf(chart));
  const top = MARGIN + TITLE_PX + 10;
  const outer = document.createElementNS(NAMESPACE, 'svg');
  const whole = {
    width: width + 2 * MARGIN,
    height: top + height + 10 + lines.length * LINE_PX + MARGIN,
  };
  set(outer, {
    xmlns: NAMESPACE,
    width: whole.width,
    height: whole.height,
    viewBox: `0 0 ${whole.width} ${whole.height}`,
    role: 'img',
    'font-family': fontFamily,
  });
  const name = outer.appendChild(document.createElementNS(NAMESPACE, 'title'));
  name.textContent = title;
  const words = outer.appendChild(document.createElementNS(NAMESPACE, 'desc'));
  words.textContent = [chart.querySelector(':scope > desc')?.textContent, ...asked]
    .filter(Boolean)
    .join(' ');
  const remade = outer.appendChild(document.createElementNS(NAMESPACE, 'metadata'));
  remade.id = SNAPSHOT_ID;
  remade.textContent = snapshot;
  const ground = outer.appendChild(document.createElementNS(NAMESPACE, 'rect'));
  set(ground, {width: '100%', height: '100%', fill: backgroundColor});
  const text = (y: number, size: number, content: string, weight = 400) => {
    const line = outer.appendChild(document.createElementNS(NAMESPACE, 'text'));
    set(line, {x: MARGIN, y, 'font-size': size, 'font-weight': weight, fill: color});
    line.textContent = content;
  };
  text(MARGIN + TITLE_PX, TITLE_PX, title, 600);
  set(copy, {x: MARGIN, y: top, width, height});
  copy.removeAttribute('class');
  outer.append(copy);
  lines.forEach((line, i) => text(top + height + 10 + (i + 0.8) * LINE_PX, CAPTION_PX, line));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(outer)}\n`;
}

/** Screen-only attributes go, computed looks come in; element by element, in the same order. */
function inlineStyles(shown: Element, copy: Element): void {
  const look = getComputedStyle(shown);
  for (const property of STYLES) {
    const value = look.getPropertyValue(property);
    if (value !== '' && value !== 'normal' && value !== 'auto') copy.setAttribute(property, value);
  }
  for (const attribute of ['class', 'tabindex', 'style', 'aria-pressed'])
    copy.removeAttribute(attribute);
  for (const [i, child] of [...shown.children].entries()) {
    const twin = copy.children[i];
    if (twin) inlineStyles(child, twin);
  }
}

/** The nearest ancestor that paints a background: a picture without one cannot be read. */
function backgroundOf(element: Element): Element {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const {backgroundColor} = getComputedStyle(at);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== 'transparent') return at;
  }
  return document.documentElement;
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
