/**
 * `merge BASE PATCH`: a dataset with a patch applied, or with another dataset beside it; the merged
 * dataset goes to standard output, what was done and left open to standard error.
 */
import {hashDataset} from '../../core/dataset/hashDataset';
import {readableIssue} from '../../core/dataset/parseDataset';
import type {Dataset} from '../../core/dataset/schema';
import {PATCH_FORMAT} from '../../core/exchange/patch';
import {unionOf} from '../../core/exchange/union';
import {existsSync, statSync} from 'node:fs';
import {loadDataset, readJson} from '../files';
import {InputError} from '../inputError';
import {readArguments} from '../options';
import {loadPatch, patched} from '../patchFile';

export function merge(args: readonly string[]): string {
  const {positionals} = readArguments(args, {});
  const [basePath, patchPath, ...more] = positionals;
  if (basePath === undefined || patchPath === undefined || more.length > 0)
    throw new InputError('merge: name a dataset and what to merge into it, BASE and PATCH');
  const {dataset: base, hash} = loadDataset(basePath);
  const merged = isPatch(patchPath)
    ? withPatch(base, hash, patchPath)
    : withDataset(base, patchPath);
  return `${JSON.stringify(merged, null, 2)}\n`;
}

const isPatch = (path: string): boolean =>
  !(existsSync(path) && statSync(path).isDirectory()) &&
  (readJson(path) as {format?: unknown} | null)?.format === PATCH_FORMAT;

function withPatch(base: Dataset, hash: string, path: string): Dataset {
  const patch = loadPatch(path);
  const {applied, already, dataset} = patched(base, patch, path);
  if (patch.base.hash !== hash) tell('the patch was made on other data; all of it still fits');
  tell(
    `${applied} changes applied, ${already} held already; data ${hashDataset(dataset).slice(0, 12)}`,
  );
  return dataset;
}

function withDataset(base: Dataset, path: string): Dataset {
  const union = unionOf(base, loadDataset(path).dataset);
  if (!union.ok) throw new InputError(union.errors.map((e) => `${path}: ${readableIssue(e)}`));
  const {dataset, added, conflicts} = union.value;
  for (const {table, id, fields} of conflicts)
    for (const {field, before, after} of fields)
      tell(
        `${table}.json: ${id}, ${field}: kept ${JSON.stringify(before)}, not ${JSON.stringify(after)}`,
      );
  tell(
    `${added.length} records added, ${conflicts.length} in conflict: the base stands, with the evidence of both`,
  );
  return dataset;
}

const tell = (line: string): void => void process.stderr.write(`frenemy: ${line}\n`);
