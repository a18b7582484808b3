/** The cells of the scaling bench as two tables, of time and of memory, with the fitted exponents. */
import {fitExponent} from './fit.mjs';

/** @typedef {import('./scaling.mjs').Cell} Cell */
/** Below this it is the clock, or Node itself, that is measured. */
const [LEAST_MS, LEAST_BYTES] = [5, 20e6];

/**
 * @param {ReadonlyMap<string, ReadonlyMap<number, Cell>>} cells
 * @param {readonly number[]} sizes
 * @param {{idle: number, about: string}} run idle: bytes of a process that does nothing
 */
export function scalingTables(cells, sizes, {idle, about}) {
  /** @param {(cell: {ms: number, bytes: number}) => string} told
   * @param {(cell: {ms: number, bytes: number}) => number} cost @param {number} least */
  const rows = (told, cost, least) =>
    [...cells].map(([task, row]) => {
      const points = [...row].flatMap(([size, cell]) =>
        'failed' in cell || cost(cell) < least ? [] : [{size, cost: cost(cell)}],
      );
      const shown = sizes.map((size) => {
        const cell = row.get(size);
        return cell === undefined ? '·' : 'failed' in cell ? cell.failed : told(cell);
      });
      return `| ${[task, ...shown, toldFit(fitExponent(points))].join(' | ')} |`;
    });
  const head = [
    `| Ties | ${[...sizes.map(toldSize), 'exponent'].join(' | ')} |`,
    `| :--- | ${[...sizes, 0].map(() => '---:').join(' | ')} |`,
  ];
  return [
    `Measured ${about}.`,
    '',
    '**Time**',
    '',
    ...head,
    ...rows(
      ({ms}) => toldTime(ms),
      ({ms}) => ms,
      LEAST_MS,
    ),
    '',
    `**Memory**, the most that the process held, its files read; Node alone holds ${toldBytes(idle)}`,
    '',
    ...head,
    ...rows(
      ({bytes}) => toldBytes(bytes),
      ({bytes}) => bytes - idle,
      LEAST_BYTES,
    ),
  ].join('\n');
}

/** @param {number} size */
const toldSize = (size) => size.toLocaleString('en-US');
/** @param {number} ms */
const toldTime = (ms) =>
  ms < 1000 ? `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`;
/** @param {number} bytes */
const toldBytes = (bytes) =>
  bytes < 1e9 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;

/** @param {import('./fit.mjs').Fit | null} fit */
function toldFit(fit) {
  if (fit === null) return 'not fitted';
  const {exponent, standardError, from, to} = fit;
  const error = Number.isNaN(standardError) ? '' : ` ± ${standardError.toFixed(2)}`;
  return `${exponent.toFixed(2)}${error} (${toldSize(from)}–${toldSize(to)})`;
}
