/** The corner for the map in small: whether it is to be seen, and fetching it when it first is. */
import type {Box, Point, Size} from '../../core/picture/geometry';
import {overviewOf} from '../../core/picture/overview';
import type {Scene} from '../../core/picture/scene';
import type {MiniMap} from './miniMap';
import type {Sight} from './paintMap';

export interface Corner {
  /** `isRest`: the opening view, which nothing may cover. */
  readonly update: (scene: Scene, sight: Sight, isRest: boolean) => void;
  /** What it covers of the window. */
  readonly taken: (window: Size) => readonly Box[];
}
const ROOM = {width: 160, height: 104};
const MARGIN = 8;
/** Smaller windows have no room for it. */
const LEAST: Size = {width: 520, height: 320};

export function createCorner(
  host: HTMLElement,
  onLook: (at: Point) => void,
  onChange: () => void,
): Corner {
  let mini: MiniMap | null = null;
  let isAsked = false;
  let size: Size | null = null;
  return {
    update(scene, sight, isRest) {
      const {camera, window} = sight;
      const overview = overviewOf(scene.layout.box, camera, window, ROOM);
      const hasRoom = window.width >= LEAST.width && window.height >= LEAST.height;
      const wasShown = size !== null;
      size = isRest || overview.isWhole || !hasRoom ? null : overview.size;
      if (size === null) mini?.hide();
      else if (mini) mini.show(scene, sight);
      else if (!isAsked) {
        isAsked = true;
        void import('./miniMap').then(({createMiniMap}) => {
          mini = createMiniMap(host, ROOM, onLook);
          onChange();
        });
      }
      if (wasShown !== (size !== null)) onChange();
    },
    taken(window) {
      if (size === null) return [];
      const {width, height} = size;
      return [
        {
          x: window.width - width - MARGIN,
          y: window.height - height - MARGIN,
          width: width + MARGIN,
          height: height + MARGIN,
        },
      ];
    },
  };
}
