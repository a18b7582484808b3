import type {Basis} from '../../core/dataset/schema';
import type {Language} from '../../state/store';
import {editFormText} from '../text/editFormText';
import type {Text} from '../text/text';

/** What a field of a record or of a draft is called: `amountUsd.paid.low` → `Paid, low`. */
export function fieldName(path: string, language: Language, words: Text['words']): string {
  const t = editFormText[language];
  const [, basis, part] = /^amountUsd\.([a-z]+)(?:\.([a-z]+))?$/.exec(path) ?? [];
  if (basis !== undefined) {
    const name = words.bases[basis as Basis];
    return part === undefined ? name : t.rangeOf(name, t.ranges[part] ?? part);
  }
  const [, k, rest] = /^evidence\.(\d+)\.(?:fresh\.)?(\w+)$/.exec(path) ?? [];
  if (k !== undefined) {
    const inside: Readonly<Record<string, string>> = {source: t.cite, says: t.says, ref: t.ref};
    return `${t.sourceN(Number(k) + 1)}, ${inside[rest!] ?? t.fields[rest!] ?? rest!}`;
  }
  const [, within] = /^companies\.\d+\.(.+)$/.exec(path) ?? [];
  return t.fields[within ?? path] ?? within ?? path;
}
