import fc from 'fast-check';
import {expect, it} from 'vitest';
import {arrange} from '../../../src/core/layout/arrange';
import {valueChain} from '../../../src/core/layout/valueChain';
import {company, dataset, id} from '../../fixtures/tinyDataset';

const layout = valueChain(
  dataset({companies: [company('lab', 'ai-lab'), company('fund', 'investor')]}),
);

it('puts who was moved where they were put, and nobody else anywhere', () => {
  const arranged = arrange(layout, {[id('lab')]: {x: 311, y: 207}, [id('gone')]: {x: 1, y: 2}});
  expect(arranged.positions.get(id('lab'))).toEqual({
    ...layout.positions.get(id('lab')),
    x: 311,
    y: 207,
  });
  expect(arranged.positions.get(id('fund'))).toBe(layout.positions.get(id('fund')));
  expect(arranged.positions.size).toBe(2);
  expect(arranged.box).toEqual(layout.box);
  expect(arranged.asMade).toBe(layout);
  expect(arrange(arranged, {[id('lab')]: {x: 5, y: 6}}).asMade).toBe(layout);
});

it('hands the same layout back where nothing that stands on it was moved', () => {
  expect(arrange(layout)).toBe(layout);
  expect(arrange(layout, {[id('gone')]: {x: 1, y: 2}})).toBe(layout);
});

it('grows its box around everybody, whole discs with a margin', () => {
  const place = fc.record({
    x: fc.integer({min: -3000, max: 3000}),
    y: fc.integer({min: -3000, max: 3000}),
  });
  const around = fc.property(place, place, (lab, fund) => {
    const {box, positions} = arrange(layout, {[id('lab')]: lab, [id('fund')]: fund});
    for (const {x, y, radius} of positions.values()) {
      expect(x - radius).toBeGreaterThan(box.x);
      expect(y - radius).toBeGreaterThan(box.y);
      expect(x + radius).toBeLessThan(box.x + box.width);
      expect(y + radius).toBeLessThan(box.y + box.height);
    }
  });
  fc.assert(around);
});
