/** A worker that dies, or that no browser starts, is told of beside the screen that waited for it. */
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';

class Deaf {
  static last: Deaf;
  onmessage: (event: {data: unknown}) => void = () => {};
  onerror: (event: {message: string}) => void = () => {};
  constructor() {
    Deaf.last = this;
  }
  postMessage() {}
  terminate() {}
}
const task = {order: 3} as never;
const open = async () => {
  vi.resetModules();
  const [{faults}, workers] = await Promise.all([
    import('../../src/state/faults'),
    import('../../src/wiring/openWorkers'),
  ]);
  const seen = () => faults.seen().map(({fault: {where, error}}) => [where, String(error)]);
  return {...workers, seen};
};
beforeEach(() => vi.stubGlobal('Worker', Deaf));
afterEach(() => vi.unstubAllGlobals());

describe('workers', () => {
  it('that die on the way', async () => {
    const {openSweeper, seen} = await open();
    const sweep = openSweeper().sweep(task);
    Deaf.last.onerror({message: 'out of memory'});
    await expect(sweep).rejects.toThrow('out of memory');
    expect(seen()).toEqual([['sweep worker', 'Error: out of memory']]);
  });

  it('that answer with a fault', async () => {
    const {openSweeper, openSimulator, seen} = await open();
    const sweep = openSweeper().sweep(task);
    Deaf.last.onmessage({data: {kind: 'fault', id: 0, message: 'row 7'}});
    await expect(sweep).rejects.toThrow('row 7');
    const run = openSimulator().run({} as never, () => {});
    Deaf.last.onmessage({data: {kind: 'fault', message: 'no place'}});
    await expect(run).rejects.toThrow('no place');
    expect(seen()).toEqual([
      ['sweep worker', 'Error: row 7'],
      ['layout worker', 'Error: no place'],
    ]);
  });

  it('that no browser starts', async () => {
    vi.stubGlobal(
      'Worker',
      class {
        constructor() {
          throw new DOMException('refused', 'SecurityError');
        }
      },
    );
    const {openSweeper, openSimulator, seen} = await open();
    expect(() => openSweeper().sweep(task)).toThrow('refused');
    await expect(openSimulator().run({} as never, () => {})).rejects.toThrow('refused');
    expect(seen()).toEqual([['sweep worker', 'SecurityError: refused']]); // one kind, told once
  });
});
