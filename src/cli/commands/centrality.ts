/**
 * `centrality`: every measure of every company, or those that --measure names; with --pivots the
 * betweenness is that of a sample, and its error stands beside it.
 */
import type {Network} from '../../core/network/network';
import {buildWeb} from '../../core/graph/web';
import {MEASURE_IDS, measureOf, type Measure, type MeasureId} from '../../core/metrics/measures';
import {sampledMeasures} from '../../core/metrics/sampledMeasures';
import {buildTieGraph, tieGraphOf, type Arc, type TieGraph} from '../../core/metrics/tieGraph';
import {countOf, Faults, readArguments} from '../options';
import {readQuestion, type Question} from '../question';
import {centralityReport} from '../report/centrality';

export function centrality(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, {lists: ['measure'], own: ['pivots']});
  const faults = new Faults();
  for (const word of positionals) faults.add(`no argument is wanted here, got "${word}"`);
  const question = readQuestion(values, faults);
  const named = [...new Set(values.measure ?? MEASURE_IDS)];
  for (const id of named)
    if (!(MEASURE_IDS as readonly string[]).includes(id))
      faults.add(`--measure: no measure "${id}"; there are ${MEASURE_IDS.join(', ')}`);
  const pivots = countOf(values.pivots, '--pivots', 0, 1, faults);
  if (pivots > 0 && !named.includes('betweenness'))
    faults.add('--pivots: is for the measure betweenness, which is not asked for');
  faults.throwIfAny();
  const graph = graphOf(question);
  const sampled = pivots > 0 ? sampledMeasures(graph, pivots, question.seed) : null;
  const measures = named.flatMap((id): readonly Measure[] =>
    sampled && id === 'betweenness' ? sampled.measures : [measureOf(id as MeasureId)],
  );
  const columns = measures.map((m) => m.compute(graph, question.seed));
  return centralityReport(question, graph, measures, columns, sampled);
}

function graphOf(question: Question): TieGraph {
  if (question.kind === 'dataset') return tieGraphOf(buildWeb(question.dataset, question.scenario));
  const {network} = question;
  return buildTieGraph(
    network.nodes.map((n) => n.id),
    arcsOf(network),
  );
}

/** From the one who provides: lender, creditor, supplier. */
function arcsOf(network: Network): readonly Arc[] {
  const arc = (from: string, to: string, amount: number): Arc => ({
    id: `${from}->${to}`,
    from,
    to,
    amount,
  });
  switch (network.kind) {
    case 'exposures':
      return network.edges.map((e) => arc(e.holder, e.counterparty, e.exposure));
    case 'liabilities':
      return network.edges.map((e) => arc(e.creditor, e.debtor, e.amount));
    case 'supply':
      return network.edges.map((e) => arc(e.supplier, e.customer, e.volume));
    case 'input-output':
      return network.edges.map((e) => arc(e.supplier, e.customer, e.flow));
  }
}
