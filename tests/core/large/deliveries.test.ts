import {describe, expect, it} from 'vitest';
import {deliveriesOf, sectorsOf} from '../../../src/core/large/deliveries';
import {runNetwork} from '../../../src/core/network/runNetwork';
import {amounts, company, tie} from '../../fixtures/tinyDataset';

const companies = ['mine', 'pit', 'mill', 'shop'].map((id) => ({
  ...company(id, 'software'),
  name: {en: id, ko: id},
}));
const paid = (usd: number | null) => ({amountUsd: amounts(usd)});
const ties = [
  tie('partnership:mine:mill', paid(30)),
  tie('partnership:pit:mill', paid(10)),
  tie('partnership:mill:shop', paid(7)),
  tie('partnership:mine:mill:2', paid(5)), // a second contract of the same two
  tie('partnership:mine:shop', paid(null)),
];

describe('ties read as deliveries', () => {
  it('keep every amount, leave out what states none, and say how many', () => {
    const {network, unstated} = deliveriesOf({companies, ties}, null);
    expect(unstated).toBe(1);
    expect(network.edges).toEqual([
      {supplier: 'mine', customer: 'mill', volume: 30},
      {supplier: 'pit', customer: 'mill', volume: 10},
      {supplier: 'mill', customer: 'shop', volume: 7},
      {supplier: 'mine', customer: 'mill', volume: 5},
    ]);
    expect(network.nodes.map(({id, size}) => [id, size])).toEqual([
      ['mine', 35],
      ['pit', 10],
      ['mill', 7],
      ['shop', 0],
    ]);
  });

  it('without sectors: inputs add up and nobody is replaceable', () => {
    const {network} = deliveriesOf({companies, ties}, null);
    expect(network.substitution).toBe(false);
    const {nodes} = runNetwork(network, {
      model: 'esri',
      shocks: {mine: 1},
      reductions: {},
      parameters: {},
    });
    // 35 of the mill's 45 inputs, and the shop buys from the mill alone. Nobody buys less of the pit.
    expect(nodes.map(({distress}) => Number(distress.toFixed(9)))).toEqual([
      1,
      0,
      expect.closeTo(35 / 45, 8),
      expect.closeTo(35 / 45, 8),
    ]);
  });

  it('take sectors from a table by id or by name', () => {
    const sheet = {
      file: 'firms.csv',
      header: ['id', 'name', 'industry'],
      rows: [
        ['mine', 'The mine', 'ore'],
        ['pit', 'The pit', ' ore '],
        ['mill', 'The mill', ''],
        ['x7', 'shop', 'retail'],
      ],
    };
    const {network} = deliveriesOf({companies, ties}, sectorsOf(sheet, 'industry'));
    expect(network.nodes.map(({sector}) => sector)).toEqual(['ore', 'ore', '?', 'retail']);
    expect(network.substitution).toBeNull();
  });

  it('two companies of one name stay two', () => {
    const twins = [company('a', 'software'), company('b', 'software')].map((one) => ({
      ...one,
      name: {en: 'Twin', ko: '쌍둥이'},
    }));
    const {network} = deliveriesOf(
      {companies: twins, ties: [tie('partnership:a:b', paid(3))]},
      null,
    );
    expect(network.edges).toEqual([{supplier: 'Twin (a)', customer: 'Twin (b)', volume: 3}]);
  });
});
