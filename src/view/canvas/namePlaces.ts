/**
 * Where the texts stand. While the map is only moved they travel with what they name; they are placed
 * anew when the zoom changes and when told to forget, names each on the side it had as long as that is
 * free. `reset` forgets the sides too: the opening view is the same however one came to it.
 */
import type {Side} from '../../core/layout/placeLabels';
import type {Box, MapCamera, Size} from '../../core/picture/geometry';
import type {MapWords} from '../../core/picture/labels';
import {placesOf, type LookedAt, type Places} from '../../core/picture/placesOf';
import type {Scene} from '../../core/picture/scene';

export interface NamePlaces {
  readonly forget: () => void;
  readonly reset: () => void;
  readonly at: (
    scene: Scene,
    camera: MapCamera,
    window: Size,
    words: MapWords,
    looked: LookedAt,
  ) => Places;
}

/** While everything is on its way elsewhere. */
export const NOTHING: Places = {labels: [], hullNames: [], tieTexts: []};

export function createNamePlaces(): NamePlaces {
  let placed = NOTHING;
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
    at(scene, camera, window, words, looked) {
      if (placedAt?.zoom === camera.zoom) placed = travelled(placed, scene, placedAt, camera);
      else {
        placed = placesOf(scene, camera, window, words, looked, sides);
        sides = new Map(placed.labels.flatMap(({id, side}) => (side ? [[id, side]] : [])));
      }
      placedAt = camera;
      return placed;
    },
  };
}

/** After the camera, and each name after its own disc where that was carried. */
function travelled(
  {labels, hullNames: grounds, tieTexts: amounts}: Places,
  {nodes}: Scene,
  from: MapCamera,
  {x, y, zoom}: MapCamera,
): Places {
  const by = {x: (from.x - x) * zoom, y: (from.y - y) * zoom};
  const now = new Map(nodes.map((node) => [node.id, node]));
  return {
    labels: labels.map((label) => {
      const node = now.get(label.node.id) ?? label.node;
      const dx = by.x + (node.x - label.node.x) * zoom;
      const dy = by.y + (node.y - label.node.y) * zoom;
      return dx === 0 && dy === 0 ? label : {...label, node, box: shifted(label.box, dx, dy)};
    }),
    hullNames: grounds.map((name) => ({...name, box: shifted(name.box, by.x, by.y)})),
    tieTexts: amounts.map((text) => ({...text, box: shifted(text.box, by.x, by.y)})),
  };
}

const shifted = ({x, y, width, height}: Box, dx: number, dy: number): Box => ({
  x: x + dx,
  y: y + dy,
  width,
  height,
});
