/**
 * The data as the app fetches it: `data/*.json` read, checked and put into one `dataset.json` with
 * its hash. A build with faulty data fails, and says everything that is wrong with it.
 */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {hashDataset} from '../src/core/dataset/hashDataset';
import {parseDataset, readableIssue} from '../src/core/dataset/parseDataset';
import {OPTIONAL_TABLES, TABLES} from '../src/core/dataset/schema';

/** What the files say, unchecked. Throws where a file is missing or no JSON. */
export function readDataFolder(folder: string): unknown {
  const read = (name: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    } catch (error) {
      throw new Error(`${name}.json: ${error instanceof Error ? error.message : error}`);
    }
  };
  const {version} = read('version') as {version: unknown};
  const present = OPTIONAL_TABLES.filter((name) => existsSync(join(folder, `${name}.json`)));
  return {
    version,
    ...Object.fromEntries([...TABLES, ...present].map((name) => [name, read(name)])),
  };
}

/** `dataset.json`: the checked dataset and the hash of its content. */
export function datasetJson(folder: string): string {
  const parsed = parseDataset(readDataFolder(folder));
  if (parsed.ok) return JSON.stringify({...parsed.value, hash: hashDataset(parsed.value)});
  const {errors} = parsed;
  const faults = errors.length === 1 ? '1 fault' : `${errors.length} faults`;
  throw new Error(`The data has ${faults}:\n${errors.map(readableIssue).join('\n')}`);
}
