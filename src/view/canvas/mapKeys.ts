/** What the keys of the registry do on the map, while it has the focus. */
import {bindingOf, type KeyId, type Stroke} from '../keys/registry';

export const ZOOM_STEP = 1.3;

export type MapAction =
  | {readonly do: 'zoom'; readonly factor: number}
  | {readonly do: 'fit'}
  | {readonly do: 'open' | 'fail' | 'clear' | 'follow' | 'putBack' | 'menu'}
  /** nudge: the company itself, not the focus. */
  | {readonly do: 'move' | 'nudge'; readonly dx: number; readonly dy: number}
  | {readonly do: 'walk'; readonly step: 1 | -1};

/** What a stroke asks of the map; null where it is none of the map's business. */
export function actionOf(stroke: Stroke): MapAction | null {
  const binding = bindingOf(stroke, ['map', 'everywhere']);
  return binding === null ? null : (MAP_ACTIONS[binding.id] ?? null);
}

export const MAP_ACTIONS: Readonly<Partial<Record<KeyId, MapAction>>> = {
  zoomIn: {do: 'zoom', factor: ZOOM_STEP},
  zoomOut: {do: 'zoom', factor: 1 / ZOOM_STEP},
  fit: {do: 'fit'},
  fail: {do: 'fail'},
  open: {do: 'open'},
  clear: {do: 'clear'},
  moveUp: {do: 'move', dx: 0, dy: -1},
  moveDown: {do: 'move', dx: 0, dy: 1},
  moveLeft: {do: 'move', dx: -1, dy: 0},
  moveRight: {do: 'move', dx: 1, dy: 0},
  nudgeUp: {do: 'nudge', dx: 0, dy: -1},
  nudgeDown: {do: 'nudge', dx: 0, dy: 1},
  nudgeLeft: {do: 'nudge', dx: -1, dy: 0},
  nudgeRight: {do: 'nudge', dx: 1, dy: 0},
  putBack: {do: 'putBack'},
  menu: {do: 'menu'},
  nextTie: {do: 'walk', step: 1},
  previousTie: {do: 'walk', step: -1},
  follow: {do: 'follow'},
};
