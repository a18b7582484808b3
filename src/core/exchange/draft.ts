/**
 * A record while it is being typed: every field as text, its evidence with sources old and new, and the
 * companies that are added along with it. Plain data, so that it can be kept at every stroke.
 */
import type {PlainRecord} from './difference';
import {
  COMPANY_FIELDS,
  RANGE_PARTS,
  SOURCE_FIELDS,
  textOfField,
  TIE_FIELDS,
  valueAt,
  valueOfField,
  type Field,
} from './draftFields';

export type DraftTable = 'companies' | 'ties';
export type Texts = Readonly<Record<string, string>>;

export interface EvidenceDraft {
  /** Id of a source of the data; empty: none yet, or the new one below. */
  readonly source: string;
  readonly says: string;
  readonly ref: string;
  /** A source that is added with it. */
  readonly fresh: Texts | null;
}
export interface Draft {
  readonly table: DraftTable;
  /** Null: it is new. */
  readonly id: string | null;
  /** As the data had it when it was opened. */
  readonly before: PlainRecord | null;
  readonly fields: Texts;
  readonly evidence: readonly EvidenceDraft[];
  /** Companies added beside it; a field names the first `+0`, the next `+1`. */
  readonly companies: readonly Texts[];
  /** Fields that the data changed meanwhile as well, with what they hold now; not yet decided. */
  readonly conflicts?: readonly Conflict[];
}
/** `path` is `evidence` for all of it. */
export interface Conflict {
  readonly path: string;
  readonly theirs: string | readonly EvidenceDraft[];
}

export const fieldsOf = (table: DraftTable): readonly Field[] =>
  table === 'companies' ? COMPANY_FIELDS : TIE_FIELDS;

export const blankEvidence: EvidenceDraft = {source: '', says: '', ref: '', fresh: null};
export const blankSource: Texts = Object.fromEntries(SOURCE_FIELDS.map(({path}) => [path, '']));

export const blankDraft = (table: DraftTable, fields: Texts = {}): Draft => ({
  table,
  id: null,
  before: null,
  fields: {
    ...Object.fromEntries(fieldsOf(table).map(({path}) => [path, ''])),
    ...(table === 'ties' && {amountPeriod: 'total'}),
    ...fields,
  },
  evidence: table === 'ties' ? [blankEvidence] : [],
  companies: [],
});

export const draftOf = (table: DraftTable, record: PlainRecord): Draft => ({
  table,
  id: record['id'] as string,
  before: record,
  fields: textsOf(fieldsOf(table), record),
  evidence: (record['evidence'] as readonly PlainRecord[]).map((piece) => ({
    source: piece['source'] as string,
    says: piece['says'] as string,
    ref: (piece['ref'] as string | undefined) ?? '',
    fresh: null,
  })),
  companies: [],
});

export const textsOf = (fields: readonly Field[], record: PlainRecord): Texts =>
  Object.fromEntries(fields.map((field) => [field.path, textOfField(field, record)]));

/**
 * What the texts make of a record: fields that nobody touched keep their very value. Ranges and texts in
 * two languages that are left empty in all their parts are not stated.
 */
export function recordOfTexts(
  fields: readonly Field[],
  texts: Texts,
  before: PlainRecord | null,
): PlainRecord {
  const record: Record<string, unknown> = {};
  for (const field of fields) {
    const text = texts[field.path] ?? '';
    const isUntouched = before !== null && textOfField(field, before) === text;
    const value = isUntouched ? valueAt(before, field.path) : valueOfField(field, text);
    put(record, field.path.split('.'), value ?? (field.path.includes('.') ? undefined : null));
  }
  if ('amountUsd' in record)
    record['amountUsd'] = Object.fromEntries(
      Object.entries(record['amountUsd'] as PlainRecord).map(([basis, range]) => [
        basis,
        wholeRange(range as PlainRecord),
      ]),
    );
  if ('note' in record) record['note'] = wholeNote(record['note'] as PlainRecord);
  return record;
}

function put(record: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown) {
  if (rest.length === 0) record[key!] = value;
  else put((record[key!] ??= {}) as Record<string, unknown>, rest, value);
}

/** An end of the range that is left empty is the likely amount. */
function wholeRange(range: PlainRecord): PlainRecord | null {
  if (RANGE_PARTS.every((part) => range[part] === undefined)) return null;
  return Object.fromEntries(
    RANGE_PARTS.map((part) => [part, range[part] ?? range['likely'] ?? '']),
  );
}
const wholeNote = ({en, ko}: PlainRecord): PlainRecord | null =>
  [en, ko].every((text) => text === '' || text === undefined) ? null : {en: en ?? '', ko: ko ?? ''};
