/** Frenemies as a table for people, as JSON for programs, as CSV for spreadsheets. */
import {frenemiesCsv} from '../../core/frenemies/frenemiesCsv';
import type {StudiedFrenemy} from '../../core/frenemies/studyFrenemies';
import type {Fall} from '../../core/frenemies/whenOneFalls';
import type {Scenario} from '../../core/scenario/scenario';
import type {OutputFormat} from '../options';
import type {Provenance} from './outcome';
import {drawTable} from './table';

export function writeFrenemies(
  pairs: readonly StudiedFrenemy[],
  scenario: Scenario,
  provenance: Provenance,
  format: OutputFormat,
): string {
  if (format === 'json') return `${JSON.stringify(toJson(pairs, scenario, provenance))}\n`;
  return format === 'csv'
    ? frenemiesCsv(pairs, scenario, provenance)
    : toTable(pairs, scenario, provenance);
}

function toJson(
  pairs: readonly StudiedFrenemy[],
  {basis, asOf, model, parameters}: Scenario,
  {version, hash}: Provenance,
) {
  return {
    basis,
    asOf,
    data: {version, hash},
    model,
    parameters,
    pairs: pairs.map(({whenAFalls, whenBFalls, ...pair}) => ({
      ...pair,
      whenAFalls: {
        bLoses: whenAFalls.loses,
        bLosesUsd: whenAFalls.losesUsd,
        bLosesByPair: whenAFalls.losesByPair,
        bLosesByPairUsd: whenAFalls.losesByPairUsd,
        bGainsUsd: whenAFalls.gainsUsd,
        bFails: whenAFalls.fails,
      },
      whenBFalls: {
        aLoses: whenBFalls.loses,
        aLosesUsd: whenBFalls.losesUsd,
        aLosesByPair: whenBFalls.losesByPair,
        aLosesByPairUsd: whenBFalls.losesByPairUsd,
        aGainsUsd: whenBFalls.gainsUsd,
        aFails: whenBFalls.fails,
      },
    })),
  };
}

function toTable(
  pairs: readonly StudiedFrenemy[],
  {basis, asOf, parameters}: Scenario,
  {version, hash, nameOf}: Provenance,
): string {
  const rows = pairs.map(({rank, a, b, usd, undisclosed, rivalry, whenAFalls, whenBFalls}) => [
    String(rank),
    nameOf(a),
    nameOf(b),
    usd.aToB + usd.bToA > 0 ? bn(usd.aToB + usd.bToA) : undisclosed.length > 0 ? '?' : '–',
    rivalry.derived ? 'derived' : 'stated',
    rivalry.overlap === null ? '–' : rivalry.overlap.toFixed(2),
    ...effect(whenBFalls),
    ...effect(whenAFalls),
  ]);
  const head = `Frenemies as of ${asOf}, ${basis} basis; joint model, rivals take over ${Number(parameters['diversion'] ?? 0) * 100} % of what they have room for`;
  const columns = ['#', 'a', 'b', 'money', 'rivalry', 'overlap']
    .concat('a loses', '(dollars)', 'a wins')
    .concat('b loses', '(dollars)', 'b wins');
  return [
    head,
    '',
    rows.length === 0
      ? 'No two companies are partners and rivals at once.\n'
      : drawTable(columns, rows, [0, 3, 5, 6, 7, 8, 9, 10, 11]),
    `a loses and wins when b falls, b when a does. Dollars in bn; wins are sales a year; ?: undisclosed or unknown.`,
    `Data ${version} (${hash.slice(0, 12)}). With ties and their money: --format json`,
    '',
  ].join('\n');
}

const effect = ({loses, losesUsd, gainsUsd}: Fall): readonly string[] => [
  `${(loses * 100).toFixed(1)} %`,
  losesUsd === null ? '?' : bn(losesUsd),
  gainsUsd === null ? '?' : bn(gainsUsd),
];

const bn = (usd: number): string => (usd / 1e9).toFixed(2);
