/** The head of a column that sorts its table: a button, and `aria-sort` for those who listen. */
export interface Sorting<C extends string> {
  readonly column: C;
  readonly isDescending: boolean;
}
interface Props<C extends string> {
  readonly column: C;
  readonly name: string;
  readonly hint?: string | undefined;
  readonly isNumber?: boolean;
  readonly className?: string | undefined;
  readonly sorting: Sorting<C>;
  readonly onSort: (sorting: Sorting<C>) => void;
}

export function SortHeader<C extends string>(props: Props<C>) {
  const {column, name, hint, isNumber = false, className = '', sorting, onSort} = props;
  const isSorted = sorting.column === column;
  const direction = sorting.isDescending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={`${className}${isNumber ? ' num' : ''}`.trim() || undefined}
      aria-sort={isSorted ? direction : undefined}
    >
      <button
        type="button"
        className="sort"
        title={hint || undefined}
        data-direction={isSorted ? direction : undefined}
        onClick={() => onSort({column, isDescending: isSorted ? !sorting.isDescending : isNumber})}
      >
        {name}
      </button>
    </th>
  );
}
