import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  LARGEST_LEFT_OVER,
  leftOver,
  MOST_LEFT_OVER,
  tooMany,
  workToOpen,
  type WorkHead,
} from '../../../src/view/session/workPlan';

const work = (id: string, saved: number, more: Partial<WorkHead> = {}): WorkHead => ({
  id,
  saved,
  steps: 2,
  isIdle: false,
  size: 1000,
  ...more,
});
const living = (...ids: string[]) => new Set(ids);

describe('a new tab', () => {
  it('takes up the last work, where its tab is gone', () => {
    const works = [work('a', 10), work('b', 30), work('c', 20)];
    expect(workToOpen(works, living())).toBe('b');
    expect(workToOpen(works, living('a', 'c'))).toBe('b');
    expect(workToOpen(works, null)).toBe('b'); // nobody can tell: a copy
  });
  it('begins afresh where the last work is going on in another tab', () => {
    expect(workToOpen([work('a', 10), work('b', 30)], living('b'))).toBeNull();
    expect(workToOpen([], living())).toBeNull();
  });
  it('prefers work to looking around', () => {
    const works = [work('a', 10), work('b', 30, {isIdle: true})];
    expect(workToOpen(works, living())).toBe('a');
    expect(workToOpen(works, living('a'))).toBeNull();
    expect(workToOpen([work('b', 30, {isIdle: true})], living())).toBe('b');
  });
});

describe('left-over works', () => {
  it('are those of tabs that are gone, the newest first', () => {
    const works = [
      work('own', 50),
      work('old', 1),
      work('new', 40),
      work('alive', 30),
      work('idle', 20, {isIdle: true}),
    ];
    expect(leftOver(works, living('own', 'alive'), 'own').map(({id}) => id)).toEqual([
      'new',
      'old',
    ]);
  });
  it('are too many beyond a number, and too long together', () => {
    const many = Array.from({length: MOST_LEFT_OVER + 2}, (_, i) => work(`w${i}`, 100 - i));
    expect(tooMany(many).map(({id}) => id)).toEqual(['w12', 'w13']);
    const long = [9, 8, 7].map((saved) => work(`l${saved}`, saved, {size: LARGEST_LEFT_OVER / 2}));
    expect(tooMany(long).map(({id}) => id)).toEqual(['l7']);
    expect(tooMany([work('one', 1, {size: 2 * LARGEST_LEFT_OVER})])).toEqual([]);
  });
  it('never put away a newer one before an older', () => {
    const heads = fc.uniqueArray(
      fc.record({saved: fc.nat(99), size: fc.integer({min: 1, max: LARGEST_LEFT_OVER})}),
      {selector: ({saved}) => saved, maxLength: 30},
    );
    fc.assert(
      fc.property(heads, (list) => {
        const works = list.map(({saved, size}) => work(`w${saved}`, saved, {size}));
        const away = new Set(tooMany(works));
        const kept = works.filter((w) => !away.has(w));
        for (const a of away) for (const k of kept) expect(k.saved).toBeGreaterThan(a.saved);
        if (works.length > 0) expect(kept.length).toBeGreaterThan(0);
        expect(kept.length).toBeLessThanOrEqual(MOST_LEFT_OVER);
      }),
    );
  });
});
