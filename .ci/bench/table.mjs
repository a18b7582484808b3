/** The lines of the bench as people read them: on the terminal, and as the table of the docs. */

/** @typedef {import('./baseline.mjs').Measured} Measured */
/** @typedef {import('./baseline.mjs').Regression} Regression */

/** @param {{value: number, unit: string}} number */
export function toldNumber({value, unit}) {
  if (!Number.isFinite(value)) return 'not measured';
  if (unit === 'count') return String(value);
  if (unit === '×') return `${value.toPrecision(value < 1 ? 2 : 3)} ×`;
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
}

/** @param {Measured} line */
const isKept = ({value, budget}) => !Number.isNaN(value) && value <= (budget ?? Infinity);
/** @param {readonly Measured[]} lines */
export const brokenOf = (lines) => lines.filter((line) => !isKept(line));

/** @param {readonly Measured[]} lines */
export function toldLines(lines) {
  return lines.flatMap((line) => {
    const {part, name, budget, unit, notes = []} = line;
    const held =
      budget === null
        ? 'told, not held'
        : `budget ${toldNumber({value: budget, unit})}, ${Math.round((100 * line.value) / budget)} % of it`;
    return [
      `${isKept(line) ? '✓' : '✗'} ${part} · ${name}: ${toldNumber(line)} (${held})`,
      ...notes.map((note) => `      ${note}`),
    ];
  });
}

/** @param {readonly Regression[]} regressions */
export function toldRegressions(regressions) {
  return regressions.map(({name, before, now, allowed, of}) => {
    const grown = before > 0 ? `+${Math.round(100 * (now / before - 1))} %` : `from 0`;
    return `✗ worse: ${name}: before ${before}, now ${now} ${of} (${grown}; up to ${Number(allowed.toPrecision(4))} allowed)`;
  });
}

const HEAD = ['| Part | What | Measured | Budget |', '| :--- | :--- | ---: | ---: |'];

/** One row of the docs a line. @param {readonly Measured[]} lines */
export const tableRows = (lines) =>
  lines.map((line) => {
    const {part, name, budget, unit} = line;
    const held = budget === null ? '–' : toldNumber({value: budget, unit});
    return `| ${part} | ${name.replaceAll('|', '/')} | ${toldNumber(line)} | ${held} |`;
  });

const [BEGIN, END] = ['<!-- bench:begin -->', '<!-- bench:end -->'];

/**
 * The page with what stands between its marks made anew from what stood there.
 * @param {string} page @param {(stood: string) => string} make
 */
export function betweenMarks(page, make) {
  const [before, rest] = page.split(BEGIN);
  const [stood, after] = (rest ?? '').split(END);
  if (before === undefined || stood === undefined || after === undefined)
    throw new Error(`the page has no ${BEGIN} … ${END}`);
  return `${before}${BEGIN}\n\n${make(stood)}\n\n${END}${after}`;
}

/**
 * The page with its table anew; rows of parts that did not run stay as they are, and so does the day
 * that is told, unless all ran.
 * @param {string} page @param {readonly Measured[]} lines
 * @param {{order: readonly string[], ran: readonly string[], when: string}} run
 */
export const withTable = (page, lines, {order, ran, when}) =>
  betweenMarks(page, (stood) => {
    const old = rowsOf(stood);
    const rows = order.flatMap((part) =>
      ran.includes(part)
        ? tableRows(lines.filter((line) => line.part === part))
        : old.filter((row) => partOf(row) === part),
    );
    const told = /^Measured .*$/m.exec(stood)?.[0];
    const isWhole = order.every((part) => ran.includes(part));
    return `${isWhole ? when : (told ?? when)}\n\n${[...HEAD, ...rows].join('\n')}`;
  });

/** Rows of the table in a page, its head left out. @param {string} page */
export const rowsOf = (page) =>
  page.split('\n').filter((row) => /^\| (?!Part\b)/.test(row) && !/^\| :?-/.test(row));

/** @param {string} row */
export const partOf = (row) => row.split('|')[1]?.trim() ?? '';
