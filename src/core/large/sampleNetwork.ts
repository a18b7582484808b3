/**
 * A made-up network to try the screen with: exposures among companies, heavy-tailed as supply and credit
 * networks are (Chung and Lu 2002, doi:10.1073/pnas.252631999), with communities: most ties stay among
 * the companies of one group. Amounts are lognormal; buffers a random multiple of what a company holds.
 * Same shape and seed, same network. O(ties log companies).
 */
import {createRandom, type Random} from '../lib/random';
import type {Exposure, ExposureNetwork, ExposureNode} from '../network/network';
import type {Sample} from './protocol';

const GROUPS = 24;
const WITHIN = 0.7;
const PROPENSITY = -0.7;

export function sampleNetwork({companies, ties, seed}: Sample): ExposureNetwork {
  const random = createRandom(seed);
  const groups = Math.max(1, Math.min(GROUPS, Math.floor(companies / 10)));
  const group = Array.from({length: companies}, () => Math.floor(random() ** 1.5 * groups));
  const members = Array.from({length: groups}, (_, g) =>
    [...group.keys()].filter((i) => group[i] === g),
  );
  const [holding, owing] = [propensities(companies, random), propensities(companies, random)];
  const anyone = [...group.keys()];
  const pickHolder = picker(anyone, holding);
  const pickAnyone = picker(anyone, owing);
  const pickNear = members.map((near) => picker(near, owing));
  const seen = new Set<number>();
  const edges: Exposure[] = [];
  const held = new Float64Array(companies);
  const most = Math.min(ties, companies * Math.max(0, companies - 1) * 0.2);
  while (edges.length < most) {
    const holder = pickHolder(random);
    const near = pickNear[group[holder]!]!;
    const counterparty = random() < WITHIN ? near(random) : pickAnyone(random);
    if (holder === counterparty || seen.has(holder * companies + counterparty)) continue;
    seen.add(holder * companies + counterparty);
    const exposure = Number((1e6 * Math.exp(1.2 * normal(random))).toPrecision(6));
    held[holder]! += exposure;
    edges.push({holder: nameOf(holder), counterparty: nameOf(counterparty), exposure});
  }
  const nodes = Array.from({length: companies}, (_, i): ExposureNode => {
    const buffer = Number((held[i]! * (0.6 + 1.8 * random()) + 1e5).toPrecision(6));
    return {id: nameOf(i), buffer, size: buffer};
  });
  return {kind: 'exposures', nodes, edges};
}

const nameOf = (i: number): string => `C${String(i + 1).padStart(5, '0')}`;
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function propensities(companies: number, random: Random): readonly number[] {
  const ranks = Array.from({length: companies}, (_, i) => i + 1);
  for (let i = companies - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [ranks[i], ranks[j]] = [ranks[j]!, ranks[i]!];
  }
  return ranks.map((rank) => rank ** PROPENSITY);
}

/** One of them, each as often as its weight says. */
function picker(among: readonly number[], weights: readonly number[]): (random: Random) => number {
  const running = new Float64Array(among.length);
  let sum = 0;
  for (const [k, i] of among.entries()) running[k] = sum += weights[i]!;
  return (random) => {
    const wanted = random() * sum;
    let [low, high] = [0, among.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (running[middle]! <= wanted) low = middle + 1;
      else high = middle;
    }
    return among[low]!;
  };
}
