/**
 * How something grows: cost = a · size^exponent, by least squares on the logarithms of both, with the
 * exponent's standard error (two points have none). Null with fewer than two sizes.
 */

/** @typedef {{size: number, cost: number}} Point */
/** @typedef {{exponent: number, standardError: number, from: number, to: number, points: number}} Fit */

/** @param {readonly Point[]} points @returns {Fit | null} */
export function fitExponent(points) {
  const n = points.length;
  const sizes = points.map(({size}) => size);
  if (new Set(sizes).size < 2) return null;
  const x = sizes.map(Math.log);
  const y = points.map(({cost}) => Math.log(cost));
  const mean = (/** @type {number[]} */ list) => list.reduce((a, b) => a + b, 0) / n;
  const [middleX, middleY] = [mean(x), mean(y)];
  const spread = x.reduce((sum, xi) => sum + (xi - middleX) ** 2, 0);
  const exponent =
    x.reduce((sum, xi, i) => sum + (xi - middleX) * (Number(y[i]) - middleY), 0) / spread;
  const missed = x.reduce(
    (sum, xi, i) => sum + (Number(y[i]) - middleY - exponent * (xi - middleX)) ** 2,
    0,
  );
  return {
    exponent,
    standardError: n > 2 ? Math.sqrt(missed / (n - 2) / spread) : Number.NaN,
    from: Math.min(...sizes),
    to: Math.max(...sizes),
    points: n,
  };
}
