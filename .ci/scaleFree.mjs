/**
 * A seeded scale-free network for the benchmarks, as two bare networks (exposures and supply) and as
 * the plain files that the C program reads. Chung–Lu: the chance of a tie is the product of the two
 * propensities, rank^−0.8 in an order of its own for each side; amounts are lognormal. Buffers are a
 * random multiple of what a company holds (so that a failure ruins few but not nobody), revenue lies
 * above sales (so that demand leaks). No duplicate ties, no self-ties.
 */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** mulberry32: the same web for the same seed. @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {{companies: number, ties: number, sectors: number, seed: number}} shape */
export function scaleFree({companies, ties, sectors, seed}) {
  const random = randomFrom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const propensities = () => {
    const ranks = Array.from({length: companies}, (_, i) => i + 1);
    for (let i = companies - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [ranks[i], ranks[j]] = [/** @type {number} */ (ranks[j]), /** @type {number} */ (ranks[i])];
    }
    return ranks.map((rank) => rank ** -0.8);
  };
  const [selling, buying] = [propensities(), propensities()];
  const pickers = [selling, buying].map((weights) => {
    let sum = 0;
    const running = weights.map((w) => (sum += w));
    return () => {
      const x = random() * sum;
      let [low, high] = [0, companies - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (/** @type {number} */ (running[middle]) < x) low = middle + 1;
        else high = middle;
      }
      return low;
    };
  });
  const [pickSeller, pickBuyer] = /** @type {[() => number, () => number]} */ (pickers);
  const seen = new Set();
  /** @type {[number, number, number][]} */
  const edges = [];
  const sold = new Float64Array(companies);
  const held = new Float64Array(companies);
  while (edges.length < ties) {
    const [i, j] = [pickSeller(), pickBuyer()];
    if (i === j || seen.has(i * companies + j)) continue;
    seen.add(i * companies + j);
    const scale = (Number(selling[i]) * Number(buying[j]) * companies * companies) ** 0.25;
    const amount = Number((scale * Math.exp(1.2 * normal())).toPrecision(12));
    sold[i] = Number(sold[i]) + amount;
    held[j] = Number(held[j]) + amount;
    edges.push([i, j, amount]);
  }
  const mean = held.reduce((a, b) => a + b, 0) / companies;
  const nodes = Array.from({length: companies}, (_, i) => ({
    sector: Math.floor(random() * sectors),
    buffer: Number((Number(held[i]) * (0.6 + 1.8 * random()) + 1e-3 * mean).toPrecision(12)),
    revenue: Number((sold[i] ? sold[i] * (1.1 + 0.9 * random()) : 1).toPrecision(12)),
  }));
  const essential = Array.from({length: sectors}, (_, i) =>
    Array.from({length: sectors}, (_, j) => {
      const u = random();
      return i === j || u < 0.25 ? 2 : u < 0.7 ? 1 : 0;
    }),
  );
  return {nodes, edges, essential};
}

/** Writes exposures.json, supply.json and plain.{nodes,edges,essential}; returns their paths.
 * @param {ReturnType<typeof scaleFree>} web @param {string} folder */
export function writeNetworks({nodes, edges, essential}, folder) {
  const id = (/** @type {number} */ i) => `c${i}`;
  const format = 'frenemy-network/1';
  const exposures = {
    format,
    kind: 'exposures',
    nodes: nodes.map(({buffer}, i) => ({id: id(i), buffer})),
    edges: edges.map(([i, j, exposure]) => ({holder: id(j), counterparty: id(i), exposure})),
  };
  const supply = {
    format,
    kind: 'supply',
    nodes: nodes.map(({sector, revenue}, i) => ({id: id(i), sector: String(sector), revenue})),
    edges: edges.map(([i, j, volume]) => ({supplier: id(i), customer: id(j), volume})),
    essential: {sectors: essential.map((_, k) => String(k)), matrix: essential},
    substitution: true,
  };
  const lines = (/** @type {readonly (readonly unknown[])[]} */ rows) =>
    rows.map((row) => `${row.join(' ')}\n`).join('');
  const paths = {
    exposures: join(folder, 'exposures.json'),
    supply: join(folder, 'supply.json'),
    plain: join(folder, 'plain'),
  };
  writeFileSync(paths.exposures, JSON.stringify(exposures));
  writeFileSync(paths.supply, JSON.stringify(supply));
  writeFileSync(`${paths.plain}.nodes`, lines(nodes.map((x) => [x.sector, x.buffer, x.revenue])));
  writeFileSync(`${paths.plain}.edges`, lines(edges));
  writeFileSync(`${paths.plain}.essential`, lines(essential));
  return paths;
}
