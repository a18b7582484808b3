import {editText} from '../text/editText';
import {useText} from '../text/text';
import type {ViewColumn} from '../tables/viewColumn';
import type {OwnMarkKind} from './useOwn';

/** The columns with what is the reader's own marked in the first. */
export function ownMarked<T extends {readonly id: string}>(
  columns: readonly ViewColumn<T>[],
  own: ReadonlyMap<string, OwnMarkKind>,
): readonly ViewColumn<T>[] {
  const [first, ...rest] = columns;
  if (own.size === 0 || !first) return columns;
  const cell: ViewColumn<T>['cell'] = (row, tabIndex) => {
    const kind = own.get(row.id);
    return kind === undefined ? (
      first.cell(row, tabIndex)
    ) : (
      <>
        {first.cell(row, tabIndex)}
        <OwnMark kind={kind} />
      </>
    );
  };
  return [{...first, cell}, ...rest];
}

function OwnMark({kind}: {readonly kind: OwnMarkKind}) {
  const t = editText[useText().language];
  return (
    <span className="own-mark" title={t.marksInFull[kind]}>
      {t.marks[kind]}
    </span>
  );
}
