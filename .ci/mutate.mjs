/**
 * `npm run mutate -- [--share=0.12] [--seed=1] [--folder=timeline]`: a seeded share of the mutants of each
 * folder of `core`, tried with the tests of that folder; what survives is listed. Fetches Stryker at first.
 */
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';

import {PlainError, cache, ensureDependencies, root, say, start} from './setup.mjs';

const STRYKER = '9.6.1'; // the last that runs on Node 20
const home = join(cache, 'stryker');
const work = join(cache, 'mutation');

/**
 * @typedef {{status: string, mutatorName: string, replacement?: string,
 *   location: {start: {line: number, column: number}}}} Tried
 * @typedef {{files: Record<string, {source: string, mutants: Tried[]}>}} Report
 */

/**
 * Of a report: how many were caught, how many not, and one line for each that was not.
 * @param {Report} report
 */
export function summed(report) {
  const of = (/** @type {string[]} */ ...wanted) =>
    Object.entries(report.files).flatMap(([file, {source, mutants}]) =>
      mutants
        .filter(({status}) => wanted.includes(status))
        .map(({mutatorName, replacement = '', location: {start: at}}) => {
          const line = source.split('\n')[at.line - 1]?.trim() ?? '';
          return `${file}:${at.line}:${at.column} ${mutatorName}: ${line} → ${replacement}`;
        }),
    );
  return {caught: of('Killed', 'Timeout').length, survived: of('Survived', 'NoCoverage')};
}

/** @param {string} folder */
function configOf(folder) {
  const vitest = join(work, `${folder}.vitest.config.mjs`);
  const here = (/** @type {string} */ path) => JSON.stringify(pathToFileURL(join(root, path)).href);
  writeFileSync(
    vitest,
    `import {dataset} from ${here('.ci/dataset.mjs')};
import {wat} from ${here('.ci/wat.mjs')};
export default {
  plugins: [wat(), dataset(${JSON.stringify(join(root, 'data'))})],
  test: {include: ['tests/core/${folder}/*.test.ts'], setupFiles: ['tests/setup.ts'], testTimeout: 30000},
};
`,
  );
  const stryker = join(work, `${folder}.stryker.json`);
  writeFileSync(
    stryker,
    JSON.stringify({
      testRunner: 'vitest',
      vitest: {configFile: vitest},
      plugins: [
        join(home, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js'),
        join(root, '.ci', 'mutationSample.mjs'),
      ],
      checkers: ['sample'],
      coverageAnalysis: 'perTest',
      concurrency: 1,
      reporters: ['json'],
      jsonReporter: {fileName: join(work, `${folder}.json`)},
      mutate: [`src/core/${folder}/**/*.ts`],
      tempDirName: join(tmpdir(), `frenemy-mutation-${folder}`), // Vitest reads no tests below node_modules
      timeoutMS: 6000,
      tsconfigFile: 'none.json', // it knows no compiler as new as ours
    }),
  );
  return stryker;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
const run = (command, args, env) =>
  new Promise((resolve) => {
    const options = {cwd: root, env, shell: process.platform === 'win32'};
    const child = spawn(command, args, {...options, stdio: ['ignore', 'ignore', 2]});
    child.on('close', (code) => resolve(code ?? 1));
  });

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await start(async () => {
    const {values} = parseArgs({
      options: {
        share: {type: 'string', default: '0.12'},
        seed: {type: 'string', default: '1'},
        folder: {type: 'string'},
      },
    });
    const folders = readdirSync(join(root, 'tests/core'), {withFileTypes: true})
      .filter((entry) => entry.isDirectory() && (values.folder ?? entry.name) === entry.name)
      .map(({name}) => name);
    if (folders.length === 0 || !(Number(values.share) > 0))
      throw new PlainError('There is no such folder of core, or the share is not above 0.');
    await ensureDependencies();
    mkdirSync(work, {recursive: true});
    const bin = join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js');
    if (!existsSync(bin)) {
      say('Fetching Stryker (once) …');
      const packages = ['core', 'vitest-runner'].map((one) => `@stryker-mutator/${one}@${STRYKER}`);
      const where = ['install', '--prefix', home, '--no-save', '--legacy-peer-deps'];
      if ((await run('npm', [...where, ...packages], process.env)) !== 0)
        throw new PlainError('Stryker could not be fetched: npm says why above.');
    }
    const env = {...process.env, MUTATION_SHARE: values.share, MUTATION_SEED: values.seed};
    let [caught, tried] = [0, 0];
    for (const folder of folders) {
      const code = await run(process.execPath, [bin, 'run', configOf(folder)], env);
      if (code !== 0) throw new PlainError(`Stryker ended with ${code} at ${folder}.`);
      const of = summed(JSON.parse(readFileSync(join(work, `${folder}.json`), 'utf8')));
      const all = of.caught + of.survived.length;
      say(`${folder}: ${of.caught} of ${all} caught`);
      for (const line of of.survived) console.log(line);
      [caught, tried] = [caught + of.caught, tried + all];
    }
    say(`${caught} of ${tried} caught: ${((100 * caught) / Math.max(1, tried)).toFixed(1)} %`);
  });
