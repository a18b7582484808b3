/** Companies without a tie, in rows below everything else, in the order given: calm, and easy to count. */
import type {CompanyId} from '../dataset/schema';
import type {Point} from '../picture/geometry';
import {toTenth} from './toTenth';

const PITCH = {x: 92, y: 30} as const;
/** Between the lowest of the others and the first row. */
const BELOW = 52;
const LEAST_WIDTH = 600;

export function parkRows(
  lone: readonly {readonly id: CompanyId}[],
  others: readonly Point[],
): [CompanyId, Point][] {
  const xs = others.map(({x}) => x);
  const left = others.length === 0 ? 0 : Math.min(...xs);
  const right = others.length === 0 ? 0 : Math.max(...xs);
  const top = others.length === 0 ? 0 : Math.max(...others.map(({y}) => y)) + BELOW;
  const perRow = Math.max(1, Math.floor(Math.max(right - left, LEAST_WIDTH) / PITCH.x));
  return lone.map(({id}, k) => {
    const row = Math.floor(k / perRow);
    const inRow = Math.min(perRow, lone.length - row * perRow);
    const off = (k % perRow) - (inRow - 1) / 2;
    return [id, {x: toTenth((left + right) / 2 + off * PITCH.x), y: toTenth(top + row * PITCH.y)}];
  });
}
