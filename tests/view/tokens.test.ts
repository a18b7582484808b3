/** The style sheets against their one list of tokens. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {wcagContrast} from 'culori';
import {describe, expect, it} from 'vitest';
import {FONT_STACK} from '../../src/core/picture/labels';

const VIEW = join(import.meta.dirname, '../../src/view');
const TOKENS = join(VIEW, 'styles/tokens.css');
const bare = (path: string) => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const files = readdirSync(VIEW, {recursive: true, encoding: 'utf8'}).map((f) => join(VIEW, f));
const sheets = files.filter((f) => f.endsWith('.css') && f !== TOKENS);
const scripts = files.filter((f) => /\.tsx?$/.test(f) && !f.endsWith('matrix/heat.ts'));
const tokens = new Map(
  [...bare(TOKENS).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
    name!,
    value!.replace(/\s+/g, ' ').trim(),
  ]),
);

/** Places of a pattern in a sheet, as `file: match`. */
const found = (paths: readonly string[], pattern: RegExp) =>
  paths.flatMap((path) =>
    [...bare(path).matchAll(pattern)].map(([all]) => `${path.slice(VIEW.length + 1)}: ${all}`),
  );

/** Both sides of `light-dark(…)`. */
function sides(name: string): readonly [string, string] {
  const pair = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(tokens.get(name) ?? '');
  if (!pair) throw new Error(`${name} is no pair of colours`);
  return [pair[1]!, pair[2]!];
}

describe('tokens', () => {
  it('are the only place of the frame where a colour is written', () => {
    const literal = /#[0-9a-f]{3,8}\b(?=[^{}]*[;}])|\b(?:rgba?|hsla?|oklch|lab)\([^)]*\)/gi;
    expect(found(sheets, literal)).toEqual([]);
    expect(found(scripts, /['"`]#(?:[0-9a-f]{6}|[0-9a-f]{3})['"`]/gi)).toEqual([]);
  });

  it('give every size of type, corner and layer', () => {
    expect(found(sheets, /font(?:-size)?:[^;{}]*\d(?:px|rem)[^;{}]*/g)).toEqual([]);
    expect(found(sheets, /border-radius:[^;{}]*\dpx[^;{}]*/g)).toEqual([]);
    expect(found(sheets, /z-index:\s*-?\d+/g)).toEqual([]);
  });

  it('give every distance above a hairline', () => {
    const distances = found(sheets, /(?<![-\w])(?:padding|margin|gap)(?:-[\w-]+)?:[^;{}]*/g);
    const onScale = /(?<![\w.-])(?:4|6|8|10|12|14|16|20|24|32)px/;
    expect(distances.filter((d) => onScale.test(d) && !/calc|env/.test(d))).toEqual([]);
  });

  it('exist wherever they are asked for, and each is asked for', () => {
    const own = new Set(
      [...sheets, ...scripts].flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/['"]?(--[\w-]+)['"]?\]?\s*:/g)].map(([, n]) => n!),
      ),
    );
    const asked = new Set(
      [TOKENS, ...sheets, ...scripts].flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!),
      ),
    );
    expect([...asked].filter((name) => !tokens.has(name) && !own.has(name))).toEqual([]);
    expect([...tokens.keys()].filter((name) => !asked.has(name))).toEqual([]);
  });

  it('name the typeface that the labels of the map are measured with', () => {
    expect(tokens.get('--sans')).toBe(FONT_STACK);
  });
});

describe('contrast in both themes', () => {
  const GROUNDS = ['--paper', '--surface', '--sunk'];
  const TEXT: readonly (readonly [string, readonly string[]])[] = [
    ['--ink', [...GROUNDS, '--accent-wash', '--alarm-wash', '--flag-wash']],
    ['--muted', [...GROUNDS, '--accent-wash', '--alarm-wash']],
    ['--accent', [...GROUNDS, '--accent-wash']],
    ['--alarm', [...GROUNDS, '--alarm-wash']],
    ['--flag', [...GROUNDS, '--flag-wash']],
    ['--accent-ink', ['--accent']],
    ['--alarm-ink', ['--alarm']],
    ['--surface', ['--ink', '--flag']],
  ];
  const MARKS: readonly (readonly [string, readonly string[]])[] = [
    ['--line-strong', ['--surface', '--sunk']],
    ['--focus', [...GROUNDS, '--accent-wash']],
    ['--bar', ['--surface']],
    ['--bar-failed', ['--surface']],
    ['--caution', ['--ink']],
  ];
  const cases = [
    ...TEXT.flatMap(([on, under]) => under.map((u) => [on, u, 4.5] as const)),
    ...MARKS.flatMap(([on, under]) => under.map((u) => [on, u, 3] as const)),
  ];
  it.each(cases)('%s on %s is at least %d : 1', (on, under, least) => {
    const [a, b] = [sides(on), sides(under)];
    for (const side of [0, 1] as const)
      expect(wcagContrast(a[side], b[side])).toBeGreaterThanOrEqual(least);
  });
});
