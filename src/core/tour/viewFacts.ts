/**
 * What can be said of a web at its date and on its basis, whatever fails: one fact of each kind
 * that holds. Money is `ledger.ts`'s: counted once, dollars over the term, rates and guarantees
 * left out. Every part is a part of the same view. O(ties), and the loop finder.
 */
import type {Dataset, Tie} from '../dataset/schema';
import {accountsAt} from '../exposure/accounts';
import {countedOnce} from '../exposure/economy';
import {demandDependencies} from '../exposure/demand';
import {buildWeb, type Web, type WebView} from '../graph/web';
import {firstDay} from '../lib/day';
import {interestOf, type Fact} from './fact';
import {
  groupBy,
  idsOf,
  isMutual,
  largestBy,
  passesThrough,
  paymentOf,
  sourcesOf,
  type Ledger,
} from './ledger';
import {moneyLoop} from './moneyLoop';

/** What counts as new, in days before the date. */
export const RECENT_DAYS = 90;

const usd = (value: number) => ({value, unit: 'usd'}) as const;
const share = (value: number) => ({value, unit: 'share'}) as const;
const count = (value: number) => ({value, unit: 'count'}) as const;
const behind = (ties: readonly Tie[]) => ({ties: idsOf(ties), sources: sourcesOf(ties)});

export const viewFacts = (dataset: Dataset, view: WebView, ledger: Ledger): readonly Fact[] =>
  [
    loopOf(ledger),
    largestTie(ledger),
    partnerAndRival(ledger),
    busiestCompany(ledger),
    notFirm(dataset, view),
    newestTies(ledger),
    sharedSupplier(ledger),
    concentratedSeller(dataset, ledger.web),
    undisclosed(ledger),
  ].filter((fact) => fact !== null);

function loopOf(ledger: Ledger): Fact | null {
  const loop = moneyLoop(ledger);
  if (!loop) return null;
  const {companies, payments, bottleneckUsd} = loop;
  const known = payments.flatMap((p) => (p.usd === null ? [] : [p.usd]));
  return {
    kind: 'money-loop',
    figures: {
      companies: count(companies.length),
      ...Object.fromEntries(
        payments.flatMap((p, i) => (p.usd === null ? [] : [[`payment${i + 1}`, usd(p.usd)]])),
      ),
      ...(bottleneckUsd !== null && {bottleneck: usd(bottleneckUsd)}),
    },
    companies,
    ...behind(payments.flatMap((p) => p.ties)),
    interest: interestOf(0.6, part(sum(known), ledger.totalUsd)),
  };
}

function largestTie({priced, totalUsd}: Ledger): Fact | null {
  const largest = largestBy(priced, (p) => p.usd);
  if (!largest) return null;
  const {tie} = largest;
  const {payer, payee} = paymentOf(tie);
  return {
    kind: 'largest-tie',
    figures: {money: usd(largest.usd), ofAll: share(largest.usd / totalUsd)},
    companies: [payer, payee],
    ...behind([tie]),
    interest: interestOf(0.55, largest.usd / totalUsd),
  };
}

function partnerAndRival({web, trades, priced, totalUsd}: Ledger): Fact | null {
  const pairOf = ({from, to}: Tie) => [from, to].sort().join(' ');
  const rivals = groupBy(
    [...web.ties.values()].map((t) => t.tie).filter((t) => t.type === 'rivalry'),
    pairOf,
  );
  const deals = groupBy(
    trades.map((t) => t.tie).filter((t) => rivals.has(pairOf(t))),
    pairOf,
  );
  const usdOf = new Map(priced.map((p) => [p.tie, p.usd]));
  const money = (ties: readonly Tie[]) => sum(ties.map((t) => usdOf.get(t) ?? 0));
  const busiest = largestBy(deals, ([, ties]) => money(ties) + ties.length); // dollars, then ties
  if (!busiest) return null;
  const [pair, ties] = busiest;
  const total = money(ties);
  const {from, to} = rivals.get(pair)![0]!;
  return {
    kind: 'partner-and-rival',
    figures: {
      ties: count(ties.length),
      pairs: count(deals.size),
      ...(total > 0 && {money: usd(total)}),
    },
    companies: [from, to],
    ...behind([...ties, ...rivals.get(pair)!]),
    interest: interestOf(0.5, part(total, totalUsd)),
  };
}

function busiestCompany({web, priced, totalUsd}: Ledger): Fact | null {
  const passing = priced.filter((p) => passesThrough(p.tie));
  const flows = web.companies.map(({id}) => {
    const own = passing.filter(({tie}) => tie.from === id || tie.to === id);
    const paid = own.filter(({tie}) => paymentOf(tie).payer === id);
    const out = sum(paid.map((p) => p.usd));
    return {id, own, out, into: sum(own.map((p) => p.usd)) - out};
  });
  const busiest = largestBy(flows, (f) => f.out + f.into);
  if (!busiest || busiest.own.length === 0) return null;
  const {id, own, out, into} = busiest;
  return {
    kind: 'busiest-company',
    figures: {
      out: usd(out),
      in: usd(into),
      ofAll: share((out + into) / totalUsd),
      ties: count(own.length),
    },
    companies: [id],
    ...behind(own.map((p) => p.tie)),
    interest: interestOf(0.4, (out + into) / totalUsd),
  };
}

/** Of all money announced by the date, what binds and what has been paid; on any basis the same. */
function notFirm(dataset: Dataset, view: WebView): Fact | null {
  const at = (basis: WebView['basis']) => buildWeb(dataset, {...view, basis});
  const [binding, paid] = [at('binding'), at('paid')];
  const announced = countedOnce(at('announced')).flatMap(({tie, amountUsd}) => {
    const isMoney = !isMutual(tie) && tie.amountPeriod === 'total';
    if (!isMoney || tie.instrument === 'guarantee' || !amountUsd) return [];
    return [{tie, usd: amountUsd, binding: amountAt(binding, tie), paid: amountAt(paid, tie)}];
  });
  const total = sum(announced.map((a) => a.usd));
  if (total === 0) return null;
  const bound = sum(announced.map((a) => a.binding));
  const spent = sum(announced.map((a) => a.paid));
  return {
    kind: 'not-firm',
    figures: {
      announced: usd(total),
      binding: usd(bound),
      paid: usd(spent),
      notBinding: share(1 - bound / total),
      notPaid: share(1 - spent / total),
    },
    companies: [],
    ...behind(announced.map((a) => a.tie)),
    interest: interestOf(0.3, 1 - (view.basis === 'announced' ? bound : spent) / total),
  };
}
const amountAt = (web: Web, {id}: Tie): number => web.ties.get(id)?.amountUsd ?? 0;

function newestTies({web, trades, priced}: Ledger): Fact | null {
  const isNew = ({announced}: Tie): boolean =>
    announced !== null && firstDay(announced) > web.asOf - RECENT_DAYS;
  const ties = trades.map((t) => t.tie).filter(isNew);
  if (ties.length === 0) return null;
  const money = priced.filter((p) => isNew(p.tie));
  const largest = largestBy(money, (p) => p.usd);
  return {
    kind: 'newest-ties',
    figures: {
      days: {value: RECENT_DAYS, unit: 'days'},
      ties: count(ties.length),
      priced: count(money.length),
      ...(largest && {money: usd(sum(money.map((p) => p.usd))), largest: usd(largest.usd)}),
    },
    companies: largest ? [paymentOf(largest.tie).payer, paymentOf(largest.tie).payee] : [],
    ...behind(ties),
    interest: interestOf(0.35, ties.length / trades.length),
  };
}

function sharedSupplier({trades}: Ledger): Fact | null {
  const goods = trades.map((t) => t.tie).filter((t) => t.inputClass !== null);
  const classes = groupBy(goods, (t) => t.inputClass!);
  const suppliers = [...classes].flatMap(([inputClass, ties]) =>
    [...groupBy(ties, (t) => t.from)].map(([id, own]) => ({
      id,
      inputClass,
      own,
      buyers: new Set(own.map((t) => t.to)).size,
      ofBuyers: new Set(ties.map((t) => t.to)).size,
    })),
  );
  const widest = largestBy(suppliers, (s) => s.buyers);
  if (!widest || widest.buyers < 2) return null;
  const {id, inputClass, own, buyers, ofBuyers} = widest;
  return {
    kind: 'shared-supplier',
    figures: {
      buyers: count(buyers),
      ofBuyers: count(ofBuyers),
      ofClass: share(buyers / ofBuyers),
    },
    companies: [id],
    ...behind(own),
    inputClass,
    interest: interestOf(0.25, buyers / ofBuyers),
  };
}

/**
 * Stated shares come before estimated ones; a project has one user by its nature, and a share
 * without a tie in this view has nothing to light.
 */
function concentratedSeller(dataset: Dataset, web: Web): Fact | null {
  const projects = new Set(dataset.companies.filter((c) => c.kind === 'project').map((c) => c.id));
  const accounts = accountsAt(dataset, web.asOf);
  const shares = demandDependencies(dataset, web, accounts, countedOnce(web)).filter(
    (d) => !projects.has(d.of) && d.ties.length > 0,
  );
  const largest = largestBy(shares, (d) => d.weight - (d.imputed ? 1 : 0));
  if (!largest) return null;
  const {of, on, weight, ties, sources, imputed} = largest;
  return {
    kind: 'concentrated-seller',
    figures: {
      ofRevenue: share(weight),
      ...(largest.usd !== null && {revenue: {value: largest.usd, unit: 'usd-a-year' as const}}),
    },
    companies: [of, on],
    ties,
    sources: [...new Set(sources)],
    isEstimated: imputed,
    interest: interestOf(0.2, weight),
  };
}

function undisclosed({trades}: Ledger): Fact | null {
  const silent = trades.filter((t) => t.amountUsd === null).map((t) => t.tie);
  if (silent.length === 0) return null;
  return {
    kind: 'undisclosed',
    figures: {
      ties: count(silent.length),
      ofTies: count(trades.length),
      ofAll: share(silent.length / trades.length),
    },
    companies: [],
    ...behind(silent),
    interest: interestOf(0.1, silent.length / trades.length),
  };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const part = (of: number, whole: number): number => (whole > 0 ? of / whole : 0);
