import {expect, it} from 'vitest';
import {frenemiesCsv} from '../../../src/core/frenemies/frenemiesCsv';
import type {StudiedFrenemy} from '../../../src/core/frenemies/studyFrenemies';
import {id, tieId} from '../../fixtures/tinyDataset';

const [lab, cloud] = [id('lab'), id('cloud')];
const pair: StudiedFrenemy = {
  a: cloud,
  b: lab,
  ties: [tieId('cloud:cloud:lab'), tieId('investment:cloud:lab')],
  usd: {aToB: 13, bToA: 90},
  undisclosed: [tieId('models:lab:cloud'), tieId('models:lab:cloud:2')],
  rivalry: {ties: [tieId('rivalry:cloud:lab')], overlap: 0.25, shared: [], derived: false},
  sameMarket: true,
  ranks: {tie: 1, rivalry: 2},
  rank: 4,
  whenBFalls: {
    fallen: lab,
    standing: cloud,
    loses: 0.31,
    losesUsd: 32,
    losesByPair: 0.33,
    losesByPairUsd: 34,
    gainsUsd: 35,
    fails: false,
  },
  whenAFalls: {
    fallen: cloud,
    standing: lab,
    loses: 0.41,
    losesUsd: null,
    losesByPair: 0.43,
    losesByPairUsd: null,
    gainsUsd: null,
    fails: true,
  },
};

it('writes one row a pair, either fall in its own columns, unknown dollars empty', () => {
  const csv = frenemiesCsv(
    [pair],
    {basis: 'binding', asOf: '2026-07-01', parameters: {diversion: 0.5}},
    {version: '1.2.0', hash: 'abcdef0123456789', name: 'mine.csv', ownChanges: 3},
  );
  expect(csv.split('\r\n')).toEqual([
    'rank,a,b,ties,usdAToB,usdBToA,undisclosed,rivalries,derived,overlap,sameMarket,aLosesWhenBFalls,aLosesUsdWhenBFalls,aLosesByPairWhenBFalls,aGainsUsdWhenBFalls,bLosesWhenAFalls,bLosesUsdWhenAFalls,bLosesByPairWhenAFalls,bGainsUsdWhenAFalls,basis,asOf,parameters,data',
    '4,cloud,lab,cloud:cloud:lab investment:cloud:lab,13,90,models:lab:cloud models:lab:cloud:2,rivalry:cloud:lab,false,0.25,true,0.31,32,0.33,35,0.41,,0.43,,binding,2026-07-01,"{""diversion"":0.5}",mine.csv 1.2.0 abcdef012345 +3 own',
    '',
  ]);
});
