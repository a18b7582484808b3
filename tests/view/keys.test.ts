import {describe, expect, it} from 'vitest';
import {
  BINDINGS,
  bindingOf,
  isTyping,
  spell,
  type Binding,
  type KeyScope,
  type Stroke,
} from '../../src/view/keys/registry';

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const at = (s: Stroke, scopes: readonly KeyScope[] = ['everywhere']) =>
  bindingOf(s, scopes)?.id ?? null;
const all: readonly Binding[] = BINDINGS;

/** Which scopes may be heard at once: the window hears `everywhere` after map and player. */
const TOGETHER: readonly (readonly KeyScope[])[] = [
  ['everywhere', 'map'],
  ['everywhere', 'player', 'idle'],
];

describe('the keys', () => {
  it.each(TOGETHER)('bind each chord once where %s and %s are heard', (...scopes) => {
    const chords = all
      .filter(({scope}) => scopes.includes(scope))
      .flatMap(({chords: own}) => own.map((chord) => JSON.stringify(chord)));
    expect(chords.length).toBeGreaterThan(10);
    expect(new Set(chords).size).toBe(chords.length);
    expect(new Set(all.map(({id}) => id)).size).toBe(all.length);
  });

  it.each([
    [stroke('k', {ctrlKey: true}), 'palette'],
    [stroke('ㅏ', {metaKey: true, code: 'KeyK'}), 'palette'],
    [stroke('z', {ctrlKey: true}), 'undo'],
    [stroke('z', {metaKey: true}), 'undo'],
    [stroke('Z', {metaKey: true, shiftKey: true}), 'redo'],
    [stroke('ㅋ', {ctrlKey: true, shiftKey: true, code: 'KeyZ'}), 'redo'],
    [stroke('y', {ctrlKey: true}), 'redo'],
    [stroke('s', {ctrlKey: true}), 'save'],
    [stroke('s'), 'search'],
    [stroke('x'), 'fail'],
    [stroke('ㅌ', {code: 'KeyX'}), 'fail'], // under a Korean layout
    [stroke('ㄴ', {code: 'KeyS'}), 'search'],
    [stroke('/'), 'search'],
    [stroke('?', {shiftKey: true}), 'help'],
    [stroke('Escape'), 'clear'],
    [stroke('3'), 'focus3'],
    [stroke('0'), 'unfocus'],
    [stroke('3', {ctrlKey: true}), null], // the browser's tabs
    [stroke('x', {ctrlKey: true}), null],
    [stroke('X', {shiftKey: true}), null],
    [stroke('x', {altKey: true}), null],
    [stroke('z'), null],
    [stroke('q'), null],
    [stroke('f'), null], // the map's
    [stroke('ArrowLeft'), null],
    [stroke(' '), null],
  ])('%o is %s', (pressed, expected) => {
    expect(at(pressed)).toBe(expected);
  });

  it('belong to what has the focus', () => {
    expect(at(stroke('ArrowLeft'), ['map'])).toBe('moveLeft');
    expect(at(stroke('ArrowLeft', {altKey: true}), ['map'])).toBe('previousTie');
    expect(at(stroke('ArrowLeft'), ['player', 'idle'])).toBe('previousRound');
    expect(at(stroke(' '), ['everywhere', 'idle'])).toBe('play');
    expect(at(stroke(' '), ['everywhere', 'map'])).toBe('open');
  });

  it('know which of them a field needs for typing', () => {
    const typing = all
      .filter(({scope}) => scope === 'everywhere')
      .filter(isTyping)
      .map(({id}) => id);
    expect(typing).toEqual(expect.arrayContaining(['search', 'fail', 'reset', 'data', 'help']));
    expect(typing).not.toEqual(expect.arrayContaining(['undo']));
    expect(typing).not.toContain('clear');
    expect(typing).not.toContain('palette');
  });

  it('are spelled as the keyboard at hand has them', () => {
    expect(spell({key: 'z', mod: true, shift: true}, true)).toEqual(['⌘', '⇧', 'Z']);
    expect(spell({key: 'z', mod: true, shift: true}, false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(spell({key: 'ArrowLeft', alt: true}, false)).toEqual(['Alt', '←']);
    expect(spell({key: ' '}, false)).toEqual(['Space']);
  });
});
