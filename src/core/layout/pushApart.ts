/**
 * Moves discs that stand closer than `gap` apart, each pair half the way, over and over until none
 * does: what a simulation leaves nearly done. Those on one spot part sideways in their order. Places
 * at a tenth of a unit. O(n²) a round, a few rounds where little overlaps.
 */
import type {CompanyId} from '../dataset/schema';
import type {Point} from '../picture/geometry';
import {toTenth} from './toTenth';

interface Disc extends Point {
  readonly id: CompanyId;
  readonly radius: number;
}

const ROUNDS = 400;
/** More than is asked for, so that rounding takes nothing away. */
const SPARE = 0.3;

export function pushApart(discs: readonly Disc[], gap: number): Map<CompanyId, Point> {
  const at = discs.map(({x, y}) => ({x, y}));
  for (let round = 0; round < ROUNDS; round++) {
    let isClear = true;
    for (let i = 0; i < at.length; i++)
      for (let j = i + 1; j < at.length; j++) {
        const [a, b] = [at[i]!, at[j]!];
        const least = discs[i]!.radius + discs[j]!.radius + gap;
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const apart = Math.hypot(dx, dy);
        if (apart >= least + SPARE / 2) continue;
        isClear = false;
        const push = (least + SPARE - apart) / 2;
        const [ux, uy] = apart < 1e-9 ? [1, 0] : [dx / apart, dy / apart];
        at[i] = {x: a.x - ux * push, y: a.y - uy * push};
        at[j] = {x: b.x + ux * push, y: b.y + uy * push};
      }
    if (isClear) break;
  }
  return new Map(discs.map(({id}, i) => [id, {x: toTenth(at[i]!.x), y: toTenth(at[i]!.y)}]));
}
