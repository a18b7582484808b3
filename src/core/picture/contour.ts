/**
 * Where a field on a grid changes its sign: marching squares (Lorensen & Cline 1987 in two dimensions,
 * doi:10.1145/37402.37422) with the crossings interpolated along the grid's edges. Of the two readings
 * of a saddle the one that parts the negative corners is taken.
 *
 * `field`: width × height values row by row, negative inside; its rim must be positive, so that every
 * line closes. Returned: closed lines in the grid's units, (0, 0) the first value; a hole is a line of
 * its own. O(values).
 */
import type {Point} from './geometry';

export interface Field {
  readonly width: number;
  readonly height: number;
  readonly values: Float64Array;
}

export function contour(field: Field): Point[][] {
  const links = linksOf(field);
  const lines: Point[][] = [];
  const seen = new Set<number>();
  for (const start of links.keys()) {
    if (seen.has(start)) continue;
    const line: Point[] = [];
    let at: number | undefined = start;
    while (at !== undefined) {
      seen.add(at);
      line.push(crossing(field, at));
      at = links.get(at)!.find((next) => !seen.has(next));
    }
    lines.push(line);
  }
  return lines;
}

/** Each crossed edge of the grid with the two it is joined to, in the cells on either side of it. */
function linksOf({width, height, values}: Field): Map<number, number[]> {
  const links = new Map<number, number[]>();
  const join = (a: number, b: number): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = links.get(from);
      if (known) known.push(to);
      else links.set(from, [to]);
    }
  };
  for (let y = 0; y + 1 < height; y++)
    for (let x = 0; x + 1 < width; x++) {
      const at = y * width + x;
      const inside = [at, at + 1, at + width + 1, at + width].map((i) => values[i]! < 0);
      // edges of the cell: above, right, below, left; two for each value, along x and along y
      const edges = [2 * at, 2 * (at + 1) + 1, 2 * (at + width), 2 * at + 1];
      const crossed = edges.filter((_, side) => inside[side] !== inside[(side + 1) % 4]);
      if (crossed.length === 2) join(crossed[0]!, crossed[1]!);
      if (crossed.length !== 4) continue;
      const [above, right, below, left] = edges as [number, number, number, number];
      if (inside[0]) {
        join(left, above);
        join(right, below);
      } else {
        join(above, right);
        join(below, left);
      }
    }
  return links;
}

function crossing({width, values}: Field, edge: number): Point {
  const from = edge >> 1;
  const isUpright = (edge & 1) === 1;
  const [a, b] = [values[from]!, values[from + (isUpright ? width : 1)]!];
  const t = a / (a - b);
  const [x, y] = [from % width, Math.floor(from / width)];
  return isUpright ? {x, y: y + t} : {x: x + t, y};
}
