/**
 * How strange is a loop? Against webs in which everyone pays as many others as here, is paid by as
 * many, and pays the same amounts, but whom is left to chance.
 *
 * Arcs trade their payees, two at a time: a→b, c→d become a→d, c→b, unless that would join a company
 * to itself or repeat an arc (Maslov & Sneppen 2002, Science 296:910–913, doi:10.1126/science.1065103;
 * the Markov chain of Rao, Jana & Bandyopadhyay 1996, Sankhyā A 58:225–242). The amount stays with
 * its payer, so each company's payments are the same multiset in every draw; what it receives is not.
 * Between draws ten trades per arc are tried.
 *
 * For a loop of length ℓ whose narrowest amount is x: `expected` is the mean number of loops of that
 * length at least as wide in a draw, and p = (1 + draws with as many as here) / (1 + draws). A small p
 * says that chance seldom closes so many so wide; it says nothing of intent.
 *
 * Amounts: US dollars, NaN where undisclosed (such loops are counted in `counts`, never by width).
 * Seeded; draw d depends on (seed, 0 … d). O(draws · (10 arcs + circuits)).
 */
import type {InSteps} from '../lib/inSteps';
import {streamOf} from '../lib/random';
import {findCircuits} from './findCircuits';

export interface NullArc {
  readonly from: number;
  readonly to: number;
  readonly usd: number;
}
export interface NullModel {
  readonly draws: number;
  /** Loops per draw, whatever their width. */
  readonly counts: readonly number[];
  readonly strangeness: (length: number, narrowestUsd: number, here: number) => Strangeness;
}
export interface Strangeness {
  readonly expected: number;
  readonly p: number;
  readonly draws: number;
}

const TRADES_PER_ARC = 10;

/** Pauses after every draw. */
export function* nullModel(
  order: number,
  arcs: readonly NullArc[],
  {maxLength, draws, seed}: {maxLength: number; draws: number; seed: number},
): InSteps<NullModel> {
  const random = streamOf(seed, 0);
  const present = arcs.map((arc) => ({...arc}));
  const joined = new Set(present.map(({from, to}) => from * order + to));
  const counts: number[] = [];
  /** Per draw and length, the widths of its loops, widest first. */
  const widths: (readonly (readonly number[])[])[] = [];
  for (let draw = 0; draw < draws; draw++) {
    trade(present, joined, order, random);
    const loops = findCircuits(successorsOf(order, present), maxLength);
    const usd = new Map(present.map((arc) => [arc.from * order + arc.to, arc.usd]));
    const byLength: number[][] = Array.from({length: maxLength + 1}, () => []);
    for (const loop of loops) byLength[loop.length]!.push(narrowest(loop, usd, order));
    for (const list of byLength) list.sort((a, b) => b - a);
    counts.push(loops.length);
    widths.push(byLength.map((list) => list.filter((w) => !Number.isNaN(w))));
    yield;
  }
  return {
    draws,
    counts,
    strangeness(length, narrowestUsd, here) {
      const wide = widths.map(
        (byLength) => byLength[length]!.filter((width) => width >= narrowestUsd).length,
      );
      return {
        expected: draws > 0 ? wide.reduce((a, b) => a + b, 0) / draws : 0,
        p: (1 + wide.filter((n) => n >= here).length) / (1 + draws),
        draws,
      };
    },
  };
}

export function successorsOf(
  order: number,
  arcs: readonly Pick<NullArc, 'from' | 'to'>[],
): readonly (readonly number[])[] {
  const next: number[][] = Array.from({length: order}, () => []);
  for (const {from, to} of arcs) next[from]!.push(to);
  return next;
}

/** Trades payees in place, and keeps `joined` in step. */
function trade(
  arcs: {from: number; to: number; usd: number}[],
  joined: Set<number>,
  order: number,
  random: () => number,
): void {
  const m = arcs.length;
  for (let k = 0; k < TRADES_PER_ARC * m; k++) {
    const a = arcs[Math.floor(random() * m)]!;
    const b = arcs[Math.floor(random() * m)]!;
    const crossed = [a.from * order + b.to, b.from * order + a.to] as const;
    if (a.from === b.to || b.from === a.to || crossed.some((key) => joined.has(key))) continue;
    joined.delete(a.from * order + a.to);
    joined.delete(b.from * order + b.to);
    for (const key of crossed) joined.add(key);
    [a.to, b.to] = [b.to, a.to];
  }
}

function narrowest(
  loop: readonly number[],
  usd: ReadonlyMap<number, number>,
  order: number,
): number {
  return loop.reduce((least, from, i) => {
    const width = usd.get(from * order + loop[(i + 1) % loop.length]!)!;
    return Number.isNaN(least) || Number.isNaN(width) ? NaN : Math.min(least, width);
  }, Infinity);
}
