/**
 * SHA-256 of a dataset, in hexadecimal: the name of its exact content, printed on every export.
 *
 * Hashed is the JSON text with the keys of every object sorted and no spaces, so the hash does not
 * depend on how a file is laid out; the order of records counts. What JSON does not hold
 * (undefined) is left out. O(size of the data): about 20 ms for 1 MB.
 */
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import type {Dataset} from './schema';

export const hashDataset = (dataset: Dataset): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(dataset))));

/** JSON with sorted keys: equal values give equal bytes. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`;
}
