/** Tries a door with inputs `from` to `to` of a seed; the same seed and number make the same input. */
import {streamOf} from '../../src/core/lib/random';
import {checkUnharmed, type Door} from './door';

/** Longer than this is a hang. */
export const SLOWEST_MS = 1000;

export interface Tally {
  inputs: number;
  accepted: number;
  refused: number;
  slowestMs: number;
  slowest: number;
  peakMb: number;
  readonly faults: {readonly input: number; readonly what: string}[];
}
export const newTally = (): Tally => ({
  inputs: 0,
  accepted: 0,
  refused: 0,
  slowestMs: 0,
  slowest: -1,
  peakMb: 0,
  faults: [],
});

export async function tryDoor(
  door: Door<never>,
  seed: number,
  from: number,
  to: number,
  tally: Tally,
  onInput: (input: number) => void = () => undefined,
): Promise<void> {
  for (let k = from; k < to; k++) {
    const bomb = door.fixed[k];
    const input = bomb ? bomb() : door.make(streamOf(seed, 2 * k));
    onInput(k);
    let ms = await timed(door, input, seed, k, tally);
    // Once more where the machine may have been busy elsewhere.
    if (ms > SLOWEST_MS) ms = Math.min(ms, await timed(door, input, seed, k, newTally()));
    if (ms > SLOWEST_MS) tally.faults.push({input: k, what: `takes ${Math.round(ms)} ms`});
    if (ms > tally.slowestMs) [tally.slowestMs, tally.slowest] = [ms, k];
    if (k % 256 === 0 || ms > 50)
      tally.peakMb = Math.max(tally.peakMb, process.memoryUsage().rss / 1e6);
  }
}

async function timed(
  door: Door<never>,
  input: never,
  seed: number,
  k: number,
  tally: Tally,
): Promise<number> {
  const started = performance.now();
  const spent = process.cpuUsage();
  try {
    const verdict = await door.call(input, streamOf(seed, 2 * k + 1));
    tally[verdict]++;
    checkUnharmed();
  } catch (error) {
    const what = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
    tally.faults.push({input: k, what: what.slice(0, 1500)});
  }
  tally.inputs++;
  // Another program's turn is not this door's: whichever clock says less.
  const {user, system} = process.cpuUsage(spent);
  return Math.min(performance.now() - started, (user + system) / 1000);
}
