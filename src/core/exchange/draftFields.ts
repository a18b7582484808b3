/**
 * The fields of a company, a tie and a source as a form has them: one text each, by its path in the
 * record. Text that cannot be read goes on to the door of the data as it is, so that the door alone says
 * what is wrong with it.
 */
import {
  BASES,
  COMPANY_KINDS,
  INPUT_CLASSES,
  INSTRUMENTS,
  SOURCE_CLASSES,
  STATUSES,
  TIE_TYPES,
} from '../dataset/schema';
import type {PlainRecord} from './difference';
import {readAmount, readDay} from './readSheetCell';

export type FieldKind =
  /** One line, or several. */
  | 'text'
  | 'long'
  /** Texts, or ids of ties: one on a line. */
  | 'list'
  | 'ties'
  | 'number'
  | 'money'
  | 'date'
  | 'choice'
  | 'company'
  /** Yes or no; yes, no or not stated. */
  | 'flag'
  | 'maybe';

export interface Field {
  /** `name.en`, `amountUsd.paid.likely` */
  readonly path: string;
  readonly kind: FieldKind;
  /** Empty text is null: not stated. */
  readonly isOptional?: true;
  readonly options?: readonly string[];
  /** Rarely filled in. */
  readonly isRare?: true;
}

const BOTH_NAMES: readonly Field[] = [
  {path: 'name.en', kind: 'text'},
  {path: 'name.ko', kind: 'text'},
];
export const COMPANY_FIELDS: readonly Field[] = [
  ...BOTH_NAMES,
  {path: 'kind', kind: 'choice', options: COMPANY_KINDS},
  {path: 'country', kind: 'text', isOptional: true},
  {path: 'aliases', kind: 'list'},
  {path: 'ticker', kind: 'text', isOptional: true, isRare: true},
  {path: 'founded', kind: 'number', isOptional: true, isRare: true},
  {path: 'managesForOthers', kind: 'flag', isRare: true},
];
export const RANGE_PARTS = ['low', 'likely', 'high'] as const;
export const TIE_FIELDS: readonly Field[] = [
  {path: 'type', kind: 'choice', options: TIE_TYPES},
  {path: 'from', kind: 'company'},
  {path: 'to', kind: 'company'},
  {path: 'summary.en', kind: 'long'},
  {path: 'summary.ko', kind: 'long'},
  {path: 'status', kind: 'choice', options: STATUSES},
  {path: 'announced', kind: 'date', isOptional: true},
  {path: 'start', kind: 'date', isOptional: true},
  {path: 'end', kind: 'date', isOptional: true},
  ...BASES.flatMap((basis) =>
    RANGE_PARTS.map((part): Field => ({path: `amountUsd.${basis}.${part}`, kind: 'money'})),
  ),
  {path: 'amountPeriod', kind: 'choice', options: ['total', 'annual']},
  {path: 'inputClass', kind: 'choice', options: INPUT_CLASSES, isOptional: true},
  {path: 'instrument', kind: 'choice', options: INSTRUMENTS, isOptional: true},
  {path: 'capacityGw', kind: 'number', isOptional: true, isRare: true},
  {path: 'units', kind: 'text', isOptional: true, isRare: true},
  {path: 'stakePct', kind: 'number', isOptional: true, isRare: true},
  {path: 'cancelable', kind: 'maybe', isRare: true},
  {path: 'takeOrPay', kind: 'maybe', isRare: true},
  {path: 'syndicated', kind: 'flag', isRare: true},
  {path: 'dealGroup', kind: 'text', isOptional: true, isRare: true},
  {path: 'overlaps', kind: 'ties', isRare: true},
  {path: 'note.en', kind: 'long', isRare: true},
  {path: 'note.ko', kind: 'long', isRare: true},
  {path: 'digestOnly', kind: 'flag', isRare: true},
];
export const SOURCE_FIELDS: readonly Field[] = [
  {path: 'title', kind: 'text'},
  {path: 'publisher', kind: 'text', isOptional: true},
  {path: 'url', kind: 'text', isOptional: true},
  {path: 'published', kind: 'date', isOptional: true},
  {path: 'class', kind: 'choice', options: SOURCE_CLASSES},
  {path: 'titleKo', kind: 'text', isOptional: true, isRare: true},
  {path: 'lang', kind: 'choice', options: ['en', 'ko'], isOptional: true, isRare: true},
];

export const valueAt = (record: PlainRecord, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((held, key) => (held as PlainRecord | null | undefined)?.[key], record);

/** A value as the text in its field; a single amount is written once, as the likely one. */
export function textOfField({path, kind}: Field, record: PlainRecord): string {
  const value = valueAt(record, path);
  if (value === null || value === undefined) return '';
  if (kind === 'list' || kind === 'ties') return (value as readonly string[]).join('\n');
  if (kind === 'flag' || kind === 'maybe') return value ? 'yes' : 'no';
  if (kind === 'money') {
    const likely = valueAt(record, path.replace(/[^.]+$/, 'likely'));
    return value === likely && !path.endsWith('likely') ? '' : moneyText(value as number);
  }
  return `${value as string | number}`;
}

/** What a text says; where it cannot be read, the text itself. */
export function valueOfField({kind, isOptional}: Field, text: string): unknown {
  const plain = text.trim();
  switch (kind) {
    case 'list':
    case 'ties':
      return plain === '' ? [] : plain.split('\n').filter((line) => line.trim() !== '');
    case 'flag':
      return plain === 'yes';
    case 'maybe':
      return plain === '' ? null : plain === 'yes';
    default:
  }
  if (plain === '') return isOptional || kind === 'money' ? null : '';
  if (kind === 'number') return numberOf(plain) ?? plain;
  if (kind === 'money') return numberOf(plain) ?? amountOf(plain) ?? plain;
  if (kind === 'date') {
    const read = readDay(plain);
    return ('value' in read && read.value) || plain;
  }
  return text;
}

const numberOf = (text: string): number | null => {
  const isGrouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text);
  const value = Number(isGrouped ? text.replaceAll(',', '') : text);
  return Number.isFinite(value) ? value : null;
};

/** `300 bn`, `3,000억`: one amount, no range. */
function amountOf(text: string): number | null {
  const read = readAmount(text, 1);
  if (!('value' in read) || read.value === null) return null;
  return read.value.low === read.value.high ? read.value.likely : null;
}

/** `300 bn` where that is read back exactly, else the plain number. */
function moneyText(value: number): string {
  for (const [size, unit] of [
    [1e12, 'tn'],
    [1e9, 'bn'],
    [1e6, 'm'],
  ] as const) {
    const short = `${value / size} ${unit}`;
    if (value >= size && short.length <= 9 && amountOf(short) === value) return short;
  }
  return `${value}`;
}
