import {describe, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import type {Basis, Dataset} from '../../../src/core/dataset/schema';
import {toTheEnd} from '../../../src/core/lib/inSteps';
import {findLoops, type LoopOptions} from '../../../src/core/loops/loops';
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
