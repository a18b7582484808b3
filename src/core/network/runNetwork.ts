/** From a bare network and shocks to an outcome, by any model that runs on its kind. Pure. */
import {assemble, bindingOf} from '../contagion/assemble';
import {clearing, obligations, received, type ClearingInput} from '../contagion/clearing';
import {esri, type EsriInput, type EsriOptions} from '../contagion/esri';
import {runExposureModel, isExposureModel} from '../contagion/exposureModels';
import {largestGap} from '../lib/largestGap';
import {createHistory} from '../contagion/history';
import {inoperability} from '../contagion/inoperability';
import {parametersOf, type ModelId, type ModelParameters} from '../contagion/models';
import type {Outcome, ReceiptLine, Regime} from '../contagion/outcome';
import type {CompanyId, TieId} from '../dataset/schema';
import {buildCsr, type Csr, type Entry} from '../graph/csr';
import {spectralRadius} from '../graph/spectralRadius';
import {assert} from '../lib/assert';
import {groupsByCompany} from '../receipt/bindingGraph';
import {esriContributions} from '../receipt/esriReceipt';
import {tieIds} from './network';
import type {
  ExposureNetwork,
  InputOutputNetwork,
  LiabilityNetwork,
  Network,
  SupplyNetwork,
} from './network';
import {esriInput} from './supplyInput';

export interface NetworkScenario {
  readonly model: ModelId;
  readonly shocks: Readonly<Record<string, number>>;
  /** Share of each tie taken away: claims are unwound, deliveries are lost. */
  readonly reductions: Readonly<Record<string, number>>;
  readonly parameters: ModelParameters;
  /** False: left out, where it would cost more than the answer. */
  readonly wantsRegime?: boolean;
}

export function runNetwork(network: Network, scenario: NetworkScenario): Outcome {
  switch (network.kind) {
    case 'exposures':
      return runExposures(network, scenario);
    case 'supply':
      return runSupply(network, scenario);
    case 'liabilities':
      return runLiabilities(network, scenario);
    case 'input-output':
      return runInputOutput(network, scenario);
  }
}

/** What all outcomes of a bare network share. */
const shared = (network: Network, {model, shocks, parameters}: NetworkScenario) => ({
  model,
  parameters: parametersOf(model, parameters),
  basis: null,
  asOf: null,
  ids: network.nodes.map((n) => n.id),
  sizes: network.nodes.map((n) => n.size),
  sizesImputed: 0,
  shock: Float64Array.from(network.nodes.map(({id}) => shocks[id] ?? 0)),
});

const rowsOf = (network: Network): ((id: string) => number) => {
  const row = new Map(network.nodes.map(({id}, i) => [id, i]));
  return (id) => row.get(id)!;
};

/** Part of each edge taken away, in the order of the edges. */
export const cutsOf = (
  network: Network,
  reductions: Readonly<Record<string, number>>,
): Float64Array => Float64Array.from(tieIds(network), (id) => reductions[id] ?? 0);

/** One for all lines: a large network has a hundred thousand of them. */
const NONE: readonly never[] = [];

const line = (
  from: string,
  channel: ReceiptLine['channel'],
  round: number,
  loss: number,
  usd: number,
  tie: string | null,
  weight: number,
): ReceiptLine => ({
  from: from as CompanyId,
  channel,
  inputClass: null,
  round: Number.isFinite(round) ? round : 0,
  loss,
  usd,
  ties: tie === null ? [] : [tie as TieId],
  sources: NONE,
  imputed: false,
  weight,
  terms: NONE,
});

export function exposureSystem(
  network: ExposureNetwork,
  reductions: Readonly<Record<string, number>>,
) {
  const {nodes, edges} = network;
  const row = rowsOf(network);
  const cuts = cutsOf(network, reductions);
  const entries = edges.map((e, k): Entry => [
    row(e.holder),
    row(e.counterparty),
    e.exposure * (1 - cuts[k]!),
  ]);
  const exposures = buildCsr(nodes.length, nodes.length, entries);
  const buffer = Float64Array.from(nodes, (n) => n.buffer);
  const weight = exposures.weight.slice();
  for (let i = 0; i < nodes.length; i++)
    for (let k = exposures.rowPtr[i]!; k < exposures.rowPtr[i + 1]!; k++) weight[k]! /= buffer[i]!;
  return {exposures, leverage: {...exposures, weight}, buffer};
}

/** Made once as long as the network lives: they are texts, and many. */
const idsKept = new WeakMap<Network, readonly string[]>();
function keptTieIds(network: Network): readonly string[] {
  const kept = idsKept.get(network) ?? tieIds(network);
  idsKept.set(network, kept);
  return kept;
}

/** The system of a network of which nothing is taken, kept as long as the network is. */
const whole = new WeakMap<ExposureNetwork, ReturnType<typeof exposureSystem>>();
function systemOf(network: ExposureNetwork, reductions: Readonly<Record<string, number>>) {
  if (Object.keys(reductions).length > 0) return exposureSystem(network, reductions);
  const kept = whole.get(network) ?? exposureSystem(network, {});
  whole.set(network, kept);
  return kept;
}

export function runExposures(network: ExposureNetwork, scenario: NetworkScenario): Outcome {
  const {model} = scenario;
  assert(isExposureModel(model), `${model} does not run on exposures`);
  const base = shared(network, scenario);
  const system = systemOf(network, scenario.reductions);
  const result = runExposureModel(model, system, base.shock, base.parameters);
  const ids = keptTieIds(network);
  return assemble({
    ...base,
    ...result,
    binding: bindingOf(base.shock, result.distress, 'equity'),
    receipt: (i) =>
      result.contributions(i).map((c) => {
        if (c.entry < 0) return line(base.ids[i]!, 'own', 0, c.loss, 0, null, 0);
        const weight = network.edges[c.entry]!.exposure / network.nodes[i]!.buffer;
        return line(
          base.ids[c.from]!,
          'asset',
          result.history.firstHit(c.from),
          c.loss,
          c.usd,
          ids[c.entry]!,
          weight,
        );
      }),
  });
}

const wholeInput = new WeakMap<SupplyNetwork, EsriInput>();
function inputOf(network: SupplyNetwork, reductions: Readonly<Record<string, number>>): EsriInput {
  if (Object.keys(reductions).length > 0) return esriInput(network, cutsOf(network, reductions));
  const kept =
    wholeInput.get(network) ?? esriInput(network, new Float64Array(network.edges.length));
  wholeInput.set(network, kept);
  return kept;
}

function runSupply(network: SupplyNetwork, scenario: NetworkScenario): Outcome {
  const base = shared(network, scenario);
  const {parameters, shock} = base;
  const input = inputOf(network, scenario.reductions);
  const history = createHistory();
  const substitution =
    (parameters['substitution'] as boolean | null) ?? network.substitution ?? true;
  const epsilon = Number(parameters['epsilon']);
  const options = {epsilon, substitution, maxRounds: Number(parameters['maxRounds'])};
  const result = esri(input, shock, {...options, onRound: history.onRound});
  const ids = keptTieIds(network);
  const groups = groupsByCompany(input);
  const allSales = input.sales.reduce((a, b) => a + b, 0);
  const lostSales = input.sales.reduce((sum, s, i) => sum + s * result.distress[i]!, 0);
  return assemble({
    ...base,
    parameters: {...parameters, substitution},
    ...result,
    history,
    binding: bindingOf(shock, result.distress, 'production'),
    receipt: (i) =>
      esriContributions(i, input, result, shock, groups[i]!).map((c) =>
        line(
          base.ids[c.from]!,
          c.channel,
          history.firstHit(c.from),
          c.loss,
          c.loss * (network.nodes[i]!.revenue ?? input.sales[i]!),
          ids[c.entry]!,
          c.weight,
        ),
      ),
    measures: (i) => ({
      downstreamLoss: result.downstreamLoss[i]!,
      upstreamLoss: result.upstreamLoss[i]!,
    }),
    regime:
      scenario.wantsRegime === false ? null : supplyRegime(input, shock, result.distress, options),
    totals: {esri: allSales > 0 ? lostSales / allSales : 0},
  });
}

function supplyRegime(
  input: EsriInput,
  shock: Float64Array,
  distress: Float64Array,
  options: EsriOptions & {readonly epsilon: number},
): Regime {
  const looser = esri(input, shock, {...options, epsilon: Math.min(1, options.epsilon * 1000)});
  return {
    spectralRadius: {
      supply: spectralRadius(downstreamMajorant(input)),
      demand: spectralRadius(input.upstream),
    },
    multiplicityGap: null,
    stopSensitivity: largestGap(distress, looser.distress),
  };
}

/** Every input counted at its full share: what bounds the downstream map from above. */
function downstreamMajorant({order, essential, groupOf, other}: EsriInput): Csr {
  const entries: Entry[] = [];
  for (let g = 0; g < essential.rows; g++)
    for (let k = essential.rowPtr[g]!; k < essential.rowPtr[g + 1]!; k++)
      entries.push([groupOf[g]!, essential.colIdx[k]!, essential.weight[k]!]);
  for (let j = 0; j < order; j++)
    for (let k = other.rowPtr[j]!; k < other.rowPtr[j + 1]!; k++)
      entries.push([j, other.colIdx[k]!, other.weight[k]!]);
  return buildCsr(order, order, entries);
}

/** A shock is the part of its external assets that a debtor loses. */
export function clearingInput(network: LiabilityNetwork, scenario: NetworkScenario): ClearingInput {
  const {nodes, edges} = network;
  const row = rowsOf(network);
  const cuts = cutsOf(network, scenario.reductions);
  return {
    liabilities: buildCsr(
      nodes.length,
      nodes.length,
      edges.map((e, k): Entry => [row(e.creditor), row(e.debtor), e.amount * (1 - cuts[k]!)]),
    ),
    externalAssets: Float64Array.from(
      nodes,
      (n) => n.externalAssets * (1 - (scenario.shocks[n.id] ?? 0)),
    ),
    externalLiabilities: Float64Array.from(nodes, (n) => n.externalLiabilities),
  };
}

/**
 * Distress is the share of its debts that a debtor leaves unpaid. The shock hits assets, not debts,
 * so here the lines add up to the distress itself: a line of its own for what a debtor lacks without
 * anyone's fault but its own, and one per defaulting debtor of it.
 */
function runLiabilities(network: LiabilityNetwork, scenario: NetworkScenario): Outcome {
  const base = shared(network, scenario);
  const {parameters} = base;
  const input = clearingInput(network, scenario);
  const owed = obligations(input);
  const history = createHistory();
  const unpaid = (payment: Float64Array) =>
    payment.map((p, i) => (owed[i]! > 0 ? Math.max(0, 1 - p / owed[i]!) : 0));
  const options = {alpha: Number(parameters['alpha']), beta: Number(parameters['beta'])};
  const vector = parameters['vector'] === 'least' ? 'least' : 'greatest';
  const result = clearing(input, {
    ...options,
    vector,
    maxRounds: Number(parameters['maxRounds']),
    onRound: (payment) => history.onRound(unpaid(payment)),
  });
  const distress = unpaid(result.payment);
  const ids = keptTieIds(network);
  return assemble({
    ...base,
    distress,
    rounds: result.rounds,
    converged: result.converged,
    history,
    binding: (i) => (distress[i]! > 0 ? 'equity' : base.shock[i]! > 0 ? 'shock' : 'none'),
    receipt: (i) =>
      clearingLines(i, input, owed, options, distress, base.ids, ids, history.firstHit),
    measures: (i) => ({payment: result.payment[i]!, defaulted: result.defaulted[i] === 1}),
    regime:
      scenario.wantsRegime === false
        ? null
        : {
            spectralRadius: {},
            multiplicityGap: largestGap(
              distress,
              unpaid(
                clearing(input, {...options, vector: vector === 'least' ? 'greatest' : 'least'})
                  .payment,
              ),
            ),
            stopSensitivity: null,
          },
  });
}

function clearingLines(
  i: number,
  {liabilities, externalAssets}: ClearingInput,
  owed: Float64Array,
  {alpha, beta}: {readonly alpha: number; readonly beta: number},
  distress: Float64Array,
  ids: readonly string[],
  ties: readonly string[],
  firstHit: (i: number) => number,
): readonly ReceiptLine[] {
  if (!(distress[i]! > 0)) return [];
  const inflows: ReceiptLine[] = [];
  let lost = 0;
  const {rowPtr, colIdx, weight, entry} = liabilities;
  for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) {
    const j = colIdx[k]!;
    const usd = beta * weight[k]! * distress[j]!;
    if (!(usd > 0)) continue;
    lost += usd;
    inflows.push(
      line(ids[j]!, 'asset', firstHit(j), usd, usd, ties[entry[k]!]!, weight[k]! / owed[i]!),
    );
  }
  const inFull = alpha * externalAssets[i]! + beta * received(liabilities, owed, owed, i);
  const own = Math.max(0, owed[i]! - inFull); // unpaid even if every debtor of it paid in full
  const scale = distress[i]! / (own + lost);
  const lines = inflows.map((l) => ({...l, loss: l.loss * scale}));
  return own > 0 ? [line(ids[i]!, 'own', 0, own * scale, own, null, 0), ...lines] : lines;
}

/** A as the mode normalises it; `taken`: what cuts take of each entry, inoperability of its own. */
export function interdependency(
  network: InputOutputNetwork,
  mode: 'demand' | 'supply',
  cuts: Float64Array,
): {readonly matrix: Csr; readonly taken: Float64Array} {
  const {nodes, edges} = network;
  const row = rowsOf(network);
  const full = buildCsr(
    nodes.length,
    nodes.length,
    edges.map((e): Entry => {
      const [i, j] = [row(e.supplier), row(e.customer)];
      return mode === 'demand'
        ? [i, j, e.flow / nodes[i]!.output]
        : [j, i, e.flow / nodes[j]!.output];
    }),
  );
  const taken = full.weight.map((w, k) => w * cuts[full.entry[k]!]!);
  return {matrix: {...full, weight: full.weight.map((w, k) => w - taken[k]!)}, taken};
}

function runInputOutput(network: InputOutputNetwork, scenario: NetworkScenario): Outcome {
  const base = shared(network, scenario);
  const {parameters, shock} = base;
  const channel = parameters['mode'] === 'supply' ? 'supply' : 'demand';
  const {matrix, taken} = interdependency(network, channel, cutsOf(network, scenario.reductions));
  const perturbation = shock.slice();
  for (let i = 0; i < matrix.rows; i++)
    for (let k = matrix.rowPtr[i]!; k < matrix.rowPtr[i + 1]!; k++) perturbation[i]! += taken[k]!;
  const history = createHistory();
  const result = inoperability(matrix, perturbation, {
    tolerance: Number(parameters['tolerance']),
    maxRounds: Number(parameters['maxRounds']),
    onRound: history.onRound,
  });
  const {distress, untruncated} = result;
  const ids = keptTieIds(network);
  return assemble({
    ...base,
    ...result,
    history,
    binding: bindingOf(shock, distress, 'production'),
    receipt: (i) => {
      const raw: ReceiptLine[] = [];
      let sum = 0;
      for (let k = matrix.rowPtr[i]!; k < matrix.rowPtr[i + 1]!; k++) {
        const j = matrix.colIdx[k]!;
        const loss = matrix.weight[k]! * untruncated[j]! + taken[k]!;
        if (!(loss > 0)) continue;
        sum += loss;
        raw.push(
          line(
            base.ids[j]!,
            channel,
            history.firstHit(j),
            loss,
            loss * network.nodes[i]!.output,
            ids[matrix.entry[k]!]!,
            matrix.weight[k]! + taken[k]!,
          ),
        );
      }
      const above = distress[i]! - shock[i]!;
      return raw.map((l) => ({...l, loss: (l.loss * above) / sum}));
    },
    regime:
      scenario.wantsRegime === false
        ? null
        : {
            spectralRadius: {[channel]: spectralRadius(matrix)},
            multiplicityGap: null,
            stopSensitivity: null,
          },
  });
}
