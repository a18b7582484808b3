/** Reading what the command line is pointed at; every fault names its file. */
import {existsSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {hashDataset} from '../core/dataset/hashDataset';
import {parseDataset, readableIssue} from '../core/dataset/parseDataset';
import type {Dataset} from '../core/dataset/schema';
import {OPTIONAL_TABLES, TABLES} from '../core/dataset/terms';
import {
  parseNetworkJson,
  parseNetworkTables,
  readableNetworkIssue,
} from '../core/network/parseNetwork';
import type {Network} from '../core/network/network';
import {DEEPEST_JSON, nestsDeeper} from '../core/lib/nestsDeeper';
import {InputError} from './inputError';

export interface LoadedDataset {
  readonly dataset: Dataset;
  readonly hash: string;
}

export const builtInData = (): string => join(process.env['FRENEMY_HOME'] ?? process.cwd(), 'data');

export function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(readFileSync(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT'
        ? 'no such file'
        : code === 'EISDIR'
          ? 'is a folder'
          : error instanceof TypeError
            ? 'is not UTF-8 text'
            : `cannot be read (${code ?? (error as Error).message})`;
    throw new InputError(`${path}: ${why}`);
  }
}

export function readJson(path: string): unknown {
  try {
    const value: unknown = JSON.parse(readText(path));
    if (nestsDeeper(value))
      throw new InputError(`${path}: nests deeper than ${DEEPEST_JSON} levels`);
    return value;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${path}: is not JSON: ${(error as Error).message}`);
  }
}

/** A folder laid out like `data/`, or one file that holds all of it. */
export function loadDataset(path: string): LoadedDataset {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const input = isFolder ? readFolder(path) : withoutHash(readJson(path));
  const parsed = parseDataset(input);
  if (!parsed.ok)
    throw new InputError(
      parsed.errors.map((issue) => `${isFolder ? `${path}/` : `${path}: `}${readableIssue(issue)}`),
    );
  return {dataset: parsed.value, hash: hashDataset(parsed.value)};
}

function readFolder(path: string): unknown {
  const faults: string[] = [];
  const read = (file: string): unknown => {
    try {
      return readJson(join(path, file));
    } catch (error) {
      faults.push(...(error as InputError).lines);
      return undefined;
    }
  };
  const present = OPTIONAL_TABLES.filter((name) => existsSync(join(path, `${name}.json`)));
  const tables = [...TABLES, ...present].map((name) => [name, read(`${name}.json`)] as const);
  const version = read('version.json') as {version?: unknown} | undefined;
  if (faults.length > 0) throw new InputError(faults);
  return {version: version?.version, ...Object.fromEntries(tables)};
}

/** The app's own file carries its hash beside the data. */
function withoutHash(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const {hash: _, ...dataset} = input as Record<string, unknown>;
  return dataset;
}

export function loadNetwork(path: string): Network {
  return orThrow(parseNetworkJson(readText(path), path));
}

export function loadTables(edges: string, nodes: string): Network {
  return orThrow(
    parseNetworkTables({text: readText(nodes), file: nodes}, {text: readText(edges), file: edges}),
  );
}

function orThrow(parsed: ReturnType<typeof parseNetworkJson>): Network {
  if (!parsed.ok) throw new InputError(parsed.errors.map(readableNetworkIssue));
  return parsed.value;
}
