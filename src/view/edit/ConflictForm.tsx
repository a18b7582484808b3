import type {Conflict, Draft} from '../../core/exchange/draft';
import {fieldsOf} from '../../core/exchange/draft';
import {decided} from '../../core/exchange/rebaseDraft';
import {editFormText} from '../text/editFormText';
import {useText} from '../text/text';
import {fieldName} from './fieldName';
import {optionWord} from './optionWord';

interface Props {
  readonly draft: Draft;
  readonly onDecide: (draft: Draft) => void;
}

/** What was changed here and in the data: both are shown, the reader chooses field by field. */
export function ConflictForm({draft, onDecide}: Props) {
  const {language, words} = useText();
  const t = editFormText[language];
  const {conflicts = [], table, fields, evidence} = draft;
  if (conflicts.length === 0) return null;
  const shown = (path: string, value: Conflict['theirs']): string => {
    if (typeof value !== 'string') return t.sourcesN(value.length);
    const field = fieldsOf(table).find((each) => each.path === path);
    const isChoice = field?.kind === 'choice';
    return value === '' ? t.empty : isChoice ? optionWord(path, value, language, words) : value;
  };
  return (
    <section className="edit-conflicts" role="alert">
      <p>{t.conflict}</p>
      {conflicts.map(({path, theirs}) => (
        <div key={path} role="group" aria-label={fieldName(path, language, words)}>
          <h4>{fieldName(path, language, words)}</h4>
          <button
            type="button"
            className="small"
            onClick={() => onDecide(decided(draft, path, false))}
          >
            {t.mine(shown(path, path === 'evidence' ? evidence : (fields[path] ?? '')))}
          </button>
          <button
            type="button"
            className="small"
            onClick={() => onDecide(decided(draft, path, true))}
          >
            {t.theirs(shown(path, theirs))}
          </button>
        </div>
      ))}
    </section>
  );
}
