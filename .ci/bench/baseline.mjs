/**
 * Is what was measured worse than what was kept? `tests/bench/baseline.json` holds one number a line
 * that does not hang on the machine: sizes and ratios as they are, times as multiples of the
 * calibration that was measured beside them. Less is better everywhere.
 *
 * @typedef {import('./parts.mjs').Line & {part: string, calibrationMs: number}} Measured
 * @typedef {Record<string, number>} Baseline
 *   By `part/key`.
 * @typedef {{name: string, before: number, now: number, allowed: number, of: string}} Regression
 */

/**
 * By unit: the part by which a number may grow, and what it may grow by at least, so that nothing is
 * made of next to nothing. Bytes are exact; times jump about on a shared machine.
 * @type {Record<string, {share: number, least: number}>}
 */
const ALLOWED = {
  kB: {share: 0.02, least: 0.3},
  MB: {share: 0.2, least: 2},
  '×': {share: 0.35, least: 0.05},
  count: {share: 0, least: 0},
  ms: {share: 0.6, least: 0.1},
  s: {share: 0.6, least: 0.1},
};

/** What the baseline keeps of a line. @param {Measured} line */
export function keptOf(line) {
  const {value, unit, calibrationMs} = line;
  const kept = isScaled(line) ? (value * (unit === 's' ? 1000 : 1)) / calibrationMs : value;
  return Number(kept.toPrecision(4));
}

/** Is it kept as a multiple of the calibration? @param {import('./parts.mjs').Line} line */
export const isScaled = ({unit, isClocked = false}) =>
  !isClocked && (unit === 'ms' || unit === 's');

/** @param {Measured} line */
export const idOf = ({part, key}) => `${part}/${key}`;

/** @param {Baseline} baseline @param {readonly Measured[]} lines @returns {Regression[]} */
export function regressionsOf(baseline, lines) {
  return lines.flatMap((line) => {
    const before = baseline[idOf(line)];
    if (before === undefined) return [];
    const {share, least} = ALLOWED[line.unit] ?? {share: 0.35, least: 0};
    const allowed = before + Math.max(share * before, least);
    const now = keptOf(line);
    // What is not a number was not measured: worse than any.
    if (now <= allowed) return [];
    const of = isScaled(line) ? '× the calibration' : line.unit;
    return [{name: `${idOf(line)}: ${line.name}`, before, now, allowed, of}];
  });
}

/** Lines of the parts that ran which the baseline knows and nobody measured.
 * @param {Baseline} baseline @param {readonly Measured[]} lines @param {readonly string[]} ran */
export function lostOf(baseline, lines, ran) {
  const measured = new Set(lines.map(idOf));
  return Object.keys(baseline).filter(
    (id) => ran.includes(String(id.split('/')[0])) && !measured.has(id),
  );
}

/** The baseline with what was measured now; lines of parts that ran and are gone are dropped.
 * @param {Baseline} baseline @param {readonly Measured[]} lines @param {readonly string[]} ran */
export function withLines(baseline, lines, ran) {
  const lost = new Set(lostOf(baseline, lines, ran));
  const kept = Object.entries(baseline).filter(([id]) => !lost.has(id));
  const now = lines.map((line) => /** @type {const} */ ([idOf(line), keptOf(line)]));
  const all = new Map([...kept, ...now]);
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}
