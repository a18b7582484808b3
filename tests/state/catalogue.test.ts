import {expect, it} from 'vitest';
import {createCatalogue} from '../../src/state/catalogue';
import {company, customerShare, dataset, figure, id, tie, tieId} from '../fixtures/tinyDataset';

const catalogue = createCatalogue(
  dataset({
    companies: [company('a', 'hyperscaler'), company('b', 'ai-lab'), company('c', 'lender')],
    ties: [
      tie('cloud:a:b', {dealGroup: 'big', overlaps: [tieId('investment:a:b')]}),
      tie('investment:a:b'),
      tie('debt:c:a', {dealGroup: 'big'}),
    ],
    figures: [figure('a', 'revenue', 7, '2025-12-31', 'year')],
    shares: [customerShare('a', 'b', 0.3, '2025-12-31')],
  }),
);

it('finds what concerns a company from either side', () => {
  expect(catalogue.companies.get(id('a'))?.kind).toBe('hyperscaler');
  expect(catalogue.figuresOf(id('a')).map((f) => f.value)).toEqual([7]);
  expect(catalogue.sharesOf(id('a'))).toHaveLength(1);
  expect(catalogue.sharesOf(id('b'))).toHaveLength(1);
  expect(catalogue.sharesOf(id('c'))).toEqual([]);
});

it('reads overlaps from both ends, and a deal without the tie itself', () => {
  expect(catalogue.overlapsOf(tieId('cloud:a:b'))).toEqual(['investment:a:b']);
  expect(catalogue.overlapsOf(tieId('investment:a:b'))).toEqual(['cloud:a:b']);
  expect(catalogue.dealOf(tieId('debt:c:a'))).toEqual(['cloud:a:b']);
  expect(catalogue.dealOf(tieId('investment:a:b'))).toEqual([]);
});
