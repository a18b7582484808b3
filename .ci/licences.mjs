/**
 * `npm run licences`: writes docs/dependencies.md, every package of the lock file with its licence, and
 * asks npm for known weaknesses where its service can be reached. A licence that is not among those
 * allowed, or a weakness of high severity, ends it with 1.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {PlainError, root, say, start} from './setup.mjs';

/** Licences that ask for no more than to be named, for what is handed on with the app. */
const HANDED_ON = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];
/** What builds and tests only may be under these too: nothing of it reaches a reader. */
const AT_HOME = [...HANDED_ON, 'BlueOak-1.0.0', 'CC0-1.0', 'MIT-0', 'MPL-2.0'];

/**
 * @typedef {{version?: string, license?: string, dev?: boolean, optional?: boolean,
 *   devDependencies?: Record<string, string>}} Locked
 * @typedef {{name: string, version: string, licence: string, isHandedOn: boolean}} Package
 */

/**
 * The packages of a lock file (version 3), by name; copies at other places count once a version.
 * @param {{packages: Record<string, Locked>}} lock
 * @returns {Package[]}
 */
export function packagesOf(lock) {
  const named = (/** @type {string} */ path) => path.replace(/^.*node_modules\//, '');
  const own = lock.packages['']?.devDependencies ?? {};
  const all = Object.entries(lock.packages).flatMap(([path, {version, license, dev, ...more}]) =>
    path === ''
      ? []
      : [
          {
            name: named(path),
            version: version ?? '',
            licence: license ?? 'not stated',
            // What a package merely works with, as a compiler, is not marked as for building: we know it is.
            isHandedOn: dev !== true && more.optional !== true && own[named(path)] === undefined,
          },
        ],
  );
  const once = new Map(all.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/**
 * What may not stay, one sentence each.
 * @param {readonly Package[]} packages
 */
export const licenceFaults = (packages) =>
  packages
    .filter(({licence, isHandedOn}) => !(isHandedOn ? HANDED_ON : AT_HOME).includes(licence))
    .map(({name, version, licence}) => `${name} ${version}: its licence is ${licence}`);

/**
 * Ranges where there should be versions.
 * @param {{dependencies: Record<string, string>, devDependencies: Record<string, string>}} manifest
 */
export const unpinned = ({dependencies, devDependencies}) =>
  Object.entries({...dependencies, ...devDependencies})
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: ${version}`);

/** @param {readonly Package[]} packages */
export function licencePage(packages) {
  const table = (/** @type {readonly Package[]} */ listed) =>
    [
      '| package | version | licence |',
      '| --- | --- | --- |',
      ...listed.map(({name, version, licence}) => `| ${name} | ${version} | ${licence} |`),
    ].join('\n');
  const [handedOn, atHome] = [true, false].map((is) =>
    packages.filter(({isHandedOn}) => isHandedOn === is),
  );
  return `# Packages and their licences

Written by \`npm run licences\` from the lock file; a test holds it to it. The texts of the licences of what
the app hands on are built into it as \`licences.md\`.

## Handed on with the app

${table(handedOn ?? [])}

## For building and testing alone

${table(atHome ?? [])}
`;
}

/**
 * What the licences of the packages that are handed on ask to be handed on with them.
 * @param {{packages: Record<string, Locked>}} lock
 * @param {string} [folder] where the packages are installed
 */
export function licenceTexts(lock, folder = root) {
  const texts = packagesOf(lock)
    .filter(({isHandedOn}) => isHandedOn)
    .flatMap(({name, version, licence}) => {
      const place = join(folder, 'node_modules', name);
      const isInstalled = existsSync(place);
      if (!isInstalled || name.startsWith('@types/')) return []; // types are gone when the app is built
      const file = readdirSync(place).find((one) => /^(licen[cs]e|copying)(\.|$)/i.test(one));
      const text =
        file === undefined ? '' : `\n${readFileSync(join(place, file), 'utf8').trim()}\n`;
      return [`${name} ${version} (${licence})\n${text}`];
    });
  return `The packages inside Frenemy, and their licences.\n\n${texts.join(`\n${'-'.repeat(72)}\n`)}`;
}

/**
 * Puts their texts beside the built app.
 * @returns {import('vite').Plugin}
 */
export const licences = () => ({
  name: 'frenemy:licences',
  apply: 'build',
  generateBundle() {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    this.emitFile({type: 'asset', fileName: 'licences.txt', source: licenceTexts(lock)});
  },
});

/** Says what npm's service knows of the packages; ends with a fault where something is of high severity. */
function audit() {
  const {stdout} = spawnSync('npm', ['audit', '--json', '--audit-level=high'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const answer = JSON.parse(stdout || '{}');
  const counts = answer.metadata?.vulnerabilities;
  if (counts === undefined)
    return say('npm audit: its service cannot be reached, nothing was asked');
  const {high = 0, critical = 0, moderate = 0, low = 0} = counts;
  say(`npm audit: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low`);
  if (high + critical > 0)
    throw new PlainError(
      'Update the packages that `npm audit` names, or say in docs/next.md why not.',
    );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await start(async () => {
    const read = (/** @type {string} */ file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
    const packages = packagesOf(read('package-lock.json'));
    writeFileSync(join(root, 'docs', 'dependencies.md'), licencePage(packages));
    const faults = [...licenceFaults(packages), ...unpinned(read('package.json'))];
    if (faults.length > 0) throw new PlainError(faults.join('\n'));
    say(`${packages.length} packages, every licence allowed, every version exact`);
    audit();
  });
