// @vitest-environment jsdom
import {describe, expect, it} from 'vitest';
import {isNewerShelf, soundEntry} from '../../../src/view/session/shelf';

const SOUND = {
  id: 'a',
  name: 'If Oracle fails',
  taken: '2026-11-20T10:00:00.000Z',
  text: '{}',
  thumbnail: null,
};

describe('an entry of the shelf', () => {
  it('is shown as it was stored', () => {
    const thumbnail = new Blob(['x']);
    expect(soundEntry({...SOUND, thumbnail})).toEqual([{...SOUND, thumbnail}]);
  });
  it.each([
    ['a name that is none', {name: {}}, {name: 'a'}],
    ['no name', {name: undefined}, {name: 'a'}],
    ['a day that is none', {taken: 'soon'}, {taken: '1970-01-01T00:00:00.000Z'}],
    ['a day that is a number', {taken: 12}, {taken: '1970-01-01T00:00:00.000Z'}],
    ['a picture that is text', {thumbnail: 'data:image/png,'}, {thumbnail: null}],
  ])('with %s is shown without it', (_, damage, shown) => {
    expect(soundEntry({...SOUND, ...damage})).toEqual([{...SOUND, ...shown}]);
  });
  it.each([{text: 7}, {text: undefined}, {id: 4}])('with %j is left out', (damage) => {
    expect(soundEntry({...SOUND, ...damage})).toEqual([]);
  });
});

it('tells a shelf of a newer version from one that is denied', () => {
  expect(isNewerShelf(new DOMException('', 'VersionError'))).toBe(true);
  expect(isNewerShelf(new DOMException('', 'SecurityError'))).toBe(false);
  expect(isNewerShelf(new Error('VersionError'))).toBe(false);
});
