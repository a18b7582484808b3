/**
 * Where the names stand. While the map is only moved they travel with their discs; they are placed
 * anew when the zoom changes, and when told to forget.
 */
import type {CompanyId} from '../../core/dataset/schema';
import type {MapCamera, Size} from '../../core/picture/geometry';
import {labelsOf, type Label, type LabelWords} from '../../core/picture/labels';
import type {Scene} from '../../core/picture/scene';

export interface NamePlaces {
  readonly forget: () => void;
  /** `always`: companies that are named whatever their tone. */
  readonly at: (
    scene: Scene,
    camera: MapCamera,
    window: Size,
    words: LabelWords,
    always: readonly CompanyId[],
  ) => readonly Label[];
}

/** The zoom buttons, at the bottom right: no name runs under them. */
const BUTTONS = {width: 44, height: 106};

export function createNamePlaces(): NamePlaces {
  let placed: readonly Label[] = [];
  let placedAt: MapCamera | null = null;
  return {
    forget() {
      placedAt = null;
    },
    at(scene, camera, window, words, always) {
      if (placedAt?.zoom === camera.zoom) {
        const dx = (placedAt.x - camera.x) * camera.zoom;
        const dy = (placedAt.y - camera.y) * camera.zoom;
        if (dx !== 0 || dy !== 0) placed = placed.map((label) => moved(label, dx, dy));
      } else {
        const {width, height} = window;
        const corner = {x: width - BUTTONS.width, y: height - BUTTONS.height, ...BUTTONS};
        const view = {x: 2, y: 2, width: width - 4, height: height - 4};
        placed = labelsOf(scene, camera, window, words, view, new Set(always), [corner]);
      }
      placedAt = camera;
      return placed;
    },
  };
}

const moved = (label: Label, dx: number, dy: number): Label => ({
  ...label,
  box: {...label.box, x: label.box.x + dx, y: label.box.y + dy},
});
