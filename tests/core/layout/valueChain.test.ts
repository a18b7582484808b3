import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ownTime} from '../../../.ci/bench/clock.mjs';
import {readDataFolder} from '../../../.ci/datasetJson';
import {COMPANY_KINDS, type CompanyId, type Dataset} from '../../../src/core/dataset/schema';
import type {MapLayout} from '../../../src/core/layout/mapLayout';
import {TIERS} from '../../../src/core/layout/tiers';
import {valueChain} from '../../../src/core/layout/valueChain';
import type {Point} from '../../../src/core/picture/geometry';
import {amounts, company, dataset, id, tie} from '../../fixtures/tinyDataset';

const data = readDataFolder('data') as unknown as Dataset;
const layout = valueChain(data);

describe('the value chain of the built-in data', () => {
  it('places every company inside the panel of its tier', () => {
    expect(layout.positions.size).toBe(data.companies.length);
    for (const {id, kind} of data.companies) {
      const {x, y} = layout.positions.get(id)!;
      const {box} = layout.bands.find(({tier}) => TIERS[tier].kinds.some((k) => k === kind))!;
      expect(x).toBeGreaterThan(box.x);
      expect(x).toBeLessThan(box.x + box.width);
      expect(y).toBeGreaterThan(box.y + 15); // below the heading
      expect(y).toBeLessThan(box.y + box.height);
    }
  });

  it('lets no two discs touch', () => {
    const stops = [...layout.positions.values()];
    for (const [i, a] of stops.entries())
      for (const b of stops.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius + 4);
  });

  it('runs from equipment on the left to software on the right, money above, power below', () => {
    const order = ['equipment', 'silicon', 'chips', 'devices', 'hyperscalers', 'neoclouds', 'labs'];
    const left = order.map((tier) => layout.bands.find((band) => band.tier === tier)!.box.x);
    expect(left).toEqual([...left].sort((a, b) => a - b));
    const top = (tier: string) => layout.bands.find((band) => band.tier === tier)!.box.y;
    expect(top('capital')).toBeLessThan(top('labs'));
    expect(top('labs')).toBeLessThan(top('sites'));
    expect(top('sites')).toBeLessThan(top('power'));
  });

  it('keeps those through whom most passes near the middle of their tier', () => {
    for (const name of ['openai', 'nvidia', 'microsoft', 'amazon']) {
      const {y} = layout.positions.get(id(name))!;
      const {box} = layout.bands.find(({tier}) => tier === tierOf(name))!;
      const off = Math.abs(y - (box.y + box.height / 2)) / box.height;
      expect(off, name).toBeLessThan(0.25);
    }
  });

  it('crosses clearly fewer ties than the order of the alphabet', () => {
    const ours = crossings(data, layout.positions);
    expect(ours).toBeLessThan(0.85 * crossings(data, alphabetical(layout, data)));
  });

  it('fills a page of three by two, more or less', () => {
    const {width, height} = layout.box;
    expect(width / height).toBeGreaterThan(1.4);
    expect(width / height).toBeLessThan(1.8);
  });

  it('does not care about the order of companies and ties', () => {
    const shuffled = fc.property(
      fc.shuffledSubarray([...data.companies], {minLength: data.companies.length}),
      fc.shuffledSubarray([...data.ties], {minLength: data.ties.length}),
      (companies, ties) => {
        const again = valueChain({companies, ties});
        for (const [company, at] of layout.positions)
          expect(again.positions.get(company)).toEqual(at);
      },
    );
    fc.assert(shuffled, {numRuns: 5});
  });

  it('leaves its input as it was and takes a moment, not a second', () => {
    const before = JSON.stringify(data.ties);
    const times = [1, 2, 3, 4, 5].map(() => {
      const start = ownTime();
      valueChain(data);
      return ownTime() - start;
    });
    expect(JSON.stringify(data.ties)).toBe(before);
    expect(Math.min(...times)).toBeLessThan(60); // 11 ms on two slow cores
  });
});

describe('any other dataset', () => {
  it('may be empty or hold a single company', () => {
    expect(valueChain({companies: [], ties: []}).positions.size).toBe(0);
    const one = valueChain(dataset({companies: [company('a', 'utility')]}));
    expect(one.bands.map(({tier}) => tier)).toEqual(['power']);
    expect(one.positions.get(id('a'))!.x).toBe(one.box.width / 2);
  });

  it('never sets two companies on one spot', () => {
    const kinds = fc.array(fc.constantFrom(...COMPANY_KINDS), {maxLength: 60});
    const apart = fc.property(kinds, fc.nat({max: 3}), (list, span) => {
      const companies = list.map((kind, i) => company(`c${i}`, kind));
      const ties = companies
        .slice(span + 1)
        .map((c, i) => tie(`cloud:${companies[i]!.id}:${c.id}`, {amountUsd: amounts(i * 1e9)}));
      const {positions} = valueChain({companies, ties});
      const spots = [...positions.values()].map(({x, y}) => `${x} ${y}`);
      expect(new Set(spots).size).toBe(companies.length);
    });
    fc.assert(apart);
  });
});

const tierOf = (name: string): string => {
  const {kind} = data.companies.find((c) => c.id === name)!;
  return Object.entries(TIERS).find(([, {kinds}]) => kinds.some((k) => k === kind))![0];
};

/** The same places, given out by name. */
function alphabetical({positions}: MapLayout, {companies}: Dataset): Map<CompanyId, Point> {
  const tiers = new Map<string, CompanyId[]>();
  for (const {id: name} of companies)
    tiers.set(tierOf(name), [...(tiers.get(tierOf(name)) ?? []), name]);
  return new Map(
    [...tiers.values()].flatMap((members) => {
      const places = members
        .map((name) => positions.get(name)!)
        .sort((a, b) => a.x - b.x || a.y - b.y);
      return [...members].sort().map((name, k) => [name, places[k]!] as const);
    }),
  );
}

/** Pairs of straight ties that cross, without common ends. */
function crossings({ties}: Dataset, at: ReadonlyMap<CompanyId, Point>): number {
  const pairs = [...new Set(ties.map(({from, to}) => [from, to].sort().join(' ')))].map((pair) =>
    pair.split(' ').map((name) => at.get(id(name))!),
  );
  let count = 0;
  for (const [i, [a, b]] of pairs.entries())
    for (const [c, d] of pairs.slice(i + 1))
      if (a !== c && a !== d && b !== c && b !== d && cross(a!, b!, c!, d!)) count++;
  return count;
}
const side = (a: Point, b: Point, c: Point): number =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

it('places thousands in seconds, a hub that everybody deals with among them', () => {
  const names = Array.from({length: 2000}, (_, i) => `c${i}`);
  const large = dataset({
    companies: names.map((name, i) => company(name, COMPANY_KINDS[i % COMPANY_KINDS.length]!)),
    ties: names
      .flatMap((name, i) => [
        tie(`cloud:c0:${name}`),
        tie(`chips:${name}:c${(i * 7) % 2000}`),
        tie(`debt:${name}:c${(i * 31 + 5) % 2000}`),
      ])
      .filter(({from, to}) => from !== to),
  });
  const began = ownTime();
  expect(valueChain(large).positions.size).toBe(2000);
  expect(ownTime() - began).toBeLessThan(1500); // 0.3 s; over 4 where exchanges know no end
});
