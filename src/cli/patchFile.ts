/** Reading patches (`frenemy-patch/1`); every fault names the file. */
import {readableIssue} from '../core/dataset/parseDataset';
import type {Dataset} from '../core/dataset/schema';
import {applyPatch, parsePatch, type Merged, type Patch} from '../core/exchange/patch';
import {readJson} from './files';
import {InputError} from './inputError';

export function loadPatch(path: string): Patch {
  const patch = parsePatch(readJson(path));
  if (!patch.ok) throw new InputError(patch.errors.map((e) => `${path}: ${readableIssue(e)}`));
  return patch.value;
}

export function patched(base: Dataset, patch: Patch, path: string): Merged {
  const merged = applyPatch(base, patch);
  if (!merged.ok) throw new InputError(merged.errors.map((e) => `${path}: ${readableIssue(e)}`));
  return merged.value;
}
