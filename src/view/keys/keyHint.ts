/** The key of an act as a button shows it: `Undo (Ctrl Z)`, and as assistive technology is told it. */
import {chordsOf, spell, type Chord, type KeyId} from './registry';

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

export const withKey = (name: string, id: KeyId): string => {
  const [chord] = chordsOf(id);
  return chord === undefined ? name : `${name} (${spell(chord, isMac()).join(' ')})`;
};

/** For `aria-keyshortcuts`: all chords, in the words of the specification. */
export const keyShortcuts = (id: KeyId): string => chordsOf(id).map(inAria).join(' ');

const inAria = ({key, mod, shift, alt}: Chord): string =>
  [
    ...(mod ? [isMac() ? 'Meta' : 'Control'] : []),
    ...(alt ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    key === ' ' ? 'Space' : key === '+' ? 'Plus' : key.length === 1 ? key.toUpperCase() : key,
  ].join('+');
