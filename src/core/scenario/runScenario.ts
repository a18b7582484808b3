/** From a dataset and a question to an outcome. Pure: same input, same bytes. */
import {createHistory, type History} from '../contagion/history';
import {joint, type JointInput} from '../contagion/joint';
import {linearDebtRank} from '../contagion/linearDebtRank';
import {parametersOf} from '../contagion/models';
import type {NodeOutcome, Outcome, ReceiptLine} from '../contagion/outcome';
import type {Dataset, TieId} from '../dataset/schema';
import type {Dependency} from '../exposure/dependency';
import {buildEconomy, type Assumptions, type Economy} from '../exposure/economy';
import {buildCsr, type Csr, type Entry} from '../graph/csr';
import {memoizeLast} from '../lib/memoize';
import {explain, type Contribution} from '../receipt/bindingGraph';
import type {Scenario} from './scenario';

export const runScenario = (dataset: Dataset, scenario: Scenario): Outcome =>
  runOn(buildEconomy(dataset, scenario, assumptionsOf(scenario)), scenario);

/** Runs scenarios on one dataset; the economy is rebuilt only when date, basis or terms change. */
export function createRunner(dataset: Dataset): (scenario: Scenario) => Outcome {
  const economyAt = memoizeLast(
    (
      asOf: string,
      inForce: boolean,
      basis: Scenario['basis'],
      horizon: number,
      contributionMargin: number | null,
      lossGivenDefault: number | null,
    ) =>
      buildEconomy(
        dataset,
        {asOf, inForce, basis},
        {horizon, contributionMargin, lossGivenDefault},
      ),
  );
  return (scenario) => {
    const {horizon, contributionMargin, lossGivenDefault} = assumptionsOf(scenario);
    const {asOf, inForce, basis} = scenario;
    return runOn(
      economyAt(asOf, inForce, basis, horizon, contributionMargin, lossGivenDefault),
      scenario,
    );
  };
}

export function assumptionsOf({model, parameters}: Scenario): Assumptions {
  const set = parametersOf(model, parameters);
  const number = (name: string) => (typeof set[name] === 'number' ? set[name] : null);
  return {
    horizon: number('horizon') ?? 12,
    contributionMargin: number('contributionMargin'),
    lossGivenDefault: number('lossGivenDefault'),
  };
}

/** Runs on an economy already built: what a slider that moves a shock calls. */
export function runOn(economy: Economy, scenario: Scenario): Outcome {
  const shock = Float64Array.from(economy.ids, (id) => scenario.shocks[id] ?? 0);
  return scenario.model === 'joint'
    ? runJoint(economy, scenario, shock)
    : runLinear(economy, scenario, shock);
}

function runJoint(economy: Economy, scenario: Scenario, shock: Float64Array): Outcome {
  const {ids} = economy;
  const set = parametersOf('joint', scenario.parameters);
  const input = jointInput(economy, scenario.reductions, Number(set['passThrough']));
  const history = createHistory();
  const {state, rounds, converged} = joint(input.kernel, shock, {
    tolerance: Number(set['tolerance']),
    maxRounds: Number(set['maxRounds']),
    onRound: history.onRound,
  });
  const nodes = ids.map((id, i): NodeOutcome => {
    const {binding, contributions} = explain(i, input.kernel, state, shock);
    const lines = contributions.map((c) => lineOf(c, input.sourceOf(c), economy, history));
    return nodeOf(id, i, shock, state.distress, binding, lines, history);
  });
  return outcomeOf(economy, scenario, set, nodes, rounds, converged, history);
}

/** Claims alone, each write-down in proportion to distress: the upper bound of the asset channel. */
function runLinear(economy: Economy, scenario: Scenario, shock: Float64Array): Outcome {
  const {ids, dependencies} = economy;
  const set = parametersOf('linear-debtrank', scenario.parameters);
  const claims = dependencies.filter((d) => d.channel === 'asset');
  const row = rowsOf(economy);
  const leverage = buildCsr(
    ids.length,
    ids.length,
    claims.map((d): Entry => [
      row(d.of),
      row(d.on),
      d.weight * (1 - cutOf(d, scenario.reductions)),
    ]),
  );
  const history = createHistory();
  const {distress, rounds, converged} = linearDebtRank(leverage, shock, {
    tolerance: Number(set['tolerance']),
    maxRounds: Number(set['maxRounds']),
    onRound: history.onRound,
  });
  const nodes = ids.map((id, i): NodeOutcome => {
    const raw: Contribution[] = [];
    let inflow = 0;
    for (let k = leverage.rowPtr[i]!; k < leverage.rowPtr[i + 1]!; k++) {
      const from = leverage.colIdx[k]!;
      const entry = leverage.entry[k]!;
      const claim = claims[entry]!;
      const usd = (claim.usd ?? 0) * (1 - cutOf(claim, scenario.reductions)) * distress[from]!;
      if (usd > 0)
        raw.push({channel: 'asset', entry, from, loss: leverage.weight[k]! * distress[from]!, usd});
      inflow += leverage.weight[k]! * distress[from]!;
    }
    const above = distress[i]! - shock[i]!;
    const lines = raw.map((c) =>
      lineOf(
        {...c, loss: inflow > 0 ? (c.loss * above) / inflow : 0},
        claims[c.entry],
        economy,
        history,
      ),
    );
    const binding = above > 0 ? 'equity' : shock[i]! > 0 ? 'shock' : 'none';
    return nodeOf(id, i, shock, distress, binding, lines, history);
  });
  return outcomeOf(economy, scenario, set, nodes, rounds, converged, history);
}

interface PreparedInput {
  readonly kernel: JointInput;
  readonly sourceOf: (c: Contribution) => Dependency | undefined;
}

/** Dependencies as the kernel reads them. Cut supply and demand ties lose; cut claims unwind. */
export function jointInput(
  economy: Economy,
  reductions: Scenario['reductions'],
  passThrough: number,
): PreparedInput {
  const {ids, dependencies, accounts} = economy;
  const n = ids.length;
  const row = rowsOf(economy);
  const supply = dependencies.filter((d) => d.channel === 'supply');
  const demand = dependencies.filter((d) => d.channel === 'demand');
  const asset = dependencies.filter((d) => d.channel === 'asset');

  const groups = [...new Set(supply.map((d) => `${d.of} ${d.inputClass}`))];
  const groupRow = new Map(groups.map((key, g) => [key, g]));
  const groupOf = new Uint32Array(groups.length);
  const isEssential = new Uint8Array(groups.length);
  for (const d of supply) {
    const g = groupRow.get(`${d.of} ${d.inputClass}`)!;
    groupOf[g] = row(d.of);
    isEssential[g] = d.essentiality === 2 ? 1 : 0;
  }
  const supplyCsr = buildCsr(
    groups.length,
    n,
    supply.map((d): Entry => [groupRow.get(`${d.of} ${d.inputClass}`)!, row(d.on), d.weight]),
  );
  const demandCsr = buildCsr(
    n,
    n,
    demand.map((d): Entry => [row(d.of), row(d.on), d.weight]),
  );
  const claims = buildCsr(
    n,
    n,
    asset.map((d): Entry => [row(d.of), row(d.on), (d.usd ?? 0) * (1 - cutOf(d, reductions))]),
  );
  const cuts = (csr: Csr, of: readonly Dependency[]) =>
    Float64Array.from(csr.entry, (e) => cutOf(of[e]!, reductions));
  /** A holder whose losses are not its own, or whose buffer is unknown, has no equity to lose. */
  const borne = new Set(
    asset.filter((d) => d.weight === 0 && (d.usd ?? 0) > 0).map((d) => row(d.of)),
  );
  return {
    kernel: {
      order: n,
      supply: supplyCsr,
      groupOf,
      isEssential,
      supplyCut: cuts(supplyCsr, supply),
      demand: demandCsr,
      demandCut: cuts(demandCsr, demand),
      claims,
      buffer: Float64Array.from(accounts, (a, i) =>
        borne.has(i) ? Infinity : (a.buffer?.value ?? Infinity),
      ),
      revenue: Float64Array.from(accounts, (a) => a.revenue?.value ?? 0),
      margin: Float64Array.from(economy.contributionMargin, (m) => m.value),
      profit: Float64Array.from(accounts, (a) => Math.max(0, a.profit?.value ?? 0)),
      passThrough,
    },
    sourceOf: (c) =>
      c.channel === 'own' ? undefined : {supply, demand, asset}[c.channel][c.entry],
  };
}

const rowsOf = ({ids}: Economy): ((id: string) => number) => {
  const rows = new Map<string, number>(ids.map((id, i) => [id, i]));
  return (id) => rows.get(id)!;
};

/** Part of a dependency that the cut and reduced ties take away. */
function cutOf({ties, tieShares}: Dependency, reductions: Readonly<Record<TieId, number>>): number {
  let cut = 0;
  ties.forEach((tie, k) => (cut += (reductions[tie] ?? 0) * tieShares[k]!));
  return Math.min(1, cut);
}

function lineOf(
  c: Contribution,
  dependency: Dependency | undefined,
  {ids}: Economy,
  history: History,
): ReceiptLine {
  const round = history.firstHit(c.from);
  return {
    from: ids[c.from]!,
    channel: c.channel,
    inputClass: dependency?.inputClass ?? null,
    round: Number.isFinite(round) ? round : 0,
    loss: c.loss,
    usd: c.usd > 0 ? c.usd : null,
    ties: dependency?.ties ?? [],
    sources: dependency?.sources ?? [],
    imputed: dependency?.imputed ?? false,
    weight: dependency?.weight ?? 0,
    terms: dependency?.terms ?? [],
  };
}

function nodeOf(
  id: NodeOutcome['id'],
  i: number,
  shock: Float64Array,
  distress: Float64Array,
  binding: NodeOutcome['binding'],
  lines: readonly ReceiptLine[],
  history: History,
): NodeOutcome {
  return {
    id,
    shock: shock[i]!,
    distress: distress[i]!,
    usd: lines.reduce((sum, l) => sum + (l.usd ?? 0), 0),
    failed: distress[i]! >= 1 - 1e-9,
    round: history.firstVisible(i),
    failedRound: history.firstFailed(i),
    binding,
    receipt: [...lines].sort((a, b) => b.loss - a.loss || (b.usd ?? 0) - (a.usd ?? 0)),
  };
}

function outcomeOf(
  {sizes}: Economy,
  scenario: Scenario,
  parameters: Outcome['parameters'],
  nodes: readonly NodeOutcome[],
  rounds: number,
  converged: boolean,
  history: History,
): Outcome {
  const all = sizes.reduce((sum, s) => sum + s.usd, 0);
  const knockOn = nodes.filter((n) => n.shock === 0);
  const lost = nodes.reduce(
    (sum, n, i) => sum + (n.shock === 0 ? sizes[i]!.usd * n.distress : 0),
    0,
  );
  return {
    model: scenario.model,
    parameters,
    basis: scenario.basis,
    asOf: scenario.asOf,
    rounds,
    converged,
    nodes,
    history: history.rounds(),
    total: {
      impact: all > 0 ? lost / all : 0,
      usd: nodes.reduce((sum, n) => sum + n.usd, 0),
      hit: knockOn.filter((n) => n.round !== null).length,
      failed: knockOn.filter((n) => n.failed).length,
      sizesImputed: sizes.filter((s) => s.imputed).length,
    },
  };
}
