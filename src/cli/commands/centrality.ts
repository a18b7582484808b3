/** `centrality`: every measure of every company, or those that --measure names. */
import type {Network} from '../../core/network/network';
import {buildWeb} from '../../core/graph/web';
import {MEASURE_IDS, measureOf, type MeasureId} from '../../core/metrics/measures';
import {buildTieGraph, tieGraphOf, type Arc, type TieGraph} from '../../core/metrics/tieGraph';
import {Faults, readArguments} from '../options';
import {readQuestion, type Question} from '../question';
import {centralityReport} from '../report/centrality';

export function centrality(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, {lists: ['measure']});
  const faults = new Faults();
  for (const word of positionals) faults.add(`no argument is wanted here, got "${word}"`);
  const question = readQuestion(values, faults);
  const named = [...new Set(values.measure ?? MEASURE_IDS)];
  for (const id of named)
    if (!(MEASURE_IDS as readonly string[]).includes(id))
      faults.add(`--measure: no measure "${id}"; there are ${MEASURE_IDS.join(', ')}`);
  faults.throwIfAny();
  const graph = graphOf(question);
  const measures = named.map((id) => measureOf(id as MeasureId));
  const columns = measures.map((m) => m.compute(graph, question.seed));
  return centralityReport(question, graph, measures, columns);
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
