/**
 * One company in the middle, around it who is one tie away, then two, up to `steps`; nobody else. Ties
 * of the web at hand count in either direction, so the picture says what is true at its date and on
 * its basis, and follows both. Partners stand where the value chain would have them: those who
 * provide on the left, those who receive on the right (by the larger part of the money where both),
 * capital above, sites and power below. Null where the company is unknown. Breadth first, O(ties),
 * and `concentric`.
 */
import type {CompanyId, Dataset} from '../dataset/schema';
import type {Neighbourhood} from '../explore/conditions';
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

export function ego(dataset: Dataset, web: Web, {company, steps}: Neighbourhood): MapLayout | null {
  if (!web.graph.hasNode(company)) return null;
  const seen = new Set<CompanyId>([company]);
  const circles: Circle[] = [{meaning: {of: 'step', step: 0}, members: [company]}];
  const sectorOf = sectorsAround(web, company);
  for (let step = 1; step <= steps; step++) {
    const next = new Set<CompanyId>();
    for (const id of circles.at(-1)!.members)
      for (const other of web.graph.neighbors(id) as CompanyId[])
        if (!seen.has(other)) next.add(other);
    if (next.size === 0) break;
    for (const id of next) seen.add(id);
    const members = [...next].sort();
    circles.push({meaning: {of: 'step', step}, members, ...(step === 1 && {sectorOf})});
  }
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
