/**
 * Places of discs that stand for groups: a force layout (d3-force: repulsion after Barnes & Hut 1986,
 * doi:10.1038/324446a0) from a sunflower of the discs in their order. Same discs, lines and seed: same
 * places, to the bit. Returned: x and y in turn, around the origin. O(steps · (discs log discs + lines)).
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import {createRandom} from '../lib/random';

interface Body extends SimulationNodeDatum {
  readonly radius: number;
}
const STEPS = 240;
/** Around a disc, for its name. */
const ROOM = 16;

export function groupLayout(
  radii: readonly number[],
  lines: readonly {readonly from: number; readonly to: number; readonly weight: number}[],
  seed: number,
): Float64Array {
  const bodies: Body[] = radii.map((radius) => ({radius}));
  const partners = new Float64Array(radii.length);
  for (const {from, to} of lines) {
    partners[from]!++;
    partners[to]!++;
  }
  const largest = lines.reduce((max, {weight}) => Math.max(max, weight), 0);
  const links = lines.map(({from, to, weight}) => ({
    source: from,
    target: to,
    pull:
      (0.15 + 0.85 * (largest > 0 ? Math.sqrt(weight / largest) : 0)) /
      Math.max(1, Math.min(partners[from]!, partners[to]!)),
  }));
  const simulation = forceSimulation(bodies)
    .stop()
    .randomSource(createRandom(seed))
    .alphaDecay(1 - 0.001 ** (1 / STEPS))
    .force(
      'lines',
      forceLink<Body, (typeof links)[number]>(links)
        .distance(({source, target}) => radiusOf(source) + radiusOf(target) + 60)
        .strength(({pull}) => pull),
    )
    .force(
      'apart',
      forceManyBody<Body>().strength(({radius}) => -60 - 14 * radius),
    )
    .force('room', forceCollide<Body>(({radius}) => radius + ROOM).iterations(2))
    .force('across', forceX<Body>(0).strength(0.1))
    .force('upright', forceY<Body>(0).strength(0.13));
  simulation.tick(STEPS);
  return Float64Array.from(bodies.flatMap(({x, y}) => [x!, y!]));
}

const radiusOf = (end: unknown): number => (end as Body).radius;
