/**
 * A scene on its way from one to another, t in [0, 1]: companies in both move straight and change
 * their size evenly, ties with them; who is only in one grows or shrinks where it stands, and its ties
 * come or go. At 0 everything stands as in `from`, at 1 it is `to` itself. O(companies + ties).
 */
import type {CompanyId} from '../dataset/schema';
import {lerp, type Point} from './geometry';
import type {Course} from './route';
import type {Scene, SceneEdge, SceneNode} from './scene';

export function between(from: Scene, to: Scene, t: number): Scene {
  if (t >= 1) return to;
  const before = new Map(from.nodes.map((node) => [node.id, node]));
  const staying = new Set(to.nodes.map(({id}) => id));
  const gone = from.nodes.filter(({id}) => !staying.has(id)).map((node) => leaving(node, t));
  const nodes = [...gone, ...to.nodes.map((node) => moving(before.get(node.id), node, t))];

  const places = new Map<CompanyId, Point>(nodes.map((node) => [node.id, node]));
  const drawn = new Map(from.edges.map((edge) => [edge.id, edge]));
  const edges = to.edges.map((edge): SceneEdge => {
    const old = drawn.get(edge.id);
    drawn.delete(edge.id);
    if (!old) return attached(edge, places, edge.opacity * t);
    const opacity = old.opacity + (edge.opacity - old.opacity) * t;
    const width = old.width + (edge.width - old.width) * t;
    return {...edge, opacity, width, course: courseBetween(old.course, edge.course, t)};
  });
  const left = [...drawn.values()].map((edge) => attached(edge, places, edge.opacity * (1 - t)));
  return {...to, nodes, edges: [...left, ...edges]};
}

const leaving = (node: SceneNode, t: number): SceneNode => ({
  ...node,
  radius: node.radius * (1 - t),
  distress: 0,
  isSelected: false,
  isShocked: false,
});

const moving = (from: SceneNode | undefined, to: SceneNode, t: number): SceneNode =>
  from
    ? {...to, ...lerp(from, to, t), radius: from.radius + (to.radius - from.radius) * t}
    : {...to, radius: to.radius * t};

const courseBetween = (a: Course, b: Course, t: number): Course => ({
  ...b,
  from: lerp(a.from, b.from, t),
  to: lerp(a.to, b.to, t),
  controls: [lerp(a.controls[0], b.controls[0], t), lerp(a.controls[1], b.controls[1], t)],
});

/** Each half of its course after its own end. */
function attached(edge: SceneEdge, places: ReadonlyMap<CompanyId, Point>, opacity: number) {
  const {course, source, target} = edge;
  const [from, to] = [places.get(source)!, places.get(target)!];
  const [first, second] = course.controls;
  const moved = {
    ...course,
    from: {x: from.x, y: from.y},
    to: {x: to.x, y: to.y},
    controls: [
      {x: first.x + from.x - course.from.x, y: first.y + from.y - course.from.y},
      {x: second.x + to.x - course.to.x, y: second.y + to.y - course.to.y},
    ] as const,
  };
  return {...edge, opacity, course: moved};
}
