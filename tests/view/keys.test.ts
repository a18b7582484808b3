import {describe, expect, it} from 'vitest';
import {
  BINDINGS,
  bindingOf,
  isTyping,
  KEY_IDS,
  spell,
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
const at = (s: Stroke) => bindingOf(s)?.id ?? null;

describe('the keys', () => {
  it('bind each act once', () => {
    expect(BINDINGS.map((b) => b.id)).toEqual(KEY_IDS);
    const chords = BINDINGS.flatMap((b) => b.chords.map((c) => JSON.stringify(c)));
    expect(new Set(chords).size).toBe(chords.length);
  });

  it.each([
    [stroke('z', {ctrlKey: true}), 'undo'],
    [stroke('z', {metaKey: true}), 'undo'],
    [stroke('Z', {metaKey: true, shiftKey: true}), 'redo'],
    [stroke('y', {ctrlKey: true}), 'redo'],
    [stroke('s', {ctrlKey: true}), 'save'],
    [stroke('x'), 'fail'],
    [stroke('ㅌ', {code: 'KeyX'}), 'fail'], // under a Korean layout
    [stroke('/'), 'search'],
    [stroke('?', {shiftKey: true}), 'help'],
    [stroke('Escape'), 'clear'],
    [stroke('x', {ctrlKey: true}), null],
    [stroke('X', {shiftKey: true}), null],
    [stroke('x', {altKey: true}), null],
    [stroke('z'), null],
    [stroke('q'), null],
  ])('%o is %s', (pressed, expected) => {
    expect(at(pressed)).toBe(expected);
  });

  it('know which of them a field needs for typing', () => {
    const typing = BINDINGS.filter(isTyping).map((b) => b.id);
    expect(typing).toEqual(['search', 'fail', 'reset', 'data', 'legend', 'help']);
  });

  it('are spelled as the keyboard at hand has them', () => {
    expect(spell({key: 'z', mod: true, shift: true}, true)).toEqual(['⌘', '⇧', 'Z']);
    expect(spell({key: 'z', mod: true, shift: true}, false)).toEqual(['Ctrl', 'Shift', 'Z']);
  });
});
