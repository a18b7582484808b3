/**
 * Stored histories of earlier formats in the shape of the newest; what is none of ours comes back as it
 * was, for the schema to refuse. 1: steps were scenarios alone. 2: each step wrote all its changes.
 */
import type {RecordChange} from '../exchange/difference';
import {createChangePool} from './changePool';
import {HISTORY_FORMAT} from './history';

type Plain = Readonly<Record<string, unknown>>;

export function migrateHistory(read: unknown): unknown {
  if (!isPlain(read) || !Array.isArray(read['past']) || !Array.isArray(read['future'])) return read;
  switch (read['format']) {
    case 'frenemy-history/1':
      return pooled({...read, past: withSteps(read['past']), future: withSteps(read['future'])});
    case 'frenemy-history/2':
      return pooled(read);
    default:
      return read;
  }
}

const withSteps = (scenarios: readonly unknown[]) =>
  scenarios.map((scenario) => ({scenario, picture: {}}));

function pooled(read: Plain): Plain {
  const pool = createChangePool();
  const withRuns = (step: unknown) =>
    isPlain(step) && isList(step['changes'])
      ? {...step, changes: pool.runsOf(step['changes'])}
      : step;
  const changes = isList(read['changes']) ? read['changes'] : [];
  const now = {
    ...read,
    format: HISTORY_FORMAT,
    changes: pool.runsOf(changes),
    past: (read['past'] as unknown[]).map(withRuns),
    future: (read['future'] as unknown[]).map(withRuns),
  };
  return {...now, pool: JSON.parse(pool.text()) as unknown};
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the changes are is for the schema to check. */
const isList = (value: unknown): value is readonly RecordChange[] =>
  Array.isArray(value) && value.every(isPlain);
