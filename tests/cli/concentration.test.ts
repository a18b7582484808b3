import {describe, expect, it} from 'vitest';
import {concentration} from '../../src/cli/commands/concentration';
import {facts} from '../../src/cli/commands/facts';
import {power} from '../../src/cli/commands/power';
import {InputError} from '../../src/cli/inputError';

/** On the built-in data: what these commands say is said of them. */
const json = (text: string) => JSON.parse(text) as Record<string, unknown>;

describe('frenemy concentration and power', () => {
  it('name date, basis and data, and every share and pair with its ties', () => {
    const found = json(concentration(['--class', 'wafers', '--format', 'json']));
    expect(found).toMatchObject({
      basis: 'binding',
      data: {hash: expect.stringMatching(/^[0-9a-f]{64}$/)},
    });
    const [wafers] = found['classes'] as [{buyers: {suppliers: {sources: string[]}[]}[]}];
    expect(found['classes']).toHaveLength(1);
    expect(wafers.buyers.length).toBeGreaterThan(3);
    for (const {suppliers} of wafers.buyers)
      for (const {sources} of suppliers) expect(sources.length).toBeGreaterThan(0);
    expect(concentration([])).toContain('though no tie joins them');
    expect(concentration(['--format', 'csv']).split('\r\n').length).toBeGreaterThan(20);
  });

  it('tell gigawatts by state with their sources', () => {
    const found = json(power(['--format', 'json']));
    const capacities = found['capacities'] as {gw: number; sources: string[]}[];
    expect(capacities.length).toBeGreaterThan(10);
    for (const {gw, sources} of capacities) {
      expect(gw).toBeGreaterThan(0);
      expect(sources.length).toBeGreaterThan(0);
    }
    expect(power([])).toContain('Who waits');
    expect(power(['--format', 'csv'])).toMatch(/^layer,from,to,gw,state,start,tie,/);
  });

  it('say what is wrong', () => {
    expect(() => concentration(['--class', 'hope'])).toThrow(InputError);
    expect(() => power(['oracle'])).toThrow('takes no "oracle"');
  });
});

describe('frenemy facts', () => {
  it('tells five, each with its ties and sources', () => {
    const {facts: told} = json(facts(['--format', 'json'])) as unknown as {
      facts: {kind: string; ties: string[]; sources: string[]}[];
    };
    expect(told).toHaveLength(5);
    expect(new Set(told.map((f) => f.kind)).size).toBe(5);
    for (const {sources} of told) expect(sources.length).toBeGreaterThan(0);
    expect(facts(['--fail', 'openai'])).not.toBe(facts([]));
  });
});
