/**
 * A draft → the changes that it makes, or what stands in their way, field by field of the form. The door
 * of the data (`parseDataset`) is the only judge. O(records).
 */
import type {Issue} from '../dataset/parseDataset';
import type {Dataset} from '../dataset/schema';
import {checkedChanges} from './checkedChanges';
import {isEqual, type PlainRecord, type RecordChange, type RecordTable} from './difference';
import {recordOfTexts, fieldsOf, type Draft, type EvidenceDraft} from './draft';
import {COMPANY_FIELDS, SOURCE_FIELDS} from './draftFields';
import {newIds} from './newIds';
import {renamed} from './renamed';

export interface DraftIssue {
  /** `name.en`, `evidence.1.says`, `evidence.1.fresh.url`, `companies.0.kind`; empty: all of it. */
  readonly path: string;
  readonly message: string;
}
export interface DraftResult {
  /** The id that the record has, or shall have. */
  readonly id: string;
  /** Empty where the draft changes nothing, or is not sound. */
  readonly changes: readonly RecordChange[];
  readonly issues: readonly DraftIssue[];
}

export function draftChanges(draft: Draft, base: Dataset, now: Dataset): DraftResult {
  const made = madeBy(draft, base, now);
  const changes = [...made.places.keys(), ...made.others];
  const checked = checkedChanges(now, changes);
  if (!checked.ok)
    return {id: made.id, changes: [], issues: issuesOf(checked.errors, made.places, draft)};
  return {
    id: made.id,
    changes: checked.value.filter(({before, after}) => !isEqual(before, after)),
    issues: [],
  };
}

interface Made {
  readonly id: string;
  /** Each change with where in the draft it comes from. */
  readonly places: ReadonlyMap<RecordChange, string>;
  /** What follows from a new id. */
  readonly others: readonly RecordChange[];
}

function madeBy(draft: Draft, base: Dataset, now: Dataset): Made {
  const ids = newIds(base, now);
  const places = new Map<RecordChange, string>();
  const others: RecordChange[] = [];
  const put = (table: RecordTable, place: string, before: PlainRecord | null, after: PlainRecord) =>
    places.set({table, id: after['id'] as string, before, after}, place);

  const companies = draft.companies.map((texts, k) => {
    const used = Object.values(draft.fields).includes(`+${k}`);
    const id = used ? ids.company(texts['name.en'] ?? '') : '';
    if (used)
      put('companies', `companies.${k}.`, null, {
        ...recordOfTexts(COMPANY_FIELDS, texts, null),
        id,
        evidence: [],
      });
    return id;
  });
  const evidence = draft.evidence.map((piece, k) => {
    if (piece.fresh === null) return pieceOf(piece, piece.source);
    const id = ids.source();
    put('sources', `evidence.${k}.fresh.`, null, {
      ...recordOfTexts(SOURCE_FIELDS, piece.fresh, null),
      id,
    });
    return pieceOf(piece, id);
  });
  const texts = Object.fromEntries(
    Object.entries(draft.fields).map(([path, text]) => [
      path,
      /^\+\d+$/.test(text) && (path === 'from' || path === 'to')
        ? (companies[Number(text.slice(1))] ?? '')
        : text,
    ]),
  );
  const {before} = draft;
  const record = recordOfTexts(fieldsOf(draft.table), texts, before);
  const id = idOf(draft, record, ids);
  const after = {...before, ...record, id, evidence};
  if (before === null || before['id'] === id) put(draft.table, '', before, after);
  else {
    const old = before['id'] as string;
    others.push({table: draft.table, id: old, before, after: null});
    others.push(...renamed(now, old, id));
    put(draft.table, '', null, {...after, overlaps: record['overlaps']});
  }
  return {id, places, others};
}

const pieceOf = ({says, ref}: EvidenceDraft, source: string): PlainRecord => ({
  source,
  ...(ref.trim() !== '' && {ref: ref.trim()}),
  says,
});

/** A company keeps its id whatever it is called; that of a tie says what it is. */
function idOf({table, id}: Draft, record: PlainRecord, ids: ReturnType<typeof newIds>): string {
  if (table === 'companies') return id ?? ids.company((record['name'] as {en: string}).en);
  const [type, from, to] = ['type', 'from', 'to'].map((field) => record[field] as string);
  const plain = `${type}:${from}:${to}`;
  if (id !== null && id.replace(/:\d+$/, '') === plain) return id;
  return ids.tie(type!, from!, to!);
}

function issuesOf(errors: readonly Issue[], places: Made['places'], draft: Draft): DraftIssue[] {
  const found = errors.map(({file, record, field, message}): DraftIssue => {
    const change = [...places.keys()].find(
      ({table, id}) => `${table}.json` === file && id === record,
    );
    if (!change) return {path: '', message};
    return {path: places.get(change)! + fieldAt(field, message), message};
  });
  // An id that cannot be is a consequence of a type or end that is missing.
  const rest = found.filter(({path}) => path !== '');
  if (rest.length > 0) return rest;
  if (draft.table === 'ties' && draft.fields['type'] === '')
    return [{path: 'type', message: 'Expected a type'}];
  return found;
}

/** What the door says of a whole amount belongs to one field of it. */
function fieldAt(field: string, message: string): string {
  if (field === 'amountUsd')
    return message.startsWith('paid') ? 'amountUsd.paid.likely' : 'amountUsd.binding.likely';
  if (/^amountUsd\.[a-z]+$/.test(field)) return `${field}.likely`;
  return field;
}
