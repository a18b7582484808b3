/**
 * A chart on the screen as an SVG file of its own: what the style sheets say is written into each
 * element, so that the file looks like the screen, with title, caption and the link that remakes it.
 */
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
const NAMESPACE = 'http://www.w3.org/2000/svg';

export interface ChartCaption {
  readonly title: string;
  /** Below the picture, one after the other: basis, date, data, sources, link. */
  readonly lines: readonly string[];
}

export function saveChart(name: string, chart: SVGSVGElement, caption: ChartCaption): void {
  download(name, new Blob([chartSvg(chart, caption)], {type: 'image/svg+xml'}));
}

export function chartSvg(chart: SVGSVGElement, {title, lines}: ChartCaption): string {
  const {width, height} = chart.getBoundingClientRect();
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
  lines.forEach((line, i) => text(top + height + 10 + (i + 0.8) * LINE_PX, 12, line));
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
