import {useMemo} from 'react';
import type {CompanyId, TieId} from '../../core/dataset/schema';
import {removalOf} from '../../core/exchange/removalOf';
import type {RecordChange} from '../../core/exchange/difference';
import {joined} from '../../core/exchange/withChanges';
import {useApp, useNames} from '../appContext';
import {Dialog} from '../panels/Dialog';
import type {Voice} from '../session/voice';
import {editFormText} from '../text/editFormText';
import {editText} from '../text/editText';
import {useText} from '../text/text';
import {changeWithWayBack} from './changeWithWayBack';
import type {EditTarget} from './editor';

interface Props {
  readonly target: EditTarget;
  readonly voice: Voice;
  readonly onClose: () => void;
}

/** Says what goes with a record before it goes; all of it is one step of undo. */
export function RemovalDialog({target, voice, onClose}: Props) {
  const app = useApp();
  const {dataset, store} = app;
  const names = useNames();
  const {language} = useText();
  const t = editFormText[language];
  const id = target.id ?? '';
  const {table} = target;
  const removal = useMemo(() => removalOf(dataset, table, id), [dataset, table, id]);
  const name = table === 'companies' ? names.company(id as CompanyId) : names.tie(id as TieId);
  const remove = (changes: readonly RecordChange[]) => {
    onClose();
    changeWithWayBack(app, changes.reduce(joined, store.getState().changes), (way) =>
      voice.say(editText[language].removed(name), {word: editText[language].undo, take: way}),
    );
  };
  if (!removal.ok)
    return (
      <Dialog title={t.removal(name)} isAlert onClose={onClose}>
        <p>{t.cannotRemove}</p>
        <ul className="problems">
          {removal.errors.map(({file, record, message}) => (
            <li key={`${file} ${record}`}>
              {record}: {message}
            </li>
          ))}
        </ul>
      </Dialog>
    );
  const others = removal.value.filter((change) => change.id !== id);
  const gone = others.filter(({after}) => after === null);
  const tables = [...new Set(gone.map(({table: of}) => of))];
  const counts = tables.map((of) => t.counts[of](gone.filter((c) => c.table === of).length));
  const named = others.length - gone.length;
  return (
    <Dialog title={t.removal(name)} isAlert onClose={onClose}>
      <p>
        {counts.length === 0 ? t.removesAlone : t.goes(listOf(counts, language))}{' '}
        {named > 0 && t.isNoLongerNamed(named)}
      </p>
      <p className="fine">{t.removalHint}</p>
      <p className="edit-choices">
        <button type="button" className="primary" onClick={() => remove(removal.value)}>
          {editText[language].remove}
        </button>
        <button type="button" className="small" onClick={onClose}>
          {t.keep}
        </button>
      </p>
    </Dialog>
  );
}

const listOf = (parts: readonly string[], language: string): string =>
  language === 'ko' ? parts.join(', ') : new Intl.ListFormat(language).format(parts);
