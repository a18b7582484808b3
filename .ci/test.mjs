/**
 * `npm test`: everything that must hold. Sets up what is missing, then format, lint, types and
 * build side by side, then the unit tests, then the journeys in a real browser. The last line sums
 * up: `N passed, N failed`. `npm test -- unit e2e` runs the named steps alone.
 */
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {PlainError, ensureBrowser, ensureDependencies, root, say, start, tool} from './setup.mjs';

/** @typedef {{passed: number, failed: number}} Count */
const CHECKS = ['format', 'lint', 'types', 'build'];
const SUITES = ['unit', 'e2e'];

await start(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => ![...CHECKS, ...SUITES].includes(name));
  if (unknown !== undefined)
    throw new PlainError(`There is no step "${unknown}": ${[...CHECKS, ...SUITES].join(', ')}.`);
  const wants = (/** @type {string} */ name) => asked.length === 0 || asked.includes(name);
  const began = Date.now();

  const isSetUp = await ensureDependencies().then(() => true, excuse);
  if (!isSetUp) {
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
    return;
  }
  const browser = wants('e2e') ? await ensureBrowser().catch(excuse) : undefined;

  /** @type {Record<string, [string, ...string[]]>} */
  const commands = {
    format: [tool('prettier'), '--check', '--log-level', 'warn', '.'],
    lint: [tool('oxlint'), '--deny-warnings', '--quiet', '.'],
    types: [tool('typescript', 'tsc'), '-b'],
    build: [join(root, '.ci', 'build.mjs')],
  };
  const checks = await Promise.all(
    CHECKS.filter(wants).map((name) => check(name, commands[name] ?? [name])),
  );

  /** @type {Count[]} */
  const counts = [...checks];
  if (wants('unit')) counts.push(await suite('unit', {}));
  if (wants('e2e'))
    counts.push(
      browser ? await suite('e2e', {CHROME_PATH: browser}) : {passed: 0, failed: 1}, // said above
    );

  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  say(`\n${Math.round((Date.now() - began) / 1000)} s in all`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});

/**
 * What keeps a step from running is said, and the others go on.
 * @param {unknown} error
 */
function excuse(error) {
  if (!(error instanceof PlainError)) throw error;
  say(`\n✗ ${error.message}`);
}

/**
 * One yes-or-no check; its output is shown when the answer is no.
 * @param {string} name
 * @param {[string, ...string[]]} command
 * @returns {Promise<Count>}
 */
async function check(name, command) {
  const began = Date.now();
  const {code, output} = await captured(command);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (code === 0) say(`✓ ${name} (${seconds} s)`);
  else say(`\n✗ ${name} (${seconds} s)\n${output.trimEnd()}\n`);
  return code === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
}

/**
 * One project of Vitest. A test file that cannot be read, and a test that is skipped, count as
 * failed: neither has shown anything.
 * @param {string} name
 * @param {Record<string, string>} env
 * @returns {Promise<Count>}
 */
async function suite(name, env) {
  say(`\n${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'frenemy-'));
  const report = join(folder, `${name}.json`);
  const args = ['run', '--project', name, '--reporter=default', '--reporter=json'];
  const code = await shown([tool('vitest'), ...args, `--outputFile.json=${report}`], env);
  /** @type {Count} */
  let count = {passed: 0, failed: 0};
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    const idle = result.numPendingTests + result.numTodoTests;
    const unread = result.testResults.filter(
      (/** @type {{status: string, assertionResults: unknown[]}} */ file) =>
        file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    count = {passed: result.numPassedTests, failed: result.numFailedTests + idle + unread};
    if (idle > 0) say(`✗ ${idle} skipped: a skipped test is no test`);
  } catch {
    say(`✗ ${name}: the tests ended without a report`);
  }
  rmSync(folder, {recursive: true, force: true});
  if (code !== 0 && count.failed === 0) count.failed = 1; // an error outside of every test
  if (count.passed === 0 && count.failed === 0) count.failed = 1; // nothing was read at all
  return count;
}

/**
 * @param {[string, ...string[]]} command a script for this Node, and its arguments
 * @returns {Promise<{code: number, output: string}>}
 */
function captured(command) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {cwd: root, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({code: code ?? 1, output}));
  });
}

/**
 * @param {[string, ...string[]]} command
 * @param {Record<string, string>} env
 * @returns {Promise<number>}
 */
function shown(command, env) {
  return new Promise((resolve) => {
    const options = {cwd: root, env: {...process.env, ...env}};
    const child = spawn(process.execPath, command, {...options, stdio: ['ignore', 2, 2]});
    child.on('close', (code) => resolve(code ?? 1));
  });
}
