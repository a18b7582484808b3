/**
 * What every script needs before it can work: the packages of the lock file, and a browser for the
 * tests. Uses Node alone, since it runs before anything is installed. Progress goes to stderr, so
 * that a command's own output stays clean.
 */
import {spawn, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {homedir} from 'node:os';
import {delimiter, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
export const cache = join(root, 'node_modules', '.cache', 'frenemy');

/** Something the person at the keyboard can mend: shown as it stands, without a stack. */
export class PlainError extends Error {}

export const say = (/** @type {string} */ line) => void process.stderr.write(`${line}\n`);

/**
 * Runs a script's main function; a failure ends the process with a sentence instead of a stack.
 * @param {() => Promise<void>} main
 */
export async function start(main) {
  try {
    await main();
  } catch (error) {
    if (error instanceof PlainError) say(`\n${error.message}`);
    else console.error(error);
    process.exit(1);
  }
}

/** Installs the packages of the lock file when they are missing or older than it. */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new PlainError(
      `Frenemy needs Node 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`,
    );

  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = join(root, 'node_modules', '.frenemy-lock');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalled(JSON.parse(lock))) {
    say('Installing the packages of package-lock.json (once, about half a minute) …');
    const code = await run('npm', [
      'ci',
      '--include=dev',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (code !== 0)
      throw new PlainError(
        'The packages could not be installed: npm says why above. ' +
          'Most often the network or a proxy is in the way; once mended, run the same command again.',
      );
  }
  mkdirSync(join(root, 'node_modules'), {recursive: true});
  writeFileSync(stamp, wanted);
}

/**
 * Did `npm ci` leave this very lock behind? npm keeps its own copy of what it installed.
 * @param {{packages: Record<string, {version?: string, optional?: boolean, devOptional?: boolean}>}} lock
 */
function isInstalled(lock) {
  const copy = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(copy)) return false;
  const installed = JSON.parse(readFileSync(copy, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([path, {version, optional, devOptional}]) =>
      path === '' ||
      (installed[path] === undefined
        ? optional === true || devOptional === true
        : installed[path].version === version && existsSync(join(root, path))),
  );
}

/**
 * The path of a Chromium-like browser; installs one when there is none.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const present = findBrowser() ?? (await playwrightBrowser());
  if (present) return present;

  const isDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebian) {
    say('No browser found: installing the system package of Chromium (a few minutes) …');
    const quiet = {env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}};
    await run('apt-get', ['update', '-qq'], quiet);
    await run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
      quiet,
    );
    const installed = findBrowser();
    if (installed) return installed;
    say('That did not work; trying the browser that Playwright ships …');
  } else say('No browser found: downloading the one that Playwright ships (about 170 MB) …');

  const playwright = join(root, 'node_modules', 'playwright-core', 'cli.js');
  await run(process.execPath, [playwright, 'install', 'chromium']);
  const downloaded = await playwrightBrowser();
  if (downloaded) return downloaded;
  throw new PlainError(
    'The tests in a browser need Chrome, Chromium or Edge, and none could be installed. ' +
      'Install one, or name it: CHROME_PATH=/path/to/chrome npm test',
  );
}

function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new PlainError(`CHROME_PATH names ${named}, but there is no such file.`);
  }
  const names = [
    'chromium',
    'google-chrome',
    'google-chrome-stable',
    'chromium-browser',
    'chrome',
    'msedge',
    'microsoft-edge',
  ];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...usualPlaces()].find((path) => existsSync(path) && answers(path));
}

/** @returns {string[]} */
function usualPlaces() {
  const {env} = process;
  if (process.platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
      `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ]);
  if (process.platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  return ['/opt/google/chrome/chrome', '/usr/lib/chromium/chromium'];
}

/**
 * Some systems ship a script that only says where the browser went: ask before trusting it.
 * @param {string} path
 */
function answers(path) {
  if (process.platform === 'win32') return true; // there --version opens a window
  const {status, stdout} = spawnSync(path, ['--version'], {encoding: 'utf8', timeout: 20_000});
  return status === 0 && /Chrom|Edge/.test(stdout);
}

async function playwrightBrowser() {
  const entry = join(root, 'node_modules', 'playwright-core', 'index.mjs');
  if (!existsSync(entry)) return undefined;
  const {chromium} = await import(pathToFileURL(entry).href);
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** Builds `dist` when anything it is made of has changed since. */
export async function ensureBuild({force = false} = {}) {
  const stamp = join(cache, 'dist.stamp');
  const wanted = fingerprint([
    'src',
    'data',
    'public',
    'index.html',
    'vite.config.ts',
    '.ci/dataset.mjs',
    '.ci/datasetJson.ts',
    '.ci/singleFile.mjs',
    '.ci/serviceWorker.mjs',
    'package-lock.json',
  ]);
  const isFresh =
    existsSync(join(root, 'dist', 'index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted;
  if (isFresh && !force) return;
  say('Building the app …');
  // The last one lists what the others have made.
  for (const mode of ['production', 'single', 'offline']) {
    const code = await run(
      process.execPath,
      [tool('vite'), 'build', '--mode', mode, '--logLevel', 'warn'],
      {env: {...process.env, NODE_ENV: 'production'}}, // a test run that asks for it says otherwise
    );
    if (code !== 0) throw new PlainError('The app could not be built: the reason stands above.');
  }
  mkdirSync(cache, {recursive: true});
  writeFileSync(stamp, wanted);
}

/**
 * One hash over the names and bytes of files and folders. What is missing counts as empty.
 * @param {readonly string[]} paths relative to the project
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesBelow).sort())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  try {
    return readdirSync(full).flatMap((name) => filesBelow(`${path}/${name}`));
  } catch {
    return [path]; // a file, not a folder
  }
}

/**
 * The script behind a package's command, to be run by this very Node: works on every system.
 * @param {string} name
 */
export function tool(name, command = name) {
  const home = join(root, 'node_modules', name === 'tsc' ? 'typescript' : name);
  const {bin} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a program in the project folder with its output on stderr; resolves to its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32' && command === 'npm', // npm is a batch file there
      ...options,
    });
    child.on('error', (error) => {
      say(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
