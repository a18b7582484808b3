/**
 * The force layout: companies push each other off, ties pull their ends together, and after a few
 * hundred steps those with much between them stand close. Velocity Verlet of d3-force; repulsion by
 * Barnes & Hut (1986), 10.1038/324446a0; the method after Fruchterman & Reingold (1991),
 * 10.1002/spe.4380211102.
 *
 * A tie pulls harder the more money it carries, less where both ends have many; a disc keeps room for
 * itself and its name; a pull to the middle, stronger up and down than across, holds small components
 * in the picture and gives it the shape of a window. Companies without a tie in the data are parked
 * in rows at the foot.
 *
 * It starts from the value chain, companies and ties sorted by id, and whatever chance d3 wants (two
 * companies on one spot) comes from the seed: same companies, ties and seed, same places, to the bit.
 * All ties known at any date count, so nothing moves when date or basis do.
 *
 * A generator: it yields the share done, in [0, 1], and returns the places. O(n log n + ties) a step.
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type {CompanyId, Dataset} from '../dataset/schema';
import {createRandom} from '../lib/random';
import type {Point} from '../picture/geometry';
import {linkCompanies, type LinkedCompany} from './linkCompanies';
import {parkRows} from './parkRows';
import {pushApart} from './pushApart';
import {valueChain} from './valueChain';

export type Places = ReadonlyMap<CompanyId, Point>;
interface Body extends SimulationNodeDatum {
  readonly id: CompanyId;
  readonly radius: number;
  readonly partners: number;
  x: number;
  y: number;
}
interface Pull extends SimulationLinkDatum<Body> {
  readonly source: Body;
  readonly target: Body;
  readonly strength: number;
}

const STEPS = 400;
/** Width by height. */
const ASPECT = 1.6;
const REPULSION = -260;
const REACH = 420;
const GRAVITY = 0.045;
/** Around a disc, for its name. */
const NAME_ROOM = 11;

export function* forceSteps(
  dataset: Pick<Dataset, 'companies' | 'ties'>,
  seed: number,
): Generator<number, Places> {
  const {linked} = linkCompanies(dataset);
  const tied = linked.filter(({links}) => links.length > 0);
  const bodies = bodiesOf(tied, dataset);
  const simulation = forceSimulation(bodies)
    .stop()
    .randomSource(createRandom(seed))
    .alphaDecay(1 - 0.001 ** (1 / STEPS))
    .force(
      'ties',
      forceLink<Body, Pull>(pullsOf(tied, bodies))
        .distance(lengthOf)
        .strength(({strength}) => strength),
    )
    .force('apart', forceManyBody<Body>().strength(repulsion).distanceMax(REACH))
    .force('room', forceCollide<Body>(({radius}) => radius + NAME_ROOM).iterations(2))
    .force('across', forceX<Body>(0).strength(GRAVITY))
    .force('upright', forceY<Body>(0).strength(GRAVITY * ASPECT ** 2));
  for (let step = 0; step < STEPS; step++) {
    simulation.tick();
    if (step % 10 === 9) yield (step + 1) / STEPS;
  }
  const spread = pushApart(toShape(bodies), NAME_ROOM - 3);
  const lone = linked.filter(({links}) => links.length === 0);
  return new Map([...spread, ...parkRows(lone, [...spread.values()])]);
}

/** At their places in the value chain, around the origin. */
function bodiesOf(
  tied: readonly LinkedCompany[],
  dataset: Pick<Dataset, 'companies' | 'ties'>,
): Body[] {
  const {positions, box} = valueChain(dataset);
  return tied.map(({id, radius, links}) => {
    const {x, y} = positions.get(id)!;
    const partners = new Set(links.map(({other}) => other)).size;
    return {id, radius, partners, x: x - box.x - box.width / 2, y: y - box.y - box.height / 2};
  });
}

/** Large discs have much around them. */
const repulsion = ({radius}: Body): number => REPULSION * (0.7 + radius / 16);

const lengthOf = ({source, target}: Pull): number => 24 + source.radius + target.radius;

/** One pull for each pair: its ties together, weaker where both ends have many. */
function pullsOf(tied: readonly LinkedCompany[], bodies: readonly Body[]): Pull[] {
  const bodyOf = new Map(bodies.map((body) => [body.id, body]));
  const sums = new Map<string, {source: Body; target: Body; sum: number}>();
  for (const {id, links} of tied)
    for (const {other, strength} of links) {
      if (!(id < other)) continue;
      const pair = sums.get(`${id} ${other}`);
      if (pair) pair.sum += strength;
      else {
        const [source, target] = [bodyOf.get(id)!, bodyOf.get(other)!];
        sums.set(`${id} ${other}`, {source, target, sum: strength});
      }
    }
  return [...sums.values()].map(({source, target, sum}) => {
    const fewest = Math.min(source.partners, target.partners);
    return {source, target, strength: Math.min(0.9, (0.22 * Math.min(sum, 8)) / fewest ** 0.75)};
  });
}

/** Stretched, never squeezed, to the shape of a window. */
function toShape(bodies: readonly Body[]): Body[] {
  if (bodies.length < 2) return [...bodies];
  const width = Math.max(...bodies.map(({x}) => x)) - Math.min(...bodies.map(({x}) => x));
  const height = Math.max(...bodies.map(({y}) => y)) - Math.min(...bodies.map(({y}) => y));
  const across = Math.min(1.5, Math.max(1, (height * ASPECT) / (width || 1)));
  const upright = Math.min(1.5, Math.max(1, width / ASPECT / (height || 1)));
  return bodies.map((body) => ({...body, x: body.x * across, y: body.y * upright}));
}
