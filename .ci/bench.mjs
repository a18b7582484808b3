/**
 * `npm run bench`: what the app weighs and how fast it answers, each number against its budget and
 * against `tests/bench/baseline.json`. Exits 1 when a budget is broken or a number is worse than the
 * baseline allows, and says which.
 *
 *   -- --only=load,click    these parts alone (bench/parts.mjs lists them)
 *   -- --full               the large sweep against C as well: minutes
 *   -- --save               keeps what was measured: the baseline, and the table of docs/performance.md
 *   -- --out=FILE           writes the numbers, to be compared later
 *   -- --from=FILE          compares such numbers; nothing is measured
 *   -- --baseline=FILE      another baseline
 *   -- --scaling            how time and memory grow with the network: docs/scaling.md
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {cpus, loadavg} from 'node:os';
import {join} from 'node:path';
import {lostOf, regressionsOf, withLines} from './bench/baseline.mjs';
import {calibrate} from './bench/calibration.mjs';
import {QUIET} from './bench/page.mjs';
import {PARTS, PART_NAMES} from './bench/parts.mjs';
import {brokenOf, toldLines, toldRegressions, withTable} from './bench/table.mjs';
import {writePage} from './bench/writePage.mjs';
import {serve} from './serve.mjs';
import {
  PlainError,
  ensureBrowser,
  ensureBuild,
  ensureDependencies,
  root,
  say,
  start,
} from './setup.mjs';

/** @typedef {import('./bench/baseline.mjs').Measured} Measured */
/** @typedef {{machine: string, ran: string[], lines: Measured[]}} Run */

const option = (/** @type {string} */ name) =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const has = (/** @type {string} */ name) => process.argv.includes(`--${name}`);

await start(async () => {
  await ensureDependencies();
  if (has('scaling')) {
    const {scaling} = await import('./bench/scaling.mjs');
    return scaling(option, machine(), has('save'));
  }
  const from = option('from');
  if (from !== undefined && !existsSync(from)) throw new PlainError(`There is no file ${from}.`);
  /** @type {Run} */
  const run = from === undefined ? await measured() : JSON.parse(readFileSync(from, 'utf8'));
  const out = option('out');
  if (out !== undefined) writeFileSync(out, `${JSON.stringify(run, null, 1)}\n`);

  const path = option('baseline') ?? join(root, 'tests', 'bench', 'baseline.json');
  const baseline = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  console.log(`${run.machine}\n`);
  for (const told of toldLines(run.lines)) console.log(told);
  const broken = brokenOf(run.lines);
  console.log(broken.length === 0 ? '\nAll budgets kept.' : `\n${broken.length} over budget.`);
  const isBroken = broken.length > 0;

  if (has('save')) {
    writeFileSync(path, `${JSON.stringify(withLines(baseline, run.lines, run.ran), null, 2)}\n`);
    await saveTable(run);
    console.log(`Kept in ${path}.`);
    process.exitCode = isBroken ? 1 : 0;
    return;
  }
  const regressions = regressionsOf(baseline, run.lines);
  for (const told of toldRegressions(regressions)) console.log(told);
  const lost = lostOf(baseline, run.lines, run.ran);
  if (lost.length > 0) console.log(`In the baseline and not measured: ${lost.join(', ')}.`);
  if (regressions.length === 0) console.log('Nothing is worse than the baseline allows.');
  process.exitCode = isBroken || regressions.length > 0 ? 1 : 0;
});

/** Every part asked for, one after the other, each beside a calibration of its own. */
async function measured() {
  const ran = PART_NAMES.filter((name) => {
    const {isLong = false} = /** @type {import('./bench/parts.mjs').Part} */ (PARTS[name]);
    return option('only')?.split(',').includes(name) ?? (!isLong || has('full'));
  });
  const unknown = option('only')
    ?.split(',')
    .find((name) => !(/** @type {string[]} */ (PART_NAMES).includes(name)));
  if (unknown !== undefined)
    throw new PlainError(`There is no part "${unknown}": ${PART_NAMES.join(', ')}.`);
  const opened = resources();
  /** @type {Measured[]} */
  const lines = [];
  try {
    for (const part of ran) {
      say(`${part}: ${PARTS[part].about} …`);
      const {measure} = await PARTS[part].open();
      const before = calibrate();
      const own = await measure(opened.bench);
      const after = calibrate();
      const ms = {wall: (before.wall + after.wall) / 2, own: (before.own + after.own) / 2};
      for (const line of own)
        lines.push({...line, part, calibrationMs: line.isOwnTime === true ? ms.own : ms.wall});
    }
  } finally {
    await opened.close();
  }
  return {machine: machine(), ran, lines};
}

/** The server and the browser, opened when a part first asks for them. */
function resources() {
  /** @type {ReturnType<typeof serve> | undefined} */
  let server;
  /** @type {Promise<import('playwright-core').Browser> | undefined} */
  let browser;
  const launch = async () => {
    const executablePath = await ensureBrowser();
    const {chromium} = await import('playwright-core');
    return chromium.launch({executablePath, args: QUIET});
  };
  /** @type {import('./bench/parts.mjs').Bench} */
  const bench = {
    url: async () => (await (server ??= ensureBuild().then(() => serve()))).url,
    browser: () => (browser ??= launch()),
    skip: (why) => console.log(`Left out: ${why}.`),
  };
  const close = async () => {
    await (await browser)?.close();
    await (await server)?.close();
  };
  return {bench, close};
}

/** What it was measured on: processors and their load, no name of a machine. */
function machine() {
  const {model = 'unknown processor'} = cpus()[0] ?? {};
  const day = new Date().toISOString().slice(0, 10);
  const load = loadavg()[0]?.toFixed(1);
  return `${day}, Node ${process.version}, ${cpus().length} × ${model.trim()}, load ${load}`;
}

/** @param {Run} run */
async function saveTable({machine, ran, lines}) {
  const path = join(root, 'docs', 'performance.md');
  if (!existsSync(path)) return;
  const when = `Measured ${machine}.`;
  const page = readFileSync(path, 'utf8');
  await writePage(path, withTable(page, lines, {order: PART_NAMES, ran, when}));
}
