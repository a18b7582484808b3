import {describe, expect, it} from 'vitest';
import {buildWeb} from '../../../src/core/graph/web';
import {layoutFor, type LayoutInput} from '../../../src/core/layout/layoutFor';
import {tieSizes} from '../../../src/core/picture/sizeMeasure';
import {amounts, company, dataset, id, tie} from '../../fixtures/tinyDataset';

const data = dataset({
  companies: [company('a', 'chipmaker'), company('b', 'ai-lab'), company('c', 'investor')],
  ties: [
    tie('ab', {from: id('a'), to: id('b'), amountUsd: amounts(30e9)}),
    tie('cb', {from: id('c'), to: id('b')}),
  ],
});
const web = buildWeb(data, {asOf: '2030-01-01', inForce: false, basis: 'announced'});
const nothing: LayoutInput = {
  dataset: data,
  picture: {},
  web: null,
  seen: null,
  outcome: null,
  sizes: null,
  places: null,
};
const meanings = (input: Partial<LayoutInput>) =>
  layoutFor({...nothing, ...input})?.rings.map(({meaning}) => meaning);

describe('the layout asked for', () => {
  it('is none for the value chain and while something is missing', () => {
    expect(layoutFor(nothing)).toBeNull();
    for (const layout of ['chain', 'force', 'rounds', 'measure', 'ego'] as const)
      expect(layoutFor({...nothing, picture: {layout}}), layout).toBeNull();
  });

  it('ranks by what the discs are sized by, and waits for it', () => {
    const byMoney = meanings({picture: {layout: 'measure'}, web});
    expect(byMoney).toEqual([
      {of: 'ranks', first: 1, last: 2}, // the same money at both ends
      {of: 'unranked'}, // a tie of an unknown amount is not an amount of nothing
    ]);
    const picture = {layout: 'measure', sizeBy: 'ties'} as const;
    expect(layoutFor({...nothing, picture, web})).toBeNull();
    const byTies = meanings({picture, web, sizes: tieSizes(web)});
    expect(byTies).toEqual([{of: 'ranks', first: 1, last: 3}]);
  });

  it('is the one company and who is near on what is seen', () => {
    const seen = {companies: new Set([id('a'), id('b')]), ties: new Set(web.ties.keys())};
    const picture = {layout: 'ego', ego: {company: id('a'), steps: 1}} as const;
    const layout = layoutFor({...nothing, picture, web, seen})!;
    expect(layout.kind).toBe('ego');
    expect([...layout.positions.keys()].sort()).toEqual(['a', 'b']);
  });

  it('is that of the places found', () => {
    const places = new Map(['a', 'b', 'c'].map((name, k) => [id(name), {x: 100 * k, y: 7 * k}]));
    const layout = layoutFor({...nothing, picture: {layout: 'force'}, places})!;
    expect(layout.positions.get(id('c'))).toMatchObject({x: 200, y: 14});
  });
});
