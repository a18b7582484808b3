/**
 * Threshold cascade. Furfine (2003), Journal of Money, Credit and Banking 35(1):111–128,
 * doi:10.1353/mcb.2003.0004; Gai & Kapadia (2010), Proceedings of the Royal Society A 466:
 * 2401–2423, doi:10.1098/rspa.2009.0410.
 *
 *   loss_i = (1 − R) Σ_{j failed} exposure_ij
 *   i fails once  s_i · buffer_i + loss_i ≥ θ · buffer_i
 *
 * exposures: Csr [n × n] of exposure_ij (money, ≥ 0), row = the holder. buffer: Float64Array[n] > 0,
 * same money; Infinity where losses fail nobody. shock s: Float64Array[n] in [0, 1], not modified:
 * the part of its buffer a company has lost beforehand; s_i = 1 fails outright. θ = `threshold` > 0,
 * R = `recovery` in [0, 1].
 * At equality we fail a company, as NetworkRiskMeasures and Gai–Kapadia do; systemicrisk does not.
 * Ends after at most n rounds, exactly. Companies that fall short of their threshold lose `loss`
 * and forward nothing. O(m) a round.
 */
import type {Csr} from '../graph/csr';
import {assert} from '../lib/assert';

export interface ThresholdOptions {
  readonly threshold?: number;
  readonly recovery?: number;
  /** Called with the failed (1) and standing (their shock) after each round, from round 0. */
  readonly onRound?: (distress: Float64Array) => void;
}
export interface ThresholdResult {
  readonly failed: Uint8Array;
  /** Money lost on failed counterparties. */
  readonly loss: Float64Array;
  readonly rounds: number;
}

export function threshold(
  exposures: Csr,
  buffer: Float64Array,
  shock: Float64Array,
  {threshold: theta = 1, recovery = 0, onRound}: ThresholdOptions = {},
): ThresholdResult {
  const {rows, rowPtr, colIdx, weight} = exposures;
  assert(shock.length === rows, `shock has ${shock.length} entries, the network ${rows}`);

  const failed = Uint8Array.from(shock, (s) => (s >= Math.min(1, theta) ? 1 : 0));
  const loss = new Float64Array(rows);
  const state = (): Float64Array => Float64Array.from(shock, (s, i) => (failed[i] ? 1 : s));
  onRound?.(state());
  for (let round = 1; ; round++) {
    for (let i = 0; i < rows; i++) {
      let lost = 0;
      for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) if (failed[colIdx[k]!]) lost += weight[k]!;
      loss[i] = (1 - recovery) * lost;
    }
    let isAnyNew = false;
    for (let i = 0; i < rows; i++) {
      const means = buffer[i]!;
      if (failed[i] || means === Infinity || shock[i]! * means + loss[i]! < theta * means) continue;
      failed[i] = 1;
      isAnyNew = true;
    }
    onRound?.(state());
    if (!isAnyNew) return {failed, loss, rounds: round};
  }
}
