/**
 * Supply dependencies: what part of a company's production stops if a supplier of it does.
 *
 *   weight = share × reach × inFlow × (1 − replaceable)
 *
 * share: part of the company's input class that comes from the supplier, out of all that it uses.
 * Own production and suppliers off the map come first; the known suppliers share the room left, by
 * one measure that covers them all (gigawatts, else money), else market shares for accelerators,
 * else money with gigawatts converted, suppliers without any quantity sharing `undisclosedSlice`.
 * A stated share replaces the computed one of the supplier it names; then the class is scaled down
 * to its room. Letters of intent, announced and reported ties without a quantity weigh nothing;
 * neither do guarantees (capacity buy-backs) and ties whose money another tie carries.
 * reach: part of the revenue that stops without the class. inFlow: 1 for what is consumed; for
 * capital goods 1 − (1 − e^(−gh)) / (gh), since what is installed keeps running. replaceable: part
 * that other sources fill within the horizon, 1 − (1 − r₁₂)^(h/12).
 * Sources and pitfalls: docs/models.md. O(ties).
 */
import type {Company, CompanyId, Dataset, InputClass, Share, SourceId} from '../dataset/schema';
import type {Web, WebTie} from '../graph/web';
import {exp, log, power} from '../lib/elementary';
import {findAssumption, firstOf, generality, type Assumptions, type Finding} from './assumption';
import {deliveryOf, imputed, scaledTo, type Delivery} from './contract';
import type {Dependency, Term} from './dependency';
import {latestShare} from './statedShare';

interface Supplier {
  readonly id: CompanyId;
  readonly ties: readonly {readonly of: WebTie; readonly delivery: Delivery}[];
  /** Quantities of the window, null where none of its ties states one. */
  readonly usd: number | null;
  readonly gw: number | null;
}

interface Portion {
  readonly value: number;
  readonly terms: readonly Term[];
}

export function supplyDependencies(
  dataset: Dataset,
  web: Web,
  {horizon, essentiality: overrides}: Pick<Assumptions, 'horizon' | 'essentiality'>,
  counted: readonly WebTie[],
): readonly Dependency[] {
  const {defaults, companies} = dataset;
  const byId = new Map(companies.map((c) => [c.id, c]));
  const found: Dependency[] = [];
  for (const [key, suppliers] of suppliersByClass(dataset, web, counted)) {
    const [id, inputClass] = key.split(' ') as [CompanyId, InputClass];
    const company = byId.get(id)!;
    const essentiality = essentialityOf(defaults, overrides, company, inputClass);
    if (!essentiality || essentiality.value === 0) continue;
    const factors = factorsOf(dataset, company, inputClass, horizon);
    for (const [supplier, share] of sharesOf(dataset, web, company, inputClass, suppliers)) {
      const terms = [...share.terms, ...factors];
      const weight = factors.reduce(
        (w, t) => w * (t.name === 'replaceable' ? 1 - t.value : t.value),
        share.value,
      );
      if (!(weight > 0)) continue;
      const sources = supplier.ties.flatMap((t) => t.of.tie.evidence.map((e) => e.source));
      found.push({
        of: id,
        on: supplier.id,
        channel: 'supply',
        inputClass,
        essentiality: essentiality.value as 1 | 2,
        weight: Math.min(weight, 1),
        usd: null, // revenue at risk = weight × revenue: filled in with the accounts
        ties: supplier.ties.map((t) => t.of.tie.id),
        tieShares: tieShares(supplier),
        sources: unique([...sources, ...terms.flatMap((t) => t.sources)]),
        terms: [
          ...terms,
          imputed(
            'essentiality',
            essentiality.value,
            'factor',
            essentiality.rule,
            essentiality.reason,
          ),
        ],
        imputed: terms.some((t) => t.rule !== null),
      });
    }
  }
  return found;
}

/** What the user set for a class holds for everyone who uses it; else the defaults; else nothing. */
function essentialityOf(
  defaults: Dataset['defaults'],
  overrides: Assumptions['essentiality'],
  company: Company,
  inputClass: InputClass,
): Finding | undefined {
  const found = findAssumption('essentiality', defaults.essentiality, company, inputClass);
  const set = overrides[inputClass];
  return set === undefined || !found || found.value === 0
    ? found
    : {value: set, rule: 'parameter', reason: 'set by the user'};
}

function suppliersByClass(
  dataset: Dataset,
  web: Web,
  counted: readonly WebTie[],
): ReadonlyMap<string, readonly Supplier[]> {
  const classes = new Map<string, Map<CompanyId, {of: WebTie; delivery: Delivery}[]>>();
  const classOf = (key: string) => {
    let suppliers = classes.get(key);
    if (!suppliers) classes.set(key, (suppliers = new Map()));
    return suppliers;
  };
  for (const of of counted) {
    const {tie} = of;
    if (tie.inputClass === null || tie.instrument === 'guarantee') continue;
    const delivery = deliveryOf(of, web, dataset.defaults);
    if (!delivery.isRunning) continue;
    const isFirm = of.certainty === 'paid' || of.certainty === 'binding';
    if (!isFirm && !(delivery.usd ?? 0) && !(delivery.gw ?? 0)) continue;
    const suppliers = classOf(`${tie.to} ${tie.inputClass}`);
    const ties = suppliers.get(tie.from);
    if (ties) ties.push({of, delivery});
    else suppliers.set(tie.from, [{of, delivery}]);
  }
  const known = new Set<string>(dataset.companies.map((c) => c.id));
  for (const share of dataset.shares) {
    if (
      !isSupplierShare(share) ||
      share.of === share.from ||
      !known.has(share.of) ||
      !known.has(share.from)
    )
      continue;
    if (latestShare([share], web.asOf) === undefined) continue;
    const suppliers = classOf(`${share.of} ${share.inputClass}`);
    if (!suppliers.has(share.from as CompanyId)) suppliers.set(share.from as CompanyId, []);
  }
  return new Map(
    [...classes].map(([key, suppliers]) => [
      key,
      [...suppliers].map(([id, ties]) => ({
        id,
        ties,
        usd: total(ties, 'usd'),
        gw: total(ties, 'gw'),
      })),
    ]),
  );
}

function total(ties: Supplier['ties'], measure: 'usd' | 'gw'): number | null {
  const known = ties.flatMap((t) => t.delivery[measure] || []);
  return known.length > 0 ? sumOf(known) : null;
}

/** What each supplier's share is, with its arithmetic. */
function sharesOf(
  dataset: Dataset,
  web: Web,
  company: Company,
  inputClass: InputClass,
  suppliers: readonly Supplier[],
): readonly (readonly [Supplier, Portion])[] {
  const {defaults} = dataset;
  const own = findAssumption('ownSupply', defaults.ownSupply, company, inputClass);
  const outside = findAssumption('outsideSupply', defaults.outsideSupply, company, inputClass);
  const room = Math.max(0, 1 - (own?.value ?? 0) - (outside?.value ?? 0));
  const roomTerms = [termOf('own', own), termOf('outside', outside)].filter((t) => t !== null);

  const computed = computedShares(dataset, web, inputClass, suppliers, room);
  const portions = suppliers.map((supplier): Portion => {
    const stated = latestShare(
      dataset.shares.filter(
        (s) =>
          isSupplierShare(s) &&
          s.of === company.id &&
          s.from === supplier.id &&
          s.inputClass === inputClass,
      ),
      web.asOf,
    );
    if (!stated)
      return {
        ...computed.get(supplier.id)!,
        terms: [...roomTerms, ...computed.get(supplier.id)!.terms],
      };
    const isRough = stated.method !== 'stated' && stated.method !== 'computed';
    const term: Term = {
      name: 'stated',
      value: stated.share,
      unit: 'share',
      rule: isRough ? `share ${stated.method}` : null,
      reason: isRough ? stated.what : null,
      sources: stated.evidence.map((e) => e.source),
    };
    return {value: stated.share, terms: [term, ...roomTerms]};
  });
  const sum = sumOf(portions.map((p) => p.value));
  const scale = sum > room * (1 + 1e-12) ? room / sum : 1;
  const scaled = scale < 1 ? [scaledTo(scale)] : [];
  return suppliers.map((supplier, i) => {
    const {value, terms} = portions[i]!;
    const share: Term = {
      name: 'share',
      value: value * scale,
      unit: 'share',
      rule: null,
      reason: null,
      sources: [],
    };
    return [supplier, {value: value * scale, terms: [share, ...terms, ...scaled]}] as const;
  });
}

function computedShares(
  {defaults, shares}: Dataset,
  web: Web,
  inputClass: InputClass,
  suppliers: readonly Supplier[],
  room: number,
): ReadonlyMap<CompanyId, Portion> {
  const split = (
    quantities: readonly number[],
    unit: Term['unit'],
    rule: string | null,
    reason: string | null,
  ) => {
    const sum = sumOf(quantities);
    return new Map(
      suppliers.map((s, i) => [
        s.id,
        {
          value: sum > 0 ? (room * quantities[i]!) / sum : room / suppliers.length,
          terms: [
            {name: 'quantity', value: quantities[i]!, unit, rule, reason, sources: []},
            {name: 'allKnown', value: sum, unit, rule: null, reason: null, sources: []},
            ...s.ties.flatMap((t) =>
              t.delivery.terms.filter((d) => d.rule !== null || d.name === 'headline'),
            ),
          ],
        },
      ]),
    );
  };
  if (suppliers.every((s) => s.gw !== null))
    return split(
      suppliers.map((s) => s.gw!),
      'gw',
      null,
      null,
    );
  if (suppliers.every((s) => s.usd !== null))
    return split(
      suppliers.map((s) => s.usd!),
      'usd',
      null,
      null,
    );
  if (inputClass === 'accelerators') {
    const markets = suppliers.map(
      (s) => marketShare(shares, s.id, web.asOf) ?? defaults.undisclosedSlice.value!,
    );
    return split(
      markets,
      'share',
      'marketShare',
      'no one measure covers all suppliers: shares of the accelerator market',
    );
  }

  const rate = firstOf('usdPerGwYear', defaults.usdPerGwYear, [inputClass]);
  const money = suppliers.map((s) => s.usd ?? (s.gw !== null && rate ? s.gw * rate.value : null));
  const known = money.flatMap((m) => m ?? []);
  const silent = suppliers.length - known.length;
  const {value: slice, reason} = defaults.undisclosedSlice;
  if (silent === 0)
    return split(
      money.map((m) => m!),
      'usd',
      rate?.rule ?? null,
      rate?.reason ?? null,
    );
  if (known.length === 0)
    return split(
      suppliers.map(() => 1),
      'factor',
      'equalParts',
      'no supplier states a quantity',
    );
  const forSilent = slice! * (silent === 1 ? 0.5 : 1);
  const knownSum = sumOf(known);
  const parts = money.map((m) =>
    m === null ? forSilent / silent : ((1 - forSilent) * m) / knownSum,
  );
  return split(parts, 'share', 'undisclosedSlice', reason);
}

/** A maker's part of the accelerator market; makers without one share the slice of custom silicon. */
function marketShare(shares: readonly Share[], id: CompanyId, asOf: number): number | undefined {
  const market = shares.filter((s) => s.kind === 'market-share' && s.inputClass === 'accelerators');
  const own = latestShare(
    market.filter((s) => s.from === id),
    asOf,
  );
  const custom = market.filter((s) => s.from.startsWith('group:'));
  return (own ?? latestShare(custom, asOf))?.share;
}

function factorsOf(
  {defaults}: Dataset,
  company: Company,
  inputClass: InputClass,
  months: number,
): readonly Term[] {
  const reach = findAssumption('reach', defaults.reach, company, inputClass);
  const replaceable = findAssumption('replaceable', defaults.replaceable, company, inputClass);
  const byHorizon = 1 - power(1 - (replaceable?.value ?? 0), months / 12);
  return [
    termOf('reach', reach),
    inFlowOf(defaults, company, inputClass, months),
    replaceable
      ? imputed('replaceable', byHorizon, 'share', replaceable.rule, replaceable.reason)
      : null,
  ].filter((t) => t !== null);
}

/** The more specific of a stated growth of the fleet and a stated share in flow. */
function inFlowOf(
  defaults: Dataset['defaults'],
  company: Company,
  inputClass: InputClass,
  months: number,
): Term | null {
  const growth = findAssumption('fleetGrowth', defaults.fleetGrowth, company, inputClass);
  const flat = findAssumption('inFlow', defaults.inFlow, company, inputClass);
  if (growth && (!flat || generality(growth.rule, company) <= generality(flat.rule, company))) {
    const gh = log(growth.value) * (months / 12);
    return imputed(
      'inFlow',
      gh > 0 ? 1 - (1 - exp(-gh)) / gh : 0,
      'share',
      growth.rule,
      growth.reason,
    );
  }
  return termOf('inFlow', flat);
}

const termOf = (name: string, found: Finding | undefined): Term | null =>
  found ? imputed(name, found.value, 'share', found.rule, found.reason) : null;

const isSupplierShare = ({kind, basis, inputClass}: Share): boolean =>
  kind === 'supplier-dependence' && inputClass !== null && basis !== 'commitments';

function tieShares({ties}: Supplier): readonly number[] {
  const quantities = ties.map((t) => t.delivery.usd ?? t.delivery.gw ?? 0);
  const sum = sumOf(quantities);
  return quantities.map((q) => (sum > 0 ? q / sum : 1 / ties.length));
}

const sumOf = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

const unique = (sources: readonly SourceId[]): readonly SourceId[] => [...new Set(sources)];
