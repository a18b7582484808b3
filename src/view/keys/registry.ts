/**
 * Every key of the app, once: the listeners act on this list, and the help sheet, the palette and the
 * hints on buttons are written from it. What a key does stands in `commands/commands.ts`.
 *
 * Single letters and marks act only outside of fields and can be switched off (WCAG 2.1.4); those of
 * the map are heard while it has the focus. A chord belongs to one act wherever both are heard.
 */
export type KeyScope =
  | 'everywhere'
  /** Nothing has the focus. */
  | 'idle'
  /** The map has it. */
  | 'map'
  /** The round player has it. */
  | 'player';

export interface Chord {
  readonly key: string;
  /** Ctrl, or ⌘ on a Mac. */
  readonly mod?: true;
  readonly shift?: true;
  readonly alt?: true;
}
interface Entry {
  readonly id: string;
  readonly scope: KeyScope;
  readonly chords: readonly Chord[];
  /** Acts again and again while the key is held. */
  readonly repeats?: true;
  /** Keys in a row that do the same by degrees: one line of the help sheet. */
  readonly family?: 'focus';
}

/** One key for each depth of a focus; the help sheet lists them as one. */
export const DEPTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export type FocusId = `focus${(typeof DEPTHS)[number]}`;
const focusKeys = DEPTHS.map((key) => ({
  id: `focus${key}` as FocusId,
  scope: 'everywhere' as const,
  chords: [{key}],
  family: 'focus' as const,
}));

export const BINDINGS = [
  {id: 'palette', scope: 'everywhere', chords: [{key: 'k', mod: true}]},
  {id: 'search', scope: 'everywhere', chords: [{key: '/'}, {key: 's'}]},
  {id: 'undo', scope: 'everywhere', chords: [{key: 'z', mod: true}], repeats: true},
  {
    id: 'redo',
    scope: 'everywhere',
    chords: [
      {key: 'z', mod: true, shift: true},
      {key: 'y', mod: true},
    ],
    repeats: true,
  },
  {id: 'save', scope: 'everywhere', chords: [{key: 's', mod: true}]},
  {id: 'fail', scope: 'everywhere', chords: [{key: 'x'}]},
  {id: 'reset', scope: 'everywhere', chords: [{key: 'r'}]},
  {id: 'clear', scope: 'everywhere', chords: [{key: 'Escape'}]},
  {id: 'data', scope: 'everywhere', chords: [{key: 't'}]},
  {id: 'legend', scope: 'everywhere', chords: [{key: 'l'}]},
  {id: 'summary', scope: 'everywhere', chords: [{key: 'i'}]},
  ...focusKeys,
  {id: 'unfocus', scope: 'everywhere', chords: [{key: '0'}]},
  {id: 'help', scope: 'everywhere', chords: [{key: '?'}]},
  {id: 'moveUp', scope: 'map', chords: [{key: 'ArrowUp'}], repeats: true},
  {id: 'moveDown', scope: 'map', chords: [{key: 'ArrowDown'}], repeats: true},
  {id: 'moveLeft', scope: 'map', chords: [{key: 'ArrowLeft'}], repeats: true},
  {id: 'moveRight', scope: 'map', chords: [{key: 'ArrowRight'}], repeats: true},
  {id: 'nudgeUp', scope: 'map', chords: [{key: 'ArrowUp', shift: true}], repeats: true},
  {id: 'nudgeDown', scope: 'map', chords: [{key: 'ArrowDown', shift: true}], repeats: true},
  {id: 'nudgeLeft', scope: 'map', chords: [{key: 'ArrowLeft', shift: true}], repeats: true},
  {id: 'nudgeRight', scope: 'map', chords: [{key: 'ArrowRight', shift: true}], repeats: true},
  {id: 'putBack', scope: 'map', chords: [{key: 'p'}]},
  {id: 'menu', scope: 'map', chords: [{key: 'F10', shift: true}, {key: 'ContextMenu'}]},
  {id: 'nextTie', scope: 'map', chords: [{key: 'ArrowRight', alt: true}], repeats: true},
  {id: 'previousTie', scope: 'map', chords: [{key: 'ArrowLeft', alt: true}], repeats: true},
  {
    id: 'follow',
    scope: 'map',
    chords: [
      {key: 'ArrowDown', alt: true},
      {key: 'ArrowUp', alt: true},
    ],
  },
  {id: 'open', scope: 'map', chords: [{key: 'Enter'}, {key: ' '}]},
  {id: 'zoomIn', scope: 'map', chords: [{key: '+'}, {key: '='}], repeats: true},
  {id: 'zoomOut', scope: 'map', chords: [{key: '-'}], repeats: true},
  {id: 'fit', scope: 'map', chords: [{key: 'f'}]},
  {id: 'play', scope: 'idle', chords: [{key: ' '}]},
  {id: 'previousRound', scope: 'player', chords: [{key: 'ArrowLeft'}], repeats: true},
  {id: 'nextRound', scope: 'player', chords: [{key: 'ArrowRight'}], repeats: true},
] as const satisfies readonly Entry[];

export type KeyId = (typeof BINDINGS)[number]['id'];
export interface Binding extends Entry {
  readonly id: KeyId;
}

/** What is read of a KeyboardEvent; `code` finds letters under a Korean layout. */
export interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a stroke asks for where keys of these scopes are heard; null where of nothing. */
export function bindingOf(stroke: Stroke, scopes: readonly KeyScope[]): Binding | null {
  return (
    (BINDINGS as readonly Binding[]).find(
      ({scope, chords}) => scopes.includes(scope) && chords.some((chord) => matches(chord, stroke)),
    ) ?? null
  );
}

/** Typing keys: those that a field needs for itself. */
export const isTyping = ({chords}: Binding): boolean =>
  chords.some(({key, mod}) => mod === undefined && key.length === 1);

function matches({key, mod, shift, alt}: Chord, stroke: Stroke): boolean {
  if ((mod ?? false) !== (stroke.ctrlKey || stroke.metaKey)) return false;
  if ((alt ?? false) !== stroke.altKey) return false;
  const isMark = key.length === 1 && !/[a-z]/.test(key); // with whatever shift this keyboard needs
  if (!isMark && (shift ?? false) !== stroke.shiftKey) return false;
  return (/^[a-z]$/.test(key) ? latinOf(stroke) : stroke.key) === key;
}

/** Under a Hangul layout `x` arrives as ㅌ: then the place of the key decides. */
const latinOf = ({key, code}: Stroke): string =>
  /^[a-zA-Z]$/.test(key) || code === ''
    ? key.toLowerCase()
    : code.replace(/^Key/, '').toLowerCase();

const CAPS: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
  '-': '−',
  ContextMenu: '☰',
};

/** The caps of a chord, as the keyboard at hand has them. */
export function spell({key, mod, shift, alt}: Chord, isMac: boolean): readonly string[] {
  return [
    ...(mod ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(shift ? [isMac ? '⇧' : 'Shift'] : []),
    CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ];
}

export const chordsOf = (id: string): readonly Chord[] =>
  (BINDINGS as readonly Binding[]).find((binding) => binding.id === id)?.chords ?? [];
