import {expect, it} from 'vitest';
import type {MoneyLoop} from '../../../src/core/loops/loops';
import {loopsCsv} from '../../../src/core/loops/loopsCsv';
import type {MoneyArc} from '../../../src/core/loops/moneyGraph';
import {id, tieId} from '../../fixtures/tinyDataset';

const [lab, cloud] = [id('lab'), id('cloud')];
const forGoods: MoneyArc = {
  payer: lab,
  payee: cloud,
  usd: 90,
  goodsUsd: 90,
  capitalUsd: 0,
  ties: [tieId('cloud:cloud:lab'), tieId('cloud:cloud:lab:2')],
  undisclosed: 1,
  imputed: false,
};
const ofCapital: MoneyArc = {
  payer: cloud,
  payee: lab,
  usd: 13,
  goodsUsd: 0,
  capitalUsd: 12,
  ties: [tieId('investment:cloud:lab')],
  undisclosed: 0,
  imputed: true,
};
const left = (narrowestUsd: number | null) => ({narrowestUsd, imputed: false, broken: []});
const loop: MoneyLoop = {
  key: 'cloud>lab',
  companies: [lab, cloud],
  arcs: [forGoods, ofCapital],
  narrowestUsd: 13,
  left: {announced: left(14), binding: left(11), paid: left(null)},
  strangeness: {expected: 0.25, p: 0.02, draws: 50},
};

it('writes one row a payment, the loop beside it, unknown amounts empty', () => {
  const unknown = {
    ...loop,
    narrowestUsd: null,
    strangeness: null,
    arcs: [{...forGoods, usd: null, goodsUsd: null}],
  };
  const csv = loopsCsv(
    [loop, unknown],
    {basis: 'announced', asOf: '2026-10-01', inForce: false},
    {version: '1.2.0', hash: 'abcdef0123456789'},
  );
  const end = 'announced,2026-10-01,false,1.2.0 abcdef012345';
  expect(csv.split('\r\n')).toEqual([
    'rank,loop,narrowest_usd,expected_by_chance,p,left_announced_usd,left_binding_usd,left_paid_usd,payer,payee,usd,goods_usd,capital_usd,undisclosed_ties,imputed,ties,basis,as_of,in_force,data',
    `1,lab>cloud,13,0.25,0.02,14,11,,lab,cloud,90,90,0,1,false,cloud:cloud:lab cloud:cloud:lab:2,${end}`,
    `1,lab>cloud,13,0.25,0.02,14,11,,cloud,lab,13,0,12,0,true,investment:cloud:lab,${end}`,
    `2,lab>cloud,,,,14,11,,lab,cloud,,,0,1,false,cloud:cloud:lab cloud:cloud:lab:2,${end}`,
    '',
  ]);
});
