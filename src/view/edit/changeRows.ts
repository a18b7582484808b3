/** One own change, field by field in words: before and after. An added or removed record shows what it holds. */
import {
  fieldChanges,
  type FieldChange,
  type PlainRecord,
  type RecordChange,
} from '../../core/exchange/difference';
import type {CompanyId, SourceId, TieId} from '../../core/dataset/schema';
import type {Catalogue} from '../../state/catalogue';
import {editFormText} from '../text/editFormText';
import type {Names} from '../../words/names';
import type {Text} from '../text/text';
import {fieldName} from './fieldName';
import {optionWord} from './optionWord';

export interface ChangeRow {
  readonly field: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}
interface Speaker {
  readonly text: Text;
  readonly names: Names;
  readonly catalogue: Pick<Catalogue, 'sources'>;
}

/** Ids tell nothing that the name does not. */
const UNTOLD = ['id'];

export function changeRows(change: RecordChange, speaker: Speaker): readonly ChangeRow[] {
  const {language, words} = speaker.text;
  const {before, after} = change;
  const fields: readonly FieldChange[] =
    before !== null && after !== null
      ? fieldChanges(change)
      : fieldChanges({...change, before: before ?? {}, after: after ?? {}}).flatMap(parts);
  return fields
    .filter(({field}) => !UNTOLD.includes(field))
    .map(({field, before: was, after: is}) => ({
      field,
      name: fieldName(field, language, words),
      before: inWords(field, was, speaker),
      after: inWords(field, is, speaker),
    }))
    .filter((row) => row.before !== row.after);
}

/** A whole text or range that is new is told by its parts. */
function parts({field, before, after}: FieldChange): FieldChange[] {
  const whole = (before ?? after) as PlainRecord | null | undefined;
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole))
    return [{field, before, after}];
  if ('likely' in whole) return [{field, before, after}];
  return Object.keys(whole).flatMap((key) =>
    parts({
      field: `${field}.${key}`,
      before: (before as PlainRecord | null | undefined)?.[key],
      after: (after as PlainRecord | null | undefined)?.[key],
    }),
  );
}

function inWords(field: string, value: unknown, speaker: Speaker): string {
  const {language, words, format} = speaker.text;
  const t = editFormText[language];
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (field === 'evidence') return evidenceInWords(value as readonly PlainRecord[], speaker);
  if (Array.isArray(value))
    return value.length === 0 ? '–' : value.map((item) => oneInWords(item, speaker)).join('; ');
  if (typeof value === 'object') {
    const {low, likely, high} = value as Readonly<Record<string, number>>;
    if (likely === undefined) return JSON.stringify(value);
    const exact = format.money(likely);
    return low === high ? exact : `${exact} (${format.money(low!)} – ${format.money(high!)})`;
  }
  if (typeof value === 'number') {
    if (field.startsWith('amountUsd')) return format.money(value);
    return field === 'founded' ? `${value}` : format.number(value);
  }
  if (field === 'from' || field === 'to' || field === 'of')
    return speaker.names.company(value as CompanyId);
  if (/^(announced|start|end|published)$/.test(field)) return format.date(value as string);
  return optionWord(field, value as string, language, words);
}

const oneInWords = (item: unknown, {names}: Speaker): string =>
  typeof item !== 'string'
    ? JSON.stringify(item)
    : item.includes(':')
      ? names.tie(item as TieId)
      : names.company(item as CompanyId);

const evidenceInWords = (
  evidence: readonly PlainRecord[],
  {catalogue, text: {language}}: Speaker,
): string =>
  evidence.length === 0
    ? '–'
    : evidence
        .map(({source, says}) => {
          const found = catalogue.sources.get(source as SourceId);
          const title = found && ((language === 'ko' && found.titleKo) || found.title);
          return `${title ?? (source as string)}: ${says as string}`;
        })
        .join('; ');
