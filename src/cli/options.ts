/** The options that every command shares, read and checked; all faults are reported at once. */
import {parseArgs, type ParseArgsConfig} from 'node:util';
import type {Basis} from '../core/dataset/schema';
import {BASES} from '../core/dataset/terms';
import {firstDay, isoDay, lastDay} from '../core/lib/day';
import {
  MODELS,
  MODEL_IDS,
  type ModelId,
  type Parameter,
  type ParameterValue,
} from '../core/contagion/models';
import {InputError} from './inputError';

const FORMATS = ['table', 'json', 'csv'] as const;
export type OutputFormat = (typeof FORMATS)[number];

/** Options that every command takes, one value each. */
const COMMON = [
  'data',
  'network',
  'exposures',
  'nodes',
  'as-of',
  'basis',
  'model',
  'seed',
  'format',
] as const;
/** Options that may stand any number of times. */
const LISTS = ['set', 'fail', 'cut', 'reduce', 'delay', 'from', 'measure', 'watch'] as const;
type ListName = (typeof LISTS)[number];
/** Options of single commands, one value each. */
type OwnName =
  | 'lang'
  | 'theme'
  | 'address'
  | 'jobs'
  | 'pivots'
  | 'draws'
  | 'shard'
  | 'company'
  | 'distress'
  | 'max-length'
  | 'scenario'
  | 'class'
  | 'to';
type SwitchName = 'matrix' | 'backstop';

export type Values = {
  readonly [K in (typeof COMMON)[number] | OwnName]?: string | undefined;
} & {readonly [K in ListName]?: readonly string[] | undefined} & {
  readonly [K in SwitchName]?: boolean;
};
export interface Arguments {
  readonly values: Values;
  readonly positionals: readonly string[];
}
export interface Takes {
  readonly lists?: readonly ListName[];
  readonly own?: readonly OwnName[];
  readonly switches?: readonly SwitchName[];
}

/** Common options and those the command takes; anything else is a fault. */
export function readArguments(
  args: readonly string[],
  {lists = [], own = [], switches = []}: Takes,
): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries([
    ...[...COMMON, ...own].map((name) => [name, {type: 'string' as const}]),
    ...lists.map((name) => [name, {type: 'string' as const, multiple: true}]),
    ...switches.map((name) => [name, {type: 'boolean' as const}]),
  ]);
  try {
    return parseArgs({args: [...args], options, allowPositionals: true, strict: true}) as Arguments;
  } catch (error) {
    throw new InputError(plainly((error as Error).message));
  }
}

/** Node's wording carries advice on quoting that does not fit ours. */
const plainly = (message: string): string => message.split('. ')[0]!.replace(/\.$/, '');

/** Collects faults instead of stopping at the first. */
export class Faults {
  private readonly lines: string[] = [];
  add(line: string): void {
    this.lines.push(line);
  }
  throwIfAny(): void {
    if (this.lines.length > 0) throw new InputError(this.lines);
  }
}

export function formatOf(text: string | undefined, faults: Faults): OutputFormat {
  return oneOf(FORMATS, text ?? 'table', '--format', faults);
}
export function basisOf(text: string | undefined, faults: Faults): Basis {
  return oneOf(BASES, text ?? 'binding', '--basis', faults);
}
export function modelOf(text: string, faults: Faults): ModelId {
  return oneOf(MODEL_IDS, text, '--model', faults);
}

function oneOf<T extends string>(
  all: readonly T[],
  text: string,
  option: string,
  faults: Faults,
): T {
  if ((all as readonly string[]).includes(text)) return text as T;
  faults.add(`${option}: must be one of ${all.join(', ')}, got "${text}"`);
  return all[0]!;
}

/** `2026-05` is the web at the end of May. */
export function asOfOf(text: string | undefined, newest: string, faults: Faults): string {
  if (text === undefined) return newest;
  try {
    if (!/^\d{4}-\d{2}(-\d{2})?$/.test(text)) throw new RangeError();
    firstDay(text);
    return isoDay(lastDay(text));
  } catch {
    faults.add(`--as-of: must be a date YYYY-MM or YYYY-MM-DD, got "${text}"`);
    return newest;
  }
}

export function seedOf(text: string | undefined, faults: Faults): number {
  if (text === undefined) return 1;
  if (!/^\d{1,15}$/.test(text)) faults.add(`--seed: must be a whole number, got "${text}"`);
  return Number(text);
}

/** `name=value` pairs checked against the model's list of parameters. */
export function parametersFrom(
  pairs: readonly string[],
  model: ModelId,
  faults: Faults,
): Readonly<Record<string, ParameterValue>> {
  const set: Record<string, ParameterValue> = {};
  const known = MODELS[model].parameters;
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const text = pair.slice(at + 1);
    const parameter = known.find((p) => p.name === name);
    if (at < 1) faults.add(`--set: must read PARAM=VALUE, got "${pair}"`);
    else if (!parameter)
      faults.add(
        `--set: ${model} has no parameter "${name}"; it has ${known.map((p) => p.name).join(', ')}`,
      );
    else {
      const value = valueOf(parameter, text);
      if (value === null) faults.add(`--set ${name}: must be ${wanted(parameter)}, got "${text}"`);
      else set[name] = value;
    }
  }
  return set;
}

function valueOf(parameter: Parameter, text: string): ParameterValue | null {
  const {kind, min = -Infinity, max = Infinity, choices = []} = parameter;
  if (kind === 'choice') return choices.includes(text) ? text : null;
  if (kind === 'switch')
    return ['true', 'on', '1'].includes(text)
      ? true
      : ['false', 'off', '0'].includes(text)
        ? false
        : null;
  const value = text.trim() === '' ? NaN : Number(text);
  const isFit = Number.isFinite(value) && value >= min && value <= max;
  return isFit && (kind !== 'integer' || Number.isInteger(value)) ? value : null;
}

function wanted({kind, min, max, choices = []}: Parameter): string {
  if (kind === 'choice') return `one of ${choices.join(', ')}`;
  if (kind === 'switch') return 'true or false';
  return `a ${kind === 'integer' ? 'whole ' : ''}number from ${min} to ${max}`;
}

/** A whole number from `least` to `most`. */
export function countOf(
  text: string | undefined,
  option: string,
  otherwise: number,
  least: number,
  faults: Faults,
  most = Infinity,
): number {
  if (text === undefined) return otherwise;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
  faults.add(`${option}: must be a whole number ${range}, got "${text}"`);
  return otherwise;
}

/** `ID[=SHARE]` entries; without a share the whole is meant. */
export function sharesFrom(
  entries: readonly string[],
  option: string,
  isKnown: (id: string) => boolean,
  noun: string,
  faults: Faults,
  suggest: (id: string) => string = () => '',
): Readonly<Record<string, number>> {
  const shares: Record<string, number> = {};
  for (const entry of entries) {
    const at = entry.lastIndexOf('=');
    const isWhole = at < 0 || isKnown(entry);
    const id = isWhole ? entry : entry.slice(0, at);
    const text = isWhole ? '1' : entry.slice(at + 1);
    const share = text === '' ? NaN : Number(text);
    if (!isKnown(id)) faults.add(`${option}: no ${noun} "${id}"${suggest(id)}`);
    else if (!(share >= 0 && share <= 1))
      faults.add(`${option} ${id}: must be a number from 0 to 1, got "${text}"`);
    else if (Object.hasOwn(shares, id)) faults.add(`${option}: ${id} stands twice`);
    else shares[id] = share;
  }
  return shares;
}

/** What --cut and --reduce take away; a tie stands in one of them once. */
export function reductionsFrom(
  values: Values,
  isKnown: (id: string) => boolean,
  faults: Faults,
): Readonly<Record<string, number>> {
  const cut = sharesFrom(values.cut ?? [], '--cut', isKnown, 'tie', faults);
  for (const [id, share] of Object.entries(cut))
    if (share !== 1) faults.add(`--cut ${id}: a cut is whole; use --reduce ${id}=${share}`);
  const reduced = sharesFrom(values.reduce ?? [], '--reduce', isKnown, 'tie', faults);
  for (const id of Object.keys(reduced))
    if (Object.hasOwn(cut, id)) faults.add(`--reduce: ${id} is cut already`);
  return {...cut, ...reduced};
}
