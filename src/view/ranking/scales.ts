/** A square-root scale from 0: small shares stay apart, large ones keep their order and zero shows. */
export interface Scale {
  readonly at: (share: number) => number;
  readonly ticks: readonly number[];
}

const STEPS = [0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1];

/** Maps [0, top] to [from, to]; ticks stand at least `apart` pixels from one another. */
export function rootScale(largest: number, from: number, to: number, apart: number): Scale {
  const top = Math.max(1e-4, largest) * 1.08;
  const at = (share: number) => from + (to - from) * Math.sqrt(Math.max(0, share) / top);
  const ticks: number[] = [];
  for (const step of STEPS.filter((s) => s <= top)) {
    const last = ticks.at(-1);
    if (last === undefined || Math.abs(at(step) - at(last)) >= apart) ticks.push(step);
  }
  return {at, ticks};
}
