/**
 * How much room rings need, and where on them each company stands. A ring is a band between two
 * circles with one or more rows in it; the companies take their places around it in one order and sit
 * on its rows by turns, so that neighbours have room for their names.
 */
import type {Stop} from '../picture/route';
import type {LinkedCompany} from './linkCompanies';
import {RING_ASPECT} from './mapLayout';
import {toTenth} from './toTenth';

export interface RowPlan {
  readonly inner: number;
  readonly outer: number;
  /** Distance of each row from the middle; the first is 0 where one company stands alone in it. */
  readonly rows: readonly {readonly at: number}[];
  /** Whether the first of the order stands in the very middle. */
  readonly hasMiddle: boolean;
  /** Angle left free at noon. */
  readonly gap: number;
  /** Width left free for the name of the ring. */
  readonly room: number;
  /** Share of the turn that a company takes, by its place in the order. */
  readonly order: readonly LinkedCompany[];
}
interface Asked {
  readonly items: readonly LinkedCompany[];
}

/** Between the circles of two rings, and between a disc and the edge of its ring. */
const SEAM = 5;
const PAD = 9;
const ROW_PITCH = 27;
/** Along a row at least. */
const LEAST_ROOM = 30;
const BETWEEN_DISCS = 9;
/** For the name of a ring. */
const NAME_WIDTH = 96;
const NAME_HEIGHT = 18;
/** Alone in the middle with more than this many around. */
const ALONE_FROM = 5;
const TURN = 2 * Math.PI;

/** From the middle outwards; what is left to `reach` is spread over the rings. */
export function planRows(rings: readonly Asked[], reach: number): RowPlan[] {
  let plans = stack(rings, 1);
  let needed = plans.at(-1)?.outer ?? 0;
  // Looser step by step while it fits; the steps are coarse, for names need no more.
  for (let ease = 1.1; needed > 0 && ease < 2.05; ease += 0.1) {
    const looser = stack(rings, ease);
    needed = looser.at(-1)!.outer;
    if (needed > reach) break;
    plans = looser;
  }
  return plans;
}

function stack(rings: readonly Asked[], ease: number): RowPlan[] {
  const plans: RowPlan[] = [];
  for (const {items} of rings) {
    const inner = plans.length === 0 ? 0 : plans.at(-1)!.outer + SEAM;
    plans.push(inner === 0 ? planDisc(items, ease) : planRing(items, inner, ease));
  }
  return plans;
}

/** The circle in the middle: its name stands above the companies. */
function planDisc(items: readonly LinkedCompany[], ease: number): RowPlan {
  const largest = largestOf(items);
  const hasMiddle = items.length === 1 || items.length >= ALONE_FROM;
  const close = (rows: RowPlan['rows']): RowPlan => {
    const isSimple = rows.length - (hasMiddle ? 1 : 0) < 2;
    const gap = isSimple ? 0 : (2 * largest + BETWEEN_DISCS) / rows.at(hasMiddle ? 1 : 0)!.at;
    const common = {inner: 0, hasMiddle, gap, order: items};
    const outer = rows.at(-1)!.at + largest + PAD * ease + NAME_HEIGHT;
    const high = outer - NAME_HEIGHT / 2;
    return {...common, rows, outer, room: 2 * RING_ASPECT * Math.sqrt(outer ** 2 - high ** 2)};
  };
  if (items.length === 1) return close([{at: 0}]);
  const first = hasMiddle ? items[0]!.radius + largest + BETWEEN_DISCS : largest + BETWEEN_DISCS;
  const pitch = pitchOf(largest, ease);
  return settle((rows, at) => close(rowsFrom(at, rows, hasMiddle, pitch)), first * ease);
}

function planRing(items: readonly LinkedCompany[], inner: number, ease: number): RowPlan {
  const largest = largestOf(items);
  const close = (rows: RowPlan['rows']): RowPlan => ({
    inner,
    outer: rows.at(-1)!.at + largest + PAD * ease,
    rows,
    hasMiddle: false,
    gap: Math.min(1.3, (NAME_WIDTH + 2 * largest) / (RING_ASPECT * rows[0]!.at)),
    room: NAME_WIDTH,
    order: items,
  });
  const first = inner + largest + PAD * ease;
  const pitch = pitchOf(largest, ease);
  return settle((rows, at) => close(rowsFrom(at, rows, false, pitch)), first);
}

/**
 * As few rows as hold everybody, none touching another in whatever order they stand. Large discs
 * gain nothing by more rows: past a few the ring itself is set further out.
 */
function settle(plan: (rows: number, at: number) => RowPlan, first: number): RowPlan {
  for (let attempt = 0; ; attempt++) {
    const rows = Math.min(MOST_ROWS, 1 + Math.floor(attempt / 2));
    const further = attempt < 2 * MOST_ROWS ? attempt % 2 : attempt - 2 * MOST_ROWS + 2;
    const found = plan(rows, first + (further * ROW_PITCH) / 2);
    if (holds(found)) return found;
  }
}
const MOST_ROWS = 4;

function rowsFrom(at: number, rows: number, hasMiddle: boolean, pitch: number): {at: number}[] {
  const around = Array.from({length: rows}, (_, row) => ({at: at + row * pitch}));
  return hasMiddle ? [{at: 0}, ...around] : around;
}

function holds({order, rows, hasMiddle, gap}: RowPlan): boolean {
  const [items, at] = hasMiddle ? [order.slice(1), rows.slice(1)] : [order, rows];
  const needed = items.reduce((sum, it) => sum + roomOf(it, at.length), 0);
  return needed <= at.length * (TURN - gap) * at[0]!.at * 0.97; // chords are shorter than arcs
}

/**
 * Of one company along the ring. With several rows the next on the same row is so many companies
 * further on, and those between lend it their room.
 */
function roomOf({radius}: LinkedCompany, rows: number): number {
  const own = rows * (2 * radius + BETWEEN_DISCS) - (rows - 1) * LEAST_ROOM;
  return Math.max(LEAST_ROOM, own);
}
const largestOf = (items: readonly LinkedCompany[]): number =>
  Math.max(...items.map(({radius}) => radius));
/** So that neighbours on two rows do not touch, however large they are. */
const pitchOf = (largest: number, ease: number): number =>
  Math.max(ROW_PITCH * ease, 1.5 * largest);

/** The angle that every company of the ring takes up, in its order; 0 in the very middle. */
export function widthsOn({order, rows, hasMiddle, gap}: RowPlan): number[] {
  const first = hasMiddle ? 1 : 0;
  const rooms = order.map((it, at) => (at < first ? 0 : roomOf(it, rows.length - first)));
  const share = (TURN - gap) / rooms.reduce((sum, room) => sum + room, 0);
  return rooms.map((room) => (room === 0 ? 0 : room * share));
}

/** The angle of every company of the ring, in its order, clockwise from noon. */
export function anglesOn(plan: RowPlan): number[] {
  let before = plan.gap / 2;
  return widthsOn(plan).map((width) => {
    const angle = before + width / 2;
    before += width;
    return width === 0 ? 0 : angle;
  });
}

/** The place of every company of the ring, in its order. */
export function placesOn(plan: RowPlan): Stop[] {
  const {order, rows, hasMiddle} = plan;
  const first = hasMiddle ? 1 : 0;
  return anglesOn(plan).map((angle, at) => {
    const {radius} = order[at]!;
    if (at < first) return {x: 0, y: 0, flow: 'free', radius};
    const row = rows[first + ((at - first) % (rows.length - first))]!.at;
    return {
      x: toTenth(RING_ASPECT * row * Math.sin(angle)),
      y: toTenth(-row * Math.cos(angle)),
      flow: 'free',
      radius,
    };
  });
}
