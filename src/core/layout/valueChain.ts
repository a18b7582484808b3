/**
 * The value-chain layout: tiers from left to right as value is added (equipment → silicon → chips →
 * devices → clouds → labs → software), capital in a band above, sites and power in bands below.
 *
 * Positions come from the whole dataset, whatever the date and basis, so that nothing moves when
 * either changes. Within a tier the order follows barycentre sweeps with adjacent exchanges (Sugiyama,
 * Tagawa & Toda 1981, 10.1109/TSMC.1981.4308636), weighted by money; companies through which much
 * passes are pulled to the middle and given room. Ties are broken by id, so neither the order of the
 * input nor chance has a say: same companies and ties, same positions. Computed at load (a few
 * milliseconds for 133 companies), hence no file of positions that could go stale. O(companies · log
 * companies + ties).
 */
import type {CompanyId, Dataset} from '../dataset/schema';
import {memoizeLast} from '../lib/memoize';
import type {Box} from '../picture/geometry';
import type {Stop} from '../picture/route';
import {busiestPart} from './busiestPart';
import {linkCompanies, type LinkedCompany} from './linkCompanies';
import type {MapLayout} from './mapLayout';
import {TIER_OF_KIND, TIERS, type TierId, type TierPlan} from './tiers';
import {toTenth} from './toTenth';

/** Map units: about a pixel each where the map has 1060 × 650 of them. */
const WIDTH = 1060;
const COLUMN_HEIGHT = 320;
const HEADING = 20;
const GAP = 8;
const ROW = 26;
/** A band takes another row rather than set companies closer than this in one row. */
const ROW_PITCH = 104;
const COLUMN_PITCH = 27;
const NAME_WIDTH = 84;
const SWEEPS = 8;
/**
 * Links looked at in one step of exchanges: a tier of some dozens is exchanged until nothing helps any
 * more, one of thousands stays nearly as it was sorted and costs no seconds.
 */
const LOOKS = 20_000;

interface Item extends LinkedCompany {
  readonly tier: TierId;
}
interface Slot {
  readonly tier: TierId;
  readonly box: Box;
  order: Item[];
}

export function valueChain(dataset: Pick<Dataset, 'companies' | 'ties'>): MapLayout {
  const {usd, largestUsd, linked} = linkCompanies(dataset);
  const items = linked.map((it): Item => ({...it, tier: TIER_OF_KIND[it.kind]}));
  const slots = tierSlots(items);
  const positions = new Map<CompanyId, Stop>();
  for (const slot of slots) place(slot, positions);
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const slot of sweep % 2 === 0 ? slots : [...slots].reverse()) arrange(slot, positions);
  const box = unionOf(slots);
  return {
    kind: 'chain',
    box,
    rings: [],
    bands: slots.map(({tier, box}) => ({tier, box})),
    positions,
    core: busiestPart(usd, positions, box),
    largestUsd,
  };
}

/** The same, remembered for the dataset at hand. */
export const layoutOf = memoizeLast(valueChain);

/** The box of every tier that has companies: bands as many rows high as they need. */
function tierSlots(items: readonly Item[]): Slot[] {
  const members = new Map<TierId, Item[]>();
  for (const item of items) {
    const tier = members.get(item.tier);
    if (tier) tier.push(item);
    else members.set(item.tier, [item]);
  }
  const tiers = (Object.keys(TIERS) as TierId[]).filter((tier) => members.has(tier));
  const placed = (place: TierPlan['place']) => tiers.filter((tier) => TIERS[tier].place === place);

  const slots: Slot[] = [];
  let top = 0;
  const addBand = (tier: TierId) => {
    const order = members.get(tier)!;
    const height = HEADING + rowsOf(order.length) * ROW + 4;
    slots.push({tier, order, box: {x: 0, y: top, width: WIDTH, height}});
    top += height + GAP;
  };
  placed('above').forEach(addBand);

  const columns = placed('column');
  const needed = columns.map((tier) => columnNeed(members.get(tier)!));
  const height = HEADING + Math.max(columns.length === 0 ? 0 : COLUMN_HEIGHT, ...needed);
  const widths = columns.map((tier) => columnWidth(members.get(tier)!));
  const scale = (WIDTH - GAP * (columns.length - 1)) / widths.reduce((sum, w) => sum + w, 0);
  let left = 0;
  for (const [k, tier] of columns.entries()) {
    const width = widths[k] * scale;
    slots.push({tier, order: members.get(tier)!, box: {x: left, y: top, width, height}});
    left += width + GAP;
  }
  if (columns.length > 0) top += height + GAP;
  placed('below').forEach(addBand);
  return slots;
}

const rowsOf = (count: number): number => Math.ceil(count / Math.floor(WIDTH / ROW_PITCH));
const roomOf = ({radius}: Item): number => Math.max(COLUMN_PITCH, 2 * radius + 8);
const columnNeed = (order: readonly Item[]): number =>
  Math.ceil(order.reduce((sum, item) => sum + roomOf(item), 0));
const columnWidth = (order: readonly Item[]): number =>
  90 + Math.max(...order.map(({radius}) => radius));

/** One step: sort a tier by where its partners are, then exchange neighbours while that helps. */
function arrange(slot: Slot, positions: Map<CompanyId, Stop>): void {
  const axis = isColumn(slot) ? 'y' : 'x';
  const {box} = slot;
  const middle = axis === 'y' ? box.y + (HEADING + box.height) / 2 : box.x + box.width / 2;
  const target = new Map(
    slot.order.map((item) => [item.id, pull(item, axis, middle, positions)] as const),
  );
  slot.order = [...slot.order].sort(
    (a, b) => target.get(a.id)! - target.get(b.id)! || (a.id < b.id ? -1 : 1),
  );
  place(slot, positions);
  const looks = {left: LOOKS};
  for (let pass = 0; pass < slot.order.length && looks.left > 0; pass++)
    if (!exchange(slot, positions, middle, looks)) break;
  place(slot, positions); // sums of halves leave crumbs
}

/** Where a company would like to be: the mean of its partners, heavy ones drawn to the middle. */
function pull(
  {id, links, radius}: Item,
  axis: 'x' | 'y',
  middle: number,
  positions: ReadonlyMap<CompanyId, Stop>,
): number {
  let sum = 0;
  let weight = 0;
  for (const {other, strength} of links) {
    sum += strength * (positions.get(other)?.[axis] ?? middle);
    weight += strength;
  }
  const mean = weight === 0 ? positions.get(id)![axis] : sum / weight;
  return mean + (middle - mean) * centrality(radius);
}
const centrality = (radius: number): number => Math.min(0.8, Math.max(0, (radius - 5) / 20));

/** Swaps neighbours in the order wherever that shortens the ties; true if any were swapped. */
function exchange(
  slot: Slot,
  positions: Map<CompanyId, Stop>,
  middle: number,
  looks: {left: number},
): boolean {
  let improved = false;
  for (let k = 0; k + 1 < slot.order.length && looks.left > 0; k++) {
    looks.left -= 2 * (slot.order[k].links.length + slot.order[k + 1].links.length);
    const before = strainOfPair(slot, k, positions, middle);
    swap(slot, k, positions);
    if (strainOfPair(slot, k, positions, middle) < before - 1e-6) improved = true;
    else swap(slot, k, positions);
  }
  return improved;
}

/** Exchanges the companies at k and k + 1; nobody else moves, for together they need the same room. */
function swap({order, ...slot}: Slot, k: number, positions: Map<CompanyId, Stop>): void {
  const [a, b] = [order[k], order[k + 1]];
  const [atA, atB] = [positions.get(a.id)!, positions.get(b.id)!];
  const shift = isColumn(slot) ? (roomOf(b) - roomOf(a)) / 2 : 0;
  positions.set(a.id, {...atB, radius: a.radius, y: atB.y + shift});
  positions.set(b.id, {...atA, radius: b.radius, y: atA.y + shift});
  [order[k], order[k + 1]] = [b, a];
}

const strainOfPair = (
  slot: Slot,
  k: number,
  positions: ReadonlyMap<CompanyId, Stop>,
  middle: number,
): number =>
  strain(slot.order[k], positions, slot, middle) +
  strain(slot.order[k + 1], positions, slot, middle);

/** Strength times length of a company's ties, and for heavy ones their distance from the middle. */
function strain(
  {id, links, radius}: Item,
  positions: ReadonlyMap<CompanyId, Stop>,
  slot: Slot,
  middle: number,
): number {
  const at = positions.get(id)!;
  let sum = 0;
  for (const {other, strength} of links) {
    const there = positions.get(other);
    if (there) sum += strength * Math.hypot(there.x - at.x, there.y - at.y);
  }
  const off = Math.abs((isColumn(slot) ? at.y : at.x) - middle);
  return sum + off * centrality(radius) * 40;
}

const isColumn = ({tier}: Pick<Slot, 'tier'>): boolean => TIERS[tier].place === 'column';

function place(slot: Slot, positions: Map<CompanyId, Stop>): void {
  if (isColumn(slot)) placeColumn(slot, positions);
  else placeBand(slot, positions);
}

/** Down the column, each with its room; what is left over is shared out evenly. */
function placeColumn({order, box}: Slot, positions: Map<CompanyId, Stop>): void {
  const x = columnLine(order, box);
  const free = box.height - HEADING - columnNeed(order);
  const spare = free / order.length;
  let y = box.y + HEADING;
  for (const item of order) {
    const room = roomOf(item) + spare;
    positions.set(item.id, {
      x,
      y: toTenth(y + room / 2),
      flow: 'across',
      radius: item.radius,
    });
    y += room;
  }
}

/** Discs left of the middle, so that most names have room to their right. */
function columnLine(order: readonly Item[], {x, width}: Box): number {
  const largest = Math.max(...order.map(({radius}) => radius));
  return toTenth(x + largest + 10 + Math.max(0, width - 2 * largest - 10 - NAME_WIDTH) * 0.4);
}

/** Along the band in courses, like bricks: neighbours in the order sit in different rows. */
function placeBand({order, box}: Slot, positions: Map<CompanyId, Stop>): void {
  const rows = rowsOf(order.length);
  const pitch = box.width / order.length;
  for (const [k, {id, radius}] of order.entries())
    positions.set(id, {
      x: toTenth(box.x + (k + 0.5) * pitch),
      y: toTenth(box.y + HEADING + ((k % rows) + 0.5) * ROW),
      flow: 'upright',
      radius,
    });
}

function unionOf(slots: readonly Slot[]): Box {
  if (slots.length === 0) return {x: 0, y: 0, width: WIDTH, height: COLUMN_HEIGHT};
  const bottom = Math.max(...slots.map(({box}) => box.y + box.height));
  return {x: 0, y: 0, width: WIDTH, height: bottom};
}
