import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import type {CompanyId, Dataset} from '../../../src/core/dataset/schema';
import {buildWeb, type Web} from '../../../src/core/graph/web';
import type {Neighbourhood} from '../../../src/core/explore/conditions';
import {seen} from '../../../src/core/explore/seen';
import {ego} from '../../../src/core/layout/ego';
import {RING_ASPECT, type MapLayout} from '../../../src/core/layout/mapLayout';
import {measureRings} from '../../../src/core/layout/measureRings';
import {roundRings} from '../../../src/core/layout/roundRings';
import type {Outcome} from '../../../src/core/contagion/outcome';
import {disclosedUsd} from '../../../src/core/picture/measure';
import {sizeMeasure, sizeRadius} from '../../../src/core/picture/sizeMeasure';
import {createRunner} from '../../../src/core/scenario/runScenario';
import {emptyScenario} from '../../../src/core/scenario/scenario';
import {amounts, company, dataset, id, tie} from '../../fixtures/tinyDataset';

const data = readDataFolder('data') as unknown as Dataset;
const web = buildWeb(data, {asOf: '2026-10-01', inForce: false, basis: 'binding'});
let outcome: Outcome;
beforeAll(() => {
  const scenario = {...emptyScenario('2026-10-01'), shocks: {[id('nvidia')]: 1}};
  outcome = createRunner(data)(scenario);
});

/** Between which circles of the layout a company stands; they are ellipses as drawn. */
function ringOf({rings, positions}: MapLayout, who: CompanyId): MapLayout['rings'][number] {
  const {x, y} = positions.get(who)!;
  const off = Math.hypot(x / RING_ASPECT, y);
  const found = rings.filter(({inner, outer}) => off >= inner && off <= outer);
  expect(found).toHaveLength(1);
  return found[0]!;
}
const membersOf = (layout: MapLayout): string[][] => {
  const by = new Map(layout.rings.map((ring) => [ring, [] as string[]]));
  for (const who of layout.positions.keys()) by.get(ringOf(layout, who))!.push(who);
  return [...by.values()].map((ids) => ids.sort());
};
function expectRoom({positions, rings}: MapLayout): void {
  const stops = [...positions.values()];
  for (const [i, a] of stops.entries()) {
    for (const b of stops.slice(i + 1))
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius + 2);
    for (const {centre, outer, room} of rings) {
      // The name of the ring: as wide as its room, 16 high, below its upper edge.
      const dx = Math.max(0, Math.abs(a.x - centre.x) - room / 2);
      const [top, bottom] = [centre.y - outer + 3, centre.y - outer + 17];
      const dy = Math.max(0, top - a.y, a.y - bottom);
      expect(Math.hypot(dx, dy)).toBeGreaterThan(a.radius);
    }
  }
}
const shuffled = ({companies, ties}: Dataset) => ({
  ...data,
  companies: [...companies].reverse(),
  ties: [...ties].reverse(),
});

describe('rings by round', () => {
  it('set every company into the ring of the round in which it was first hit', () => {
    const layout = roundRings(data, outcome)!;
    expect(layout.positions.size).toBe(data.companies.length);
    for (const {id: who, shock, round} of outcome.nodes) {
      const {meaning} = ringOf(layout, who);
      if (shock > 0) expect(meaning).toEqual({of: 'failed'});
      else if (round === null) expect(meaning).toEqual({of: 'untouched'});
      else {
        expect(meaning.of).toBe('rounds');
        if (meaning.of !== 'rounds') continue;
        expect(round).toBeGreaterThanOrEqual(meaning.first);
        expect(round).toBeLessThanOrEqual(meaning.last);
      }
    }
    expectRoom(layout);
  });

  it('are none while nothing fails', () => expect(roundRings(data, null)).toBeNull());

  it('gather late rounds in one ring', () => {
    const late = outcome.nodes.map((node, i) => ({...node, shock: 0, round: i}));
    const {rings} = roundRings(data, {...outcome, nodes: late.slice(1, 8)})!;
    expect(rings.map(({meaning}) => meaning)).toEqual([
      ...[1, 2, 3, 4].map((n) => ({of: 'rounds', first: n, last: n})),
      {of: 'rounds', first: 5, last: 7},
    ]);
  });
});

describe('rings by measure', () => {
  const small = dataset({
    companies: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => company(name, 'ai-lab')),
  });

  it('rank in bands, never part equals, and set those without a value outside', () => {
    const values = new Map(
      Object.entries({a: 3, b: 9, c: 3, d: 7, e: 5, f: 3, g: 1}).map(([k, x]) => [id(k), x]),
    );
    const layout = measureRings(small, values);
    expect(layout.rings.map(({meaning}) => meaning)).toEqual([
      {of: 'ranks', first: 1, last: 6}, // the fifth place is shared by two more
      {of: 'ranks', first: 7, last: 7},
      {of: 'unranked'},
    ]);
    expect(membersOf(layout)).toEqual([['a', 'b', 'c', 'd', 'e', 'f'], ['g'], ['h']]);
    expect(layout.positions.get(id('b'))).toMatchObject({x: 0, y: 0}); // the first in the middle
  });

  it('leave discs and names their room on the built-in data, by money and by nothing', () => {
    expectRoom(measureRings(data, disclosedUsd(web.ties.values())));
    expectRoom(measureRings(data, new Map()));
  });

  it('shorten the ties, by a fifth at least against the order of the alphabet', () => {
    const layout = measureRings(data, disclosedUsd(web.ties.values()));
    const length = (at: MapLayout['positions']): number =>
      data.ties.reduce((sum, {from, to}) => {
        const [a, b] = [at.get(from)!, at.get(to)!];
        return sum + Math.hypot(a.x - b.x, a.y - b.y);
      }, 0);
    const dealt = new Map(layout.positions);
    const byRing = new Map<unknown, CompanyId[]>();
    for (const who of layout.positions.keys()) {
      const ring = ringOf(layout, who);
      byRing.set(ring, [...(byRing.get(ring) ?? []), who]);
    }
    for (const ids of byRing.values()) {
      const places = ids.map((who) => layout.positions.get(who)!);
      const angle = ({x, y}: {x: number; y: number}) => Math.atan2(x / RING_ASPECT, -y);
      places.sort((a, b) => angle(a) - angle(b));
      for (const [k, who] of [...ids].sort().entries()) dealt.set(who, places[k]!);
    }
    expect(length(layout.positions)).toBeLessThan(0.8 * length(dealt));
  });

  it('stand the same whatever the order of the data', () => {
    const values = disclosedUsd(web.ties.values());
    const again = measureRings(shuffled(data), values);
    const first = measureRings(data, values);
    expect(new Map([...again.positions].sort())).toEqual(new Map([...first.positions].sort()));
    expect(again.rings).toEqual(first.rings);
  });

  it('never let discs touch, however many there are of whatever size', () => {
    const largest = fc.integer({min: 1, max: 130}).map((n) => Array<number>(n).fill(1));
    const sizes = fc.oneof(
      largest,
      fc.array(fc.integer({min: 0, max: 1000}), {minLength: 1, maxLength: 90}),
    );
    const apart = fc.property(sizes, fc.boolean(), (values, isRanked) => {
      const names = values.map((_, i) => `c${i}`);
      const some = dataset({companies: names.map((name) => company(name, 'ai-lab'))});
      const of = new Map(names.map((name, i) => [id(name), values[i]!]));
      const sizes = sizeMeasure('ties', of);
      const layout = measureRings(some, isRanked ? of : new Map(), sizes);
      for (const [who, {radius}] of layout.positions) expect(radius).toBe(sizeRadius(sizes, who));
      expectRoom(layout);
    });
    fc.assert(apart, {numRuns: 60});
  });
});

describe('the ego layout', () => {
  const sift = (of: Web, focus: Neighbourhood, kept: readonly CompanyId[] = []) =>
    seen(of, new Map(), {focus, hiddenTypes: [], kept: {companies: kept, ties: []}});
  const egoOf = (of: Dataset, on: Web, around: Neighbourhood) =>
    ego(of, on, sift(on, around), around);

  /** As few ties as lead from one to the other, by trying every pair again and again. */
  function stepsFrom(of: Web, centre: CompanyId): Map<CompanyId, number> {
    const steps = new Map([[centre, 0]]);
    for (let round = 0; round < of.companies.length; round++)
      for (const {
        tie: {from, to},
      } of of.ties.values())
        for (const [a, b] of [
          [from, to],
          [to, from],
        ] as const)
          if (steps.has(a) && (steps.get(b) ?? Infinity) > steps.get(a)! + 1)
            steps.set(b, steps.get(a)! + 1);
    return steps;
  }

  it('sets who is k ties away on ring k, and leaves out who is further off', () => {
    for (const [centre, steps] of [
      ['coreweave', 2],
      ['openai', 1],
      ['asml', 3],
    ] as const) {
      const layout = egoOf(data, web, {company: id(centre), steps})!;
      const far = stepsFrom(web, id(centre));
      const within = [...far].filter(([, k]) => k <= steps).map(([who]) => who);
      expect([...layout.positions.keys()].sort()).toEqual(within.sort());
      for (const who of within)
        expect(ringOf(layout, who).meaning).toEqual({of: 'step', step: far.get(who)});
      expect(layout.positions.get(id(centre))).toMatchObject({x: 0, y: 0});
      expectRoom(layout);
    }
  });

  it('has suppliers left, customers right, capital above, power below', () => {
    // Against the order of the columns: who provides stands left, whatever it is.
    const kinds = {
      supplier: 'software',
      customer: 'equipment',
      fund: 'investor',
      grid: 'utility',
    } as const;
    const star = dataset({
      companies: [
        company('me', 'chipmaker'),
        ...Object.entries(kinds).map(([name, kind]) => company(name, kind)),
      ],
      ties: [
        tie('a', {from: id('supplier'), to: id('me'), amountUsd: amounts(3e9)}),
        tie('b', {from: id('me'), to: id('customer'), amountUsd: amounts(2e9)}),
        tie('c', {from: id('fund'), to: id('me'), amountUsd: amounts(7e9)}),
        tie('d', {from: id('grid'), to: id('me'), amountUsd: amounts(5e9)}),
      ],
    });
    const on = buildWeb(star, {asOf: '2030-01-01', inForce: false, basis: 'announced'});
    const {positions} = egoOf(star, on, {company: id('me'), steps: 1})!;
    const at = (name: string) => positions.get(id(name))!;
    expect(at('supplier').x).toBeLessThan(-20);
    expect(at('customer').x).toBeGreaterThan(20);
    expect(at('fund').y).toBeLessThan(-20);
    expect(at('grid').y).toBeGreaterThan(20);
  });

  it('gives those kept on the map from further off a ring of their own', () => {
    const around = {company: id('asml'), steps: 1};
    const layout = ego(data, web, sift(web, around, [id('openai')]), around)!;
    expect(ringOf(layout, id('openai')).meaning).toEqual({of: 'beyond'});
  });

  it('is one disc around a company without ties, none around nobody', () => {
    const lone = dataset({companies: [company('a', 'utility')]});
    const on = buildWeb(lone, {asOf: '2030-01-01', inForce: false, basis: 'announced'});
    expect(egoOf(lone, on, {company: id('a'), steps: 3})!.rings).toHaveLength(1);
    expect(egoOf(lone, on, {company: id('gone'), steps: 1})).toBeNull();
  });
});
