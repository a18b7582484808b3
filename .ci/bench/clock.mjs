/**
 * Milliseconds that this thread has had a processor, where Linux tells; else what the wall clock says.
 * What others do on the machine stays out of it. It moves on in
 * steps of some milliseconds: what is short must be repeated.
 */
import {existsSync, readFileSync} from 'node:fs';
import {performance} from 'node:perf_hooks';

export function ownTime() {
  const path = `/proc/self/task/${process.pid}/schedstat`;
  const nanoseconds = existsSync(path) ? Number(readFileSync(path, 'utf8').split(' ')[0]) : 0;
  return nanoseconds > 0 ? nanoseconds / 1e6 : performance.now();
}
