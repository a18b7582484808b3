import {describe, expect, it} from 'vitest';
import {MOST_ELEMENTS, groupLoss, levelSums} from '../../../src/core/large/level';
import {MOST_DISCS, splitGroup, type Part} from '../../../src/core/large/splitGroup';

const of = (...members: readonly number[]) => Uint32Array.from(members);
const ties = (...all: readonly (readonly [left: number, right: number, amount?: number])[]) => ({
  left: of(...all.map(([left]) => left)),
  right: of(...all.map(([, right]) => right)),
  amount: Float64Array.from(all, ([, , amount = 1]) => amount),
});

describe('a level', () => {
  const sizes = Float64Array.of(5, 9, 9, 2, 7, 100);
  it('sums companies, sizes and ties of each disc, and names its largest company', () => {
    const {discs, lines, undrawn} = levelSums(
      [of(0, 1, 2), of(3, 4)],
      ties([0, 1, 3], [1, 2, 4], [0, 3, 10], [4, 1, 20], [3, 0, 1], [5, 0, 99], [0, 5, 99]),
      sizes,
      0,
    );
    expect(discs).toEqual([
      {companies: 3, size: 23, ties: 2, within: 7, top: 1}, // of two as large the first
      {companies: 2, size: 9, ties: 0, within: 0, top: 4},
    ]);
    // 5 is not in the group: its ties are not of this level
    expect(lines).toEqual([
      {from: 1, to: 0, ties: 2, amount: 21},
      {from: 0, to: 1, ties: 1, amount: 10},
    ]);
    expect(undrawn).toEqual({lines: 0, ties: 0, amount: 0});
  });
  it('draws the larger amounts first, then more ties, then in the order of the discs', () => {
    const {lines} = levelSums(
      [of(0), of(1), of(2), of(3)],
      ties([2, 3, 5], [3, 2, 5], [0, 2, 5], [0, 1, 5], [1, 0, 2], [1, 0, 3], [2, 0, 0]),
      sizes,
      0,
    );
    expect(lines.map(({from, to, ties: n, amount}) => [from, to, n, amount])).toEqual([
      [1, 0, 2, 5],
      [0, 1, 1, 5],
      [0, 2, 1, 5],
      [2, 3, 1, 5],
      [3, 2, 1, 5],
      [2, 0, 1, 0],
    ]);
  });
  it('tells what is in the lines that have no room', () => {
    const parts = [of(0), of(1), of(2)];
    const all = ties([0, 1, 5], [1, 2, 4], [1, 2, 3], [2, 0, 2], [2, 0, 2]);
    // three discs and so many groups around that one line is left
    const {lines, undrawn} = levelSums(parts, all, sizes, MOST_ELEMENTS - 4);
    expect(lines).toEqual([{from: 1, to: 2, ties: 2, amount: 7}]);
    expect(undrawn).toEqual({lines: 2, ties: 3, amount: 9});
    expect(levelSums(parts, all, sizes, MOST_ELEMENTS).lines).toEqual([]);
  });
});

describe('what a group loses', () => {
  it('is the part of its size, and how many of it lost what shows', () => {
    const distress = Float64Array.of(1, 0.5, 0.1, 0.01, 0);
    const sizes = Float64Array.of(10, 20, 30, 40, 50);
    expect(groupLoss(of(0, 1, 2, 3), sizes, distress, 0.1)).toEqual({
      share: (10 + 10 + 3 + 0.4) / 100,
      hit: 3,
    });
    expect(groupLoss(of(4), sizes, distress, 0.1)).toEqual({share: 0, hit: 0});
    expect(groupLoss(of(0), Float64Array.of(0), distress, 0.1)).toEqual({share: 0, hit: 1});
    expect(groupLoss(of(), sizes, distress, 0.1)).toEqual({share: 0, hit: 0});
  });
});

describe('a group taken apart', () => {
  const split = (members: Uint32Array, tied: ReturnType<typeof ties>, companies = members.length) =>
    splitGroup(members, tied, companies, 1);
  const everyone = (companies: number) => Uint32Array.from({length: companies}, (_, i) => i);
  /** So many cliques of so many companies each, one after another. */
  const cliques = (count: number, size: number, first = 0) =>
    Array.from({length: count}, (_, c) =>
      Array.from({length: size}, (__, i) =>
        Array.from(
          {length: size},
          (___, j) => [first + c * size + i, first + c * size + j] as const,
        ),
      )
        .flat()
        .filter(([a, b]) => a < b),
    ).flat();
  const told = (parts: readonly Part[] | null) =>
    parts?.map(({kind, members}) => `${kind} ${members.length}`);

  it('is none where each company has a disc of its own', () => {
    expect(split(everyone(MOST_DISCS), ties())).toBeNull();
    expect(split(everyone(MOST_DISCS + 1), ties())).toHaveLength(2);
  });
  it('falls into its communities, the largest first, companies without partners last', () => {
    const parts = split(
      everyone(160),
      ties(...cliques(1, 40), ...cliques(1, 60, 40), ...cliques(1, 50, 100)),
    );
    expect(told(parts)).toEqual(['community 60', 'community 50', 'community 40', 'rest 10']);
    expect([...parts![0]!.members]).toEqual(Array.from({length: 60}, (_, i) => 40 + i));
    expect([...parts![3]!.members]).toEqual(Array.from({length: 10}, (_, i) => 150 + i));
  });
  it('of the same size come in the order of their first companies, and have no rest where all are in one', () => {
    const parts = split(everyone(200), ties(...cliques(4, 50)));
    expect(told(parts)).toEqual(Array(4).fill('community 50'));
    expect(parts!.map(({members}) => members[0])).toEqual([0, 50, 100, 150]);
  });
  it('asks for the ties within it alone', () => {
    const members = Uint32Array.from({length: 160}, (_, i) => 1000 + i);
    const inside = cliques(2, 80, 1000);
    const outside = Array.from({length: 500}, (_, i) => [1000 + (i % 160), i] as const);
    const parts = split(members, ties(...outside, ...inside), 2000);
    expect(told(parts)).toEqual(['community 80', 'community 80']);
    expect(parts![0]!.members[0]).toBe(1000);
  });
  it('runs by size where no two communities can be told apart', () => {
    const star = Array.from({length: 300}, (_, k) => [k + 1, 0] as const);
    expect(told(split(everyone(301), ties()))).toEqual(['run 100', 'run 100', 'run 101']);
    expect(told(split(everyone(301), ties(...star)))).toEqual(['run 100', 'run 100', 'run 101']);
    const runs = split(everyone(301), ties())!;
    expect(runs.flatMap(({members}) => [...members])).toEqual([...everyone(301)]);
    expect(split(everyone(MOST_DISCS * MOST_DISCS * 2), ties())).toHaveLength(MOST_DISCS);
  });
  it('puts communities beyond the limit into the rest where that is the smaller part', () => {
    // 149 of 4 and 20 of 3: 149 are kept, 60 companies are the rest
    const parts = split(everyone(656), ties(...cliques(149, 4), ...cliques(20, 3, 596)))!;
    expect(parts).toHaveLength(MOST_DISCS);
    expect(told(parts)!.slice(-2)).toEqual(['community 4', 'rest 60']);
    // as many as fit, and nobody without one: no rest
    expect(told(split(everyone(450), ties(...cliques(150, 3))))).toEqual(
      Array(150).fill('community 3'),
    );
    expect(told(split(everyone(451), ties(...cliques(150, 3))))!.slice(-1)).toEqual(['rest 4']);
  });
  it('puts pairs together in runs where they are far more than fit, community by community', () => {
    const companies = 1000;
    const pairs = Array.from({length: 500}, (_, k) => [k, 500 + k] as const);
    const parts = split(everyone(companies), ties(...pairs))!;
    expect(told(parts)).toEqual([
      'run 142',
      'run 143',
      'run 143',
      'run 143',
      'run 143',
      'run 143',
      'run 143',
    ]);
    expect(Array.from(parts[0]!.members.subarray(0, 4))).toEqual([0, 500, 1, 501]);
    expect(new Set(parts.flatMap(({members}) => [...members])).size).toBe(companies);
  });
});
