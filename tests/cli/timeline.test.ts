import {afterAll, describe, expect, it} from 'vitest';
import {CommandLine} from '../fixtures/commandLine';

const line = new CommandLine();
afterAll(line.clear);

describe('frenemy timeline', () => {
  it('has one row per month, and says what came and went in it', async () => {
    const {months, basis} = await line.json('timeline', '--from', '2025-09', '--to', '2025-11');
    expect(basis).toBe('binding');
    const stops = months.map((m: {stop: string}) => m.stop);
    expect(stops).toEqual(['2025-09-30', '2025-10-31', '2025-11-30']);
    for (const [i, month] of months.entries()) {
      if (i > 0)
        expect(month.known).toBe(months[i - 1].known + month.began.length - month.ended.length);
      expect(month.inForce).toBeLessThanOrEqual(month.known);
      const {announced, binding, paid} = month.amountsUsd;
      expect(announced).toBeGreaterThan(binding);
      expect(binding).toBeGreaterThan(paid);
    }
  });

  it('ranks the same as the ranking of that day', async () => {
    const model = ['--model', 'linear-debtrank'];
    const csv = await line.say(
      'timeline',
      '--from',
      '2026-01',
      '--to',
      '2026-01',
      '--watch',
      'nvidia',
      '--format',
      'csv',
      ...model,
    );
    const [header, row] = csv.split('\r\n').map((l) => l.split(','));
    const ranking = await line.json('rank', '--as-of', '2026-01', ...model);
    const nvidia = ranking.nodes.find((n: {id: string}) => n.id === 'nvidia');
    expect(Number(row![header!.indexOf('impact:nvidia')])).toBeCloseTo(nvidia.impact, 9);
  });

  it('draws a table with the caveat', async () => {
    const table = await line.say('timeline', '--from', '2026-05', '--to', '2026-05');
    expect(table).toMatch(/^The web month by month, binding basis, data /);
    expect(table).toContain('2026-05');
    expect(table).toContain('Statuses are those of today');
  });

  it('names every fault at once', async () => {
    const refused = await line.refused(
      'timeline',
      '--from',
      '2026-13',
      '--to',
      'May',
      '--watch',
      'Nvidia',
    );
    expect(refused).toEqual([
      'frenemy: --watch: no company "Nvidia"; its id is "nvidia"',
      'frenemy: --from: must be a month YYYY-MM, got "2026-13"',
      'frenemy: --to: must be a month YYYY-MM, got "May"',
    ]);
    expect(await line.refused('timeline', '--from', '2026-05', '--to', '2026-04')).toEqual([
      'frenemy: --from: lies after --to',
    ]);
  });
});
