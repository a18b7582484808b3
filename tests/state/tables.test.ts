import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {SourceClass, SourceId} from '../../src/core/dataset/schema';
import {buildWeb} from '../../src/core/graph/web';
import {createCatalogue} from '../../src/state/catalogue';
import {
  COMPANY_GAPS,
  countGaps,
  isMissing,
  SOURCE_GAPS,
  TIE_GAPS,
} from '../../src/state/tables/gaps';
import {sourceUses} from '../../src/state/tables/sourceUses';
import {
  plainTable,
  readTable,
  writeTable,
  type TableChoice,
} from '../../src/state/tables/tableChoices';
import {companyRows, sourceRows, tieRows, type Seen} from '../../src/state/tables/tableRows';
import {
  amounts,
  company,
  customerShare,
  dataset,
  figure,
  id,
  tie,
  tieId,
} from '../fixtures/tinyDataset';

const sourceId = (name: string) => name as SourceId;
const source = (name: string, kind: SourceClass, published: string | null) => ({
  id: sourceId(name),
  title: name,
  titleKo: null,
  publisher: null,
  published,
  url: null,
  class: kind,
  lang: null,
});
const cites = (...names: string[]) =>
  names.map((name) => ({source: sourceId(name), says: 'Says so.'}));

/** b sells to a, c lends to b; a and b are rivals. */
const data = dataset({
  companies: [
    company('a', 'ai-lab'),
    {...company('b', 'hyperscaler'), evidence: cites('w010', 'w011')},
    company('c', 'lender'),
  ],
  ties: [
    tie('cloud:b:a', {
      amountUsd: amounts(9, 6),
      start: '2021-01-01',
      evidence: cites('w010', 'w012', 'w010'),
    }),
    tie('debt:c:b', {amountUsd: amounts(5), evidence: cites('w011')}),
    tie('rivalry:a:b', {evidence: cites('w013'), digestOnly: true}),
  ],
  figures: [
    figure('b', 'revenue', 8, '2021-12-31', 'year', {evidence: cites('w010')}),
    figure('b', 'cash', 3, '2021-11-30', 'instant', {evidence: cites('w010')}),
    figure('c', 'equity', 4, '2023-12-31', 'instant', {evidence: cites('w011')}),
  ],
  shares: [customerShare('b', 'market:all', 0.4, '2021-12-31', {evidence: cites('w012')})],
  sources: [
    source('w010', 'filed', '2024-02'),
    source('w011', 'press', '2024-04-01'),
    source('w012', 'secondary', '2023'),
    source('w013', 'digest', null),
  ],
});
const catalogue = createCatalogue(data);
const everything: Seen = {
  ties: new Set([tieId('cloud:b:a')]),
  companies: new Set([id('a'), id('b')]),
};
const webAt = (asOf: string, basis: 'announced' | 'binding' | 'paid' = 'binding') =>
  buildWeb(data, {asOf, inForce: false, basis});
const ties = (asOf: string, basis?: 'announced' | 'binding') =>
  tieRows(webAt(asOf, basis), everything, {ties: data.ties, sources: catalogue.sources});
const companies = (asOf: string) => companyRows(webAt(asOf), everything, catalogue);

describe('the rows of ties', () => {
  it('state their money on the basis, their best source and the age of the newest', () => {
    const [cloud, debt, rivalry] = ties('2024-06-01');
    expect(cloud).toMatchObject({
      amountUsd: 6,
      confidence: 'filed',
      newest: '2024-02',
      isSeen: true,
    });
    expect(cloud!.ageDays).toBe(93); // from the last of February: 31 + 30 + 31 + 1
    expect(debt).toMatchObject({amountUsd: null, confidence: 'press', ageDays: 61, isSeen: false});
    expect(rivalry).toMatchObject({confidence: 'digest', newest: null, ageDays: null});
    expect(ties('2024-06-01', 'announced').map((r) => r.amountUsd)).toEqual([9, 5, null]);
    expect(ties('2024-01-01')[0]!.ageDays).toBe(0); // told later than the date in view
  });

  it('count among their gaps only those that could state it', () => {
    const counts = countGaps(TIE_GAPS, ties('2024-06-01'));
    expect(counts).toEqual([
      {id: 'amount', of: 2, missing: 1},
      {id: 'start', of: 2, missing: 1},
      {id: 'digest', of: 3, missing: 1},
      {id: 'stale', of: 2, missing: 1},
      {id: 'undated', of: 3, missing: 1},
    ]);
    const lacking = (gap: (typeof TIE_GAPS)[number]) =>
      ties('2024-06-01')
        .filter((row) => isMissing(gap, row))
        .map((row) => row.id);
    expect(TIE_GAPS.map(lacking)).toEqual([
      ['debt:c:b'],
      ['debt:c:b'],
      ['rivalry:a:b'],
      ['cloud:b:a'],
      ['rivalry:a:b'],
    ]);
  });

  it('are stale after 90 days, not on the ninetieth', () => {
    const stale = TIE_GAPS.find((gap) => gap.id === 'stale')!;
    const isStaleOn = (asOf: string) => isMissing(stale, ties(asOf)[0]!);
    expect([isStaleOn('2024-05-29'), isStaleOn('2024-05-30')]).toEqual([false, true]);
  });
});

describe('the rows of companies', () => {
  it('know the figures of the date, and how many ties state no amount', () => {
    const [a, b, c] = companies('2022-06-30');
    expect(a).toMatchObject({newest: null, ageDays: null, ties: 2, payable: 1, undisclosed: 0});
    expect(b).toMatchObject({newest: '2021-12-31', ageDays: 181, ties: 3, payable: 2});
    expect(b!.undisclosed).toBe(1);
    expect(b!.figures.get('revenue')!.value).toBe(8);
    expect(c!.figures.size).toBe(0); // its equity is told a year later
  });

  it('miss what is not known at the date', () => {
    const lacking = (gap: string, asOf: string) =>
      companies(asOf)
        .filter((row) =>
          isMissing(
            COMPANY_GAPS.find((g) => g.id === gap)!,
            row,
          ),
        )
        .map((row) => row.id);
    expect(lacking('revenue', '2024-06-30')).toEqual(['a', 'c']);
    expect(lacking('equity', '2024-06-30')).toEqual(['a', 'b']);
    expect(lacking('buffer', '2024-06-30')).toEqual(['a']);
    expect(lacking('buffer', '2022-06-30')).toEqual(['a', 'c']);
    expect(lacking('figures', '2022-06-30')).toEqual(['a', 'c']);
    expect(lacking('oldFigures', '2024-03-01')).toEqual(['b']);
  });
});

describe('what sources are cited for', () => {
  const uses = sourceUses(data);
  const of = (name: string) => uses.get(sourceId(name))!;

  it('is counted once for each thing, companies by their figures and shares too', () => {
    expect([...of('w010').ties]).toEqual(['cloud:b:a']);
    expect([...of('w010').companies]).toEqual(['b']);
    expect(of('w010')).toMatchObject({figures: 2, shares: 0});
    expect([...of('w011').companies].sort()).toEqual(['b', 'c']);
    expect([...of('w012').companies]).toEqual(['b']); // a market is no company
    expect(of('w012')).toMatchObject({figures: 0, shares: 1});
  });

  it('leads back: every piece of evidence of every tie is found', () => {
    for (const {id: key, evidence} of data.ties)
      for (const {source: cited} of evidence) expect(uses.get(cited)!.ties.has(key)).toBe(true);
  });

  it('says which sources the map rests on, and what they miss', () => {
    const rows = sourceRows(data, uses, everything);
    expect(rows.filter((row) => row.isSeen).map((row) => row.id)).toEqual(['w010', 'w012']);
    expect(countGaps(SOURCE_GAPS, rows)).toEqual([
      {id: 'published', of: 4, missing: 1},
      {id: 'digestSource', of: 4, missing: 1},
    ]);
  });
});

describe('how a table is read', () => {
  it('is one short text, none where the table is as it opens', () => {
    expect(writeTable(plainTable)).toBeNull();
    expect(readTable(undefined)).toEqual(plainTable);
    expect(readTable('name,usd;-usd,name;amount;source:w001')).toEqual({
      columns: ['name', 'usd'],
      sort: [
        {column: 'usd', isDescending: true},
        {column: 'name', isDescending: false},
      ],
      gap: 'amount',
      about: {kind: 'source', id: 'w001'},
    });
  });

  it('is the opening one where the text makes no sense', () => {
    expect(readTable(';;nonsense;planet:mars')).toEqual(plainTable);
    expect(readTable('🙂').sort).toEqual([]);
  });

  it('reads back what was written', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const choice: fc.Arbitrary<TableChoice> = fc.record({
      columns: fc.option(fc.array(word, {minLength: 1, maxLength: 5})),
      sort: fc.array(fc.record({column: word, isDescending: fc.boolean()}), {maxLength: 3}),
      gap: fc.option(
        fc.oneof(
          fc.constant('stale' as const),
          word.map((w) => `no:${w}` as const),
        ),
      ),
      about: fc.option(
        fc.record({
          kind: fc.constantFrom('company', 'tie', 'source'),
          id: fc.constantFrom('openai', 'cloud:oracle:openai', 'w001'),
        }),
      ),
    });
    fc.assert(
      fc.property(choice, (made) => {
        expect(readTable(writeTable(made) ?? undefined)).toEqual(made);
      }),
    );
  });
});
