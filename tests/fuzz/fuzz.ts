/**
 * `npm run fuzz -- --inputs=N [--door=NAME] [--seed=1] [--from=0]`: every door with N hostile inputs, each door in a
 * worker that is ended where an input hangs it, and goes on with the next.
 */
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads';
import {parseArgs} from 'node:util';
import {DOORS} from './doors';
import {newTally, tryDoor, type Tally} from './tryDoor';

/** An input that takes longer than this is not waited for. */
const HANGS_MS = 15_000;
const HEAP_MB = 1500;
interface Task {
  readonly door: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** The input that is being tried. */
  readonly at: SharedArrayBuffer;
}

if (isMainThread) await main();
else await work(workerData as Task);

async function work({door: name, seed, from, to, at}: Task): Promise<void> {
  const door = DOORS.find((one) => one.name === name)!;
  const now = new Int32Array(at);
  let tally = newTally();
  let told = from;
  await tryDoor(door, seed, from, to, tally, (input) => {
    Atomics.store(now, 0, input);
    if (input - told < 500) return;
    told = input;
    parentPort!.postMessage(tally);
    for (const key of ['inputs', 'accepted', 'refused'] as const) tally[key] = 0;
    tally.faults.length = 0;
  });
  parentPort!.postMessage(tally);
}

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      inputs: {type: 'string', default: '1000'},
      door: {type: 'string'},
      seed: {type: 'string', default: '1'},
      from: {type: 'string', default: '0'},
    },
  });
  const [inputs, seed, from] = [Number(values.inputs), Number(values.seed), Number(values.from)];
  const doors = DOORS.filter(({name}) => values.door === undefined || name === values.door);
  if (doors.length === 0 || !(inputs > 0)) {
    console.error(`no such door; there are ${DOORS.map(({name}) => name).join(', ')}`);
    process.exitCode = 1;
    return;
  }
  console.log('| door | inputs | accepted | refused | slowest, ms | peak, MB | faults |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const {name} of doors) {
    const sum = await runDoor(name, seed, from, from + inputs);
    const {accepted, refused, slowestMs, slowest, peakMb, faults} = sum;
    console.log(
      `| ${name} | ${sum.inputs} | ${accepted} | ${refused} | ${Math.round(slowestMs)} | ${Math.round(peakMb)} | ${faults.length} |`,
    );
    if (slowestMs > 200) console.error(`${name}: slowest is input ${slowest}`);
    for (const {input, what} of faults.slice(0, 8))
      console.error(`${name}, input ${input}: ${what}`);
    if (faults.length > 0) process.exitCode = 1;
  }
}

async function runDoor(door: string, seed: number, from: number, to: number): Promise<Tally> {
  const sum = newTally();
  for (let next = from; next < to;) {
    const failed = await attempt({door, seed, from: next, to, at: new SharedArrayBuffer(4)}, sum);
    if (failed === null) return sum;
    sum.inputs++;
    sum.faults.push(failed);
    next = failed.input + 1;
  }
  return sum;
}

/** Null where it came to its end; else the input that ended it. */
function attempt(task: Task, sum: Tally): Promise<Tally['faults'][number] | null> {
  const now = new Int32Array(task.at);
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: task,
      resourceLimits: {maxOldGenerationSizeMb: HEAP_MB},
    });
    let [last, since] = [-1, performance.now()];
    const watch = setInterval(() => {
      const input = Atomics.load(now, 0);
      if (input !== last) [last, since] = [input, performance.now()];
      else if (performance.now() - since > HANGS_MS) {
        end({input, what: 'hangs'});
        void worker.terminate();
      }
    }, 500);
    const end = (failed: Tally['faults'][number] | null) => {
      clearInterval(watch);
      resolve(failed);
    };
    worker.on('message', (tally: Tally) => {
      for (const key of ['inputs', 'accepted', 'refused'] as const) sum[key] += tally[key];
      sum.faults.push(...tally.faults);
      sum.peakMb = Math.max(sum.peakMb, tally.peakMb);
      if (tally.slowestMs > sum.slowestMs)
        [sum.slowestMs, sum.slowest] = [tally.slowestMs, tally.slowest];
    });
    worker.on('error', (error) =>
      end({
        input: Atomics.load(now, 0),
        what: error instanceof Error ? error.message : String(error),
      }),
    );
    worker.on('exit', () => end(null));
  });
}
