import {afterAll, describe, expect, it} from 'vitest';
import {loops} from '../../src/cli/commands/loops';
import {InputError} from '../../src/cli/inputError';
import {CommandLine} from '../fixtures/commandLine';
import {amounts, company, dataset, tie} from '../fixtures/tinyDataset';

const {write, clear} = new CommandLine();
afterAll(clear);

const data = write(
  'data.json',
  dataset({
    companies: [company('lab', 'ai-lab'), company('cloud', 'hyperscaler')],
    ties: [
      tie('cloud:cloud:lab', {amountUsd: amounts(90e9, 80e9)}),
      tie('investment:cloud:lab', {amountUsd: amounts(13e9, 11e9)}),
    ],
  }),
);
const run = (...args: string[]) => loops(['--data', data, '--draws', '10', ...args]);

describe('frenemy loops', () => {
  it('tells each loop with its arcs, ties, sources, width, strangeness and what is left', () => {
    const answer = JSON.parse(run('--basis', 'announced', '--format', 'json')) as {
      readonly [field: string]: unknown;
      readonly loops: readonly Record<string, unknown>[];
    };
    expect(answer).toMatchObject({basis: 'announced', gross: 103e9, circular: {flow: 26e9}});
    expect(answer.loops).toHaveLength(1);
    expect(answer.loops[0]).toMatchObject({
      companies: ['lab', 'cloud'],
      length: 2,
      narrowestUsd: 13e9,
      strangeness: {draws: 10, expected: 1, p: 1},
      left: {binding: {narrowestUsd: 11e9}},
      arcs: [
        {from: 'lab', to: 'cloud', usd: 90e9, ties: ['cloud:cloud:lab'], sources: ['w001']},
        {from: 'cloud', to: 'lab', usd: 13e9},
      ],
    });
    expect(run('--format', 'json')).toBe(run('--format', 'json'));
  });

  it('draws a table and writes a row per arc', () => {
    expect(run()).toContain('lab Inc. → cloud Inc. → lab Inc.');
    expect(run('--format', 'csv').split('\r\n')).toHaveLength(1 + 2 + 1);
  });

  it('says all that is wrong at once', () => {
    const wrong = () => run('--max-length', '7', '--basis', 'hoped');
    expect(wrong).toThrow(InputError);
    expect(wrong).toThrow(/--basis[\s\S]*--max-length|--max-length[\s\S]*--basis/);
  });
});
