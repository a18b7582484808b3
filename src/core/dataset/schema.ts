/**
 * The shape of every file in `data/`, as valibot schemas; the types are inferred from them.
 *
 * Units: money in US dollars, power in gigawatts, shares in [0, 1], stakes in percent [0, 100].
 * Dates are ISO prefixes (`2026`, `2026-05`, `2026-05-14`): a shorter one means its first day as a
 * beginning and its last day as an end (see `lib/day.ts`).
 */
import * as v from 'valibot';
import {isOnCalendar} from '../lib/day';
import {plainText} from '../lib/plainText';
import {
  BASES,
  COMPANY_KINDS,
  FIGURE_SPANS,
  INPUT_CLASSES,
  INSTRUMENTS,
  SOURCE_CLASSES,
  STATUSES,
  TIE_TYPES,
} from './terms';

/** For those who check records anyway; what is shown first takes them from `terms.ts`. */
export {
  BASES,
  COMPANY_KINDS,
  FIGURE_SPANS,
  INPUT_CLASSES,
  INSTRUMENTS,
  OPTIONAL_TABLES,
  SOURCE_CLASSES,
  STATUSES,
  TABLES,
  TIE_TYPES,
} from './terms';

export type CompanyKind = (typeof COMPANY_KINDS)[number];

export type TieType = (typeof TIE_TYPES)[number];

export type InputClass = (typeof INPUT_CLASSES)[number];

export type TieStatus = (typeof STATUSES)[number];

/** What of a tie counts: announced ⊇ binding ⊇ paid. */
export type Basis = (typeof BASES)[number];

export type SourceClass = (typeof SOURCE_CLASSES)[number];

export type CompanyId = string & {readonly __brand: 'CompanyId'};
export type TieId = string & {readonly __brand: 'TieId'};
export type SourceId = string & {readonly __brand: 'SourceId'};

/** The one name of slug form under which every object holds something. */
export const INHERITED = 'constructor';
const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug such as "sk-hynix"'),
  v.notValue(INHERITED, 'is a name that programs keep for themselves'),
);
const companyId = v.pipe(
  slug,
  v.transform((s) => s as CompanyId),
);
const tieId = v.pipe(
  v.string(),
  v.regex(
    /^(cloud|chips|hosting|power|models|distribution|investment|debt|partnership|rivalry):[a-z0-9-]+:[a-z0-9-]+(:([2-9]|[1-9]\d+))?$/,
    'must read type:from:to, with :2, :3 … for further contracts of the same pair',
  ),
  v.transform((s) => s as TieId),
);
const sourceId = v.pipe(
  v.string(),
  v.regex(/^(w\d{3,}|seed-\d{3})$/, 'must be a source id such as w001 or seed-004'),
  v.transform((s) => s as SourceId),
);
const ledgerRef = v.pipe(
  v.string(),
  v.regex(/^\d{3}-\d{2}$/, 'must be a ledger reference such as 004-01'),
);
const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const partialDate = v.pipe(
  v.string(),
  v.regex(PARTIAL_DATE, 'must be YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check((date) => !PARTIAL_DATE.test(date) || isOnCalendar(date), 'no such day'),
);
const fullDate = v.pipe(
  v.string(),
  v.regex(FULL_DATE, 'must be YYYY-MM-DD'),
  v.check((date) => !FULL_DATE.test(date) || isOnCalendar(date), 'no such day'),
);
const text = v.pipe(v.string(), v.transform(plainText), v.trim(), v.nonEmpty('must not be empty'));
/** A text in both languages of the interface. */
const bilingual = v.strictObject({en: text, ko: text});
/** Far more money or power than there is, so that sums stay finite. */
const MOST = 1e18;
const amount = v.pipe(
  v.number(),
  v.finite(),
  v.minValue(0, 'must be 0 or more'),
  v.maxValue(MOST, 'must be 1e18 or less'),
);
const finite = v.pipe(v.number(), v.finite(), v.minValue(-MOST), v.maxValue(MOST));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1, 'a share is at most 1'));
const evidence = v.strictObject({
  source: sourceId,
  ref: v.optional(ledgerRef),
  /** One short sentence of our own: what that source says. English: it quotes no interface. */
  says: text,
});

export const CompanySchema = v.strictObject({
  id: companyId,
  name: bilingual,
  aliases: v.array(text),
  kind: v.picklist(COMPANY_KINDS),
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code'))),
  ticker: v.nullable(text),
  founded: v.nullable(finite),
  /** Invests other people's money: its claims are dollars at risk, never its own distress. */
  managesForOthers: v.boolean(),
  /** What the founding documents and others state of it that is no money figure (jobs, sites …). */
  evidence: v.array(evidence),
});

const range = v.pipe(
  v.strictObject({low: amount, likely: amount, high: amount}),
  v.check((r) => r.low <= r.likely && r.likely <= r.high, 'low ≤ likely ≤ high must hold'),
);

export const TieSchema = v.strictObject({
  id: tieId,
  type: v.picklist(TIE_TYPES),
  from: companyId,
  to: companyId,
  /** Headline money per basis, US dollars over the whole term (or per year, see amountPeriod). */
  amountUsd: v.strictObject({
    announced: v.nullable(range),
    binding: v.nullable(range),
    paid: v.nullable(range),
  }),
  amountPeriod: v.picklist(['total', 'annual']),
  inputClass: v.nullable(v.picklist(INPUT_CLASSES)),
  instrument: v.nullable(v.picklist(INSTRUMENTS)),
  syndicated: v.boolean(),
  overlaps: v.array(tieId),
  capacityGw: v.nullable(amount),
  units: v.nullable(text),
  stakePct: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  announced: v.nullable(partialDate),
  start: v.nullable(partialDate),
  end: v.nullable(partialDate),
  status: v.picklist(STATUSES),
  cancelable: v.nullable(v.boolean()),
  takeOrPay: v.nullable(v.boolean()),
  dealGroup: v.nullable(slug),
  summary: bilingual,
  /** Caveats and conflicting reports, or null. */
  note: v.nullable(bilingual),
  /** Its sources were read in a digest only. */
  digestOnly: v.boolean(),
  evidence: v.pipe(v.array(evidence), v.minLength(1, 'needs at least one piece of evidence')),
});

export const FigureSchema = v.strictObject({
  id: text,
  of: companyId,
  /** revenue, netIncome, equity, cash, debt, capex, valuation, backlog … (see the data card). */
  metric: v.pipe(v.string(), v.regex(/^[a-zA-Z0-9]+$/)),
  value: finite,
  unit: v.picklist(['usd', 'h100e', 'gw', 'count', 'months', 'years']),
  /** As the source words it: FY2025, 2026-Q1, TTM 2025-12 … */
  period: text,
  /**
   * instant: a stock at `asOf`. year: twelve months ending at `asOf` (annual or trailing).
   * quarter: three months ending at `asOf`. run-rate: annualised pace. forecast: guidance, target.
   */
  span: v.picklist(FIGURE_SPANS),
  asOf: fullDate,
  /** Where several figures of one company, metric, span and date conflict, exactly one is preferred. */
  preferred: v.boolean(),
  /** Why this one is preferred, or why another one is; null where nothing conflicts. */
  reason: v.nullable(text),
  note: v.nullable(text),
  evidence: v.pipe(v.array(evidence), v.minLength(1)),
});

export const ShareSchema = v.strictObject({
  id: text,
  kind: v.picklist(['customer-concentration', 'supplier-dependence', 'market-share']),
  /** A company, or a group:, market:, unnamed: or asset name that is no node of the map. */
  of: text,
  from: text,
  share,
  basis: text,
  method: v.picklist(['stated', 'computed', 'estimate', 'wording', 'lower-bound', 'upper-bound']),
  /** For supplier dependence and markets: the input class the share is a share of. */
  inputClass: v.nullable(v.picklist(INPUT_CLASSES)),
  period: text,
  asOf: fullDate,
  what: text,
  note: v.nullable(text),
  evidence: v.pipe(v.array(evidence), v.minLength(1)),
});

export const SourceSchema = v.strictObject({
  id: sourceId,
  title: text,
  titleKo: v.nullable(text),
  publisher: v.nullable(text),
  published: v.nullable(partialDate),
  /** Null for the founding documents: they have no address and are shown as text. */
  url: v.nullable(
    v.pipe(
      v.string(),
      v.transform(plainText),
      v.regex(/^https?:\/\/[^\s]+$/, 'must be an http(s) address'),
    ),
  ),
  class: v.picklist(SOURCE_CLASSES),
  lang: v.nullable(v.picklist(['en', 'ko'])),
});

export const NoteSchema = v.strictObject({
  id: text,
  kind: v.picklist(['claim', 'event', 'figure']),
  companies: v.array(companyId),
  ties: v.array(tieId),
  date: v.nullable(partialDate),
  text: bilingual,
  source: sourceId,
  ref: ledgerRef,
});

const lostShare = v.pipe(
  v.number(),
  v.gtValue(0, 'must be more than 0'),
  v.maxValue(1, 'a loss is at most 1'),
);

/** One way to put a scenario to the model: everything that is set, and why so. */
export const ScenarioVariantSchema = v.strictObject({
  id: slug,
  name: bilingual,
  /** How the words of the source are put into the terms of the model, and what is our assumption. */
  how: bilingual,
  basis: v.picklist(BASES),
  /** Initial loss per company, (0, 1]. */
  shocks: v.record(slug, lostShare),
  /** Share taken away per tie, (0, 1]; 1 is a cut. */
  reductions: v.record(v.string(), lostShare),
  /** Months by which what a tie delivers comes later. */
  delays: v.record(v.string(), v.pipe(v.number(), v.gtValue(0), v.maxValue(60))),
  /** Parameters of the joint model that differ from their defaults. */
  parameters: v.record(v.string(), v.union([finite, v.boolean(), text])),
});

export const ScenarioEntrySchema = v.strictObject({
  id: slug,
  kind: v.picklist(['scenario', 'precedent']),
  name: bilingual,
  text: bilingual,
  companies: v.array(companyId),
  /** What runs from one click; older data have none. */
  variants: v.optional(v.array(ScenarioVariantSchema), []),
  source: sourceId,
  ref: ledgerRef,
});

/** One stop of a guided tour: what is said, what is lit meanwhile, and what is set for it. */
export const TourStepSchema = v.strictObject({
  id: slug,
  title: bilingual,
  text: bilingual,
  companies: v.array(companyId),
  ties: v.array(tieId),
  /** The facts of the founding documents that it tells. */
  refs: v.array(ledgerRef),
  basis: v.optional(v.picklist(BASES)),
  asOf: v.optional(fullDate),
  /** Who fails at this stop, by how much. */
  shocks: v.optional(v.record(slug, lostShare)),
});
export const TourSchema = v.strictObject({
  id: slug,
  name: bilingual,
  steps: v.pipe(v.array(TourStepSchema), v.minLength(1, 'needs a step')),
});

const assumption = v.strictObject({
  value: v.nullable(finite),
  reason: text,
  range: v.optional(v.tuple([finite, finite])),
});
const table = v.record(v.string(), assumption);
/** A table in which the models look up these entries without asking whether they are there. */
const tableWith = (...needed: readonly string[]) =>
  v.pipe(
    table,
    v.check(
      (entries) => needed.every((key) => typeof entries[key]?.value === 'number'),
      `needs a value for each of ${needed.join(', ')}`,
    ),
  );
/** By kind of company, or `*` for all that are left. */
const tableForEveryKind = v.pipe(
  table,
  v.check(
    (entries) =>
      ('*' in entries ? ['*'] : COMPANY_KINDS).every(
        (kind) => typeof entries[kind]?.value === 'number',
      ),
    'needs a value for every kind of company, or for *',
  ),
);
/** Used as it is: null would count as nothing. */
const known = v.strictObject({...assumption.entries, value: finite});
/** Model defaults. Keys read `company:class`, `kind:class` or `*:class`: the first match wins. */
export const DefaultsSchema = v.strictObject({
  essentiality: table,
  ownSupply: table,
  outsideSupply: table,
  inFlow: table,
  reach: table,
  replaceable: table,
  fleetGrowth: table,
  lossGivenDefault: tableWith('investment', 'debt', 'guarantee'),
  lossGivenDefaultByBorrower: table,
  contributionMargin: tableForEveryKind,
  termYears: tableWith(...TIE_TYPES.slice(0, 8)),
  startIfUnknown: tableWith('announced'),
  demandIfUnknown: tableForEveryKind,
  /** Part of revenue from customers off the map, by kind; used only where revenue is unknown. */
  outsideDemand: tableForEveryKind,
  /** Part of revenue that a seller could sell more within the year, by kind. */
  spareCapacity: tableForEveryKind,
  computeBudget: table,
  termIfOver50bn: known,
  ramp: known,
  undisclosedSlice: known,
  undrawnNext12: known,
  drawnIfActive: known,
  guaranteeActive: known,
  leadHold: known,
  strandedYears: known,
  continuity: known,
  /** Dollars that a gigawatt costs its user a year, per class, to convert where measures mix. */
  usdPerGwYear: table,
});

export const DatasetSchema = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  companies: v.array(CompanySchema),
  ties: v.array(TieSchema),
  figures: v.array(FigureSchema),
  shares: v.array(ShareSchema),
  sources: v.array(SourceSchema),
  notes: v.array(NoteSchema),
  scenarios: v.array(ScenarioEntrySchema),
  defaults: DefaultsSchema,
  tours: v.optional(v.array(TourSchema), []),
});

export type Company = Readonly<v.InferOutput<typeof CompanySchema>>;
export type Tie = Readonly<v.InferOutput<typeof TieSchema>>;
export type AmountRange = Readonly<v.InferOutput<typeof range>>;
export type Evidence = Readonly<v.InferOutput<typeof evidence>>;
export type Figure = Readonly<v.InferOutput<typeof FigureSchema>>;
export type Share = Readonly<v.InferOutput<typeof ShareSchema>>;
export type Source = Readonly<v.InferOutput<typeof SourceSchema>>;
export type Note = Readonly<v.InferOutput<typeof NoteSchema>>;
export type ScenarioEntry = Readonly<v.InferOutput<typeof ScenarioEntrySchema>>;
export type ScenarioVariant = Readonly<v.InferOutput<typeof ScenarioVariantSchema>>;
export type Tour = Readonly<v.InferOutput<typeof TourSchema>>;
export type TourStep = Readonly<v.InferOutput<typeof TourStepSchema>>;
export type Assumption = Readonly<v.InferOutput<typeof assumption>>;
export type Defaults = Readonly<v.InferOutput<typeof DefaultsSchema>>;
export type Dataset = Readonly<v.InferOutput<typeof DatasetSchema>>;
