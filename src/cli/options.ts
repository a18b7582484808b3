/** The options that every command shares, read and checked; all faults are reported at once. */
import {parseArgs, type ParseArgsConfig} from 'node:util';
import {BASES, type Basis} from '../core/dataset/schema';
import {firstDay, isoDay, lastDay} from '../core/lib/day';
import {MODELS, MODEL_IDS, type ModelId, type ParameterValue} from '../core/contagion/models';
import {InputError} from './inputError';

const FORMATS = ['table', 'json', 'csv'] as const;
export type OutputFormat = (typeof FORMATS)[number];

/** Values of one option each; `lists` may stand any number of times. */
const SINGLE = [
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
const LISTS = ['set', 'fail', 'cut', 'reduce'] as const;
type ListName = (typeof LISTS)[number];

export type Values = {readonly [K in (typeof SINGLE)[number]]?: string | undefined} & {
  readonly [K in ListName]?: readonly string[] | undefined;
};
export interface Arguments {
  readonly values: Values;
  readonly positionals: readonly string[];
}

/** Common options and the lists that a command takes; anything else is a fault. */
export function readArguments(args: readonly string[], lists: readonly ListName[]): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries([
    ...SINGLE.map((name) => [name, {type: 'string' as const}]),
    ...lists.map((name) => [name, {type: 'string' as const, multiple: true}]),
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
      const value = text === '' ? NaN : Number(text);
      const {min = -Infinity, max = Infinity, kind} = parameter;
      const isFit =
        Number.isFinite(value) &&
        value >= min &&
        value <= max &&
        (kind !== 'integer' || Number.isInteger(value));
      if (!isFit)
        faults.add(
          `--set ${name}: must be a ${kind === 'integer' ? 'whole ' : ''}number from ${min} to ${max}, got "${text}"`,
        );
      else set[name] = value;
    }
  }
  return set;
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
