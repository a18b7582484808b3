/** What a field of ours is called, and its choices, in the reader's language. */
import type {RowIssue} from '../../core/exchange/importPlan';
import type {Language} from '../../state/store';
import {importText} from '../text/importText';
import type {Text} from '../text/text';

/** `Amount (Value, USD mn)`: ours, and the column's own heading where that says more. */
export function fieldName(of: RowIssue['of'], heading: string, language: Language): string {
  const t = importText[language];
  if (of === '') return t.wholeRow;
  const ours = t.fields[of];
  return heading === of || heading === ours ? ours : `${ours} (${heading})`;
}

export function optionNames(of: RowIssue['of'], words: Text['words']): (option: string) => string {
  const names: Readonly<Record<string, string>> =
    of === 'type'
      ? words.types
      : of === 'status'
        ? words.statuses
        : of === 'kind'
          ? words.kinds
          : of === 'inputClass'
            ? words.classes
            : {};
  return (option) => {
    const name = names[option];
    return name === undefined || name.toLowerCase() === option ? option : `${option} (${name})`;
  };
}
