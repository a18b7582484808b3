/** From a bare network and shocks to an outcome. Pure: same input, same bytes. */
import {createHistory} from '../contagion/history';
import {linearDebtRank} from '../contagion/linearDebtRank';
import {parametersOf, type ModelParameters} from '../contagion/models';
import type {NodeOutcome, Outcome, ReceiptLine} from '../contagion/outcome';
import type {CompanyId, TieId} from '../dataset/schema';
import {buildCsr, type Entry} from '../graph/csr';
import {exposureId, type ExposureNetwork} from './network';

export interface NetworkScenario {
  readonly shocks: Readonly<Record<string, number>>;
  /** Share of each tie taken away: the exposure is unwound, nothing is lost on it. */
  readonly reductions: Readonly<Record<string, number>>;
  readonly parameters: ModelParameters;
}

export function runExposures(network: ExposureNetwork, scenario: NetworkScenario): Outcome {
  const {nodes, edges} = network;
  const set = parametersOf('linear-debtrank', scenario.parameters);
  const row = new Map(nodes.map(({id}, i) => [id, i]));
  const left = edges.map((e) => e.exposure * (1 - (scenario.reductions[exposureId(e)] ?? 0)));
  const leverage = buildCsr(
    nodes.length,
    nodes.length,
    edges.map((e, k): Entry => {
      const i = row.get(e.holder)!;
      return [i, row.get(e.counterparty)!, left[k]! / nodes[i]!.buffer];
    }),
  );
  const shock = Float64Array.from(nodes, ({id}) => scenario.shocks[id] ?? 0);
  const history = createHistory();
  const {distress, rounds, converged} = linearDebtRank(leverage, shock, {
    tolerance: Number(set['tolerance']),
    maxRounds: Number(set['maxRounds']),
    onRound: history.onRound,
  });

  const outcomes = nodes.map(({id, buffer}, i): NodeOutcome => {
    const above = distress[i]! - shock[i]!;
    const receipt: ReceiptLine[] = [];
    let inflow = 0;
    for (let k = leverage.rowPtr[i]!; k < leverage.rowPtr[i + 1]!; k++)
      inflow += leverage.weight[k]! * distress[leverage.colIdx[k]!]!;
    for (let k = leverage.rowPtr[i]!; k < leverage.rowPtr[i + 1]! && above > 0; k++) {
      const from = leverage.colIdx[k]!;
      const loss = (leverage.weight[k]! * distress[from]! * above) / inflow;
      if (!(loss > 0)) continue;
      receipt.push({
        from: nodes[from]!.id as CompanyId,
        channel: 'asset',
        inputClass: null,
        round: history.firstHit(from),
        loss,
        usd: loss * buffer,
        ties: [exposureId(edges[leverage.entry[k]!]!) as TieId],
        sources: [],
        imputed: false,
        weight: leverage.weight[k]!,
        terms: [],
      });
    }
    receipt.sort((a, b) => b.loss - a.loss);
    return {
      id: id as CompanyId,
      shock: shock[i]!,
      distress: distress[i]!,
      usd: above > 0 ? above * buffer : 0,
      failed: distress[i]! >= 1 - 1e-9,
      round: history.firstVisible(i),
      failedRound: history.firstFailed(i),
      binding: above > 0 ? 'equity' : shock[i]! > 0 ? 'shock' : 'none',
      receipt,
    };
  });
  const all = nodes.reduce((sum, n) => sum + n.size, 0);
  const knockOn = outcomes.filter((n) => n.shock === 0);
  const lost = nodes.reduce((sum, n, i) => sum + (shock[i] === 0 ? n.size * distress[i]! : 0), 0);
  return {
    model: 'linear-debtrank',
    parameters: set,
    basis: null,
    asOf: null,
    rounds,
    converged,
    nodes: outcomes,
    history: history.rounds(),
    total: {
      impact: all > 0 ? lost / all : 0,
      usd: outcomes.reduce((sum, n) => sum + n.usd, 0),
      hit: knockOn.filter((n) => n.round !== null).length,
      failed: knockOn.filter((n) => n.failed).length,
      sizesImputed: 0,
    },
  };
}
