/** The keys of the map, heard only while it has the focus; help screens read this list. */
export interface MapKey {
  readonly id:
    | 'zoomIn'
    | 'zoomOut'
    | 'fit'
    | 'move'
    | 'walk'
    | 'follow'
    | 'open'
    | 'fail'
    | 'nudge'
    | 'putBack'
    | 'menu'
    | 'clear';
  /** As printed on a key cap. */
  readonly caps: readonly string[];
}

export const MAP_KEYS: readonly MapKey[] = [
  {id: 'zoomIn', caps: ['+']},
  {id: 'zoomOut', caps: ['−']},
  {id: 'fit', caps: ['F']},
  {id: 'move', caps: ['↑', '↓', '←', '→']},
  {id: 'walk', caps: ['Alt ←', 'Alt →']},
  {id: 'follow', caps: ['Alt ↓']},
  {id: 'open', caps: ['Enter']},
  {id: 'fail', caps: ['X']},
  {id: 'nudge', caps: ['⇧ ↑', '⇧ ↓', '⇧ ←', '⇧ →']},
  {id: 'putBack', caps: ['P']},
  {id: 'menu', caps: ['⇧ F10']},
  {id: 'clear', caps: ['Esc']},
];

export const ZOOM_STEP = 1.3;

export type MapAction =
  | {readonly do: 'zoom'; readonly factor: number}
  | {readonly do: 'fit'}
  | {readonly do: 'open' | 'fail' | 'clear' | 'follow' | 'putBack' | 'menu'}
  /** nudge: the company itself, not the focus. */
  | {readonly do: 'move' | 'nudge'; readonly dx: number; readonly dy: number}
  | {readonly do: 'walk'; readonly step: 1 | -1};

/** What is read of a KeyboardEvent; `code` finds letters under a Korean layout. */
export interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key stroke asks of the map; null where it is none of the map's business. */
export function actionOf({
  key,
  code,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
}: Stroke): MapAction | null {
  if (ctrlKey || metaKey) return null;
  if (altKey) return WITH_ALT[key] ?? null;
  if (shiftKey && key === 'F10') return {do: 'menu'};
  const action = PLAIN[key] ?? PLAIN[code] ?? null;
  return shiftKey && action?.do === 'move' ? {...action, do: 'nudge'} : action;
}

const PLAIN: Readonly<Record<string, MapAction>> = {
  '+': {do: 'zoom', factor: ZOOM_STEP},
  '=': {do: 'zoom', factor: ZOOM_STEP},
  '-': {do: 'zoom', factor: 1 / ZOOM_STEP},
  KeyF: {do: 'fit'},
  KeyX: {do: 'fail'},
  KeyP: {do: 'putBack'},
  Enter: {do: 'open'},
  ' ': {do: 'open'},
  ContextMenu: {do: 'menu'},
  Escape: {do: 'clear'},
  ArrowUp: {do: 'move', dx: 0, dy: -1},
  ArrowDown: {do: 'move', dx: 0, dy: 1},
  ArrowLeft: {do: 'move', dx: -1, dy: 0},
  ArrowRight: {do: 'move', dx: 1, dy: 0},
};

const WITH_ALT: Readonly<Record<string, MapAction>> = {
  ArrowRight: {do: 'walk', step: 1},
  ArrowLeft: {do: 'walk', step: -1},
  ArrowDown: {do: 'follow'},
  ArrowUp: {do: 'follow'},
};
