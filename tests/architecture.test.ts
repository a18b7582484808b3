import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';

/** Who may import whom. A folder absent from a row's list is forbidden to it. */
const rooms: Record<string, readonly string[]> = {
  core: ['core'],
  words: ['words', 'core'],
  compute: ['compute', 'core'],
  state: ['state', 'core'],
  view: ['view', 'state', 'words', 'core'],
  cli: ['cli', 'compute', 'words', 'core'],
  wiring: ['core', 'compute', 'state', 'wiring'],
  offline: ['offline'],
  main: ['core', 'compute', 'state', 'view', 'wiring'],
};
/**
 * Which packages each may use. Only the canvas draws with cytoscape, only core/metrics measures with
 * graphology's packages, only core/layout simulates with d3-force; see below.
 */
const pure = ['valibot', 'graphology', 'papaparse', 'fflate', 'es-hangul', '@noble/hashes'];
const METRICS = [
  'graphology-metrics',
  'graphology-components',
  'graphology-cores',
  'graphology-communities-louvain',
];
const packages: Record<string, readonly string[]> = {
  core: [...pure, 'saxes', 'graphology-types', 'd3-force', ...METRICS],
  words: ['es-hangul'],
  compute: [],
  state: ['zustand'],
  view: [
    'react',
    'react-dom',
    'zustand',
    'cytoscape',
    'd3-sankey',
    'idb',
    'es-hangul',
    '@tanstack/react-virtual',
  ],
  cli: ['node:', 'papaparse'],
  wiring: [],
  offline: ['workbox-precaching'],
  main: ['react', 'react-dom', 'zustand'],
};
/** Names that say nothing about what is inside. */
const EMPTY_NAMES =
  /\/(index|utils?|helpers?|managers?|types|common|misc|info)\.tsx?$|(Utils?|Helpers?|Manager)\.tsx?$/;

const sources: Record<string, string> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../src/**/*.{ts,tsx}', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(([path, text]) => [path.slice('../'.length), text]),
);
const files = Object.keys(sources).sort();
const room = (file: string) => file.split(/[/.]/)[1]!;

/** Every module that a file names: import, export from, import(), new URL(…, import.meta.url). */
const targets = (file: string): readonly string[] => {
  const code = withoutComments(sources[file]!);
  const named =
    /\b(?:import|export)\s+(?:[\w\s{},*$]+\sfrom\s+)?['"]([^'"]+)['"]|\b(?:import|new URL)\(\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(named)].map((m) => (m[1] ?? m[2])!);
};
const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1');

/** The file of `src` behind a relative import, or undefined for styles and other assets. */
const resolve = (file: string, target: string): string | undefined => {
  const path = new URL(target, `file:///${file}`).pathname.slice(1).replace(/\?.*$/, '');
  return [path, `${path}.ts`, `${path}.tsx`].find((candidate) => candidate in sources);
};
const isRelative = (target: string) => target.startsWith('.');
/** `valibot/x` and `@noble/hashes/sha2.js` by the package they belong to. */
const packageOf = (target: string) =>
  target.startsWith('node:')
    ? 'node:'
    : target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');

describe('the house', () => {
  it('was read at all', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(targets).length).toBeGreaterThan(files.length);
  });

  it('has only known rooms', () => {
    for (const file of files) expect(Object.keys(rooms), file).toContain(room(file));
  });

  it('imports only downwards', () => {
    for (const file of files)
      for (const target of targets(file).filter(isRelative)) {
        const found = resolve(file, target);
        if (found === undefined) {
          expect(target, `${file}: no such module`).toMatch(/\.(css|wat|svg|json|png)$/);
          continue;
        }
        expect(rooms[room(file)], `${file} → ${found}`).toContain(room(found));
      }
  });

  it('uses each package where it belongs', () => {
    for (const file of files)
      for (const target of targets(file).filter((t) => !isRelative(t))) {
        const name = packageOf(target);
        expect(packages[room(file)], `${file} → ${target}`).toContain(name);
        if (METRICS.includes(name)) expect(file).toMatch(/^src\/core\/metrics\//);
        if (name === 'd3-force') expect(file).toMatch(/^src\/core\/layout\//);
        if (name === 'd3-sankey') expect(file).toMatch(/^src\/view\/loops\//);
        if (name === '@tanstack/react-virtual') expect(file).toMatch(/^src\/view\/tables\//);
        if (name === 'idb') expect(file).toMatch(/^src\/view\/session\/(database|largeWorks)\.ts$/);
        if (name === 'saxes') expect(file).toBe('src/core/exchange/xml.ts');
        if (name === 'cytoscape') expect(file).toMatch(/^src\/view\/canvas\//);
      }
  });

  it('has no circle', () => expect(circle()).toEqual([]));

  it('has no barrel and no name that says nothing', () => {
    expect(files.filter((file) => EMPTY_NAMES.test(file))).toEqual([]);
    expect(offending(/export\s+\*\s+from/)).toEqual([]);
  });

  it('has a core without chance or clock', () => {
    // Screen, network and files cannot even be named there: its compiler knows ES2023 alone.
    const outside = /Math\.random|Date\.now|new Date\(\s*\)|performance\.now/;
    expect(offending(outside, (file) => room(file) === 'core')).toEqual([]);
  });

  it('asks nobody else for anything', () => {
    const elsewhere = /\b(fetch|importScripts|sendBeacon|EventSource|WebSocket)\(\s*['"`]\w+:\/\//;
    expect(offending(elsewhere)).toEqual([]);
  });
});

const offending = (pattern: RegExp, within = (_file: string) => true) =>
  files
    .filter(within)
    .flatMap(
      (file) => pattern.exec(withoutComments(sources[file]!))?.[0].concat(` in ${file}`) ?? [],
    );

/** The first circle of imports found, type imports counted; empty when there is none. */
function circle(): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of targets(file).filter(isRelative)) {
      const next = resolve(file, target);
      const found = next === undefined ? [] : visit(next, [...path, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  for (const file of files) {
    const found = visit(file, []);
    if (found.length > 0) return found;
  }
  return [];
}

describe('the lock file', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  interface LockedPackage {
    readonly version?: string;
    readonly integrity?: string;
    readonly resolved?: string;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }

  it('names no host, so that any mirror serves', () => {
    for (const [path, {resolved, version, integrity}] of Object.entries(lock.packages)) {
      expect(resolved, path).toBeUndefined();
      if (path !== '') expect({path, version, integrity}).not.toMatchObject({integrity: undefined});
    }
  });

  it('holds the packages of every system', () => {
    for (const [path, {optionalDependencies = {}}] of Object.entries(lock.packages))
      for (const name of Object.keys(optionalDependencies)) {
        const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
        expect(
          places.some((place) => place in lock.packages),
          `${path}: ${name}`,
        ).toBe(true);
      }
  });
});
