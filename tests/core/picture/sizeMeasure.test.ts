import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {buildWeb} from '../../../src/core/graph/web';
import {graphSizes} from '../../../src/core/metrics/graphSizes';
import {
  moneySizes,
  sizeMeasure,
  sizeRadius,
  sizeSamples,
  tieSizes,
} from '../../../src/core/picture/sizeMeasure';
import {amounts, company, dataset, id, tie} from '../../fixtures/tinyDataset';

const data = dataset({
  companies: [
    company('nvidia', 'chipmaker'),
    company('oracle', 'hyperscaler'),
    company('openai', 'ai-lab'),
    company('arm', 'chipmaker'),
    company('alone', 'utility'),
  ],
  ties: [
    tie('chips:nvidia:oracle', {amountUsd: amounts(40e9)}),
    tie('cloud:oracle:openai', {amountUsd: amounts(300e9)}),
    tie('models:arm:nvidia'),
  ],
});
const web = buildWeb(data, {asOf: '2026-03-31', inForce: false, basis: 'announced'});

describe('sizes', () => {
  it('by money add up what is disclosed, and leave open what is not', () => {
    const {values, unknown, largest} = moneySizes(web, 500e9);
    expect([...values]).toEqual([
      ['nvidia', 40e9],
      ['oracle', 340e9],
      ['openai', 300e9],
      ['arm', null],
      ['alone', 0],
    ]);
    expect([unknown, largest]).toEqual([1, 500e9]);
  });

  it('by ties count both ends', () => {
    expect([...tieSizes(web).values.values()]).toEqual([2, 2, 1, 1, 0]);
    expect(tieSizes(web).largest).toBe(2);
  });

  it('by centrality are those of the centralities screen', () => {
    // arm → nvidia → oracle → openai: the two in the middle each stand on 2 of the 4 · 3 ways
    const {values} = graphSizes(web, 'betweenness');
    expect(values.get(id('nvidia'))).toBeCloseTo(2 / 12, 12);
    expect(values.get(id('openai'))).toBe(0);
    expect([...graphSizes(web, 'core').values.values()]).toEqual([1, 1, 1, 1, 0]);
    const ranks = [...graphSizes(web, 'pagerank').values.values()] as number[];
    expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 6);
  });
});

describe('the scale', () => {
  const of = (largest: number, measure: 'money' | 'ties' | 'core' = 'money') =>
    sizeMeasure(measure, new Map([[id('a'), largest]]));

  it('gives four times the value twice the radius', () => {
    const sizes = sizeMeasure(
      'ties',
      new Map([['a', 64] as const, ['b', 16] as const].map(([k, v]) => [id(k), v])),
    );
    expect(sizeRadius(sizes, id('a'))).toBe(27);
    expect(sizeRadius(sizes, id('b'))).toBe(13.5);
  });

  it('draws nothing and the unknown at the least size', () => {
    const sizes = sizeMeasure(
      'money',
      new Map([
        [id('a'), 9e9],
        [id('b'), null],
      ]),
    );
    expect(sizeRadius(sizes, id('b'))).toBe(4);
    expect(sizeRadius(sizes, id('never heard of'))).toBe(4);
    expect(sizes.unknown).toBe(1);
    expect(sizeRadius(sizeMeasure('impact', new Map([[id('a'), 0]])), id('a'))).toBe(4);
  });

  it('shows two round samples that fit a legend, whole where they count', () => {
    // 730 bn · (13 / 27)² = 169 bn; a fifth of 100 bn would be drawn at 27 · √(20 / 730) = 4.5
    expect(sizeSamples(of(730e9))).toEqual([20e9, 100e9]);
    expect(sizeSamples(of(64, 'ties'))).toEqual([2, 10]);
    expect(sizeSamples(of(11, 'ties'))).toEqual([1, 2]);
    expect(sizeSamples(of(64, 'ties'), 27)).toEqual([5, 50]);
    expect(sizeSamples(of(11, 'core'))).toEqual([1, 2]);
    expect(sizeSamples(of(0))).toEqual([]);
    expect(sizeSamples(of(2, 'ties'))).toEqual([]); // a half of a tie is none
    // Just what fits: 5 is five, however the logarithm rounds.
    expect(sizeSamples(of(5), 27)).toEqual([0.5, 5]);
    expect(sizeSamples(of(1000), 27)).toEqual([100, 1000]);
  });

  it('grows with the value and shows samples that are on it', () => {
    const values = fc.array(fc.double({min: 0, max: 1e13, noNaN: true}), {minLength: 1});
    const grows = fc.property(values, (list) => {
      const sizes = sizeMeasure('money', new Map(list.map((value, i) => [id(`n${i}`), value])));
      const radii = [...list.keys()].map((i) => sizeRadius(sizes, id(`n${i}`)));
      for (const [i, a] of list.entries())
        for (const [j, b] of list.entries())
          if (a <= b) expect(radii[i]).toBeLessThanOrEqual(radii[j]!);
      expect(Math.max(...radii)).toBeLessThanOrEqual(27);
      for (const sample of sizeSamples(sizes))
        expect(sample).toBeLessThanOrEqual(sizes.largest * (1 + 1e-9));
    });
    fc.assert(grows);
  });
});
