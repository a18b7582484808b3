import {expect, it} from 'vitest';
import {createWheelSense, type Turn} from '../../../src/view/canvas/wheelSense';

/** Turns as browsers send them, one every `every` milliseconds. */
function acts(turns: readonly Partial<Turn>[], every = 16): string[] {
  const sense = createWheelSense();
  return turns.map((turn, i) =>
    sense({
      deltaX: 0,
      deltaY: 0,
      deltaMode: 0,
      ctrlKey: false,
      metaKey: false,
      timeStamp: 1000 + i * every,
      ...turn,
    }),
  );
}

it('zooms by the notches of a mouse, whole or broken, in pixels or lines', () => {
  expect(
    acts([
      {deltaY: 120, wheelDeltaY: -120},
      {deltaY: -100, wheelDeltaY: 120},
    ]),
  ).toEqual(['zoom', 'zoom']);
  expect(acts([{deltaY: 4.000244, wheelDeltaY: -120}])).toEqual(['zoom']); // a slow wheel on a Mac
  expect(acts([{deltaY: 3, deltaMode: 1}])).toEqual(['zoom']); // Firefox, in lines
});

it('pans by two fingers, and goes on while a flick runs fast', () => {
  const flick = [2, 31, 240, 120, 60].map((deltaY) => ({deltaY, wheelDeltaY: -3 * deltaY}));
  expect(acts(flick)).toEqual(['pan', 'pan', 'pan', 'pan', 'pan']);
  expect(acts([{deltaX: -7, deltaY: 160}])).toEqual(['pan']);
  expect(acts([{deltaY: 40, wheelDeltaY: -120}])).toEqual(['zoom']); // three times, but no finger is so fast
});

it('zooms by a pinch, whatever the fingers did before', () => {
  expect(acts([{deltaY: 2}, {deltaY: 1.5, ctrlKey: true}, {deltaY: 2}])).toEqual([
    'pan',
    'zoom',
    'pan',
  ]);
  expect(acts([{deltaY: 2, metaKey: true}])).toEqual(['zoom']);
});

it('thinks anew after a rest', () => {
  const turns = [{deltaY: 3}, {deltaY: 100, wheelDeltaY: -120}];
  expect(acts(turns)).toEqual(['pan', 'pan']);
  expect(acts(turns, 400)).toEqual(['pan', 'zoom']);
  expect(acts([{deltaY: 100}, {deltaY: 1}])).toEqual(['zoom', 'zoom']); // a wheel that runs out
});
