import {expect, it} from 'vitest';
import {richest} from '../../../src/core/graph/richest';
import {buildWeb} from '../../../src/core/graph/web';
import {amounts, company, dataset, tie} from '../../fixtures/tinyDataset';

it('counts the money that runs in and out, on the basis asked for, and no unknown amount', () => {
  const web = (basis: 'announced' | 'binding') =>
    buildWeb(
      dataset({
        companies: ['a', 'b', 'c', 'd'].map((name) => company(name, 'hyperscaler')),
        ties: [
          tie('cloud:a:b', {amountUsd: amounts(7, 2)}),
          tie('debt:c:b', {amountUsd: amounts(5, 5)}),
          tie('chips:d:a', {amountUsd: amounts(null)}),
        ],
      }),
      {asOf: '2030-01-01', inForce: false, basis},
    );
  const told = (basis: 'announced' | 'binding', most: number) =>
    richest(web(basis), most).map(({id, usd}) => `${id} ${usd}`);
  expect(told('announced', 9)).toEqual(['b 12', 'a 7', 'c 5']);
  expect(told('binding', 2)).toEqual(['b 7', 'c 5']);
});
