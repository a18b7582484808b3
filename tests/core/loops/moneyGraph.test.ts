import {describe, expect, it} from 'vitest';
import {buildWeb} from '../../../src/core/graph/web';
import {endsOf, moneyGraph} from '../../../src/core/loops/moneyGraph';
import type {Basis, Tie} from '../../../src/core/dataset/schema';
import {DEFAULTS, amounts, company, dataset, tie} from '../../fixtures/tinyDataset';

const companies = ['cloud', 'lab', 'bank'].map((name) => company(name, 'hyperscaler'));
const graphOf = (basis: Basis, ...ties: readonly Tie[]) =>
  moneyGraph(
    buildWeb(dataset({companies, ties: [...ties]}), {asOf: '2026-07-01', inForce: false, basis}),
    DEFAULTS,
  );

describe('who pays whom', () => {
  it.each(['cloud', 'chips', 'hosting', 'power', 'models', 'distribution'])(
    'whoever takes %s pays who provides it',
    (type) => expect(endsOf(tie(`${type}:from:to`))).toEqual(['to', 'from']),
  );
  it.each(['investment', 'debt'])('whoever gives the %s pays it out', (type) =>
    expect(endsOf(tie(`${type}:from:to`))).toEqual(['from', 'to']),
  );
  it.each(['partnership', 'rivalry'])('nobody by a %s', (type) =>
    expect(endsOf(tie(`${type}:from:to`))).toBeNull(),
  );
  it.each(['guarantee', 'warrant', 'option', 'acquisition'] as const)(
    'nobody yet by one that is a %s',
    (instrument) => expect(endsOf(tie('investment:from:to', {instrument}))).toBeNull(),
  );
  it.each(['equity', 'loan', 'bond'] as const)('who gives it, where it is a %s', (instrument) =>
    expect(endsOf(tie('debt:from:to', {instrument}))).toEqual(['from', 'to']),
  );
});

describe('the arcs of money', () => {
  it('add up the ties of a payer and a payee, goods and capital apart, in the order of the data', () => {
    const {companies: order, arcs} = graphOf(
      'announced',
      tie('investment:bank:lab', {amountUsd: amounts(3)}),
      tie('debt:bank:cloud', {amountUsd: amounts(4)}),
      tie('cloud:cloud:lab', {amountUsd: amounts(90)}),
      tie('investment:lab:cloud', {amountUsd: amounts(13)}),
      tie('hosting:cloud:lab', {amountUsd: amounts(8)}),
      tie('models:lab:cloud', {amountUsd: amounts(null)}),
    );
    expect(order).toEqual(['cloud', 'lab', 'bank']);
    expect(arcs).toEqual([
      {
        payer: 'cloud',
        payee: 'lab',
        usd: null,
        goodsUsd: null,
        capitalUsd: 0,
        ties: ['models:lab:cloud'],
        undisclosed: 1,
        imputed: false,
      },
      {
        payer: 'lab',
        payee: 'cloud',
        usd: 111,
        goodsUsd: 98,
        capitalUsd: 13,
        ties: ['cloud:cloud:lab', 'investment:lab:cloud', 'hosting:cloud:lab'],
        undisclosed: 0,
        imputed: false,
      },
      {
        payer: 'bank',
        payee: 'cloud',
        usd: 4,
        goodsUsd: 0,
        capitalUsd: 4,
        ties: ['debt:bank:cloud'],
        undisclosed: 0,
        imputed: false,
      },
      {
        payer: 'bank',
        payee: 'lab',
        usd: 3,
        goodsUsd: 0,
        capitalUsd: 3,
        ties: ['investment:bank:lab'],
        undisclosed: 0,
        imputed: false,
      },
    ]);
  });

  it('keep what is disclosed beside what is not, in either order', () => {
    const known = tie('cloud:cloud:lab', {amountUsd: amounts(90)});
    const hidden = tie('chips:cloud:lab');
    for (const ties of [
      [known, hidden],
      [hidden, known],
    ])
      expect(graphOf('announced', ...ties).arcs).toMatchObject([
        {usd: 90, goodsUsd: 90, capitalUsd: 0, undisclosed: 1, imputed: false},
      ]);
  });

  it('count as paid what a contract without stated payments has delivered, and flag it', () => {
    const over = {start: '2016-07-01', end: '2026-07-01'}; // all of it by now, but for the last day
    const stated = tie('cloud:cloud:lab', {amountUsd: amounts(90, 90, 60), ...over});
    const silent = tie('hosting:cloud:lab', {amountUsd: amounts(8, 8), ...over});
    const begun = {start: '2030-01-01', end: '2031-12-31'};
    const later = tie('power:cloud:lab', {amountUsd: amounts(5, 5), ...begun});
    expect(graphOf('paid', stated).arcs).toMatchObject([{usd: 60, imputed: false, undisclosed: 0}]);
    expect(graphOf('paid', silent).arcs).toMatchObject([
      {usd: expect.closeTo(8, 1), imputed: true, undisclosed: 0},
    ]);
    expect(graphOf('paid', silent, stated).arcs).toMatchObject([
      {usd: expect.closeTo(68, 1), imputed: true},
    ]);
    expect(graphOf('paid', stated, later).arcs).toMatchObject([{usd: 60, imputed: false}]);
    expect(graphOf('binding', tie('cloud:cloud:lab', over)).arcs).toMatchObject([
      {usd: null, imputed: false, undisclosed: 1},
    ]);
  });
});
