/**
 * Loops of money: who funds whom to pay whom, ranked by the narrowest amount along the way.
 *
 * A loop is an elementary circuit of the money graph. Its narrowest amount is the most that could
 * have gone all the way round; where an arc discloses nothing it is unknown (null) and the loop
 * stands behind all others. `left` says what remains of it on each basis at the same date.
 * Circular means that money could come back to where it began, not that the same money does.
 * Costs: see findCircuits.ts and nullModel.ts; about 0.3 s with 500 draws on the built-in web.
 */
import type {Basis, CompanyId, Dataset} from '../dataset/schema';
import {accountsAt} from '../exposure/accounts';
import {lastDay} from '../lib/day';
import type {InSteps} from '../lib/inSteps';
import {buildWeb, type WebView} from '../graph/web';
import {circulation, type Circulation} from './circulation';
import {findCircuits} from './findCircuits';
import {moneyGraph, type MoneyArc} from './moneyGraph';
import {nullModel, successorsOf, type Strangeness} from './nullModel';
import {vendorFinancing, type VendorFinancing} from './vendorFinancing';

export interface MoneyLoop {
  /** `nvidia>openai>oracle`: in the order of payment, from the first in the data. */
  readonly key: string;
  /** In the order of payment, from the payer of the widest arc. */
  readonly companies: readonly CompanyId[];
  readonly arcs: readonly MoneyArc[];
  readonly narrowestUsd: number | null;
  /** null where the narrowest amount is unknown. */
  readonly strangeness: Strangeness | null;
  readonly left: Readonly<Record<Basis, LoopLeft>>;
}
/** What is left of a loop on a basis: all of it, or the arcs that do not count there. */
export interface LoopLeft {
  readonly narrowestUsd: number | null;
  readonly imputed: boolean;
  readonly broken: Steps;
}
export interface LoopStudy {
  readonly loops: readonly MoneyLoop[];
  readonly circulation: Circulation;
  readonly chance: {readonly draws: number; readonly mean: number; readonly sd: number};
  readonly vendorFinancing: VendorFinancing;
  /** Arcs, and those of which nothing is disclosed. */
  readonly arcs: number;
  readonly undisclosed: number;
}
export interface LoopOptions {
  readonly maxLength?: number;
  readonly draws?: number;
  readonly seed?: number;
}
export const MAX_LENGTH = {least: 2, default: 4, most: 6} as const;

/** Pauses after every draw of the null model. */
export function* findLoops(
  dataset: Dataset,
  view: WebView,
  {maxLength = MAX_LENGTH.default, draws = 500, seed = 1}: LoopOptions = {},
): InSteps<LoopStudy> {
  const graphOn = (basis: Basis) =>
    moneyGraph(buildWeb(dataset, {...view, basis}), dataset.defaults);
  const graphs = {
    announced: graphOn('announced'),
    binding: graphOn('binding'),
    paid: graphOn('paid'),
  };
  const {companies, arcs} = graphs[view.basis];
  const place = new Map(companies.map((id, i) => [id, i]));
  const numbered = arcs.map(({payer, payee, usd}) => ({
    from: place.get(payer)!,
    to: place.get(payee)!,
    usd: usd ?? NaN,
  }));
  const circuits = findCircuits(successorsOf(companies.length, numbered), maxLength);
  const chance = yield* nullModel(companies.length, numbered, {maxLength, draws, seed});
  const arcsOf = (basis: Basis) => new Map(graphs[basis].arcs.map((a) => [arcKey(a), a]));
  const look = {
    announced: arcsOf('announced'),
    binding: arcsOf('binding'),
    paid: arcsOf('paid'),
  };
  const loops = circuits.map((circuit) => {
    const canonical = circuit.map((i) => companies[i]!);
    const ids = fromWidest(canonical, look[view.basis]);
    const steps = stepsOf(ids);
    const own = steps.map(([payer, payee]) => look[view.basis].get(`${payer} ${payee}`)!);
    return {
      key: canonical.join('>'),
      companies: ids,
      arcs: own,
      narrowestUsd: narrowestOf(own),
      left: {
        announced: leftOf(steps, look.announced),
        binding: leftOf(steps, look.binding),
        paid: leftOf(steps, look.paid),
      },
    };
  });
  const isAsWide = (length: number, usd: number) =>
    loops.filter((l) => l.companies.length === length && (l.narrowestUsd ?? -1) >= usd).length;
  const revenueOf = accountsAt(dataset, lastDay(view.asOf));
  return {
    loops: loops
      .map((loop): MoneyLoop => {
        const {narrowestUsd: usd, companies: ids} = loop;
        const n = ids.length;
        return {
          ...loop,
          strangeness: usd === null ? null : chance.strangeness(n, usd, isAsWide(n, usd)),
        };
      })
      .sort(byWidth),
    circulation: circulation(
      companies.length,
      numbered.filter((a) => !Number.isNaN(a.usd)),
    ),
    chance: {draws, ...momentsOf(chance.counts)},
    vendorFinancing: vendorFinancing(
      graphs[view.basis],
      graphs.paid,
      (id) => revenueOf(id).revenue?.value ?? null,
    ),
    arcs: arcs.length,
    undisclosed: arcs.filter((a) => a.usd === null).length,
  };
}

type Steps = readonly (readonly [payer: CompanyId, payee: CompanyId])[];
const stepsOf = (ids: readonly CompanyId[]): Steps =>
  ids.map((id, i) => [id, ids[(i + 1) % ids.length]!]);

/** The same circuit, begun by whoever pays most in it. */
function fromWidest(
  ids: readonly CompanyId[],
  arcs: ReadonlyMap<string, MoneyArc>,
): readonly CompanyId[] {
  const widths = stepsOf(ids).map(([payer, payee]) => arcs.get(`${payer} ${payee}`)!.usd ?? -1);
  const first = widths.indexOf(Math.max(...widths));
  return [...ids.slice(first), ...ids.slice(0, first)];
}

const arcKey = ({payer, payee}: MoneyArc): string => `${payer} ${payee}`;

const narrowestOf = (arcs: readonly MoneyArc[]): number | null =>
  arcs.some((a) => a.usd === null) ? null : Math.min(...arcs.map((a) => a.usd!));

function leftOf(steps: Steps, arcs: ReadonlyMap<string, MoneyArc>): LoopLeft {
  const found = steps.map(([payer, payee]) => arcs.get(`${payer} ${payee}`));
  const whole = found.filter((a) => a !== undefined);
  const isWhole = whole.length === steps.length;
  return {
    narrowestUsd: isWhole ? narrowestOf(whole) : null,
    imputed: whole.some((a) => a.imputed),
    broken: steps.filter((_, i) => found[i] === undefined),
  };
}

/** Widest first; unknown ones behind, the shorter before the longer. */
const byWidth = (a: MoneyLoop, b: MoneyLoop): number =>
  (b.narrowestUsd ?? -1) - (a.narrowestUsd ?? -1) ||
  a.companies.length - b.companies.length ||
  (a.key < b.key ? -1 : 1);

function momentsOf(counts: readonly number[]): {mean: number; sd: number} {
  const mean = counts.reduce((a, b) => a + b, 0) / Math.max(1, counts.length);
  const spread = counts.reduce((a, b) => a + (b - mean) ** 2, 0);
  return {mean, sd: Math.sqrt(spread / Math.max(1, counts.length - 1))};
}
