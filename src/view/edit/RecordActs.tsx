import type {DraftTable} from '../../core/exchange/draft';
import {useApp} from '../appContext';
import {editText} from '../text/editText';
import {useText} from '../text/text';
import {useEditor} from './editor';
import {showOwn} from './showOwn';
import {useOwn} from './useOwn';

interface Props {
  readonly table: DraftTable;
  readonly id: string;
}

/** Under the details of a record: edit it, remove it, and for a company a tie from here. */
export function RecordActs({table, id}: Props) {
  const t = editText[useText().language];
  const editor = useEditor();
  return (
    <p className="record-acts">
      <button type="button" className="small" onClick={() => editor.edit({table, id})}>
        {t.edit}
      </button>
      <button type="button" className="small" onClick={() => editor.remove({table, id})}>
        {t.remove}
      </button>
      {table === 'companies' && (
        <button
          type="button"
          className="small"
          onClick={() => editor.edit({table: 'ties', id: null, seed: {from: id}})}
        >
          {t.addTie}
        </button>
      )}
    </p>
  );
}

/** Above them where they are the reader's own, so that they are never taken for published ones. */
export function OwnFlag({table, id}: Props) {
  const app = useApp();
  const t = editText[useText().language];
  const own = useOwn(table).get(id);
  if (own === undefined) return null;
  return (
    <p className="flag own-flag">
      {t.marksInFull[own]}{' '}
      <button type="button" className="text-button" onClick={() => showOwn(app)}>
        {t.whatChanged}
      </button>
    </p>
  );
}
