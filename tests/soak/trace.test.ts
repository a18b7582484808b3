/** What the soak takes for a fault of undo, and what it lets pass. */
import {describe, expect, it} from 'vitest';
import {heapGrowth, type Heap} from './soak';
import {DEEPEST, faultOf, type Trace} from './trace';

const at = (past: string, now: string, future = ''): Trace => ({
  past: [...past],
  now,
  future: [...future],
});
const here = at('ab', 'c', 'de');

describe('what may become of a question', () => {
  it('by looking and reloading: nothing', () => {
    for (const doing of ['looks', 'reloads'] as const) {
      expect(faultOf(here, doing, here)).toBeNull();
      expect(faultOf(here, doing, at('ab', 'x', 'de'))).toContain('it stands at');
      expect(faultOf(here, doing, at('a', 'c', 'de'))).toContain(
        'can be undone differs: 1 + 2, not 2 + 2',
      );
      expect(faultOf(here, doing, at('xb', 'c', 'de'))).toContain('can be undone');
      expect(faultOf(here, doing, at('ab', 'c', 'd'))).toContain('can be done again');
    }
  });
  it('by undo and redo: the step before and the step after, and nothing at either end', () => {
    expect(faultOf(here, 'undoes', at('a', 'b', 'cde'))).toBeNull();
    expect(faultOf(here, 'redoes', at('abc', 'd', 'e'))).toBeNull();
    expect(faultOf(here, 'undoes', here)).not.toBeNull();
    expect(faultOf(here, 'undoes', at('a', 'b', 'de'))).not.toBeNull();
    expect(faultOf(here, 'undoes', at('a', 'x', 'cde'))).not.toBeNull();
    expect(faultOf(here, 'redoes', at('abc', 'd'))).not.toBeNull();
    expect(faultOf(here, 'redoes', here)).not.toBeNull();
    expect(faultOf(at('', 'c'), 'undoes', at('', 'c'))).toBeNull();
    expect(faultOf(at('', 'c'), 'undoes', at('', 'x'))).not.toBeNull();
    expect(faultOf(at('a', 'c'), 'redoes', at('a', 'c'))).toBeNull();
  });
  it('by an act: nothing, one step, or a gesture that goes on', () => {
    expect(faultOf(here, 'acts', here)).toBeNull();
    expect(faultOf(here, 'acts', at('abc', 'x'))).toBeNull();
    expect(faultOf(at('ab', 'c'), 'acts', at('ab', 'x'))).toBeNull();
    expect(faultOf(here, 'acts', at('abc', 'x', 'de'))).toBe('a new step left something to redo');
    expect(faultOf(here, 'acts', at('abcx', 'y'))).toBe('one act made 2 steps:\nx\ny');
    expect(faultOf(here, 'acts', at('a', 'x'))).toContain('one act made -1 steps');
    expect(faultOf(at('', 'c'), 'acts', at('', 'x'))).not.toBeNull(); // nothing to go on with
    const full = Array.from({length: DEEPEST}, (_, i) => `${i}`);
    const next = {past: [...full.slice(1), 'c'], now: 'x', future: []};
    expect(faultOf({past: full, now: 'c', future: []}, 'acts', next)).toBeNull();
  });
  it('at the end of a tour its one step is taken back', () => {
    expect(faultOf(at('ab', 'c'), 'tours', at('a', 'b'))).toBeNull();
    expect(faultOf(at('ab', 'c'), 'acts', at('a', 'b'))).not.toBeNull();
    expect(faultOf(at('ab', 'c'), 'tours', at('a', 'x'))).not.toBeNull();
    expect(faultOf(at('ab', 'c'), 'tours', at('abc', 'x'))).toBeNull();
  });
});

it('memory grows by the last third of the run against the second, medians', () => {
  const heaps = (...megabytes: readonly number[]) =>
    megabytes.map((m, i): Heap => ({minute: i, megabytes: m, nodes: 0, listeners: 0}));
  expect(heapGrowth(heaps(1, 2, 3, 20, 90, 20, 22, 10, 22))).toBeCloseTo(0.1, 12);
  expect(heapGrowth(heaps(5, 20, 10))).toBeCloseTo(-0.5, 12);
  expect(heapGrowth(heaps(5, 20))).toBeNull();
  expect(heapGrowth([])).toBeNull();
});
