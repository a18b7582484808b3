/**
 * One company in the middle, around it who is one tie away, then two, up to `steps`; nobody else, save
 * those kept on the map for another reason, in a ring of their own. The ties on the map count, in
 * either direction, so the picture says what is true at its date, on its basis and through its
 * filter, and follows them. Partners stand where the value chain would have them: those who provide on
 * the left, those who receive on the right (by the larger part of the money where both), capital
 * above, sites and power below. Null where the company is unknown. Breadth first, O(ties), and
 * `concentric`.
 */
import type {CompanyId, Dataset} from '../dataset/schema';
import type {Neighbourhood} from '../explore/conditions';
import {partnersOf} from '../explore/partners';
import type {Seen} from '../explore/seen';
import {stepsFrom} from '../explore/stepsFrom';
import type {Web} from '../graph/web';
import {isUndirected} from '../picture/measure';
import {concentric, type Circle} from './concentric';
import {linkCompanies} from './linkCompanies';
import type {MapLayout} from './mapLayout';
import {TIER_OF_KIND, TIERS} from './tiers';
import {layoutOf} from './valueChain';

/** Clockwise from noon. */
const ABOVE = 0;
const RIGHT = Math.PI / 2;
const BELOW = Math.PI;
const LEFT = 1.5 * Math.PI;

export function ego(
  dataset: Pick<Dataset, 'companies' | 'ties'>,
  web: Web,
  seen: Pick<Seen, 'companies' | 'ties'>,
  {company, steps}: Neighbourhood,
): MapLayout | null {
  if (!web.graph.hasNode(company)) return null;
  const sectorOf = sectorsAround(web, company);
  const onMap = [...web.ties.values()].filter(({tie}) => seen.ties.has(tie.id));
  const byStep = new Map<number, CompanyId[]>();
  const near = stepsFrom(partnersOf(web.graph.nodes() as CompanyId[], onMap), company, steps);
  for (const [id, step] of near) byStep.set(step, [...(byStep.get(step) ?? []), id]);
  const circles = [...byStep].map(([step, members]): Circle => ({
    meaning: {of: 'step', step},
    members,
    ...(step === 1 && {sectorOf}),
  }));
  const beyond = [...seen.companies].filter((id) => !near.has(id));
  circles.push({meaning: {of: 'beyond'}, members: beyond});
  return concentric('ego', circles, linkCompanies(dataset), layoutOf(dataset));
}

function sectorsAround({ties, companies}: Web, centre: CompanyId): (id: CompanyId) => number {
  const kinds = new Map(companies.map(({id, kind}) => [id, kind]));
  /** What flows on to the centre's right, in money and by a little for every tie; left is negative. */
  const flow = new Map<CompanyId, number>();
  for (const {tie, amountUsd} of ties.values()) {
    if (isUndirected(tie)) continue;
    const sign = tie.from === centre ? 1 : tie.to === centre ? -1 : 0;
    const other = sign > 0 ? tie.to : tie.from;
    if (sign !== 0) flow.set(other, (flow.get(other) ?? 0) + sign * (1 + (amountUsd ?? 0)));
  }
  const place = (id: CompanyId) => TIERS[TIER_OF_KIND[kinds.get(id)!]].place;
  const column = (id: CompanyId) => Object.keys(TIERS).indexOf(TIER_OF_KIND[kinds.get(id)!]);
  return (id) => {
    if (place(id) === 'above') return ABOVE;
    if (place(id) === 'below') return BELOW;
    const onward = flow.get(id) ?? 0;
    if (onward !== 0) return onward > 0 ? RIGHT : LEFT;
    return column(id) < column(centre) ? LEFT : RIGHT;
  };
}
