import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import type {CompanyId, Dataset} from '../../../src/core/dataset/schema';
import {forceLayout} from '../../../src/core/layout/forceLayout';
import {forceSteps, type Places} from '../../../src/core/layout/forceSteps';
import {linkCompanies} from '../../../src/core/layout/linkCompanies';
import {pushApart} from '../../../src/core/layout/pushApart';
import {valueChain} from '../../../src/core/layout/valueChain';
import {createRandom} from '../../../src/core/lib/random';
import type {Point} from '../../../src/core/picture/geometry';
import {amounts, company, dataset, id, tie} from '../../fixtures/tinyDataset';

const data = readDataFolder('data') as unknown as Dataset;

function run(of: Pick<Dataset, 'companies' | 'ties'>, seed = 1): {places: Places; told: number[]} {
  const told: number[] = [];
  const steps = forceSteps(of, seed);
  for (;;) {
    const step = steps.next();
    if (step.done) return {places: step.value, told};
    told.push(step.value);
  }
}
const sorted = (places: Places) => [...places].sort(([a], [b]) => (a < b ? -1 : 1));

/** Pairs with a tie, once each. */
const pairs = [
  ...new Map(
    data.ties.map(({from, to}) => [[from, to].sort().join(' '), [from, to] as const]),
  ).values(),
];
/** How many of them cross as straight lines, those that share an end aside. */
function crossings(at: Places): number {
  const side = (a: Point, b: Point, c: Point): number =>
    Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
  let count = 0;
  for (const [i, [a, b]] of pairs.entries())
    for (const [c, d] of pairs.slice(i + 1)) {
      if (a === c || a === d || b === c || b === d) continue;
      const [pa, pb, pc, pd] = [at.get(a)!, at.get(b)!, at.get(c)!, at.get(d)!];
      if (side(pa, pb, pc) !== side(pa, pb, pd) && side(pc, pd, pa) !== side(pc, pd, pb)) count++;
    }
  return count;
}
function meanLength(at: Places): number {
  const lengths = pairs.map(([a, b]) => {
    const [pa, pb] = [at.get(a)!, at.get(b)!];
    return Math.hypot(pa.x - pb.x, pa.y - pb.y);
  });
  return lengths.reduce((sum, x) => sum + x, 0) / lengths.length;
}

describe('the force layout of the built-in data', () => {
  const {places, told} = run(data);
  const layout = forceLayout(data, places)!;
  const tied = new Set(data.ties.flatMap(({from, to}) => [from, to]));

  it('has a box around all discs, with room for half a name on every side', () => {
    const stops = [...layout.positions.values()];
    const {x, y, width, height} = layout.box;
    expect(x).toBeCloseTo(Math.min(...stops.map((s) => s.x - s.radius)) - 44, 9);
    expect(y).toBeCloseTo(Math.min(...stops.map((s) => s.y - s.radius)) - 22, 9);
    expect(x + width).toBeCloseTo(Math.max(...stops.map((s) => s.x + s.radius)) + 44, 9);
    expect(y + height).toBeCloseTo(Math.max(...stops.map((s) => s.y + s.radius)) + 22, 9);
    expect([layout.bands, layout.rings, valueChain(data).rings]).toEqual([[], [], []]);
  });

  it('places everybody, no two discs closer than a seam', () => {
    const stops = data.companies.map(({id: who}) => layout.positions.get(who)!);
    for (const [i, a] of stops.entries())
      for (const b of stops.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius + 7);
    for (const {x, y, radius} of stops) {
      expect(x - radius).toBeGreaterThan(layout.box.x);
      expect(x + radius).toBeLessThan(layout.box.x + layout.box.width);
      expect(y - radius).toBeGreaterThan(layout.box.y);
      expect(y + radius).toBeLessThan(layout.box.y + layout.box.height);
    }
  });

  it('is as wide as a window, nobody flung far from the rest', () => {
    const {width, height} = layout.box;
    expect(width / height).toBeGreaterThan(1.25);
    expect(width / height).toBeLessThan(2);
    expect(width).toBeLessThan(1700); // a legible map where a window gives it a thousand pixels
  });

  it('tells how far it is, up to the end', () => {
    expect(told.length).toBeGreaterThan(20);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('is the same to the bit whenever it is made, and in whatever order the data come', () => {
    expect([...run(data).places]).toEqual([...places]);
    const {companies, ties} = data;
    const reversed = {companies: [...companies].reverse(), ties: [...ties].reverse()};
    expect(sorted(run(reversed).places)).toEqual(sorted(places));
  });

  it('draws fewer crossings and shorter ties than the same places dealt by chance', () => {
    const random = createRandom(7);
    const ids = [...tied];
    const spots = ids.map((who) => places.get(who)!);
    for (let k = spots.length - 1; k > 0; k--) {
      const other = Math.floor(random() * (k + 1));
      [spots[k], spots[other]] = [spots[other]!, spots[k]!];
    }
    const dealt: Places = new Map(ids.map((who, k) => [who, spots[k]!]));
    expect(crossings(places)).toBeLessThan(0.5 * crossings(dealt));
    expect(meanLength(places)).toBeLessThan(0.7 * meanLength(dealt));
    const chain: Places = valueChain(data).positions;
    expect(crossings(places)).toBeLessThan(crossings(chain));
  });

  it('sets those with much money between them closer than those with little', () => {
    const {linked} = linkCompanies(data);
    const lengths = linked.flatMap(({id: who, links}) =>
      links.map(({other, strength}) => {
        const [a, b] = [places.get(who)!, places.get(other)!];
        return {strength, length: Math.hypot(a.x - b.x, a.y - b.y)};
      }),
    );
    const mean = (of: typeof lengths): number =>
      of.reduce((sum, {length}) => sum + length, 0) / of.length;
    const heavy = lengths.filter(({strength}) => strength > 3); // $10 bn and more
    const light = lengths.filter(({strength}) => strength === 1); // nothing disclosed
    expect(mean(heavy)).toBeLessThan(0.8 * mean(light));
  });
});

describe('any other dataset', () => {
  it('may be empty, or hold companies without ties: they stand in rows at the foot', () => {
    expect(run({companies: [], ties: []}).places.size).toBe(0);
    expect(forceLayout(dataset({}), new Map())!.positions.size).toBe(0);
    const names = Array.from({length: 9}, (_, k) => `lone${k}`);
    const {places} = run(
      dataset({
        companies: ['a', 'b', ...names].map((name) => company(name, 'ai-lab')),
        ties: [tie('t', {from: id('a'), to: id('b')})],
      }),
    );
    const lowest = Math.max(places.get(id('a'))!.y, places.get(id('b'))!.y);
    const rows = new Set(names.map((name) => places.get(id(name))!.y));
    expect(rows.size).toBe(2); // six to a row
    for (const y of rows) expect(y).toBeGreaterThan(lowest + 20);
  });

  it('is not drawn by the places of another', () => {
    expect(forceLayout(data, new Map())).toBeNull();
  });

  it('lets no discs touch, whoever deals with whom', () => {
    const some = fc
      .tuple(fc.integer({min: 2, max: 24}), fc.array(fc.tuple(fc.nat(23), fc.nat(23), fc.nat(400))))
      .map(([count, found]) => {
        const name = (k: number): CompanyId => id(`c${k % count}`);
        return dataset({
          companies: Array.from({length: count}, (_, k) => company(`c${k}`, 'chipmaker')),
          ties: found.flatMap(([a, b, usd], k) =>
            name(a) === name(b)
              ? []
              : [tie(`t${k}`, {from: name(a), to: name(b), amountUsd: amounts((usd + 1) * 1e9)})],
          ),
        });
      });
    const apart = fc.property(some, fc.integer(), (of, seed) => {
      const stops = [...forceLayout(of, run(of, seed).places)!.positions.values()];
      for (const [i, a] of stops.entries())
        for (const b of stops.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius + 4);
    });
    fc.assert(apart, {numRuns: 15});
  });
});

it('parts discs on one spot, and leaves alone those that stand clear', () => {
  const discs = [
    {id: id('a'), x: 5, y: 5, radius: 4},
    {id: id('b'), x: 5, y: 5, radius: 7},
    {id: id('c'), x: 300, y: 41, radius: 9},
  ];
  const places = pushApart(discs, 3);
  const [a, b] = [places.get(id('a'))!, places.get(id('b'))!];
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(14);
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(15);
  expect(places.get(id('c'))).toEqual({x: 300, y: 41});
});
