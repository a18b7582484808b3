/**
 * Betweenness by steps and PageRank by money of one web, three times: by our call, by graphology and
 * its metrics alone, by cytoscape's own algorithms. Each builds its graph from what it is given: ours
 * from ties, the others from pairs that are summed already, which is in their favour.
 */
import cytoscape from 'cytoscape';
import {DirectedGraph} from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import {ownTime} from '../../.ci/bench/clock.mjs';
import {scaleFree} from '../../.ci/scaleFree.mjs';
import {parseDataset} from '../../src/core/dataset/parseDataset';
import {buildWeb, newestDate} from '../../src/core/graph/web';
import {betweenness} from '../../src/core/metrics/betweenness';
import {pageRank} from '../../src/core/metrics/pageRank';
import {STRICT} from '../../src/core/metrics/strict';
import {buildTieGraph, tieGraphOf, type Arc, type TieGraph} from '../../src/core/metrics/tieGraph';

interface Pairs {
  readonly nodes: readonly string[];
  readonly edges: readonly {readonly from: string; readonly to: string; readonly usd: number}[];
}
export interface Centralities {
  /** Milliseconds a run. */
  readonly ms: number;
  readonly betweenness: readonly number[];
  readonly pageRank: readonly number[];
}
type Found = Omit<Centralities, 'ms'>;

/** The built-in web at its newest date, all that was announced. */
export function builtInCentralities(input: unknown, runs: number) {
  const parsed = parseDataset(input);
  if (!parsed.ok) throw new Error('the data is not accepted');
  const dataset = parsed.value;
  const web = buildWeb(dataset, {asOf: newestDate(dataset), inForce: false, basis: 'announced'});
  const {nodes, all} = tieGraphOf(web);
  const edges = all.mapEdges((_, {strength}, from, to) => ({from, to, usd: strength ?? 0}));
  return {
    ours: timed(runs, () => byUs(tieGraphOf(web))),
    graphology: timed(runs, () => byGraphology({nodes, edges})),
    cytoscape: timed(runs, () => byCytoscape({nodes, edges})),
  };
}

/** A scale-free web in which every amount is known. */
export function generatedCentralities(companies: number, ties: number, runs: number) {
  const nodes = Array.from({length: companies}, (_, i) => `c${i}`);
  const arcs = scaleFree({companies, ties, sectors: 1, seed: 43}).edges.map(
    ([from, to, amount]): Arc => ({id: `${from}-${to}`, from: `c${from}`, to: `c${to}`, amount}),
  );
  const edges = arcs.map(({from, to, amount}) => ({from, to, usd: amount ?? 0}));
  return {
    ours: timed(runs, () => byUs(buildTieGraph(nodes, arcs))),
    graphology: timed(runs, () => byGraphology({nodes, edges})),
  };
}

/** All runs on one clock: it ticks too coarsely for one. */
function timed(runs: number, compute: () => Found): Centralities {
  let found = compute();
  const began = ownTime();
  for (let run = 0; run < runs; run++) found = compute();
  return {...found, ms: (ownTime() - began) / runs};
}

const byUs = (graph: TieGraph): Found => ({
  betweenness: betweenness(graph, 'steps'),
  pageRank: pageRank(graph, {by: 'money'}),
});

function byGraphology({nodes, edges}: Pairs): Found {
  const [all, priced] = [new DirectedGraph(), new DirectedGraph()];
  for (const graph of [all, priced]) for (const id of nodes) graph.addNode(id);
  for (const {from, to, usd} of edges) {
    all.addEdge(from, to);
    if (usd > 0) priced.addEdge(from, to, {usd});
  }
  const between = betweennessCentrality(all, {getEdgeWeight: null});
  const rank = pagerank(priced, {...STRICT, alpha: 0.85, getEdgeWeight: 'usd'});
  return {betweenness: nodes.map((id) => between[id]!), pageRank: nodes.map((id) => rank[id]!)};
}

function byCytoscape({nodes, edges}: Pairs): Found {
  const cy = cytoscape({
    headless: true,
    elements: [
      ...nodes.map((id) => ({data: {id}})),
      ...edges.map(({from, to, usd}, k) => ({
        data: {id: `edge ${k}`, source: from, target: to, usd},
      })),
    ],
  });
  const between = cy.elements().betweennessCentrality({directed: true});
  const {tolerance: precision, maxIterations: iterations} = STRICT;
  const rank = cy.elements().pageRank({dampingFactor: 0.85, precision, iterations});
  const scale = (nodes.length - 1) * (nodes.length - 2); // cytoscape counts ways, not parts of them
  return {
    betweenness: nodes.map((id) => between.betweenness(cy.getElementById(id)) / scale),
    pageRank: nodes.map((id) => rank.rank(cy.getElementById(id))),
  };
}
