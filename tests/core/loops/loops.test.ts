import {describe, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import type {Basis, Dataset} from '../../../src/core/dataset/schema';
import {toTheEnd} from '../../../src/core/lib/inSteps';
import {findLoops, type LoopOptions} from '../../../src/core/loops/loops';
import {nullModel} from '../../../src/core/loops/nullModel';
import {amounts, company, dataset, tie} from '../../fixtures/tinyDataset';

const study = (data: Dataset, basis: Basis, options?: LoopOptions) =>
  toTheEnd(findLoops(data, view(basis), options));
const view = (basis: Basis) => ({asOf: '2026-10-01', inForce: false, basis});
const tiny = dataset({
  companies: [
    company('cloud', 'hyperscaler'),
    company('chips', 'chipmaker'),
    company('lab', 'ai-lab'),
    company('bank', 'lender'),
  ],
  ties: [
    tie('cloud:cloud:lab', {amountUsd: amounts(90, 80)}), // the lab pays the cloud
    tie('chips:chips:cloud', {amountUsd: amounts(40, 40)}), // the cloud pays the chip maker
    tie('investment:chips:lab', {amountUsd: amounts(50, null), status: 'announced'}),
    tie('investment:cloud:lab', {amountUsd: amounts(13, 13)}),
    tie('debt:bank:lab', {amountUsd: amounts(7, 7), instrument: 'guarantee'}),
    tie('rivalry:cloud:lab'),
  ],
});

describe('loops of money', () => {
  const whole = study(tiny, 'announced', {draws: 20});

  it('run against goods and along capital, widest first, from whoever pays most', () => {
    expect(whole.loops.map((l) => [l.companies.join('>'), l.narrowestUsd])).toEqual([
      ['lab>cloud>chips', 40],
      ['lab>cloud', 13],
    ]);
    expect(whole.loops[0]!.arcs.map((a) => a.usd)).toEqual([90, 40, 50]);
    expect(whole.loops[0]!.key).toBe('cloud>chips>lab');
  });

  it('say what is left of them on each basis, and which arc breaks', () => {
    const [wide] = whole.loops;
    expect(wide!.left.announced).toMatchObject({narrowestUsd: 40, broken: []});
    expect(wide!.left.binding).toMatchObject({narrowestUsd: null, broken: [['chips', 'lab']]});
    expect(study(tiny, 'binding', {draws: 1}).loops).toHaveLength(1);
  });

  it('tell gross from net', () => {
    // positions: lab +90 −50 −13 = 27, cloud +40 +13 −90 = −37, chips +50 −40 = 10; 40 · 3 and 13 · 2 go round
    expect(whole.circulation).toMatchObject({grossUsd: 193, netUsd: 37, circularUsd: 146});
  });

  it('measure what sellers put into their customers', () => {
    expect(whole.vendorFinancing.pairs).toEqual([
      expect.objectContaining({
        supplier: 'cloud',
        customer: 'lab',
        salesUsd: 90,
        financingUsd: 13,
        drawnUsd: 13,
        coverage: 13 / 90,
        roundTrip: 1,
      }),
    ]);
    expect(whole.vendorFinancing.suppliers[0]).toMatchObject({supplier: 'cloud', intensity: null});
  });

  it('do not take an undisclosed payment for none', () => {
    const hide = (name: string, shown: ReturnType<typeof amounts>) =>
      dataset({
        ...tiny,
        ties: tiny.ties.map((t) => (t.id === name ? {...t, amountUsd: shown} : t)),
      });
    const pairOf = (data: typeof tiny) =>
      study(data, 'announced', {draws: 1}).vendorFinancing.pairs.find(
        (p) => p.supplier === 'cloud' && p.customer === 'lab',
      );
    const unpaid = hide('investment:cloud:lab', {...amounts(13, null), paid: null});
    expect(pairOf(unpaid)).toMatchObject({financingUsd: 13, drawnUsd: null});
    const hidden = hide('investment:cloud:lab', amounts(null, null));
    expect(pairOf(hidden)).toMatchObject({
      salesUsd: 90,
      financingUsd: null,
      drawnUsd: null,
      coverage: null,
      roundTrip: null,
    });
  });

  it('rank an unknown width last', () => {
    const hidden = dataset({
      ...tiny,
      ties: tiny.ties.map((t) =>
        t.id === 'chips:chips:cloud' ? {...t, amountUsd: amounts(null, null)} : t,
      ),
    });
    const {loops, undisclosed} = study(hidden, 'announced', {draws: 1});
    expect(loops.map((l) => l.narrowestUsd)).toEqual([13, null]);
    expect(loops[1]!.strangeness).toBeNull();
    expect(undisclosed).toBe(1);
  });

  it('come the wider first, then the shorter, then by name', () => {
    const pays = (from: string, to: string, usd: number) =>
      tie(`investment:${from}:${to}`, {amountUsd: amounts(usd)});
    const {loops} = study(
      dataset({
        companies: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => company(name, 'investor')),
        ties: [
          pays('f', 'g', 5),
          pays('g', 'f', 5),
          pays('a', 'b', 5),
          pays('b', 'a', 5),
          pays('c', 'd', 5),
          pays('d', 'e', 5),
          pays('e', 'c', 5),
          pays('e', 'f', 9),
          pays('f', 'e', 8),
        ],
      }),
      'announced',
      {draws: 1},
    );
    expect(loops.map((l) => `${l.key} ${l.narrowestUsd}`)).toEqual([
      'e>f 8',
      'a>b 5',
      'f>g 5',
      'c>d>e 5',
    ]);
  });

  it('are as strange as loops as long and as wide are rare when the web is dealt out anew', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const arcs = [
      [0, 1, 9],
      [1, 0, 8],
      [1, 2, 7],
      [2, 0, 6],
      [2, 3, 5],
      [3, 4, 9],
      [4, 2, 8],
      [4, 5, 3],
      [5, 3, 4],
      [5, 0, 2],
    ] as [number, number, number][];
    const {loops, chance} = study(
      dataset({
        companies: names.map((name) => company(name, 'investor')),
        ties: arcs.map(([from, to, usd]) =>
          tie(`investment:${names[from]}:${names[to]}`, {amountUsd: amounts(usd)}),
        ),
      }),
      'announced',
      {draws: 60, seed: 3, maxLength: 4},
    );
    // by hand: a–b of 8; a–b–c of 6, c–d–e of 5, d–e–f of 3; and round all six is too long
    expect(loops.map((l) => `${l.key} ${l.narrowestUsd}`)).toEqual([
      'a>b 8',
      'a>b>c 6',
      'c>d>e 5',
      'd>e>f 3',
    ]);
    const model = toTheEnd(
      nullModel(
        6,
        arcs
          .toSorted(([a, b], [c, d]) => a - c || b - d)
          .map(([from, to, usd]) => ({from, to, usd})),
        {maxLength: 4, draws: 60, seed: 3},
      ),
    );
    // here: loops as long and at least as wide
    expect(loops.map((l) => l.strangeness)).toEqual([
      model.strangeness(2, 8, 1),
      model.strangeness(3, 6, 1),
      model.strangeness(3, 5, 2),
      model.strangeness(3, 3, 3),
    ]);
    expect(new Set(loops.map((l) => l.strangeness!.p)).size).toBeGreaterThan(1);
    const mean = model.counts.reduce((sum, n) => sum + n, 0) / 60;
    expect(chance).toMatchObject({draws: 60, mean: expect.closeTo(mean, 12)});
    const squares = model.counts.reduce((sum, n) => sum + (n - mean) ** 2, 0);
    expect(chance.sd).toBeCloseTo(Math.sqrt(squares / 59), 12);
  });

  it('are none in an empty web', () => {
    expect(study(dataset({}), 'paid', {draws: 3})).toMatchObject({loops: [], arcs: 0});
  });
});

describe('the loop of the founding documents', () => {
  const parsed = parseDataset(readDataFolder('data'));
  const data = (parsed.ok ? parsed.value : null) as Dataset;
  const stated = (id: string, basis: Basis) =>
    data.ties.find((t) => t.id === (id as never))!.amountUsd[basis]!.likely;

  it('runs from OpenAI to Oracle to Nvidia and back, as wide as its narrowest tie says', () => {
    const {loops} = study(data, 'announced', {draws: 50});
    const loop = loops.find((l) => l.companies.join('>') === 'openai>oracle>nvidia')!;
    expect(loop.narrowestUsd).toBe(
      Math.min(
        stated('cloud:oracle:openai', 'announced'),
        stated('chips:nvidia:oracle', 'announced'),
        stated('investment:nvidia:openai', 'announced'),
      ),
    );
    expect(loop.strangeness!.p).toBeGreaterThan(0);
    expect(loop.left.binding.broken).toEqual([]);
    expect(loop.left.paid.broken.map((arc) => arc.join('>'))).toEqual([
      'openai>oracle',
      'nvidia>openai',
    ]);
  });
});
