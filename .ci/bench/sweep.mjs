/**
 * `rank` against the same sweep in plain C, whole processes, reading their files included, in turns
 * in one run: the ratio counts, not the seconds. Needs a C compiler; says so and stops where there
 * is none.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {scaleFree, writeNetworks} from '../scaleFree.mjs';
import {root} from '../setup.mjs';

/**
 * Budgets are ratios of wall time, ours over C, for the full size; on the small one Node's start
 * weighs as much as the sweep, so that nothing is held against it.
 */
const SWEEPS = [
  {name: 'rank, linear-debtrank, 1 job', model: 'linear', jobs: 1, budget: 1},
  {name: 'rank, linear-debtrank, 2 jobs', model: 'linear', jobs: 2, budget: 0.65},
  {name: 'rank, esri, 1 job', model: 'esri', jobs: 1, budget: 1},
];
const SHAPES = {
  small: {companies: 2000, ties: 20_000, sectors: 50, seed: 43, turns: 3},
  full: {companies: 10_000, ties: 100_000, sectors: 50, seed: 43, turns: 1},
};

/** @param {import('./parts.mjs').Bench} bench @returns {Promise<import('./parts.mjs').Line[]>} */
export const measure = async (bench) => sweepAgainstC(bench, false);

/** @param {import('./parts.mjs').Bench} bench @param {boolean} isFull
 * @returns {import('./parts.mjs').Line[]} */
export function sweepAgainstC({skip}, isFull) {
  const compiler = ['cc', 'gcc', 'clang'].find((c) => spawnSync(c, ['--version']).status === 0);
  if (!compiler) {
    skip('no C compiler found: the comparison with C is left out');
    return [];
  }
  const {turns, ...shape} = isFull ? SHAPES.full : SHAPES.small;
  const folder = mkdtempSync(join(tmpdir(), 'frenemy-bench-'));
  try {
    const program = join(folder, 'sweep');
    run(compiler, ['-O3', join(root, 'tests/bench/sweep.c'), '-o', program, '-lm']);
    const paths = writeNetworks(scaleFree(shape), folder);
    return SWEEPS.map(({name, model, jobs, budget}) => {
      const isLinear = model === 'linear';
      const network = isLinear ? paths.exposures : paths.supply;
      const stop = isLinear ? 'tolerance=1e-9' : 'epsilon=1e-6';
      const command = [join(root, '.ci/frenemy.mjs'), 'rank', '--format', 'json'];
      const ours = command.concat('--jobs', String(jobs), '--network', network, '--set', stop);
      const theirs = [model, paths.plain, isLinear ? '1e-9' : '1e-6'];
      const ratios = [];
      let [seconds, farthest] = [0, 0];
      for (let turn = 0; turn < turns; turn++) {
        const c = run(program, theirs);
        const our = run(process.execPath, ours);
        ratios.push(our.seconds / c.seconds);
        seconds = our.seconds;
        farthest = Math.max(farthest, largestError(JSON.parse(our.out), c.out, isLinear));
      }
      ratios.sort((a, b) => a - b);
      return {
        key: `${model}-${jobs}`,
        name: `${name}, ${shape.companies} companies and ${shape.ties} ties, time over that of C`,
        value: Number(ratios[Math.floor(ratios.length / 2)]),
        budget: isFull ? budget : null,
        unit: '×',
        notes: [
          `${seconds.toFixed(1)} s in the last of ${turns}; largest difference from C ${farthest.toExponential(1)}`,
        ],
      };
    });
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** @param {string} command @param {string[]} words */
function run(command, words) {
  const begun = performance.now();
  const {status, stdout, stderr, error} = spawnSync(command, words, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`);
  return {out: stdout, seconds: (performance.now() - begun) / 1000};
}

/** Largest absolute difference between our impacts (or ESRI) and the lines that C printed.
 * @param {{nodes: {impact: number, esri?: number}[]}} ours @param {string} theirs @param {boolean} isLinear */
function largestError(ours, theirs, isLinear) {
  const c = theirs.trim().split('\n').map(Number);
  return ours.nodes.reduce((most, node, i) => {
    const own = isLinear ? node.impact : (node.esri ?? NaN);
    return Math.max(most, Math.abs(own - Number(c[i])));
  }, 0);
}
