import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {
  keptOf,
  lostOf,
  regressionsOf,
  withLines,
  type Measured,
} from '../../.ci/bench/baseline.mjs';
import {PART_NAMES} from '../../.ci/bench/parts.mjs';
import {partOf, rowsOf, toldNumber, toldRegressions, withTable} from '../../.ci/bench/table.mjs';

const line = (over: Partial<Measured>): Measured => ({
  part: 'load',
  key: 'first-visit',
  name: 'All JavaScript of a first visit, gzipped',
  value: 300,
  unit: 'kB',
  budget: 350,
  calibrationMs: 20,
  ...over,
});

/** The bench as it is called, on numbers measured before. */
function compare(lines: readonly Measured[], baseline: Record<string, number>) {
  const folder = mkdtempSync(join(tmpdir(), 'frenemy-bench-test-'));
  const [run, kept] = [join(folder, 'run.json'), join(folder, 'baseline.json')];
  writeFileSync(run, JSON.stringify({machine: 'a machine', ran: ['load', 'click'], lines}));
  writeFileSync(kept, JSON.stringify(baseline));
  const words = ['.ci/bench.mjs', `--from=${run}`, `--baseline=${kept}`];
  const {status, stdout, stderr} = spawnSync(process.execPath, words, {encoding: 'utf8'});
  return {status, out: stdout, err: stderr};
}

it('prints a regression by name, before, now and allowed, and exits 1', () => {
  const {status, out} = compare([line({value: 307})], {'load/first-visit': 300});
  expect(status).toBe(1);
  expect(out).toContain('load/first-visit: All JavaScript of a first visit');
  expect(out).toMatch(/before 300, now 307 kB \(\+2 %; up to 306 allowed\)/);
});

it('passes an improvement, and what lies within what is allowed', () => {
  for (const value of [250, 300, 305.9]) {
    const {status, out} = compare([line({value})], {'load/first-visit': 300});
    expect([status, out]).toEqual([0, expect.stringContaining('Nothing is worse')]);
  }
});

it('exits 1 where a budget is broken though the baseline is as bad', () => {
  const {status, out} = compare([line({value: 351})], {'load/first-visit': 351});
  expect([status, out]).toEqual([1, expect.stringContaining('1 over budget')]);
});

it('holds no time against the code where the whole machine is as much slower', () => {
  const click = (value: number, calibrationMs: number) =>
    line({part: 'click', key: 'painted', unit: 'ms', budget: 500, value, calibrationMs});
  const baseline = {'click/painted': keptOf(click(40, 20))};
  expect(baseline).toEqual({'click/painted': 2});
  expect(regressionsOf(baseline, [click(120, 60)])).toEqual([]);
  expect(regressionsOf(baseline, [click(40, 10)])).toMatchObject([{before: 2, now: 4}]);
  expect(keptOf({...click(3, 20), unit: 's'})).toBe(150);
});

it('asks more of bytes than of times, and nothing of next to nothing', () => {
  const grown = (unit: string, value: number, before: number) =>
    regressionsOf({'load/first-visit': before}, [line({unit, value, calibrationMs: 1})]).length;
  expect([grown('kB', 10.3, 10), grown('kB', 10.31, 10)]).toEqual([0, 1]);
  expect([grown('×', 1.35, 1), grown('×', 1.36, 1)]).toEqual([0, 1]);
  expect([grown('ms', 16, 10), grown('ms', 16.1, 10)]).toEqual([0, 1]);
  expect([grown('MB', 24, 20), grown('MB', 24.1, 20)]).toEqual([0, 1]);
  expect([grown('count', 0, 0), grown('count', 1, 0)]).toEqual([0, 1]);
  expect(grown('ms', 0.1, 0)).toBe(0);
});

it('takes what could not be measured for worse than any number', () => {
  const found = regressionsOf({'load/first-visit': 300}, [line({value: Number.NaN})]);
  expect(toldRegressions(found)).toHaveLength(1);
  expect(toldNumber({value: Number.NaN, unit: 'kB'})).toBe('not measured');
});

it('compares nothing new, and names what the baseline knows and a part no longer measures', () => {
  const fresh = line({key: 'new-one', value: 9000, budget: null});
  const baseline = {'load/first-visit': 300, 'pan/median': 1};
  expect(regressionsOf(baseline, [fresh])).toEqual([]);
  expect(lostOf(baseline, [fresh], ['load'])).toEqual(['load/first-visit']);
  expect(withLines(baseline, [fresh], ['load'])).toEqual({'load/new-one': 9000, 'pan/median': 1});
});

it('writes the rows of the parts that ran into the page and keeps the others', () => {
  const page = [
    'Before',
    '<!-- bench:begin -->',
    '| Part | What | Measured | Budget |',
    '| :--- | :--- | ---: | ---: |',
    '| load | old | 1 kB | – |',
    '| pan | frames | 3 ms | – |',
    '<!-- bench:end -->',
    'After',
  ].join('\n');
  const run = {order: ['load', 'pan'], ran: ['load'], when: 'Measured today.'};
  const whole = {...run, order: ['load']};
  const dated = page.replace('| Part', 'Measured yesterday.\n\n| Part');
  expect(withTable(dated, [line({})], run)).toContain('Measured yesterday.');
  expect(withTable(dated, [line({})], whole)).toContain('Measured today.');
  const rows = withTable(page, [line({})], run)
    .split('\n')
    .filter(Boolean);
  expect(rows).toEqual([
    'Before',
    '<!-- bench:begin -->',
    'Measured today.',
    '| Part | What | Measured | Budget |',
    '| :--- | :--- | ---: | ---: |',
    '| load | All JavaScript of a first visit, gzipped | 300 kB | 350 kB |',
    '| pan | frames | 3 ms | – |',
    '<!-- bench:end -->',
    'After',
  ]);
});

it('keeps a baseline of parts that exist', () => {
  const baseline = JSON.parse(readFileSync('tests/bench/baseline.json', 'utf8')) as object;
  const parts = new Set(Object.keys(baseline).map((id) => id.split('/')[0]));
  expect(PART_NAMES).toEqual(expect.arrayContaining([...parts]));
  for (const value of Object.values(baseline)) expect(value).toBeGreaterThanOrEqual(0);
});

it('keeps the page in step: every part explained, every number of the baseline in the table', () => {
  const page = readFileSync('docs/performance.md', 'utf8');
  const baseline = JSON.parse(readFileSync('tests/bench/baseline.json', 'utf8')) as object;
  const explained = [...page.matchAll(/\*\*([a-z-]+)\*\*(?=[,:])/g)].map(([, name]) => name);
  expect(explained.toSorted()).toEqual(PART_NAMES.toSorted());
  const countOf = (names: readonly string[]) =>
    Object.fromEntries(PART_NAMES.map((part) => [part, names.filter((n) => n === part).length]));
  const kept = Object.keys(baseline).map((id) => String(id.split('/')[0]));
  expect(countOf(rowsOf(page).map(partOf))).toEqual(countOf(kept));
});

it('refuses a part that there is not, in one sentence', () => {
  const words = ['.ci/bench.mjs', '--only=lode'];
  const {status, stderr} = spawnSync(process.execPath, words, {encoding: 'utf8'});
  expect([status, stderr]).toEqual([1, expect.stringContaining('There is no part "lode": load,')]);
});

it('keeps a time that waits for the screen as it is', () => {
  const frame = line({part: 'pan', key: 'median', unit: 'ms', value: 16.7, isClocked: true});
  expect(keptOf(frame)).toBe(16.7);
  const [found] = regressionsOf({'pan/median': 8}, [frame]);
  expect(found?.of).toBe('ms');
});
