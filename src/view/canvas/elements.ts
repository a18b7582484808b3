/**
 * From the scene to what cytoscape is told: one flat record per element, in map units, so that a
 * change can be sent as a difference.
 */
import {arrowLength, dashOf, markScale, radiusAt, widthAt} from '../../core/picture/geometry';
import {FAILED_SIDE, NODE_OPACITY} from '../../core/picture/labels';
import {distressColour, type Palette} from '../../core/picture/palette';
import {relativeTo} from '../../core/picture/route';
import type {Scene, SceneEdge, SceneNode} from '../../core/picture/scene';

export interface NodeData {
  readonly id: string;
  readonly size: number;
  readonly fill: string;
  readonly shape: 'ellipse' | 'rectangle';
  readonly rim: number;
  readonly opacity: number;
}
export interface EdgeData {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly colour: string;
  readonly width: number;
  readonly opacity: number;
  readonly line: 'solid' | 'dashed';
  /** Lists are written as text: cytoscape parses them, and text compares by value. */
  readonly dash: string;
  readonly weights: string;
  readonly distances: string;
  readonly arrow: 'triangle' | 'none';
  readonly arrowFill: 'filled' | 'hollow';
  readonly arrowScale: number;
  readonly z: number;
}
export interface Elements {
  readonly nodes: ReadonlyMap<string, {readonly data: NodeData; readonly node: SceneNode}>;
  readonly edges: ReadonlyMap<string, {readonly data: EdgeData; readonly edge: SceneEdge}>;
}

/** Canvas-coloured edge that keeps a disc apart from the lines behind it. */
const RIM = 1;

export function elementsOf(scene: Scene, palette: Palette, zoom: number): Elements {
  return {
    nodes: new Map(
      scene.nodes.map((node) => [node.id, {node, data: nodeData(node, palette, zoom)}]),
    ),
    edges: new Map(
      scene.edges.map((edge, z) => [edge.id, {edge, data: edgeData(edge, palette, zoom, z)}]),
    ),
  };
}

function nodeData(node: SceneNode, palette: Palette, zoom: number): NodeData {
  return {
    id: node.id,
    size: 2 * radiusAt(node.radius, zoom) * (node.isFailed ? FAILED_SIDE : 1),
    fill: palette.kinds[node.group],
    shape: node.isFailed ? 'rectangle' : 'ellipse',
    rim: RIM * markScale(zoom),
    opacity: NODE_OPACITY[node.tone],
  };
}

function edgeData(edge: SceneEdge, palette: Palette, zoom: number, z: number): EdgeData {
  const scale = markScale(zoom);
  const width = widthAt(edge.width, zoom);
  const dash = dashOf(edge.certainty, edge.width)?.map((length) => length * scale);
  const relative = edge.course.controls.map((control) => relativeTo(edge.course, control));
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    colour: edge.loss === null ? palette.types[edge.type] : distressColour(palette, edge.loss),
    width,
    opacity: edge.opacity,
    line: dash ? 'dashed' : 'solid',
    dash: (dash ?? [6, 3]).map(brief).join(' '),
    weights: relative.map(({weight}) => brief(weight)).join(' '),
    distances: relative.map(({distance}) => brief(distance)).join(' '),
    arrow: edge.hasArrow ? 'triangle' : 'none',
    arrowFill: edge.amountUsd === null ? 'hollow' : 'filled',
    arrowScale: (arrowLength(edge.width) * scale) / cytoscapeArrow(width),
    z,
  };
}

/** Length that cytoscape gives an arrow at scale 1. */
const cytoscapeArrow = (width: number): number => 0.3 * Math.max((13.37 * width) ** 0.9, 29);

const brief = (value: number): string => value.toFixed(4);
