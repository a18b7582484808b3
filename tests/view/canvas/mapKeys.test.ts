import {expect, it} from 'vitest';
import {actionOf} from '../../../src/view/canvas/mapKeys';

const stroke = (key: string, more = {}) => ({
  key,
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

it('reads the keys of the map', () => {
  expect(actionOf(stroke('+'))).toEqual({do: 'zoom', factor: 1.3});
  expect(actionOf(stroke('-'))).toEqual({do: 'zoom', factor: 1 / 1.3});
  expect(actionOf(stroke('ArrowLeft'))).toEqual({do: 'move', dx: -1, dy: 0});
  expect(actionOf(stroke('ArrowLeft', {altKey: true}))).toEqual({do: 'walk', step: -1});
  expect(actionOf(stroke('ArrowDown', {altKey: true}))).toEqual({do: 'follow'});
  expect(actionOf(stroke('Enter'))).toEqual({do: 'open'});
  expect(actionOf(stroke('Escape'))).toEqual({do: 'clear'});
});

it('tells the company from the focus by Shift, and + from = by neither', () => {
  expect(actionOf(stroke('ArrowDown', {shiftKey: true}))).toEqual({do: 'nudge', dx: 0, dy: 1});
  expect(actionOf(stroke('+', {shiftKey: true}))).toEqual({do: 'zoom', factor: 1.3});
});

it('finds letters by their place, as under a Korean layout', () => {
  expect(actionOf(stroke('ㅌ', {code: 'KeyX'}))).toEqual({do: 'fail'});
  expect(actionOf(stroke('f', {code: 'KeyF'}))).toEqual({do: 'fit'});
});

it('leaves the keys of the browser and of the app alone', () => {
  expect(actionOf(stroke('f', {code: 'KeyF', ctrlKey: true}))).toBeNull();
  expect(actionOf(stroke('x', {code: 'KeyX', metaKey: true}))).toBeNull();
  expect(actionOf(stroke('x', {code: 'KeyX', altKey: true}))).toBeNull();
  expect(actionOf(stroke('Tab'))).toBeNull();
  expect(actionOf(stroke('q', {code: 'KeyQ'}))).toBeNull();
});
