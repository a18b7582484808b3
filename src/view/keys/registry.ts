/**
 * Every key of the app, once: the listener acts on this list and the help sheet is written from it.
 * `letter` keys act only outside of fields and can be switched off (WCAG 2.1.4).
 */
export const KEY_IDS = [
  'search',
  'undo',
  'redo',
  'save',
  'fail',
  'reset',
  'clear',
  'data',
  'legend',
  'help',
] as const;
export type KeyId = (typeof KEY_IDS)[number];

export interface Chord {
  readonly key: string;
  /** Ctrl, or ⌘ on a Mac. */
  readonly mod?: true;
  readonly shift?: true;
}
export interface Binding {
  readonly id: KeyId;
  readonly chords: readonly Chord[];
}

export const BINDINGS: readonly Binding[] = [
  {id: 'search', chords: [{key: '/'}]},
  {id: 'undo', chords: [{key: 'z', mod: true}]},
  {
    id: 'redo',
    chords: [
      {key: 'z', mod: true, shift: true},
      {key: 'y', mod: true},
    ],
  },
  {id: 'save', chords: [{key: 's', mod: true}]},
  {id: 'fail', chords: [{key: 'x'}]},
  {id: 'reset', chords: [{key: 'r'}]},
  {id: 'clear', chords: [{key: 'Escape'}]},
  {id: 'data', chords: [{key: 't'}]},
  {id: 'legend', chords: [{key: 'l'}]},
  {id: 'help', chords: [{key: '?'}]},
];

/** What the listener needs of a KeyboardEvent; `code` finds letters under a Korean layout. */
export interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export function bindingOf(stroke: Stroke): Binding | null {
  if (stroke.altKey) return null;
  return BINDINGS.find(({chords}) => chords.some((chord) => matches(chord, stroke))) ?? null;
}

/** Typing keys: those that a field needs for itself. */
export const isTyping = ({chords}: Binding): boolean =>
  chords.some(({key, mod}) => mod === undefined && key.length === 1);

function matches({key, mod = undefined, shift = undefined}: Chord, stroke: Stroke): boolean {
  if ((mod ?? false) !== (stroke.ctrlKey || stroke.metaKey)) return false;
  if (/^[a-z]$/.test(key)) {
    const letter = stroke.code === '' ? stroke.key.toLowerCase() : latinOf(stroke);
    return letter === key && (shift ?? false) === stroke.shiftKey;
  }
  return stroke.key === key; // marks and named keys: whatever shift they need on this keyboard
}

/** Under a Hangul layout `x` arrives as ㅌ: then the place of the key decides. */
const latinOf = ({key, code}: Stroke): string =>
  /^[a-zA-Z]$/.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();

export function spell({key, mod, shift}: Chord, isMac: boolean): readonly string[] {
  const name = key === 'Escape' ? 'Esc' : key.length === 1 ? key.toUpperCase() : key;
  return [...(mod ? [isMac ? '⌘' : 'Ctrl'] : []), ...(shift ? [isMac ? '⇧' : 'Shift'] : []), name];
}
