/**
 * The loops of `fourLanes.wat` with a memory of their own, out of which arrays are handed in order; null
 * where the engine knows no WebAssembly with vectors, or is not allowed to. One per worker and sweep.
 */
import bytes from './fourLanes.wat';

export interface LaneKernel {
  readonly relax: (
    from: number,
    to: number,
    starts: number,
    columns: number,
    weights: number,
    state: number,
    error: number,
    left: number,
    value: number,
    sums: number,
  ) => void;
  readonly shift: (rows: number, state: number, direction: number, by: number) => void;
  readonly weigh: (
    rows: number,
    sales: number,
    markets: number,
    count: number,
    down: number,
    lost: number,
    available: number,
  ) => void;
  readonly multiply: (
    rows: number,
    starts: number,
    columns: number,
    weights: number,
    state: number,
    out: number,
    raises: 0 | 1,
    targets: number,
  ) => void;
  readonly widen: (rows: number, before: number, after: number, largest: number) => void;
  /** Zeros; its address is `byteOffset`. */
  readonly doubles: (length: number) => Float64Array;
  readonly integers: (values: ArrayLike<number>) => Int32Array;
}
/** What we use of WebAssembly: the language of `core` knows no host. */
interface Host {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: {readonly initial: number}) => {readonly buffer: ArrayBuffer};
  readonly Instance: new (module: object, imports: object) => {readonly exports: object};
}

/** A state holds this many failures side by side. */
export const LANES = 4;
/** Bytes of a row of a state. */
export const ROW = 8 * LANES;
const PAGE = 65_536;
const ALIGNED = 16;

/** `room`: bytes of all arrays to come, each rounded up by less than 16. */
export function openLaneKernel(room: number): LaneKernel | null {
  const host = (globalThis as {readonly WebAssembly?: Host}).WebAssembly;
  if (!host) return null;
  try {
    const memory = new host.Memory({initial: Math.ceil(room / PAGE) + 1});
    const {exports} = new host.Instance(new host.Module(bytes), {lanes: {memory}});
    let next = 0;
    const take = (size: number): number => {
      const at = next;
      next += Math.ceil(size / ALIGNED) * ALIGNED;
      return at;
    };
    return {
      ...(exports as Pick<LaneKernel, 'relax' | 'shift' | 'weigh' | 'multiply' | 'widen'>),
      doubles: (length) => new Float64Array(memory.buffer, take(8 * length), length),
      integers: (values) => {
        const array = new Int32Array(memory.buffer, take(4 * values.length), values.length);
        array.set(values);
        return array;
      },
    };
  } catch {
    return null;
  }
}
