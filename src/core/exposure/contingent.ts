/**
 * Contingent dependencies, borne by liquidity alone: money promised that vanishes with its funder,
 * and guarantees that are called when the guaranteed company fails.
 *
 * funding: (committed on the basis − paid in or drawn) × `undrawnNext12`, from investors and from
 *   lenders, syndicates included (the borrower loses the line, whoever lends). Nothing on the paid
 *   basis.
 * guarantee: cap × `guaranteeActive` × loss given default of a guarantee, once the contract has
 *   started; a capacity buy-back binds the one who receives the capacity in the same way.
 * Weights are shares of the holder's liquidity; 0 where that is unknown. O(ties).
 */
import type {CompanyId, Dataset, Tie} from '../dataset/schema';
import type {Web, WebTie} from '../graph/web';
import {firstDay} from '../lib/day';
import type {AccountsAt} from './accounts';
import {imputed, paidBy} from './contract';
import type {Channel, Dependency, Term} from './dependency';

interface Promise {
  readonly of: CompanyId;
  readonly on: CompanyId;
  readonly tie: Tie;
  readonly usd: number;
  readonly terms: readonly Term[];
}

export function contingentDependencies(
  dataset: Dataset,
  web: Web,
  accounts: AccountsAt,
  counted: readonly WebTie[],
): readonly Dependency[] {
  return [
    ...gather(
      'funding',
      counted.flatMap((t) => fundingOf(dataset, web, t)),
      accounts,
    ),
    ...gather(
      'guarantee',
      counted.flatMap((t) => guaranteeOf(dataset, web, t)),
      accounts,
    ),
  ];
}

function fundingOf({defaults}: Dataset, web: Web, {tie, amountUsd}: WebTie): readonly Promise[] {
  const isFunding =
    (tie.type === 'investment' && (tie.instrument === 'equity' || tie.instrument === null)) ||
    (tie.type === 'debt' && tie.instrument !== 'guarantee');
  if (!isFunding || web.basis === 'paid' || amountUsd === null || tie.status === 'completed')
    return [];
  const paid = paidBy(tie, web.asOf, defaults);
  const undrawn = amountUsd - paid.usd;
  if (!(undrawn > 0)) return [];
  const {value, reason} = defaults.undrawnNext12;
  const sources = tie.evidence.map((e) => e.source);
  return [
    {
      of: tie.to,
      on: tie.from,
      tie,
      usd: undrawn * value!,
      terms: [
        {name: 'committed', value: amountUsd, unit: 'usd', rule: null, reason: null, sources},
        {name: 'undrawn', value: undrawn, unit: 'usd', rule: null, reason: null, sources: []},
        ...paid.terms.filter((t) => t.name !== 'committed'),
        imputed('undrawnNext12', value!, 'share', 'undrawnNext12', reason),
      ],
    },
  ];
}

function guaranteeOf({defaults}: Dataset, web: Web, {tie, amountUsd}: WebTie): readonly Promise[] {
  if (tie.instrument !== 'guarantee' || amountUsd === null) return [];
  const start = tie.start ?? tie.announced;
  if (start === null || firstDay(start) > web.asOf) return [];
  const isBuyBack = tie.type !== 'debt'; // who receives the capacity has promised to take it
  const active = defaults.guaranteeActive;
  const lgd = defaults.lossGivenDefault['guarantee']!;
  const sources = tie.evidence.map((e) => e.source);
  return [
    {
      of: isBuyBack ? tie.to : tie.from,
      on: isBuyBack ? tie.from : tie.to,
      tie,
      usd: amountUsd * active.value! * lgd.value!,
      terms: [
        {name: 'cap', value: amountUsd, unit: 'usd', rule: null, reason: null, sources},
        imputed('guaranteeActive', active.value!, 'share', 'guaranteeActive', active.reason),
        imputed('lossGivenDefault', lgd.value!, 'share', 'lossGivenDefault guarantee', lgd.reason),
      ],
    },
  ];
}

function gather(
  channel: Extract<Channel, 'funding' | 'guarantee'>,
  promises: readonly Promise[],
  accounts: AccountsAt,
): readonly Dependency[] {
  const pairs = new Map<string, Promise[]>();
  for (const promise of promises) {
    const key = `${promise.of} ${promise.on}`;
    const of = pairs.get(key);
    if (of) of.push(promise);
    else pairs.set(key, [promise]);
  }
  return [...pairs.values()].map((of): Dependency => {
    const usd = of.reduce((sum, p) => sum + p.usd, 0);
    const liquidity = accounts(of[0]!.of).liquidity;
    const unknown = imputed(
      'liquidity',
      0,
      'usd',
      'liquidityUnknown',
      'cash is not known: dollars at risk only',
    );
    const terms = [
      {name: channel, value: usd, unit: 'usd' as const, rule: null, reason: null, sources: []},
      liquidity ?? unknown,
      ...of.flatMap((p) => p.terms),
    ];
    const evidence = of.flatMap((p) => p.tie.evidence.map((e) => e.source));
    return {
      of: of[0]!.of,
      on: of[0]!.on,
      channel,
      inputClass: null,
      essentiality: 0,
      weight: liquidity ? usd / liquidity.value : 0,
      usd,
      ties: of.map((p) => p.tie.id),
      tieShares: of.map((p) => p.usd / usd),
      sources: [...new Set([...evidence, ...terms.flatMap((t) => t.sources)])],
      terms,
      imputed: true,
    };
  });
}
