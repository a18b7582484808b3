import {describe, expect, it} from 'vitest';
import {createPool, RANGES, sweepHere, type Port} from '../../src/compute/pool';
import {createAnswer, type Reply, type Request} from '../../src/compute/protocol';
import type {ExposureNetwork} from '../../src/core/network/network';
import {createRandom} from '../../src/core/lib/random';
import type {SweepTask} from '../../src/core/ranking/sweep';
import {networkTask} from '../../src/core/ranking/networkTask';

const random = createRandom(12);
const networkOf = (n: number): ExposureNetwork => ({
  kind: 'exposures',
  nodes: Array.from({length: n}, (_, i) => ({id: `c${i}`, buffer: 1 + (i % 5), size: 1 + (i % 7)})),
  edges: Array.from({length: n < 2 ? 0 : 4 * n}, () => {
    const i = Math.floor(random() * n);
    return {
      holder: `c${i}`,
      counterparty: `c${(i + 1 + Math.floor(random() * (n - 1))) % n}`,
      exposure: random(),
    };
  }),
});
const taskOf = (n: number, wantsMatrix = false): SweepTask =>
  networkTask(networkOf(n), {model: 'linear-debtrank', parameters: {}, wantsMatrix});

/** Workers that answer when they are told to: every message is a copy, as in reality. */
class Bench {
  readonly ports: FakePort[] = [];
  readonly open = (): Port => {
    const port = new FakePort();
    this.ports.push(port);
    return port;
  };
  /** Lets all ports work until none has anything left, the last-opened first where asked. */
  async settle({backwards = false} = {}): Promise<void> {
    for (let isAnyBusy = true; isAnyBusy;) {
      const order = backwards ? [...this.ports].reverse() : this.ports;
      isAnyBusy = false;
      for (const port of order) isAnyBusy = port.work() || isAnyBusy;
      await Promise.resolve();
    }
  }
}
class FakePort implements Port {
  readonly inbox: Request[] = [];
  isClosed = false;
  crash: (message: string) => void = () => {};
  private reply: (reply: Reply) => void = () => {};
  private readonly answer = createAnswer();
  readonly post = (request: Request) => void this.inbox.push(structuredClone(request));
  readonly listen: Port['listen'] = (onReply, onCrash) => {
    this.reply = onReply;
    this.crash = onCrash;
  };
  readonly close = () => void (this.isClosed = true);
  /** Answers one request; false where there is none. A closed worker is gone. */
  work(): boolean {
    const request = this.isClosed ? undefined : this.inbox.shift();
    if (!request) return false;
    const reply = this.answer(request);
    if (reply) this.reply(structuredClone(reply));
    return true;
  }
  get ranges(): readonly number[] {
    return this.inbox.flatMap((r) => (r.kind === 'range' ? r.id : []));
  }
}

describe('a sweep', () => {
  it.each([0, 1, 2, 63, 64, 65, 150])(
    'of %d companies: the bits of one thread, by 1, 2 or 5 workers',
    async (n) => {
      for (const task of [taskOf(n), taskOf(n, true)]) {
        const expected = sweepHere(task);
        for (const size of [1, 2, 5])
          for (const backwards of [false, true]) {
            const bench = new Bench();
            const sweep = createPool(size, bench.open).sweep(task);
            await bench.settle({backwards});
            expect(await sweep).toEqual(expected);
          }
      }
    },
  );

  it('hands out ranges one by one, to whoever is free', async () => {
    const bench = new Bench();
    const sweep = createPool(2, bench.open).sweep(taskOf(150));
    const [left, right] = bench.ports as [FakePort, FakePort];
    expect([left.ranges, right.ranges]).toEqual([[0], [1]]);
    left.work(); // the task
    for (let k = 0; k < 5; k++) left.work();
    expect([left.ranges, right.ranges]).toEqual([[6], [1]]);
    await bench.settle();
    expect(await sweep).toHaveLength(RANGES);
  });

  it('tells how far it is, up to the end', async () => {
    const bench = new Bench();
    const told: number[] = [];
    const sweep = createPool(2, bench.open).sweep(taskOf(150), (done) => told.push(done));
    await bench.settle();
    await sweep;
    expect(told).toHaveLength(RANGES);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(150);
  });

  it('of a part: just that part, the same bits', async () => {
    const bench = new Bench();
    const task = taskOf(90);
    const sweep = createPool(2, bench.open).sweep(task, () => {}, [30, 41]);
    await bench.settle();
    const rows = (await sweep)!;
    expect(rows.flatMap((r) => [...r.impact])).toEqual(
      sweepHere(task)
        .flatMap((r) => [...r.impact])
        .slice(30, 41),
    );
    expect(rows[0]!.from).toBe(30);
  });

  it('again on the same workers: they are kept, and know the new task', async () => {
    const bench = new Bench();
    const pool = createPool(2, bench.open);
    for (const n of [20, 33]) {
      const task = taskOf(n);
      const sweep = pool.sweep(task);
      await bench.settle();
      expect(await sweep).toEqual(sweepHere(task));
    }
    expect(bench.ports).toHaveLength(2);
    pool.close();
    expect(bench.ports.every((p) => p.isClosed)).toBe(true);
  });
});

describe('an end before the end', () => {
  it('cancelled: undefined, the workers ended', async () => {
    const bench = new Bench();
    const pool = createPool(2, bench.open);
    const sweep = pool.sweep(taskOf(150));
    bench.ports[0]!.work();
    bench.ports[0]!.work();
    pool.cancel();
    expect(await sweep).toBeUndefined();
    expect(bench.ports.every((p) => p.isClosed)).toBe(true);
    pool.cancel(); // once more does no harm
  });

  it('superseded: the older is undefined, the newer answered by new workers', async () => {
    const bench = new Bench();
    const pool = createPool(2, bench.open);
    const told: number[] = [];
    const older = pool.sweep(taskOf(150), (done) => told.push(done));
    const task = taskOf(70);
    const newer = pool.sweep(task);
    expect(await older).toBeUndefined();
    await bench.settle();
    expect(await newer).toEqual(sweepHere(task));
    expect(told).toEqual([]);
    expect(bench.ports.map((p) => p.isClosed)).toEqual([true, true, false, false]);
  });

  it('a late reply to the older one counts for nothing', async () => {
    const bench = new Bench();
    const pool = createPool(1, bench.open);
    const told: number[] = [];
    const older = pool.sweep(taskOf(150), (done) => told.push(done));
    const [late] = bench.ports as [FakePort];
    const task = taskOf(70);
    const newer = pool.sweep(task);
    late.isClosed = false; // its last words are still under way
    await bench.settle();
    expect(await older).toBeUndefined();
    expect(await newer).toEqual(sweepHere(task));
    expect(told).toEqual([]);
  });

  it('a crash rejects, and the next sweep starts afresh', async () => {
    const bench = new Bench();
    const pool = createPool(2, bench.open);
    const sweep = pool.sweep(taskOf(150));
    bench.ports[1]!.crash('out of memory');
    bench.ports[0]!.crash('and this one too');
    await expect(sweep).rejects.toThrow('out of memory');
    const task = taskOf(5);
    const next = pool.sweep(task);
    await bench.settle();
    expect(await next).toEqual(sweepHere(task));
    expect(bench.ports).toHaveLength(4);
  });

  it('a fault in the task rejects with its words', async () => {
    const bench = new Bench();
    const broken = {...taskOf(5), model: {kind: 'exposures'}} as unknown as SweepTask;
    const sweep = createPool(1, bench.open).sweep(broken);
    const failure = sweep.catch((error: unknown) => error);
    await bench.settle();
    expect(String(await failure)).toContain('solve is not a function');
  });
});

describe('a worker', () => {
  it('answers ranges of the task sent last', () => {
    const answer = createAnswer();
    const [first, second] = [taskOf(9), taskOf(11)];
    expect(answer({kind: 'task', id: -1, task: first})).toBeNull();
    answer({kind: 'task', id: -1, task: second});
    const reply = answer({kind: 'range', id: 3, from: 2, to: 4});
    expect(reply).toMatchObject({kind: 'rows', id: 3, rows: {from: 2}});
    expect(reply!.kind === 'rows' && reply!.rows.suffered.length).toBe(11);
  });

  it('without a task says so', () => {
    expect(createAnswer()({kind: 'range', id: 1, from: 0, to: 1})).toMatchObject({
      kind: 'fault',
      id: 1,
      message: expect.stringContaining('before its task'),
    });
  });
});

it('in this thread: tells how far it is', () => {
  const told: number[] = [];
  sweepHere(taskOf(70), (done) => told.push(done));
  expect(told.at(-1)).toBe(70);
  expect(told).toHaveLength(RANGES);
});
