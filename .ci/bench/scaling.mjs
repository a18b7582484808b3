/**
 * `npm run bench -- --scaling`: how time and memory grow from 10^3 to 10^6 ties, task by task, each
 * cell in a process of its own with a limit of time. A cell that does not fit says so, and larger ones
 * of its task are not tried. `--limit=120` seconds a cell, `--sizes=1000,10000`, `--tasks=rank`;
 * `--save` writes the table of docs/scaling.md.
 */
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {PlainError, root, say} from '../setup.mjs';
import {builtInData, inCore, scriptOf} from './inCore.mjs';
import {scalingTables} from './scalingTable.mjs';
import {betweenMarks} from './table.mjs';
import {writePage} from './writePage.mjs';

const SIZES = [1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000];
const LIMIT_S = 120;

/** @typedef {{ms: number, bytes: number} | {failed: string}} Cell */

/** @param {(name: string) => string | undefined} option @param {string} machine @param {boolean} saves */
export async function scaling(option, machine, saves) {
  const sizes = option('sizes')?.split(',').map(Number) ?? SIZES;
  const {SCALING_TASKS, RANKED, PIVOTS} = await inCore('scalingTasks');
  const tasks = option('tasks')?.split(';') ?? Object.keys(SCALING_TASKS);
  const unknown = tasks.find((task) => !(task in SCALING_TASKS));
  if (unknown !== undefined)
    throw new PlainError(`No task "${unknown}": ${Object.keys(SCALING_TASKS).join('; ')}.`);
  const limit = Number(option('limit') ?? LIMIT_S);
  /** @type {Map<string, Map<number, Cell>>} */
  const cells = new Map(tasks.map((task) => [task, new Map()]));
  const idle = await runCell('nothing', '', limit);
  for (const size of sizes) await measureSize(size, cells, limit);
  const text = scalingTables(cells, sizes, {
    idle: 'bytes' in idle ? idle.bytes : 0,
    about: `${machine}; at most ${limit} s a cell, ${RANKED} failures in \`rank\`, ${PIVOTS} pivots in \`centrality, sampled\``,
  });
  console.log(text);
  if (!saves) return;
  const page = join(root, 'docs', 'scaling.md');
  await writePage(
    page,
    betweenMarks(readFileSync(page, 'utf8'), () => text),
  );
}

/** @param {number} size @param {Map<string, Map<number, Cell>>} cells @param {number} limit */
async function measureSize(size, cells, limit) {
  const open = [...cells].filter(([, row]) => ![...row.values()].some((cell) => 'failed' in cell));
  if (open.length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), 'frenemy-scaling-'));
  try {
    const {writeScalingFiles} = await inCore('scalingFiles');
    await writeScalingFiles(folder, size);
    const {defaults} = await builtInData();
    writeFileSync(join(folder, 'defaults.json'), JSON.stringify(defaults));
    for (const [task, row] of open) {
      const cell = await runCell(task, folder, limit);
      say(`${size} ties, ${task}: ${'failed' in cell ? cell.failed : `${cell.ms.toFixed(1)} ms`}`);
      row.set(size, cell);
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** @param {string} task @param {string} folder @param {number} limit @returns {Promise<Cell>} */
async function runCell(task, folder, limit) {
  const script = await scriptOf('scalingCell');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, task, folder], {timeout: limit * 1000});
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('error', ({message}) => resolve({failed: message}));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(JSON.parse(out));
      if (signal === 'SIGTERM') return resolve({failed: `over ${limit} s`});
      if (/heap out of memory|allocation failed/i.test(err))
        return resolve({failed: 'out of memory'});
      return resolve({
        failed: err.trim().match(/^\w*Error: .*$/m)?.[0] ?? `exit ${code ?? signal}`,
      });
    });
  });
}
