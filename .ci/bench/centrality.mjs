/**
 * Betweenness and PageRank side by side with what one would take instead: graphology and its metrics
 * alone (which we call; what we add is the graph of ties and what it knows of money), and cytoscape's
 * own algorithms. Their betweenness must be ours, else nothing is compared.
 */
import {builtInData, inCore} from './inCore.mjs';

const RUNS = {builtIn: 40, generated: 4};
const GENERATED = {companies: 2000, ties: 10_000};

/** @returns {Promise<import('./parts.mjs').Line[]>} */
export async function measure() {
  const {builtInCentralities, generatedCentralities} = await inCore('centralities');
  const builtIn = builtInCentralities(await builtInData(), RUNS.builtIn);
  const {companies, ties} = GENERATED;
  const generated = generatedCentralities(companies, ties, RUNS.generated);
  /** @param {string} key @param {string} name @param {any} ours @param {any} theirs
   * @param {string} peer @param {number | null} budget */
  const line = (key, name, ours, theirs, peer, budget) => ({
    key,
    name: `Betweenness and PageRank, ${name}, time over that of ${peer}`,
    value: ours.ms / theirs.ms,
    budget,
    unit: '×',
    notes: [
      `ours ${ours.ms.toFixed(1)} ms, ${peer} ${theirs.ms.toFixed(1)} ms`,
      `largest difference in betweenness ${differenceOf(ours.betweenness, theirs.betweenness).toExponential(1)}`,
    ],
  });
  return [
    line('graphology', 'built-in web', builtIn.ours, builtIn.graphology, 'graphology', null),
    line('cytoscape', 'built-in web', builtIn.ours, builtIn.cytoscape, 'cytoscape', 1),
    line(
      'graphology-2000',
      `${ties} ties`,
      generated.ours,
      generated.graphology,
      'graphology',
      1.5,
    ),
  ];
}

/** @param {readonly number[]} ours @param {readonly number[]} theirs */
function differenceOf(ours, theirs) {
  const most = Math.max(...ours.map((value, i) => Math.abs(value - Number(theirs[i]))));
  if (!(most < 1e-9)) throw new Error(`the two do not compute the same: they differ by ${most}`);
  return most;
}
