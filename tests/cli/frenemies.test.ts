import {afterAll, expect, it, vi} from 'vitest';
import {frenemies} from '../../src/cli/commands/frenemies';
import {InputError} from '../../src/cli/inputError';
import {CommandLine} from '../fixtures/commandLine';
import {amounts, company, dataset, figure, supplierShare, tie} from '../fixtures/tinyDataset';

vi.setConfig({testTimeout: 60_000}); // the first process makes the script, on a slow machine slowly

const {write, spawned, clear} = new CommandLine();
afterAll(clear);

/** The lab takes 60 % of its computing from its cloud, which sells 40 and has a rival of 80. */
const data = write(
  'data.json',
  dataset({
    companies: [
      company('lab', 'ai-lab'),
      company('cloud', 'hyperscaler'),
      company('other', 'hyperscaler'),
    ],
    ties: [
      tie('cloud:cloud:lab', {inputClass: 'compute', amountUsd: amounts(7)}),
      tie('rivalry:lab:cloud'),
    ],
    figures: [
      figure('lab', 'revenue', 90, '2025-12-31', 'year'),
      figure('cloud', 'revenue', 40, '2025-12-31', 'year'),
      figure('other', 'revenue', 80, '2025-12-31', 'year'),
    ],
    shares: [supplierShare('lab', 'cloud', 0.6, '2025-06-30')],
  }),
);
const ask = (...more: readonly string[]) =>
  JSON.parse(frenemies(['--data', data, '--as-of', '2026-07', '--format', 'json', ...more]));
function refused(...args: readonly string[]): readonly string[] {
  try {
    frenemies(args);
  } catch (error) {
    if (error instanceof InputError) return error.lines;
    throw error;
  }
  return [];
}

it('--format json: a pair, its ties and money, and what each loses and wins', () => {
  const answer = ask('--basis', 'announced');
  expect(answer).toMatchObject({
    basis: 'announced',
    asOf: '2026-07-31',
    data: {version: '0.0.1', hash: expect.any(String)},
    parameters: {diversion: 1},
    pairs: [
      {
        rank: 1,
        a: 'cloud',
        b: 'lab',
        ties: ['cloud:cloud:lab'],
        usd: {aToB: 0, bToA: 7},
        undisclosed: [],
        rivalry: {ties: ['rivalry:lab:cloud'], overlap: null, derived: false},
        sameMarket: false,
      },
    ],
  });
  const [{whenAFalls}] = answer.pairs;
  expect(whenAFalls.bLosesByPair).toBeCloseTo(0.6, 9);
  expect(whenAFalls.bLoses).toBeCloseTo(0.6 * (1 - 10.4 / 40), 6);
  expect(whenAFalls.bGainsUsd).toBe(0);
});

it('--set diversion=0 keeps rivals out, --basis binding knows no amount here', () => {
  const [pair] = ask('--set', 'diversion=0', '--basis', 'binding').pairs;
  expect(pair.whenAFalls.bLoses).toBeCloseTo(0.6, 9);
  expect(pair.undisclosed).toEqual(['cloud:cloud:lab']);
});

it('as a table and as CSV', () => {
  const table = frenemies(['--data', data]);
  expect(table).toContain('cloud Inc.');
  expect(table).toMatch(/a loses and wins when b falls/);
  const [header, row, ...rest] = frenemies(['--data', data, '--format', 'csv'])
    .trimEnd()
    .split('\r\n');
  expect(header!.split(',').slice(0, 4)).toEqual(['rank', 'a', 'b', 'ties']);
  expect(row!.split(',').slice(0, 4)).toEqual(['1', 'cloud', 'lab', 'cloud:cloud:lab']);
  expect(rest).toEqual([]);
});

it('says that there are none', () => {
  const empty = write('none.json', dataset({companies: [company('lab', 'ai-lab')]}));
  expect(frenemies(['--data', empty])).toMatch(/No two companies/);
  expect(JSON.parse(frenemies(['--data', empty, '--format', 'json'])).pairs).toEqual([]);
});

it('refuses what it cannot answer, every fault at once', () => {
  expect(refused('--data', data, '--model', 'esri', '--basis', 'maybe')).toEqual([
    expect.stringMatching(/^--basis/),
    expect.stringMatching(/^--model: frenemies are told by the joint model/),
  ]);
  expect(refused('nvidia')).toEqual([expect.stringMatching(/takes no "nvidia"/)]);
});

it('answers as a process of its own, twice in the same bytes', () => {
  const once = spawned('frenemies', '--format', 'json');
  expect(JSON.parse(once).pairs.length).toBeGreaterThan(5);
  expect(spawned('frenemies', '--format', 'json')).toBe(once);
});
