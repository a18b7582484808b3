/**
 * A web of eight, by hand:
 *
 *     a — b — c — d      a:US lab, b:US chipmaker, c:KR memory, d:no country, utility
 *      \  |  /           e:US lender: investment a>e without amount, debt e>c of 5 bn
 *         f              f:TW foundry: with a, b and c
 *     g>h chips apart from the rest; i alone, without any tie
 */
import {describe, expect, it} from 'vitest';
import {UNKNOWN_COUNTRY, type Conditions} from '../../../src/core/explore/conditions';
import {facetsOf} from '../../../src/core/explore/facets';
import {seen, type Sieve} from '../../../src/core/explore/seen';
import {buildWeb} from '../../../src/core/graph/web';
import type {SourceId} from '../../../src/core/dataset/schema';
import {amounts, company, dataset, id, tie, tieId} from '../../fixtures/tinyDataset';

const says = (source: string) => [{source: source as SourceId, says: 'Says so.'}];
const data = dataset({
  companies: [
    company('a', 'ai-lab', {country: 'US'}),
    company('b', 'chipmaker', {country: 'US'}),
    company('c', 'memory', {country: 'KR'}),
    company('d', 'utility'),
    company('e', 'lender', {country: 'US'}),
    company('f', 'foundry', {country: 'TW'}),
    company('g', 'chipmaker', {country: 'KR'}),
    company('h', 'neocloud', {country: 'US'}),
    company('i', 'software', {country: 'US'}),
  ],
  ties: [
    tie('chips:b:a', {amountUsd: amounts(40e9), status: 'signed', announced: '2024-03'}),
    tie('cloud:b:a', {amountUsd: amounts(2e9), status: 'announced', announced: '2025'}),
    tie('chips:c:b', {amountUsd: amounts(9e9), announced: '2024-03-15'}),
    tie('power:d:c', {amountUsd: amounts(1e9), announced: null, start: '2023-01-01'}),
    tie('investment:a:e', {evidence: says('w002'), status: 'completed'}),
    tie('debt:e:c', {amountUsd: amounts(5e9), evidence: says('w003'), digestOnly: true}),
    tie('chips:f:a', {amountUsd: amounts(7e9), status: 'signed'}),
    tie('chips:f:b', {amountUsd: amounts(6e9)}),
    tie('partnership:c:f', {evidence: says('w002')}),
    tie('chips:g:h', {amountUsd: amounts(3e9), status: 'signed'}),
  ],
});
const web = buildWeb(data, {asOf: '2026-03-31', inForce: false, basis: 'announced'});
const sources = new Map([
  ['w001' as SourceId, {class: 'filed' as const}],
  ['w002' as SourceId, {class: 'press' as const}],
  ['w003' as SourceId, {class: 'press' as const}],
]);
const nothing: Sieve = {hiddenTypes: [], kept: {companies: [], ties: []}};
const look = (asked: Partial<Sieve>) => seen(web, sources, {...nothing, ...asked});
const list = (found: ReadonlySet<string>) => [...found].sort().join(' ');
const companies = (filter: Conditions) => list(look({filter}).companies);
const ties = (filter: Conditions) => list(look({filter}).ties);

describe('with nothing asked', () => {
  it('everything is on the map, and nothing is set back', () => {
    const {counts, ...sets} = look({});
    expect(list(sets.companies)).toBe('a b c d e f g h i');
    expect(sets.ties.size).toBe(10);
    expect(sets.fadedCompanies.size + sets.fadedTies.size).toBe(0);
    expect(counts.web).toEqual({companies: 8, ties: 10}); // i has no tie
    expect(counts.seen).toEqual(counts.web);
  });

  it('a type switched off takes its ties and leaves the companies', () => {
    const found = look({hiddenTypes: ['chips']});
    expect(list(found.companies)).toBe('a b c d e f g h i');
    expect(found.counts.byTypes).toEqual({companies: 0, ties: 5});
  });
});

describe('conditions on ties', () => {
  it('take away companies that have no tie left', () => {
    expect(companies({statuses: ['signed']})).toBe('a b f g h');
    expect(ties({statuses: ['signed']})).toBe('chips:b:a chips:f:a chips:g:h');
  });

  it('hold together: every one must be met', () => {
    expect(ties({statuses: ['signed'], amountUsd: {min: 5e9, max: 10e9, keepsUnknown: true}})).toBe(
      'chips:f:a',
    );
    expect(ties({types: ['debt', 'power'], statuses: ['active']})).toBe('debt:e:c power:d:c');
  });

  it('read the class of the best source, and that a digest is one', () => {
    expect(ties({confidences: ['press']})).toBe('investment:a:e partnership:c:f');
    expect(ties({confidences: ['digest']})).toBe('debt:e:c');
  });

  it('keep what states no amount only where that is asked', () => {
    const none = {min: 6e9, max: 8e9} as const;
    expect(ties({amountUsd: {...none, keepsUnknown: false}})).toBe('chips:f:a chips:f:b');
    expect(ties({amountUsd: {...none, keepsUnknown: true}})).toBe(
      'chips:f:a chips:f:b investment:a:e partnership:c:f',
    );
  });

  it('keep what states no date only where that is asked, and read a month by its first day', () => {
    const march = {min: '2024-03-02', max: '2024-12-31'};
    expect(ties({announced: {...march, keepsUnknown: false}})).toBe('chips:c:b');
    expect(ties({announced: {...march, keepsUnknown: true}})).toBe('chips:c:b power:d:c');
    expect(ties({announced: {min: '2024-03-01', max: '2025-01-01', keepsUnknown: false}})).toBe(
      'chips:b:a chips:c:b cloud:b:a',
    );
  });

  it('an empty list is met by nothing', () => {
    expect(companies({types: []})).toBe('');
  });
});

describe('conditions on companies', () => {
  it('take ties with either end, and leave lone companies that meet them', () => {
    expect(companies({countries: ['US']})).toBe('a b e h i');
    expect(ties({countries: ['US']})).toBe('chips:b:a cloud:b:a investment:a:e');
  });

  it('name those without a country apart', () => {
    expect(companies({countries: [UNKNOWN_COUNTRY, 'KR']})).toBe('c d g');
    expect(ties({countries: [UNKNOWN_COUNTRY, 'KR']})).toBe('power:d:c');
  });

  it('with one on ties, companies without a tie left go', () => {
    expect(companies({countries: ['US'], statuses: ['signed']})).toBe('a b');
  });
});

describe('between two companies', () => {
  const between = (from: string, to: string, slack = 0): Conditions => ({
    between: {from: id(from), to: id(to), slack},
  });

  it('are all shortest ways, whichever way the ties point', () => {
    // a to c in two steps: by b, by e, by f
    expect(companies(between('a', 'c'))).toBe('a b c e f');
    expect(ties(between('a', 'c'))).toBe(
      'chips:b:a chips:c:b chips:f:a cloud:b:a debt:e:c investment:a:e partnership:c:f',
    );
    expect(companies(between('d', 'a'))).toBe('a b c d e f');
  });

  it('and one step longer', () => {
    expect(ties(between('a', 'c', 1)).split(' ')).toContain('chips:f:b'); // a f b c
    expect(companies(between('a', 'c', 1))).toBe('a b c e f');
    expect(companies(between('a', 'c', 2))).toBe('a b c d e f'); // a b c d c: there and back
  });

  it('nothing where no way leads, or an end is away', () => {
    expect(companies(between('a', 'g'))).toBe('');
    expect(companies({...between('a', 'c'), countries: ['US']})).toBe('');
  });

  it('along the ties that are left', () => {
    expect(companies({...between('a', 'c'), types: ['chips']})).toBe('a b c');
    expect(companies({...between('a', 'c', 1), types: ['chips']})).toBe('a b c f'); // a f b c
    expect(ties({...between('a', 'c'), types: ['chips']})).toBe('chips:b:a chips:c:b');
  });
});

describe('the core', () => {
  it('counts a pair once, and peels on', () => {
    expect(companies({core: 1})).toBe('a b c d e f g h');
    expect(companies({core: 2})).toBe('a b c e f');
    expect(companies({core: 3})).toBe(''); // e has two, then a and c have two
    expect(companies({core: 0})).toBe('a b c d e f g h i');
  });
});

describe('focus', () => {
  const near = (name: string, steps: number, filter?: Conditions) =>
    list(look({focus: {company: id(name), steps}, filter}).companies);

  it('leaves those within so many ties', () => {
    expect(near('d', 0)).toBe('d');
    expect(near('d', 1)).toBe('c d');
    expect(near('d', 2)).toBe('b c d e f');
    expect(near('d', 9)).toBe('a b c d e f');
  });

  it('goes along the ties that the filter left, and never loses its company', () => {
    expect(near('b', 1, {statuses: ['signed']})).toBe('a b');
    expect(near('d', 1, {statuses: ['signed']})).toBe('d');
  });
});

describe('what was failed, cut or selected', () => {
  it('stays with its ends, and is counted as kept', () => {
    const found = look({
      filter: {statuses: ['signed']},
      kept: {companies: [id('d')], ties: [tieId('debt:e:c')]},
    });
    expect(list(found.companies)).toBe('a b c d e f g h');
    expect(list(found.ties)).toBe('chips:b:a chips:f:a chips:g:h debt:e:c');
    expect(found.counts.kept).toEqual({companies: 3, ties: 1});
    expect(found.counts.byFilter).toEqual({companies: 3, ties: 7});
    expect(found.counts.seen).toEqual({companies: 8, ties: 4});
  });
});

describe('what is kept', () => {
  it('is told from what meets the filter, and is nothing where it is not in the data or hidden', () => {
    const none: Conditions = {types: []};
    const kept = {companies: [id('a'), id('gone')], ties: [tieId('chips:g:h'), tieId('gone')]};
    const found = look({filter: none, kept});
    expect(found.isEmpty).toBe(true);
    expect(list(found.companies)).toBe('a g h');
    expect(list(found.ties)).toBe('chips:g:h');
    expect(look({}).isEmpty).toBe(false);
    const hidden = look({filter: none, kept, hiddenTypes: ['chips']});
    expect(list(hidden.companies)).toBe('a');
    expect(list(hidden.ties)).toBe('');
  });
});

describe('fade', () => {
  it('takes nothing away, and sets back what the filter of the same would take', () => {
    const fade: Conditions = {countries: ['US'], statuses: ['signed']};
    const found = look({fade});
    expect(found.companies).toEqual(look({}).companies);
    expect(found.ties).toEqual(look({}).ties);
    expect(list(found.fadedCompanies)).toBe('c d e f g h i');
    expect(found.fadedTies.has(tieId('chips:b:a'))).toBe(false);
    expect(found.fadedTies.size).toBe(9);
    expect(found.counts.faded).toEqual({companies: 6, ties: 9});
  });

  it('sees only the ties that are left: a core of them, not of the whole web', () => {
    const found = look({filter: {types: ['chips']}, fade: {core: 2}});
    expect(list(found.companies)).toBe('a b c f g h');
    expect(list(found.fadedCompanies)).toBe('c g h');
  });

  it('is asked of what filter and focus leave', () => {
    const found = look({
      filter: {types: ['chips']},
      focus: {company: id('a'), steps: 1},
      fade: {statuses: ['signed']},
    });
    expect(list(found.companies)).toBe('a b f');
    expect(list(found.fadedTies)).toBe('chips:f:b');
    expect(found.counts.byFocus).toEqual({companies: 3, ties: 2});
  });
});

it('says what there is to choose from, what is not stated apart', () => {
  const facets = facetsOf(web, sources);
  expect(facets.types).toEqual(
    new Map([
      ['chips', 5],
      ['cloud', 1],
      ['power', 1],
      ['investment', 1],
      ['debt', 1],
      ['partnership', 1],
    ]),
  );
  expect(facets.kinds).toEqual(
    new Map([
      ['ai-lab', 1],
      ['chipmaker', 2],
      ['memory', 1],
      ['utility', 1],
      ['lender', 1],
      ['foundry', 1],
      ['neocloud', 1],
    ]),
  );
  expect(facets.statuses).toEqual(
    new Map([
      ['signed', 3],
      ['announced', 1],
      ['active', 5],
      ['completed', 1],
    ]),
  );
  expect(facets.confidences).toEqual(
    new Map([
      ['filed', 7],
      ['press', 2],
      ['digest', 1],
    ]),
  );
  expect(facets.countries).toEqual(
    new Map([
      ['US', 4],
      ['KR', 2],
      [UNKNOWN_COUNTRY, 1],
      ['TW', 1],
    ]),
  );
  expect(facets.withoutAmount).toBe(2);
  expect(facets.withoutDate).toBe(1);
  expect(facets.amountsUsd).toEqual([1e9, 2e9, 3e9, 5e9, 6e9, 7e9, 9e9, 40e9]);
  // six have the date that a tie of the fixture has
  expect(facets.dates).toEqual([
    ...Array.from({length: 6}, () => '2020-01-01'),
    '2024-03',
    '2024-03-15',
    '2025',
  ]);
});
