/** A square-root scale from 0: small values stay apart, large ones keep their order and zero shows. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

const SHARES = [0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1];

/** 0 and 1, 2, 5 times the powers of ten of the last three decades below `largest`. */
export function stepsUpTo(largest: number): readonly number[] {
  const decade = Math.floor(Math.log10(largest > 0 ? largest : 1));
  const powers = [decade - 2, decade - 1, decade].map((p) => 10 ** p);
  return [0, ...powers.flatMap((power) => [1, 2, 5].map((digit) => digit * power))];
}

/** Maps [0, top] to [from, to]; ticks stand at least `apart` pixels from one another. */
export function rootScale(
  largest: number,
  from: number,
  to: number,
  apart: number,
  steps: readonly number[] = SHARES,
): Scale {
  const top = (steps === SHARES ? Math.max(1e-4, largest) : largest > 0 ? largest : 1) * 1.08;
  const at = (value: number) => from + (to - from) * Math.sqrt(Math.max(0, value) / top);
  const ticks: number[] = [];
  for (const step of steps.filter((s) => s <= top)) {
    const last = ticks.at(-1);
    if (last === undefined || Math.abs(at(step) - at(last)) >= apart) ticks.push(step);
  }
  return {at, ticks};
}
