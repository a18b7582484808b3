/**
 * A fingerprint of an outcome: SHA-256 over its companies' distress and dollars, each rounded to
 * twelve significant digits, so that the last bits of another machine's arithmetic do not matter.
 */
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import type {Outcome} from '../contagion/outcome';

export function digestOf({model, nodes}: Pick<Outcome, 'model' | 'nodes'>): string {
  const rows = nodes.map(({id, distress, usd}) => [id, rounded(distress), rounded(usd)]);
  return `sha256:${bytesToHex(sha256(utf8ToBytes(JSON.stringify([model, rows]))))}`;
}

/** A tiny residue of a sum that cancels would differ in every digit: below 1e-12 it is nothing. */
const rounded = (value: number): string => (Math.abs(value) < 1e-12 ? '0' : value.toPrecision(12));
