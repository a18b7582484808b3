/** What a record of the data is called, whether or not the data at hand still have it. */
import type {CompanyId, Tie} from '../../core/dataset/schema';
import type {ChangedTable, PlainRecord, RecordChange} from '../../core/exchange/difference';
import type {Language} from '../../state/store';
import {isMutual, type Names} from '../../words/names';

export function recordName(
  {table, id, before, after}: RecordChange,
  among: readonly RecordChange[],
  names: Names,
  language: Language,
): string {
  const record = after ?? before ?? {};
  const company = (key: string): string => {
    const own = among.find((change) => change.table === 'companies' && change.id === key);
    const held = own?.after ?? own?.before;
    return held ? textIn(held['name'], language) : names.company(key as CompanyId);
  };
  const byTable: Partial<Record<ChangedTable, () => string>> = {
    ties: () => {
      const {type, from, to} = record as unknown as Tie;
      return `${company(from)} ${isMutual(type) ? '–' : '→'} ${company(to)}`;
    },
    sources: () => `${record['title'] as string}`,
    figures: () => `${company(record['of'] as string)}, ${record['metric'] as string}`,
    notes: () => textIn(record['text'], language),
  };
  return (
    byTable[table]?.() ?? (record['name'] === undefined ? id : textIn(record['name'], language))
  );
}

const textIn = (text: unknown, language: Language): string =>
  ((text as PlainRecord | undefined)?.[language] as string | undefined) ?? '';
