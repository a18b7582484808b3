/**
 * e^x, ln x and x^y by additions, multiplications and divisions alone, which IEEE 754 fixes to the bit:
 * `Math.exp`, `Math.log` and `**` may differ in the last bit from one engine to the next (ECMA-262,
 * 21.3.2), and with them every number of a model that uses them. Relative error below 1e-15 · (1 + |y ln x|)
 * for powers, 4e-16 for the other two. O(1), some half slower than the engine's own.
 */

/** ln 2 in two parts: the first has so few digits that a whole number times it is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** 1 / n!, up to where a term no longer counts. */
const TERMS = 14;
const TAYLOR = new Float64Array(TERMS + 1);
for (let n = 0, factorial = 1; n <= TERMS; n++, factorial *= n) TAYLOR[n] = 1 / factorial;

const BITS = new DataView(new ArrayBuffer(8));

/** x = k ln 2 + r with |r| ≤ ½ ln 2: Taylor's series of e^r, times 2^k. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.round(x / (LN2_HIGH + LN2_LOW));
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 0;
  for (let n = TERMS; n >= 0; n--) sum = TAYLOR[n]! + r * sum;
  const half = Math.trunc(k / 2); // 2^k itself may be beyond the numbers where the result is not
  return sum * powerOfTwo(half) * powerOfTwo(k - half);
}

/** x = m · 2^k with m in [√½, √2): 2 artanh((m − 1) / (m + 1)) + k ln 2. NaN below 0. */
export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0) || x === Infinity) return x > 0 ? x : NaN;
  const isSubnormal = x < 2.2250738585072014e-308;
  BITS.setFloat64(0, isSubnormal ? x * 18_014_398_509_481_984 : x); // 2^54
  let k = (BITS.getUint16(0) >> 4) - 1023 - (isSubnormal ? 54 : 0);
  BITS.setUint16(0, (BITS.getUint16(0) & 15) | (1023 << 4));
  let m = BITS.getFloat64(0);
  if (m >= Math.SQRT2) [m, k] = [m / 2, k + 1];
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let series = 1 / 25;
  for (let n = 23; n > 1; n -= 2) series = 1 / n + square * series;
  return k * LN2_HIGH + (k * LN2_LOW + (2 * s + 2 * s * square * series));
}

/** base ≥ 0; exactly the base where the exponent is 1. */
export function power(base: number, exponent: number): number {
  if (exponent === 1) return base;
  if (base === 0) return exponent === 0 ? 1 : exponent > 0 ? 0 : Infinity;
  return exp(exponent * log(base));
}

const powerOfTwo = (k: number): number => {
  BITS.setUint32(0, (k + 1023) << 20);
  BITS.setUint32(4, 0);
  return BITS.getFloat64(0);
};
