import fc from 'fast-check';
import {expect, it} from 'vitest';
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import {BASES} from '../../../src/core/dataset/schema';
import {buildEconomy} from '../../../src/core/exposure/economy';
import {anyDataset} from '../../fixtures/arbitraryDataset';

const bases = fc.constantFrom(...BASES);
const economyOf = (dataset: Parameters<typeof buildEconomy>[0], basis: (typeof BASES)[number]) =>
  buildEconomy(
    dataset,
    {asOf: '2026-07-01', inForce: false, basis},
    {horizon: 12, contributionMargin: null, lossGivenDefault: null, essentiality: {}},
  );

it('the random datasets are datasets', () => {
  const sound = fc.property(anyDataset, (dataset) => {
    expect(parseDataset(dataset)).toMatchObject({ok: true});
  });
  fc.assert(sound);
});

it('no weight is negative, no share above 1, no class and no sum of customers above the whole', () => {
  const bounded = fc.property(anyDataset, bases, (dataset, basis) => {
    const sums = new Map<string, number>();
    for (const d of economyOf(dataset, basis).dependencies) {
      expect(d.weight).toBeGreaterThanOrEqual(0);
      expect(d.weight).toBeLessThan(Infinity);
      if (d.usd !== null) expect(d.usd).toBeGreaterThanOrEqual(0);
      expect(d.of).not.toBe(d.on);
      expect(d.tieShares).toHaveLength(d.ties.length);
      if (d.ties.length > 0) expect(d.tieShares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      if (d.channel !== 'supply' && d.channel !== 'demand') continue; // dollars, not parts of a whole
      const key = `${d.channel} ${d.of} ${d.inputClass}`;
      sums.set(key, (sums.get(key) ?? 0) + d.weight);
    }
    for (const sum of sums.values()) expect(sum).toBeLessThanOrEqual(1 + 1e-9);
  });
  fc.assert(bounded, {numRuns: 300});
});

it('one dependency for each pair, channel and class', () => {
  const unique = fc.property(anyDataset, bases, (dataset, basis) => {
    const keys = economyOf(dataset, basis)
      .dependencies.filter((d) => d.channel !== 'asset') // stakes and loans are claims apart
      .map((d) => `${d.channel} ${d.of} ${d.on} ${d.inputClass}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
  fc.assert(unique);
});

it('says imputed exactly where a rule filled something in', () => {
  const honest = fc.property(anyDataset, bases, (dataset, basis) => {
    for (const {terms, imputed, channel} of economyOf(dataset, basis).dependencies) {
      // How essential an input is belongs to the model, not to the amount.
      const ruled = terms.some((t) => t.rule !== null && t.name !== 'essentiality');
      expect(imputed, channel).toBe(ruled);
      for (const t of terms) expect(t.rule === null).toBe(t.reason === null);
    }
  });
  fc.assert(honest);
});
