import type {Language} from '../../state/store';
import {editFormText} from '../text/editFormText';
import {inspectorText} from '../text/inspectorText';
import type {Text} from '../text/text';

/** What a choice of a field is called. */
export function optionWord(
  path: string,
  option: string,
  language: Language,
  words: Text['words'],
): string {
  const t = editFormText[language];
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: words.kinds,
    type: words.types,
    status: words.statuses,
    inputClass: words.classes,
    instrument: inspectorText[language].instruments,
    amountPeriod: t.periods,
    class: words.confidences,
    lang: t.languages,
  };
  return names[path]?.[option] ?? option;
}
