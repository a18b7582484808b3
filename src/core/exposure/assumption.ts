/**
 * Looking up a model default: `company:class`, then `kind:class`, then `*:class`; the first wins.
 * The finding carries its rule and reason, so that a receipt can say which assumption it stands on.
 */
import type {Assumption, Company, InputClass} from '../dataset/schema';

/** What the user may set for all companies at once; the rest comes from `defaults.json`. */
export interface Assumptions {
  /** Months by which a lost input may have been replaced. */
  readonly horizon: number;
  /** One value for all, in [0, 1]; null: the defaults of `defaults.json`. */
  readonly contributionMargin: number | null;
  readonly lossGivenDefault: number | null;
  /** 2 essential, 1 other, 0 no effect, for every company that uses the class; absent: defaults. */
  readonly essentiality: Readonly<Partial<Record<InputClass, number>>>;
}

export interface Finding {
  readonly value: number;
  /** Name of the rule: the table and the key that matched, `replaceable *:compute`. */
  readonly rule: string;
  readonly reason: string;
}

type Table = Readonly<Record<string, Assumption>>;

export function findAssumption(
  name: string,
  table: Table,
  {id, kind}: Company,
  inputClass: string,
): Finding | undefined {
  return firstOf(name, table, [`${id}:${inputClass}`, `${kind}:${inputClass}`, `*:${inputClass}`]);
}

/** For tables by company or kind alone: `id`, then `kind`, then `*`. */
export function findByCompany(
  name: string,
  table: Table,
  {id, kind}: Company,
): Finding | undefined {
  return firstOf(name, table, [id, kind, '*']);
}

export function firstOf(name: string, table: Table, keys: readonly string[]): Finding | undefined {
  for (const key of keys) {
    const found = table[key];
    if (found && found.value !== null)
      return {value: found.value, rule: `${name} ${key}`, reason: found.reason};
  }
  return undefined;
}

/** How specific the matching key is: 0 the company's own, 1 its kind, 2 everybody's. */
export const generality = (rule: string, {id, kind}: Company): number => {
  const key = rule.split(' ').at(-1)!.split(':')[0];
  return key === id ? 0 : key === kind ? 1 : 2;
};
