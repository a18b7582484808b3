import {describe, expect, it} from 'vitest';
import type {Dataset} from '../../../src/core/dataset/schema';
import {removalOf} from '../../../src/core/exchange/removalOf';
import type {RecordTable} from '../../../src/core/exchange/difference';
import {
  SOURCE,
  company,
  customerShare,
  dataset,
  figure,
  id,
  supplierShare,
  tie,
  tieId,
} from '../../fixtures/tinyDataset';

const variant = {
  id: 'v1',
  name: {en: 'A', ko: '가'},
  how: {en: 'B', ko: '나'},
  basis: 'announced' as const,
  shocks: {a: 1, b: 0.5},
  reductions: {'cloud:a:b': 1, 'chips:c:b': 0.5},
  delays: {'cloud:a:b': 6},
  parameters: {},
};
const data: Dataset = dataset({
  companies: ['a', 'b', 'c'].map((name) => company(name, 'hyperscaler')),
  ties: [
    tie('cloud:a:b'),
    tie('chips:c:b', {overlaps: [tieId('cloud:a:b'), tieId('power:c:a')]}),
    tie('power:c:a'),
    tie('models:b:c'),
  ],
  figures: [
    figure('a', 'cash', 3, '2025-12-31', 'instant'),
    figure('b', 'cash', 4, '2025-12-31', 'instant'),
  ],
  shares: [
    customerShare('b', 'a', 0.2, '2025-12-31'),
    supplierShare('a', 'c', 0.3, '2025-12-31'),
    customerShare('b', 'c', 0.4, '2025-12-31'),
  ],
  notes: [
    {
      id: 'n1',
      kind: 'claim',
      companies: [id('a'), id('b')],
      ties: [tieId('cloud:a:b')],
      date: null,
      text: {en: 'T', ko: '티'},
      source: SOURCE,
      ref: '001-01',
    },
  ],
  scenarios: [
    {
      id: 's1',
      kind: 'precedent',
      variants: [variant],
      name: {en: 'A', ko: '가'},
      text: {en: 'B', ko: '나'},
      companies: [id('a'), id('c')],
      source: SOURCE,
      ref: '001-02',
    },
  ],
  tours: [
    {
      id: 't1',
      name: {en: 'A', ko: '가'},
      steps: [
        {
          id: 'one',
          title: {en: 'A', ko: '가'},
          text: {en: 'B', ko: '나'},
          companies: [id('a')],
          ties: [tieId('cloud:a:b'), tieId('chips:c:b')],
          refs: ['001-01'],
          shocks: {a: 1, c: 1} as never,
        },
      ],
    },
  ],
} as Partial<Dataset>);
const told = (table: RecordTable, name: string) => {
  const removal = removalOf(data, table, name);
  if (!removal.ok) return removal.errors;
  return Object.fromEntries(
    removal.value.map(({table: of, id: record, after}) => [`${of} ${record}`, after]),
  );
};

describe('what goes with a company', () => {
  const removed = told('companies', 'a') as Readonly<
    Record<string, Record<string, unknown> | null>
  >;
  it('is itself, its ties, its figures and the shares that speak of it', () => {
    expect(Object.keys(removed).filter((key) => removed[key] === null)).toEqual([
      'companies a',
      'ties cloud:a:b',
      'ties power:c:a',
      'figures a:cash:2025-12-31:instant',
      'shares customer:b:a:2025-12-31',
      'shares supplier:a:c:2025-12-31',
    ]);
  });
  it('is every mention of it and of its ties elsewhere, and nothing more', () => {
    expect(removed['ties chips:c:b']).toEqual({...data.ties[1], overlaps: []});
    expect(removed['notes n1']).toEqual({...data.notes[0], companies: ['b'], ties: []});
    expect(removed['scenarios s1']).toEqual({
      ...data.scenarios[0],
      companies: ['c'],
      variants: [{...variant, shocks: {b: 0.5}, reductions: {'chips:c:b': 0.5}, delays: {}}],
    });
    const [step] = data.tours[0]!.steps;
    expect(removed['tours t1']).toEqual({
      ...data.tours[0],
      steps: [{...step, companies: [], ties: ['chips:c:b'], shocks: {c: 1}}],
    });
    expect(Object.keys(removed)).toHaveLength(10);
  });
});

it('with a tie goes every mention of it', () => {
  const removed = told('ties', 'cloud:a:b') as Readonly<Record<string, object | null>>;
  expect(Object.keys(removed)).toEqual([
    'ties cloud:a:b',
    'ties chips:c:b',
    'notes n1',
    'scenarios s1',
    'tours t1',
  ]);
  expect(removed['ties cloud:a:b']).toBeNull();
  expect(removed['ties chips:c:b']).toMatchObject({overlaps: ['power:c:a']});
  expect(removed['notes n1']).toMatchObject({companies: ['a', 'b'], ties: []});
});

it('with what nobody names goes nothing else', () => {
  expect(told('ties', 'models:b:c')).toEqual({'ties models:b:c': null});
  expect(told('notes', 'n1')).toEqual({'notes n1': null});
  expect(told('figures', 'a:cash:2025-12-31:instant')).toEqual({
    'figures a:cash:2025-12-31:instant': null,
  });
});

it('is refused where something else could not stand without it', () => {
  expect(told('sources', 'w001')).toContainEqual(
    expect.objectContaining({file: 'ties.json', message: 'no source w001'}),
  );
});
