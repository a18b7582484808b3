/** The list of frenemies as a table: one row a pair, its date, basis and data beside it. */
import {dataStamp, type StampedData} from '../dataset/dataStamp';
import {csvOf} from '../lib/csv';
import type {Scenario} from '../scenario/scenario';
import type {StudiedFrenemy} from './studyFrenemies';

export const frenemiesCsv = (
  pairs: readonly StudiedFrenemy[],
  {basis, asOf, parameters}: Pick<Scenario, 'basis' | 'asOf' | 'parameters'>,
  data: StampedData,
): string =>
  csvOf<StudiedFrenemy>(
    [
      ['rank', (p) => p.rank],
      ['a', (p) => p.a],
      ['b', (p) => p.b],
      ['ties', (p) => p.ties.join(' ')],
      ['usdAToB', (p) => p.usd.aToB],
      ['usdBToA', (p) => p.usd.bToA],
      ['undisclosed', (p) => p.undisclosed.join(' ')],
      ['rivalries', (p) => p.rivalry.ties.join(' ')],
      ['derived', (p) => p.rivalry.derived],
      ['overlap', (p) => p.rivalry.overlap],
      ['sameMarket', (p) => p.sameMarket],
      ['aLosesWhenBFalls', (p) => p.whenBFalls.loses],
      ['aLosesUsdWhenBFalls', (p) => p.whenBFalls.losesUsd],
      ['aLosesByPairWhenBFalls', (p) => p.whenBFalls.losesByPair],
      ['aGainsUsdWhenBFalls', (p) => p.whenBFalls.gainsUsd],
      ['bLosesWhenAFalls', (p) => p.whenAFalls.loses],
      ['bLosesUsdWhenAFalls', (p) => p.whenAFalls.losesUsd],
      ['bLosesByPairWhenAFalls', (p) => p.whenAFalls.losesByPair],
      ['bGainsUsdWhenAFalls', (p) => p.whenAFalls.gainsUsd],
      ['basis', () => basis],
      ['asOf', () => asOf],
      ['parameters', () => JSON.stringify(parameters)],
      ['data', () => dataStamp(data)],
    ],
    pairs,
  );
