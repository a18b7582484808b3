/** The map itself as marks: grounds, ties, companies and every text on them. */
import {changeMarks} from './changeMarks';
import type {Mark, Step} from './figure';
import {group} from './figure';
import {boxInWindow, markScale, toWindow, type MapCamera, type Point, type Size} from './geometry';
import {
  FAILED_SIDE,
  HEADING_SIZE,
  LABEL_SIZE,
  MARK_WIDTH,
  NODE_OPACITY,
  RING_GAP,
  RING_WIDTH,
  discPx,
  outerPx,
  ringInWindow,
  type Heading,
  type Label,
} from './labels';
import {
  HULL_OPACITY,
  HULL_RIM_OPACITY,
  distressColour,
  distressInk,
  hullColour,
  tieColour,
  type Palette,
} from './palette';
import type {Scene, SceneEdge, SceneNode} from './scene';
import {rimsOf, tieShape} from './tieShape';
import type {TieText} from './tieTexts';

export interface DrawnMap {
  readonly scene: Scene;
  readonly camera: MapCamera;
  /** The part of the picture that the map fills, in pixels. */
  readonly window: Size;
  readonly palette: Palette;
  readonly labels: readonly Label[];
  readonly headings: readonly Heading[];
  readonly hullNames: readonly Heading[];
  readonly tieTexts: readonly TieText[];
}

export const drawMap = (map: DrawnMap): Mark[] => [
  group('tiers', bands(map)),
  ...(map.scene.hulls ? [group('groups', hullPaths(map))] : []),
  group('ties', ties(map)),
  group(
    'companies',
    map.scene.nodes.flatMap((node) => company(node, map)),
  ),
  ...changeMarks(map),
  group('headings', headingTexts(map)),
  ...(map.tieTexts.length > 0 ? [group('amounts', amounts(map))] : []),
  group('names', names(map)),
];

function bands({scene, camera, window, palette}: DrawnMap): Mark[] {
  const panels = scene.layout.bands.map((band): Mark => ({
    kind: 'rect',
    ...boxInWindow(band.box, camera, window),
    radius: 6,
    fill: palette.band,
  }));
  const rings = [...scene.layout.rings].reverse().flatMap((it): Mark[] => {
    const {x, y, outer, inner} = ringInWindow(it, camera, window);
    const outside: Mark = {kind: 'ellipse', x, y, ...outer, fill: palette.band};
    return it.inner > 0
      ? [outside, {kind: 'ellipse', x, y, ...inner, fill: palette.canvas}]
      : [outside];
  });
  return [...panels, ...rings];
}

function hullPaths({scene, camera, window, palette}: DrawnMap): Mark[] {
  return scene.hulls!.map(({group: of, place, lines}): Mark => {
    const colour = hullColour(palette, of, place);
    return {
      kind: 'path',
      steps: lines.flatMap((line) => closed(line.map((p) => toWindow(p, camera, window)))),
      isEvenOdd: true,
      fill: colour,
      fillOpacity: HULL_OPACITY,
      stroke: colour,
      strokeOpacity: HULL_RIM_OPACITY,
    };
  });
}

const closed = (corners: readonly Point[]): Step[] => [
  ...corners.map((at, i): Step => [i === 0 ? 'M' : 'L', at]),
  ['Z'],
];

function ties({scene, camera, window, palette}: DrawnMap): Mark[] {
  const rims = rimsOf(scene, camera.zoom);
  return scene.edges.map((edge): Mark => {
    const {line, width, dash, head} = tieShape(edge, rims, camera, window);
    const [start, first, middle, second, end] = line;
    const colour = tieColour(edge, palette);
    const path: Mark = {
      kind: 'path',
      steps: [
        ['M', start],
        ['Q', first, middle],
        ['Q', second, end],
      ],
      stroke: colour,
      strokeWidth: width,
      dash,
    };
    const marks = head ? [path, arrowHead(edge, head, colour)] : [path];
    return {kind: 'group', opacity: edge.opacity, marks};
  });
}

/** Hollow where no amount is disclosed. */
const arrowHead = ({amountUsd}: SceneEdge, corners: readonly Point[], colour: string): Mark => ({
  kind: 'path',
  steps: closed(corners),
  ...(amountUsd === null ? {stroke: colour} : {fill: colour}),
});

function company(node: SceneNode, {camera, window, palette}: DrawnMap): Mark[] {
  const {zoom} = camera;
  const {x, y} = toWindow(node, camera, window);
  const radius = discPx(node, zoom);
  const side = radius * FAILED_SIDE;
  const paint = {
    fill: palette.kinds[node.group],
    stroke: palette.canvas,
    strokeWidth: markScale(zoom) * zoom,
  };
  const shape: Mark = node.isFailed
    ? {kind: 'rect', x: x - side, y: y - side, width: 2 * side, height: 2 * side, ...paint}
    : {kind: 'ellipse', x, y, rx: radius, ry: radius, ...paint};
  const opacity = NODE_OPACITY[node.tone];
  const marks: Mark[] = [opacity === 1 ? shape : {kind: 'group', opacity, marks: [shape]}];
  if (node.distress > 0 && node.tone !== 'faded')
    marks.push(...gauge(node, {x, y}, radius, palette));
  if (node.isSelected || node.isShocked)
    marks.push(ring({x, y}, outerPx(node, zoom) - MARK_WIDTH / 2, MARK_WIDTH, palette.ink));
  return marks;
}

const ring = ({x, y}: Point, radius: number, width: number, colour: string): Mark => ({
  kind: 'ellipse',
  x,
  y,
  rx: radius,
  ry: radius,
  stroke: colour,
  strokeWidth: width,
});

/** The share lost, clockwise from noon; a cross over what failed. */
function gauge(
  {distress, isFailed}: SceneNode,
  at: Point,
  radius: number,
  palette: Palette,
): Mark[] {
  const r = radius + RING_GAP + RING_WIDTH / 2;
  const marks: Mark[] = [
    ring(at, r, RING_WIDTH, palette.canvas),
    {kind: 'group', opacity: 0.35, marks: [ring(at, r, 0.9, palette.muted)]},
    {
      kind: 'arc',
      ...at,
      radius: r,
      share: Math.min(1, distress),
      width: RING_WIDTH,
      colour: distressColour(palette, distress),
    },
  ];
  if (isFailed) {
    const arm = radius * 0.62;
    marks.push(cross(at, arm, palette.canvas, Math.max(1.4, radius * 0.16)));
  }
  return marks;
}

export const cross = ({x, y}: Point, arm: number, stroke: string, strokeWidth: number): Mark => ({
  kind: 'path',
  steps: [
    ['M', {x: x - arm, y: y - arm}],
    ['L', {x: x + arm, y: y + arm}],
    ['M', {x: x + arm, y: y - arm}],
    ['L', {x: x - arm, y: y + arm}],
  ],
  stroke,
  strokeWidth,
});

function headingTexts({headings, hullNames, palette}: DrawnMap): Mark[] {
  const text = ({text, size, box}: Heading, colour: string, seam: string): Mark => ({
    kind: 'text',
    x: box.x,
    y: box.y + box.height / 2,
    size,
    runs: [{text, isBold: true, colour}],
    seam,
  });
  return [
    ...headings.map((it) => text(it, palette.heading, palette.band)),
    ...hullNames.map((it) => text(it, palette.muted, palette.canvas)),
  ];
}

const amounts = ({tieTexts, palette}: DrawnMap): Mark[] =>
  tieTexts.map(({text, box}) => ({
    kind: 'text',
    x: box.x,
    y: box.y + box.height / 2,
    size: HEADING_SIZE,
    runs: [{text, isBold: false, colour: palette.ink}],
    seam: palette.canvas,
  }));

const names = ({labels, palette}: DrawnMap): Mark[] =>
  labels.map(({box, text, value, node, isBold}) => {
    const name = {text, isBold, colour: isBold ? palette.ink : palette.muted};
    const isEased = node.moreLost !== undefined && node.moreLost <= 0;
    const ink = isEased ? palette.ink : distressInk(palette, node.distress);
    const loss = {text: ` ${value}`, isBold: true, colour: ink};
    return {
      kind: 'text',
      x: box.x + 1,
      y: box.y + box.height / 2,
      size: LABEL_SIZE,
      runs: value === null ? [name] : [name, loss],
      seam: palette.canvas,
    };
  });
