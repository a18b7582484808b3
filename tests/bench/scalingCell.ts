/**
 * One cell of the scaling table, in a process of its own: `scalingCell TASK FOLDER`. Prints the time of
 * the work in milliseconds and the most memory that the process ever held, in bytes. Work that is short
 * is done once to warm up and then for half a second, and its mean is told; what takes long, once.
 */
import {existsSync, readFileSync} from 'node:fs';
import {ownTime} from '../../.ci/bench/clock.mjs';
import {SCALING_TASKS} from './scalingTasks';

const [SHORT_MS, ENOUGH_MS] = [200, 500];
const [task = '', folder = ''] = process.argv.slice(2);
const work = SCALING_TASKS[task]?.(folder) ?? (() => 1); // nothing to do: what Node itself takes

let began = ownTime();
let done = work();
let spent = ownTime() - began;
let runs = 1;
if (spent < SHORT_MS) {
  began = ownTime();
  const end = performance.now() + ENOUGH_MS;
  for (runs = 0; performance.now() < end; runs++) done = Math.min(done, work());
  spent = ownTime() - began;
}
if (!(done > 0)) throw new Error(`${task} did nothing`);
console.log(JSON.stringify({ms: spent / runs, bytes: mostBytes()}));

/** Linux hands the most that the parent held down to the child, but not in `VmHWM`. */
function mostBytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return 1024 * Number(kilobytes ?? process.resourceUsage().maxRSS);
}
