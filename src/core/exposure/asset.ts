/**
 * Asset dependencies: what a holder writes off if the company it invested in or lent to fails.
 *
 *   weight = exposure × lossGivenDefault / buffer
 *
 * exposure: stakes paid in, loans drawn by the date (never headlines, never a market valuation).
 * No claim arises from warrants and options before exercise, from acquisitions of the whole company
 * (consolidated) and from guarantees (contingent). A syndicated loan stands on its lead lender for
 * display only. Money managed for others, and claims of holders without a known buffer, keep their
 * dollars and weigh 0. O(ties).
 */
import type {Company, Dataset, Tie} from '../dataset/schema';
import type {Web, WebTie} from '../graph/web';
import type {AccountsAt} from './accounts';
import {imputed, paidBy} from './contract';
import type {Dependency, Term} from './dependency';

export function assetDependencies(
  dataset: Dataset,
  web: Web,
  accounts: AccountsAt,
  counted: readonly WebTie[],
  lossGivenDefault: number | null,
): readonly Dependency[] {
  const byId = new Map(dataset.companies.map((c) => [c.id, c]));
  const pairs = new Map<
    string,
    {readonly tie: Tie; readonly usd: number; readonly terms: readonly Term[]}[]
  >();
  for (const {tie} of counted) {
    if (!isClaim(tie)) continue;
    const paid = paidBy(tie, web.asOf, dataset.defaults);
    if (!(paid.usd > 0)) continue;
    const key = `${tie.type} ${tie.from} ${tie.to}`;
    const claims = pairs.get(key);
    if (claims) claims.push({tie, ...paid});
    else pairs.set(key, [{tie, ...paid}]);
  }
  return [...pairs.values()].map((claims): Dependency => {
    const {tie} = claims[0]!;
    const holder = byId.get(tie.from)!;
    const exposure = claims.reduce((sum, c) => sum + c.usd, 0);
    const lgd =
      lossGivenDefault === null
        ? lossGivenDefaultOf(dataset, tie, byId.get(tie.to)!)
        : imputed('lossGivenDefault', lossGivenDefault, 'share', 'parameter', 'set by the user');
    const buffer = accounts(holder.id).buffer;
    const isBorne = buffer !== null && !holder.managesForOthers;
    const evidence = claims.flatMap((c) => c.tie.evidence.map((e) => e.source));
    const terms: Term[] = [
      {name: 'exposure', value: exposure, unit: 'usd', rule: null, reason: null, sources: []},
      lgd,
      ...(isBorne
        ? [{...buffer, name: buffer.name === 'liquidity' ? 'liquidity' : 'buffer'}]
        : [notBorne(holder)]),
      ...claims.flatMap((c) => c.terms),
    ];
    return {
      of: holder.id,
      on: tie.to,
      channel: 'asset',
      inputClass: null,
      essentiality: 0,
      weight: isBorne ? (exposure * lgd.value) / buffer.value : 0,
      usd: exposure * lgd.value,
      ties: claims.map((c) => c.tie.id),
      tieShares: claims.map((c) => c.usd / exposure),
      sources: [...new Set([...evidence, ...terms.flatMap((t) => t.sources)])],
      terms,
      imputed: terms.some((t) => t.rule !== null),
    };
  });
}

function isClaim({type, instrument, syndicated, stakePct}: Tie): boolean {
  if (type === 'debt') return instrument !== 'guarantee' && !syndicated;
  return (
    type === 'investment' && stakePct !== 100 && (instrument === 'equity' || instrument === null)
  );
}

function lossGivenDefaultOf({defaults}: Dataset, {type}: Tie, obligor: Company): Term {
  const byBorrower =
    type === 'debt' ? defaults.lossGivenDefaultByBorrower[obligor.kind] : undefined;
  const found = byBorrower ?? defaults.lossGivenDefault[type]!;
  const rule = byBorrower
    ? `lossGivenDefaultByBorrower ${obligor.kind}`
    : `lossGivenDefault ${type}`;
  return imputed('lossGivenDefault', found.value!, 'share', rule, found.reason);
}

const notBorne = ({managesForOthers}: Company): Term =>
  managesForOthers
    ? imputed(
        'buffer',
        0,
        'usd',
        'managedForOthers',
        "other people's money: dollars at risk, not its own loss",
      )
    : imputed(
        'buffer',
        0,
        'usd',
        'bufferUnknown',
        'neither equity nor liquidity is known: dollars at risk only',
      );
