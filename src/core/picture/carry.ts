/**
 * A scene with one company held elsewhere, in map units, and its ties after it: what is painted while
 * a hand carries it. The same as the scene built on the layout so arranged, without building one
 * anew: O(companies + ties), and the untouched marks are the same values. The scene itself comes back
 * where the company does not stand in it.
 */
import {arrange} from '../layout/arrange';
import type {CompanyId} from '../dataset/schema';
import type {Point} from './geometry';
import {routeOf} from './route';
import type {Scene} from './scene';

export function carry(scene: Scene, id: CompanyId, to: Point): Scene {
  const layout = arrange(scene.layout, {[id]: to});
  const {positions} = layout;
  if (!positions.has(id)) return scene;
  return {
    ...scene,
    layout,
    nodes: scene.nodes.map((node) => (node.id === id ? {...node, x: to.x, y: to.y} : node)),
    edges: scene.edges.map((edge) => {
      const {source, target, course} = edge;
      if (source !== id && target !== id) return edge;
      const [from, end] = [positions.get(source)!, positions.get(target)!];
      return {...edge, course: routeOf(from, end, course.offset)};
    }),
  };
}
