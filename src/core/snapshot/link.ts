/**
 * A snapshot in the hash of an address: `#1.` and the compact JSON, deflated, in base64url.
 * The number is the version of this wrapping, dictionary included; what is inside has a version of
 * its own. A link carries the first twelve digits of the dataset's hash and no outcome; own data and
 * own changes go into it whole, or there is no link.
 */
import {deflateSync, Inflate, strFromU8, strToU8} from 'fflate';
import {unfold, type OpenStream} from '../lib/unfold';
import {canonical, stampOf, type Snapshot} from './snapshot';

const PREFIX = '#1.';
/** No snapshot is longer; what would unfold beyond it is none. */
const LARGEST = 1 << 18;
export const LINK_HASH_DIGITS = 12;
/**
 * Characters of a whole address that is handed on. RFC 9110, section 4.1, asks everybody to carry at
 * least 8,000; browsers take more, chat programs and redirects often do not.
 */
export const LONGEST_LINK = 8000;
/** What of them is left to the place that serves the app. */
const PLACE = 200;

/** What almost every link says, so that it need not be said again. Never to be changed under `#1.` */
const DICTIONARY = strToU8(
  '"parameters":{"horizon":12,"coupling":true,"zoom":0."camera":{"zoom":1,"x":0,"y":0}' +
    '"hiddenTypes":["partnership","rivalry","cloud","chips","hosting","power","models",' +
    '"distribution","investment","debt"],"screen":"data","kind":"tie","basis":"announced","paid"' +
    '"investment:nvidia:openai":1,"microsoft":1,"nvidia":1,"tsmc":1,"openai":1,"oracle":1},' +
    '{"format":"frenemy-snapshot/1","dataset":{"version":"1.0.0","hash":"' +
    '"},"scenario":{"asOf":"2026-10-31","inForce":false,"basis":"binding","shocks":{},' +
    '"reductions":{},"model":"joint","parameters":{},"seed":1},"view":{"screen":"map",' +
    '"selection":{"kind":"company","id":"oracle"},"selection":null,"hiddenTypes":[],' +
    '"round":null,"camera":null,"language":"ko"},"language":"en"},"outcome":null}',
);

export function encodeLink(snapshot: Snapshot): string {
  const {dataset} = snapshot;
  const short = {
    ...canonical(snapshot),
    dataset: {...stampOf(dataset), hash: dataset.hash.slice(0, LINK_HASH_DIGITS)},
    outcome: null,
  };
  const bytes = strToU8(JSON.stringify(short));
  return PREFIX + base64url(deflateSync(bytes, {level: 9, dictionary: DICTIONARY}));
}

/** The link, or null where it is longer than what is safely carried. O(1) for data that are far too large. */
export function fittingLink(snapshot: Snapshot): string | null {
  if (snapshot.data !== undefined && sizeOf(snapshot.data) > LARGEST) return null;
  const link = encodeLink(snapshot);
  return link.length > LONGEST_LINK - PLACE || textOfLink(link) === null ? null : link;
}

const sizes = new WeakMap<object, number>();
function sizeOf(data: object): number {
  const held = sizes.get(data);
  if (held !== undefined) return held;
  const size = JSON.stringify(data).length;
  sizes.set(data, size);
  return size;
}

/** The JSON inside a link, for `decodeSnapshot`; null where the hash is none of ours or damaged. */
export function textOfLink(hash: string): string | null {
  const bytes = hash.startsWith(PREFIX) ? bytesOf(hash.slice(PREFIX.length)) : null;
  if (bytes === null || bytes.length > LARGEST) return null;
  try {
    const open: OpenStream = (take) => new Inflate({dictionary: DICTIONARY}, take);
    return strFromU8(unfold(bytes, LARGEST, open));
  } catch {
    return null;
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function base64url(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 6; bits -= 6) text += DIGITS[(held >> (bits - 6)) & 63];
  }
  return bits > 0 ? text + DIGITS[(held << (6 - bits)) & 63] : text;
}

function bytesOf(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const digit of text) {
    const value = DIGITS.indexOf(digit);
    if (value === -1) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) bytes.push((held >> (bits -= 8)) & 255);
  }
  return Uint8Array.from(bytes);
}
