/**
 * Where the names stand. While the map is only moved they travel with their discs; they are placed
 * anew when the zoom changes and when told to forget, each on the side it had as long as that is
 * free. `reset` forgets the sides too: the opening view is the same however one came to it.
 */
import type {CompanyId} from '../../core/dataset/schema';
import type {Side} from '../../core/layout/placeLabels';
import type {MapCamera, Size} from '../../core/picture/geometry';
import {labelsOf, type Label, type LabelWords} from '../../core/picture/labels';
import type {Scene} from '../../core/picture/scene';

export interface NamePlaces {
  readonly forget: () => void;
  readonly reset: () => void;
  /** `always`: companies that are named whatever their tone. */
  readonly at: (
    scene: Scene,
    camera: MapCamera,
    window: Size,
    words: LabelWords,
    always: readonly CompanyId[],
  ) => readonly Label[];
}

export function createNamePlaces(): NamePlaces {
  let placed: readonly Label[] = [];
  let placedAt: MapCamera | null = null;
  let sides: ReadonlyMap<string, Side> = new Map();
  return {
    forget() {
      placedAt = null;
    },
    reset() {
      placedAt = null;
      sides = new Map();
    },
    at(scene, camera, window, words, always) {
      if (placedAt?.zoom === camera.zoom) {
        placed = travelled(placed, scene, placedAt, camera);
      } else {
        const view = {x: 2, y: 2, width: window.width - 4, height: window.height - 4};
        placed = labelsOf(scene, camera, window, words, {
          view,
          always: new Set(always),
          before: sides,
        });
        sides = new Map(placed.map(({id, side}) => [id, side]));
      }
      placedAt = camera;
      return placed;
    },
  };
}

/** After the camera, and each after its own disc where that was carried. */
function travelled(
  labels: readonly Label[],
  {nodes}: Scene,
  from: MapCamera,
  {x, y, zoom}: MapCamera,
): readonly Label[] {
  const now = new Map(nodes.map((node) => [node.id, node]));
  return labels.map((label) => {
    const node = now.get(label.node.id) ?? label.node;
    const dx = (from.x - x + node.x - label.node.x) * zoom;
    const dy = (from.y - y + node.y - label.node.y) * zoom;
    if (dx === 0 && dy === 0) return label;
    return {...label, node, box: {...label.box, x: label.box.x + dx, y: label.box.y + dy}};
  });
}
