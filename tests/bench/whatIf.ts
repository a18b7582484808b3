import {performance} from 'node:perf_hooks';
import {parseDataset, readableIssue} from '../../src/core/dataset/parseDataset';
import {createRunner, runScenario} from '../../src/core/scenario/runScenario';
import {emptyScenario, withShock} from '../../src/core/scenario/scenario';

export interface WhatIfTimes {
  /** Milliseconds per failure of one company, the web at that date and basis at hand; sorted. */
  readonly warm: readonly number[];
  /** The same from the bare dataset on: what the first question costs; sorted. */
  readonly cold: readonly number[];
  /** Companies hit in all of them: consumed, so that no compiler leaves the work out. */
  readonly hit: number;
}

/** Fails every company of the data in turn, outright, on the binding basis. */
export function timeWhatIf(input: unknown, asOf: string): WhatIfTimes {
  const parsed = parseDataset(input);
  if (!parsed.ok) throw new Error(parsed.errors.map(readableIssue).join('\n'));
  const dataset = parsed.value;
  const questions = dataset.companies.map(({id}) => withShock(emptyScenario(asOf), id, 1));
  const run = createRunner(dataset);
  let hit = 0;
  const time = (answer: (typeof questions)[number], how: typeof run) => {
    const began = performance.now();
    hit += how(answer).total.hit;
    return performance.now() - began;
  };
  for (let warmUp = 0; warmUp < 3; warmUp++) for (const question of questions) time(question, run);
  const sorted = (times: readonly number[]) => [...times].sort((a, b) => a - b);
  return {
    warm: sorted(questions.map((question) => time(question, run))),
    cold: sorted(questions.slice(0, 30).map((q) => time(q, (s) => runScenario(dataset, s)))),
    hit,
  };
}
