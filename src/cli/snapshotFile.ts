/** Snapshots on disk, alone or inside a picture that was written with one. */
import {readFileSync} from 'node:fs';
import {extname} from 'node:path';
import type {Dataset} from '../core/dataset/schema';
import {contentOf} from '../core/dataset/contentOf';
import {withChanges} from '../core/exchange/withChanges';
import {readPngText, SNAPSHOT_KEYWORD} from '../core/picture/pngText';
import {readPdfSnapshot} from '../core/picture/readPdfSnapshot';
import {readSvgSnapshot} from '../core/picture/svgText';
import {decodeSnapshot} from '../core/snapshot/decode';
import {versionOf} from '../core/snapshot/migrations';
import type {Snapshot} from '../core/snapshot/snapshot';
import {readText, type LoadedDataset} from './files';
import {InputError} from './inputError';

/** The text of the snapshot in a file, to the letter; null where the file is something else. */
export function readSnapshotText(path: string): string | null {
  const extension = extname(path).toLowerCase();
  const within = (text: string | null): string => {
    if (text === null)
      throw new InputError(
        `${path}: holds no Frenemy snapshot; give a PNG, SVG, PDF or JSON that the app or "frenemy snapshot" wrote`,
      );
    return text;
  };
  if (extension === '.png') return within(readPngText(readBytes(path), SNAPSHOT_KEYWORD));
  if (extension === '.pdf') return within(readPdfSnapshot(readBytes(path)));
  if (extension === '.svg') return within(readSvgSnapshot(readText(path)));
  if (extension !== '.json') return null;
  const text = readText(path);
  return isSnapshot(text) ? text : null;
}

function isSnapshot(text: string): boolean {
  try {
    return versionOf((JSON.parse(text) as {format?: unknown} | null)?.format) !== null;
  } catch {
    return false; // whoever reads it as something else says why
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`;
    throw new InputError(`${path}: ${why}`);
  }
}

export interface OpenedSnapshot {
  readonly snapshot: Snapshot;
  /** The data as its maker saw them. */
  readonly dataset: Dataset;
}

/** A snapshot on the data at hand; what of other data is not in them is told on standard error. */
export function openSnapshot(path: string, text: string, base: LoadedDataset): OpenedSnapshot {
  const decoded = decodeSnapshot(text, {...base.dataset, hash: base.hash});
  if (!decoded.ok)
    throw new InputError(
      decoded.errors.map(
        (e) => `${path}: ${[e.path, e.problem, e.detail].filter(Boolean).join(': ')}`,
      ),
    );
  const {snapshot, base: opened, isForeign, dropped} = decoded.value;
  const told = (line: string): void => void process.stderr.write(`frenemy: ${path}: ${line}\n`);
  if (isForeign) told('was made on other data; the numbers may differ');
  if (dropped.length > 0) told(`not in these data and left out: ${dropped.join(', ')}`);
  const dataset = opened.hash === base.hash ? base.dataset : contentOf(opened);
  return {snapshot, dataset: withChanges(dataset, snapshot.changes ?? [])};
}
