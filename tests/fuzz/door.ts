/** A door of the app: how inputs for it are made, and what must hold of whatever it says of one. */
import type {Random} from '../../src/core/lib/random';

export type Verdict = 'accepted' | 'refused';
export interface Door<Input = unknown> {
  readonly name: string;
  /** Known bombs, each tried first and as it is. */
  readonly fixed: readonly (() => Input)[];
  readonly make: (random: Random) => Input;
  /** Throws where the door does, or where its answer breaks a rule. */
  readonly call: (input: Input, random: Random) => Verdict | Promise<Verdict>;
}

/** Called after each input: nothing ran, nothing was put where all objects find it. */
export function checkUnharmed(): void {
  const plain = Object.getOwnPropertyNames(Object.prototype).length;
  expectThat(plain === PLAIN, 'Object.prototype was changed');
  expectThat(Object.getOwnPropertyNames(Array.prototype).length === LISTS, 'Array.prototype too');
  expectThat(!('owned' in globalThis), 'a script of the input ran');
}
const PLAIN = Object.getOwnPropertyNames(Object.prototype).length;
const LISTS = Object.getOwnPropertyNames(Array.prototype).length;

export function expectThat(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
