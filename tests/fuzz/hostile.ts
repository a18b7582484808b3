/** Values that programs have fallen over, and seeded ways to spoil text, bytes and JSON with them. */
import type {Random} from '../../src/core/lib/random';

export const whole = (random: Random, below: number): number => Math.floor(random() * below);
export const pick = <T>(random: Random, items: readonly T[]): T =>
  items[whole(random, items.length)]!;

/** Sets `window.owned`, or a global of Node's, where anyone runs it. */
const SCRIPT = 'globalThis.owned=1';
const long = (unit: string, times: number) => unit.repeat(times);

export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\uFEFF',
  '\uD800',
  'x\uDFFFy',
  '\uFFFE\uFFFF',
  '\u202Egnp.exe',
  '\u2066a\u2069\u2067b',
  '\u200B\u200D\u2028\u2029',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'NaN',
  'Infinity',
  '-0',
  '1e309',
  '1e308',
  '-1e308',
  '0x10',
  '9007199254740993',
  '1'.repeat(400),
  `=cmd|' /C calc'!A0`,
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  `javascript:${SCRIPT}`,
  `JaVaScRiPt\t:${SCRIPT}`,
  `data:text/html,<script>${SCRIPT}</script>`,
  'https://',
  'https://a b',
  'http://[::1',
  'https://example.org/"onmouseover="x',
  'file:///etc/passwd',
  `<script>${SCRIPT}</script>`,
  `</script><script>${SCRIPT}</script>`,
  `"><img src=x onerror=${SCRIPT}>`,
  `<svg onload=${SCRIPT}>`,
  '<![CDATA[',
  ']]>',
  '-->',
  '&#0;',
  '&#1114112;',
  '&#xD800;',
  '&lol;',
  '${7*7}',
  '%00%s%n',
  '../../etc/passwd',
  '2026-02-30',
  '0000-00-00',
  '99999-01-01',
  '2026-13',
  '가'.normalize('NFD'),
  long('한', 300),
  long('a', 5000),
  long('a\u0301', 1000),
  `1${long(' ', 20_000)}x`,
  long(',', 3000),
  long('"', 2001),
  long('[', 20_000),
  long('{"a":', 5000),
  long('<a>', 3000),
  long('-', 3000),
  long('1 to ', 2000),
];
export const HOSTILE_KEYS: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'length',
  '',
  '0',
  '-1',
  '\u202Eid',
  'id ',
  'ID',
  'hash',
  'then',
  'toJSON',
];
const HOSTILE_NUMBERS = [
  0,
  -0,
  -1,
  1,
  0.1,
  1e-320,
  1e18,
  1e21,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  -(2 ** 53),
  NaN,
  Infinity,
  -Infinity,
];

export function hostileValue(random: Random): unknown {
  switch (whole(random, 9)) {
    case 0:
      return null;
    case 1:
      return random() < 0.5;
    case 2:
    case 3:
      return pick(random, HOSTILE_NUMBERS);
    case 4:
      return [];
    case 5:
      return {[pick(random, HOSTILE_KEYS)]: pick(random, HOSTILE_TEXTS)};
    case 6:
      return [hostileKey(random), pick(random, HOSTILE_NUMBERS)];
    default:
      return pick(random, HOSTILE_TEXTS);
  }
}
const hostileKey = (random: Random) => pick(random, HOSTILE_KEYS);

type Holder = Record<string, unknown> | unknown[];
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** A copy with one to four places spoiled: values, keys, rows doubled, moved or gone. */
export function spoiledJson(random: Random, seed: unknown): unknown {
  const copy = structuredClone(seed);
  for (let k = 1 + whole(random, 4); k > 0; k--) spoilOne(random, copy);
  return copy;
}

function spoilOne(random: Random, root: unknown): void {
  let holder = root;
  for (let depth = whole(random, 7); depth > 0; depth--) {
    if (!isHolder(holder)) return;
    const inner = Object.values(holder).filter(isHolder);
    if (inner.length === 0) break;
    holder = pick(random, inner);
  }
  if (!isHolder(holder)) return;
  const keys = Object.keys(holder);
  if (keys.length === 0) return void put(holder, hostileKey(random), hostileValue(random));
  const key = pick(random, keys);
  const values = holder as Record<string, unknown>;
  switch (whole(random, 8)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete values[key];
      return;
    case 1:
      return put(holder, hostileKey(random), hostileValue(random));
    case 2: // swapped with a neighbour of another type
      return put(holder, key, values[pick(random, keys)]);
    case 3:
      if (Array.isArray(holder)) return void holder.push(structuredClone(values[key]));
      return put(holder, key, [values[key]]);
    default:
      return put(holder, key, hostileValue(random));
  }
}

/** As JSON.parse puts a key, `__proto__` too: never by the setter. */
function put(holder: Holder, key: string, value: unknown): void {
  if (Array.isArray(holder) && key === 'length') holder.length = 0;
  else if (Array.isArray(holder) && !Object.hasOwn(holder, key)) holder.push(value);
  else
    Object.defineProperty(holder, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

/** JSON that need not be what `JSON.stringify` writes: numbers beyond doubles, keys that stand twice. */
export function spoiledJsonText(random: Random, seed: unknown): string {
  const value = spoiledJson(random, seed);
  const text = JSON.stringify(value, (_, v: unknown) =>
    typeof v === 'number' && !Number.isFinite(v) ? `@@${v}@@` : v,
  ).replace(/"@@(-?)(NaN|Infinity)@@"/g, '$11e999');
  const how = random();
  if (how < 0.08) return spoiledText(random, text);
  if (how < 0.16) return text.replace(/"(\w+)":/, '"$1":null,"$1":');
  if (how > 0.17) return text;
  const deep = whole(random, 100_000); // seldom: they are long
  if (how < 0.165) return `${'['.repeat(deep)}${text}`;
  return text.replace(
    /:("|null|\d)/,
    (all) => `:${'['.repeat(deep)}1${']'.repeat(deep)},"x"${all}`,
  );
}

/** One to four spoilings of any text. */
export function spoiledText(random: Random, seed: string): string {
  let text = seed;
  for (let k = 1 + whole(random, 4); k > 0; k--) {
    const at = whole(random, text.length + 1);
    const to = Math.min(text.length, at + whole(random, 200));
    switch (whole(random, 9)) {
      case 0:
        text = text.slice(0, at);
        break;
      case 1:
        text = text.slice(0, at) + text.slice(to);
        break;
      case 2:
        text = text.slice(0, to) + text.slice(at);
        break;
      case 3:
        text = text.slice(0, at) + pick(random, HOSTILE_TEXTS) + text.slice(to);
        break;
      case 4:
        text =
          text.slice(0, at) + text.slice(at, to).repeat(1 + whole(random, 50)) + text.slice(to);
        break;
      case 5: {
        const from = whole(random, text.length + 1);
        text = text.slice(0, at) + text.slice(from, from + 100) + text.slice(at);
        break;
      }
      case 6: {
        const numbers = [...text.matchAll(/\d+(\.\d+)?/g)];
        if (numbers.length === 0) break;
        const found = pick(random, numbers);
        text =
          text.slice(0, found.index) +
          pick(random, ['1e309', '-0', 'NaN', '-1', '1e308', '9'.repeat(400), '0x1']) +
          text.slice(found.index + found[0].length);
        break;
      }
      default:
        text = text.slice(0, at) + pick(random, HOSTILE_TEXTS) + text.slice(at);
    }
    if (text.length > LONGEST) text = text.slice(0, LONGEST);
  }
  return text;
}
const LONGEST = 1 << 20;

/** One to four spoilings of any bytes. */
export function spoiledBytes(random: Random, seed: Uint8Array): Uint8Array {
  let bytes = seed.slice();
  for (let k = 1 + whole(random, 4); k > 0; k--) {
    if (bytes.length < 4) return bytes;
    const at = whole(random, bytes.length);
    const to = Math.min(bytes.length, at + 1 + whole(random, 64));
    switch (whole(random, 8)) {
      case 0:
        bytes = bytes.slice(0, at);
        break;
      case 1:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(to));
        break;
      case 2:
        bytes = joined(bytes.subarray(0, to), bytes.subarray(at));
        break;
      case 3:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(whole(random, bytes.length)));
        break;
      case 4: // a length or a count that is far too large
        new DataView(bytes.buffer).setUint32(
          Math.min(at, bytes.length - 4),
          pick(random, [0, 0x7fffffff, 0xffffffff, 0x10000]),
          random() < 0.5,
        );
        break;
      case 5:
        bytes.fill(pick(random, [0, 0xff, 0x3c, 0x22]), at, to);
        break;
      default:
        bytes[at] = bytes[at]! ^ (1 << whole(random, 8));
    }
    if (bytes.length > LONGEST) bytes = bytes.slice(0, LONGEST);
  }
  return bytes;
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
