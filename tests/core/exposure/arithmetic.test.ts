import {describe, expect, it} from 'vitest';
import type {Assumptions} from '../../../src/core/exposure/assumption';
import {buildEconomy} from '../../../src/core/exposure/economy';
import type {Channel} from '../../../src/core/exposure/dependency';
import {
  amounts,
  assumptions,
  company,
  customerShare,
  dataset,
  figure,
  supplierShare,
  tie,
  type Parts,
} from '../../fixtures/tinyDataset';
import {termLines} from '../../fixtures/termLines';

const companies = [
  company('lab', 'ai-lab'),
  company('acloud', 'hyperscaler'),
  company('bcloud', 'neocloud'),
  company('bank', 'lender'),
  company('maker', 'chipmaker'),
  company('rival', 'chipmaker'),
];
const NOTHING_SET: Assumptions = {
  horizon: 12,
  contributionMargin: null,
  lossGivenDefault: null,
  essentiality: {},
};
/** `of on: weight, usd` and below it the lines of its terms. */
const told = (channel: Channel, parts: Parts, set: Partial<Assumptions> = {}) =>
  buildEconomy(
    dataset({companies, ...parts}),
    {asOf: '2026-07-01', inForce: false, basis: 'binding'},
    {...NOTHING_SET, ...set},
  )
    .dependencies.filter((d) => d.channel === channel)
    .map((d) => [
      `${d.of} on ${d.on}: ${Number(d.weight.toPrecision(9))}, ${d.usd}`,
      ...termLines(d),
    ]);

/** So much a year, now and for long. */
const sells = (name: string, usd: number | null, more: object = {}) =>
  tie(name, {
    inputClass: 'compute',
    amountPeriod: 'annual',
    amountUsd: usd === null ? amounts(null) : amounts(usd, usd),
    start: '2000-01-01',
    end: '2040',
    ...more,
  });
const ESSENTIAL = 'essentiality 2 factor, essentiality ai-lab:compute: because of 2';

describe('the arithmetic of a supply', () => {
  it('by money: the room for suppliers, what each brings of all, and what a failure stops of it', () => {
    const parts = {
      ties: [sells('cloud:acloud:lab', 30e9), sells('cloud:bcloud:lab', 50e9)],
      defaults: {
        ownSupply: assumptions({'lab:compute': 0.15}),
        outsideSupply: assumptions({'ai-lab:compute': 0.05}),
        reach: assumptions({'*:compute': 0.9}),
        replaceable: assumptions({'*:compute': 0.19}),
        inFlow: assumptions({'*:compute': 0.8}),
      },
    };
    // half a year: 1 − (1 − 0.19)^½ = 0.1; 0.8 · 3/8 = 0.3; 0.3 · 0.9 · 0.8 · (1 − 0.1)
    expect(told('supply', parts, {horizon: 6})[0]).toEqual([
      'lab on acloud: 0.1944, null',
      'share 0.3 share',
      'own 0.15 share, ownSupply lab:compute: because of 0.15',
      'outside 0.05 share, outsideSupply ai-lab:compute: because of 0.05',
      'quantity 30000000000 usd',
      'allKnown 80000000000 usd',
      'headline 30000000000 usd (w001)',
      'reach 0.9 share, reach *:compute: because of 0.9',
      'inFlow 0.8 share, inFlow *:compute: because of 0.8',
      'replaceable 0.1 share, replaceable *:compute: because of 0.19',
      ESSENTIAL,
    ]);
  });

  it('by gigawatts, where each states them', () => {
    const ties = [
      sells('cloud:acloud:lab', null, {capacityGw: 1}),
      sells('cloud:bcloud:lab', null, {capacityGw: 3}),
    ];
    expect(told('supply', {ties})[0]).toEqual([
      'lab on acloud: 0.25, null',
      'share 0.25 share',
      'quantity 1 gw',
      'allKnown 4 gw',
      ESSENTIAL,
    ]);
  });

  it('by both, at a price of a gigawatt', () => {
    const ties = [
      sells('cloud:acloud:lab', 24e9),
      sells('cloud:bcloud:lab', null, {capacityGw: 3}),
    ];
    expect(told('supply', {ties})[1]).toEqual([
      'lab on bcloud: 0.6, null',
      'share 0.6 share',
      'quantity 36000000000 usd, usdPerGwYear compute: because of 12000000000',
      'allKnown 60000000000 usd',
      ESSENTIAL,
    ]);
  });

  it('of who states nothing: a slice, or equal parts where nobody does', () => {
    const ties = [sells('cloud:acloud:lab', 30e9), sells('cloud:bcloud:lab', null)];
    expect(told('supply', {ties})[1]).toEqual([
      'lab on bcloud: 0.05, null',
      'share 0.05 share',
      'quantity 0.05 share, undisclosedSlice: because of 0.1',
      'allKnown 1 share',
      ESSENTIAL,
    ]);
    const silent = [sells('cloud:acloud:lab', null), sells('cloud:bcloud:lab', null)];
    expect(told('supply', {ties: silent})[0]).toEqual([
      'lab on acloud: 0.5, null',
      'share 0.5 share',
      'quantity 1 factor, equalParts: no supplier states a quantity',
      'allKnown 2 factor',
      ESSENTIAL,
    ]);
  });

  it('of accelerators that no one measure covers: the shares of their market', () => {
    const chips = (name: string, usd: number | null, more = {}) =>
      sells(name, usd, {inputClass: 'accelerators', ...more});
    const ties = [
      chips('chips:maker:acloud', 30e9),
      chips('chips:rival:acloud', null, {capacityGw: 1}),
    ];
    const shares = [
      {
        ...supplierShare('market', 'maker', 0.7, '2025-12-31', {inputClass: 'accelerators'}),
        kind: 'market-share' as const,
      },
    ];
    expect(told('supply', {ties, shares})).toEqual([
      [
        'acloud on maker: 0.875, null',
        'share 0.875 share',
        'quantity 0.7 share, marketShare: no one measure covers all suppliers: shares of the accelerator market',
        'allKnown 0.8 share',
        'headline 30000000000 usd (w001)',
        'essentiality 2 factor, essentiality hyperscaler:accelerators: because of 2',
      ],
      [
        'acloud on rival: 0.125, null',
        'share 0.125 share',
        'quantity 0.1 share, marketShare: no one measure covers all suppliers: shares of the accelerator market',
        'allKnown 0.8 share',
        'essentiality 2 factor, essentiality hyperscaler:accelerators: because of 2',
      ],
    ]);
  });

  it('as stated, rough ones with what was said, and scaled down to the whole', () => {
    const shares = [
      supplierShare('lab', 'acloud', 0.9, '2025-12-31'),
      supplierShare('lab', 'bcloud', 0.6, '2025-12-31', {method: 'estimate', what: 'About 60 %.'}),
    ];
    const scaled =
      'scaledTo 0.666666667 factor, sumsToOne: the shares of all together exceed the whole';
    expect(told('supply', {shares})).toEqual([
      ['lab on acloud: 0.6, null', 'share 0.6 share', 'stated 0.9 share (w001)', scaled, ESSENTIAL],
      [
        'lab on bcloud: 0.4, null',
        'share 0.4 share',
        'stated 0.6 share, share estimate: About 60 %. (w001)',
        scaled,
        ESSENTIAL,
      ],
    ]);
  });

  it('with an essentiality that was set: for who uses the class, not for who does not', () => {
    const ties = [sells('cloud:acloud:lab', 30e9), sells('cloud:bcloud:bank', 5e9)];
    const set = {essentiality: {compute: 1}};
    expect(told('supply', {ties}, set).map((d) => d.at(-1))).toEqual([
      'essentiality 1 factor, parameter: set by the user',
    ]);
  });
});

describe('the arithmetic of a demand', () => {
  it('of revenue: what flows, of a year of sales or of all receipts where they are more', () => {
    const figures = [figure('acloud', 'revenue', 40e9, '2025-12-31', 'year')];
    expect(told('demand', {ties: [sells('cloud:acloud:lab', 30e9)], figures})).toEqual([
      [
        'acloud on lab: 0.75, 30000000000',
        'share 0.75 share',
        'flow 30000000000 usd',
        'revenue 40000000000 usd (w001)',
        'headline 30000000000 usd (w001)',
      ],
    ]);
    const more = [sells('cloud:acloud:lab', 30e9), sells('cloud:acloud:bank', 50e9)];
    expect(told('demand', {ties: more, figures})[1]).toEqual([
      'acloud on bank: 0.625, 25000000000',
      'share 0.625 share',
      'flow 50000000000 usd',
      'receipts 80000000000 usd',
      'headline 50000000000 usd (w001)',
    ]);
  });

  it('without known revenue: of what is received, less what comes from off the map', () => {
    expect(told('demand', {ties: [sells('cloud:bcloud:lab', 50e9)]})).toEqual([
      [
        'bcloud on lab: 0.69, 50000000000',
        'share 0.69 share',
        'flow 50000000000 usd',
        'receipts 50000000000 usd',
        'outsideDemand 0.31 share, outsideDemand neocloud: because of 0.31',
        'headline 50000000000 usd (w001)',
      ],
    ]);
  });

  it('as stated, scaled down to the whole', () => {
    const shares = [
      customerShare('acloud', 'lab', 0.8, '2025-12-31'),
      customerShare('acloud', 'bank', 0.45, '2025-12-31', {method: 'wording', what: '40 to 50 %.'}),
    ];
    const scaled = 'scaledTo 0.8 factor, sumsToOne: the shares of all together exceed the whole';
    expect(told('demand', {shares})).toEqual([
      ['acloud on lab: 0.64, null', 'share 0.64 share', 'stated 0.8 share (w001)', scaled],
      [
        'acloud on bank: 0.36, null',
        'share 0.36 share',
        'stated 0.45 share, share wording: 40 to 50 %. (w001)',
        scaled,
      ],
    ]);
  });
});

describe('the arithmetic of claims and promises', () => {
  const loan = tie('debt:bank:lab', {amountUsd: amounts(100, 90), start: '2025-01-01'});
  const stake = tie('investment:acloud:lab', {amountUsd: amounts(50, 40, 17), start: '2025-07-01'});
  const figures = [
    figure('bank', 'equity', 200, '2025-12-31', 'instant'),
    figure('lab', 'cash', 77, '2026-06-30', 'instant'),
  ];

  it('a loan: what is drawn, what is lost of it, of which buffer', () => {
    expect(told('asset', {ties: [loan], figures})).toEqual([
      [
        'bank on lab: 0.123525, 24.705',
        'exposure 54.9 usd',
        'lossGivenDefault 0.45 share, lossGivenDefault debt: because of 0.45',
        'buffer 200 usd (w001)',
        'committed 90 usd (w001)',
        'drawn 0.61 share, drawnIfActive: because of 0.61',
      ],
    ]);
    expect(told('asset', {ties: [loan], figures}, {lossGivenDefault: 0.3})[0]!.slice(0, 3)).toEqual(
      [
        'bank on lab: 0.08235, 16.47',
        'exposure 54.9 usd',
        'lossGivenDefault 0.3 share, parameter: set by the user',
      ],
    );
  });

  it('a stake of who has no known buffer: dollars at risk only', () => {
    expect(told('asset', {ties: [stake], figures})).toEqual([
      [
        'acloud on lab: 0, 15.3',
        'exposure 17 usd',
        'lossGivenDefault 0.9 share, lossGivenDefault investment: because of 0.9',
        'buffer 0 usd, bufferUnknown: neither equity nor liquidity is known: dollars at risk only',
        'paidIn 17 usd (w001)',
      ],
    ]);
  });

  it('what is promised and not yet drawn, within the year', () => {
    expect(told('funding', {ties: [loan, stake], figures})).toEqual([
      [
        'lab on bank: 0.223363636, 17.199',
        'funding 17.199 usd',
        'liquidity 77 usd (w001)',
        'committed 90 usd (w001)',
        'undrawn 35.1 usd',
        'drawn 0.61 share, drawnIfActive: because of 0.61',
        'undrawnNext12 0.49 share, undrawnNext12: because of 0.49',
      ],
      [
        'lab on acloud: 0.146363636, 11.27',
        'funding 11.27 usd',
        'liquidity 77 usd (w001)',
        'committed 40 usd (w001)',
        'undrawn 23 usd',
        'paidIn 17 usd (w001)',
        'undrawnNext12 0.49 share, undrawnNext12: because of 0.49',
      ],
    ]);
    const without = told('funding', {ties: [loan]});
    expect(without[0]!.slice(0, 3)).toEqual([
      'lab on bank: 0, 17.199',
      'funding 17.199 usd',
      'liquidity 0 usd, liquidityUnknown: cash is not known: dollars at risk only',
    ]);
  });

  it('a guarantee: its cap, how likely it is called and what is lost then', () => {
    const promise = {
      amountUsd: amounts(60, 60),
      start: '2025-01-01',
      instrument: 'guarantee',
    } as const;
    const terms = [
      'liquidity 77 usd (w001)',
      'cap 60 usd (w001)',
      'guaranteeActive 0.25 share, guaranteeActive: because of 0.25',
      'lossGivenDefault 0.5 share, lossGivenDefault guarantee: because of 0.5',
    ];
    expect(told('guarantee', {ties: [tie('debt:lab:bank', promise)], figures})).toEqual([
      ['lab on bank: 0.0974025974, 7.5', 'guarantee 7.5 usd', ...terms],
    ]);
    // who receives the capacity has promised to take it
    expect(told('guarantee', {ties: [tie('cloud:bcloud:lab', promise)], figures})).toEqual([
      ['lab on bcloud: 0.0974025974, 7.5', 'guarantee 7.5 usd', ...terms],
    ]);
    const later = {...promise, start: '2026-07-02'};
    expect(told('guarantee', {ties: [tie('debt:lab:bank', later)], figures})).toEqual([]);
  });
});
