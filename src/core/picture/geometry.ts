/**
 * Shapes and sizes of the map in map units (one unit is one CSS pixel at zoom 1), shared by the
 * canvas and the SVG writer.
 *
 * Beyond zoom 1 marks grow slower than the space between them, so that zooming in makes room instead
 * of blowing discs up; zoomed out they shrink with the map, but never below what can be seen.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Box extends Point, Size {}
/** The point of the map in the middle of the window, and window pixels per map unit. */
export interface MapCamera extends Point {
  readonly zoom: number;
}

export const SMALLEST_RADIUS = 4;
export const LONE_RADIUS = 2.5;
export const LARGEST_RADIUS = 27;
export const UNDISCLOSED_WIDTH = 0.9;
export const LARGEST_WIDTH = 9;
/** The amounts that the legend draws. */
export const WIDTH_STEPS_USD = [1e9, 1e10, 1e11] as const;
/** Share of the window's edge that a fitted map leaves free, in pixels. */
export const FIT_PADDING = 14;
export const ZOOM_LIMITS = [0.15, 8] as const;

/** Area grows with the money: radius = 27 · √(usd / largest), never below 4. */
export function radiusOf(usd: number, largestUsd: number): number {
  if (usd <= 0 || largestUsd <= 0) return SMALLEST_RADIUS;
  return Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(Math.min(1, usd / largestUsd)));
}

/** Width grows with the cube root of the money: $1 bn 1.2, $10 bn 2.6, $100 bn 5.6. */
export function widthOf(usd: number | null): number {
  if (usd === null || usd <= 0) return UNDISCLOSED_WIDTH;
  return Math.min(LARGEST_WIDTH, Math.max(1, 1.2 * Math.cbrt(usd / 1e9)));
}

/** How calm an edge is at rest: small and undisclosed ties step back, large ones carry the map. */
export function restOpacity(usd: number | null): number {
  if (usd === null || usd < 1e9) return 0.3;
  return Math.min(0.85, 0.36 + 0.2 * Math.log10(usd / 1e9));
}

/** Map units per mark unit at a zoom. */
export const markScale = (zoom: number): number => (zoom <= 1 ? 1 : Math.max(0.3, zoom ** -0.45));

/** In map units, at least `LEAST_RADIUS_PX` in the window. */
export const radiusAt = (radius: number, zoom: number): number =>
  Math.max(radius * markScale(zoom), Math.min(radius, LEAST_RADIUS_PX) / zoom);
const LEAST_RADIUS_PX = 2.6;

/** In map units, at least `LEAST_WIDTH_PX` in the window. */
export const widthAt = (width: number, zoom: number): number =>
  Math.max(width * markScale(zoom), LEAST_WIDTH_PX / zoom);
const LEAST_WIDTH_PX = 0.6;

/** Length of an arrow head for a line of this width; it is as wide as it is long. */
export const arrowLength = (width: number): number => 4.4 + 1.15 * width;

/** Dash pattern of a certainty, in multiples that stay legible at every width. */
export function dashOf(
  certainty: 'paid' | 'binding' | 'announced' | 'reported',
  width: number,
): readonly number[] | null {
  if (certainty === 'announced') return [5 + width, 3 + width * 0.6];
  if (certainty === 'reported') return [Math.max(1, width * 0.9), 2.5 + width];
  return null;
}

/** The camera that shows the whole of `box` in a window. */
export function fitCamera(box: Box, window: Size, padding = FIT_PADDING): MapCamera {
  const zoom = Math.min(
    (window.width - 2 * padding) / box.width,
    (window.height - 2 * padding) / box.height,
  );
  return {
    zoom: Math.min(ZOOM_LIMITS[1], Math.max(ZOOM_LIMITS[0], zoom)),
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
  };
}

/**
 * Where the map opens: whole, or in a window too small to read it whole, at a legible zoom with the
 * busiest part (`core`, a point of the map) in the middle and no space lost above and below.
 */
export function homeCamera(box: Box, core: Point, window: Size): MapCamera {
  const whole = fitCamera(box, window);
  const filling = (window.height - 2 * FIT_PADDING) / box.height;
  if (whole.zoom >= Math.min(LEGIBLE_ZOOM, filling)) return whole;
  const zoom = Math.min(FILLING_ZOOM, filling);
  const half = window.width / zoom / 2 - FIT_PADDING / zoom;
  const x = Math.min(box.x + box.width - half, Math.max(box.x + half, core.x + NAME_SHARE * half));
  return {...whole, zoom, x};
}
const LEGIBLE_ZOOM = 0.62;
/** In a tall window the map grows to fill it up to here. */
const FILLING_ZOOM = 0.85;
/** Names stand to the right of their discs: that side gets a little more of the window. */
const NAME_SHARE = 0.14;

export const toWindow = ({x, y}: Point, camera: MapCamera, {width, height}: Size): Point => ({
  x: (x - camera.x) * camera.zoom + width / 2,
  y: (y - camera.y) * camera.zoom + height / 2,
});
export const toMap = ({x, y}: Point, camera: MapCamera, {width, height}: Size): Point => ({
  x: (x - width / 2) / camera.zoom + camera.x,
  y: (y - height / 2) / camera.zoom + camera.y,
});

export function boxInWindow(box: Box, camera: MapCamera, window: Size): Box {
  const {x, y} = toWindow(box, camera, window);
  return {x, y, width: box.width * camera.zoom, height: box.height * camera.zoom};
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const lerp = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});

export const distanceBetween = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

export function distanceToSegment(a: Point, b: Point, at: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const along = ((at.x - a.x) * dx + (at.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  return distanceBetween(at, lerp(a, b, Math.min(1, Math.max(0, along))));
}

export function boundsOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const {x, y} of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return {x: left, y: top, width: right - left, height: bottom - top};
}
