/** Ids and names that the reader's own data brought in: what a report without them must not say. */
import type {PlainRecord} from '../../core/exchange/difference';
import type {App} from '../../state/store';

type Named = Readonly<{id: string; name?: unknown; aliases?: unknown}>;

export function ownWords({store, builtIn}: App): readonly string[] {
  const {base, changes} = store.getState();
  const known = new Set([...builtIn.companies, ...builtIn.ties].flatMap(wordsOf));
  const changed = changes.flatMap(({before, after}) => [before, after]).filter(isNamed);
  const own = base === builtIn ? [] : [...base.companies, ...base.ties];
  const words = [...own, ...changed].flatMap(wordsOf);
  const title = base.name === undefined ? [] : [base.name];
  return [...new Set([...title, ...words])].filter((word) => word !== '' && !known.has(word));
}

const isNamed = (record: PlainRecord | null): record is PlainRecord & Named =>
  typeof record?.['id'] === 'string';

/** Both names and what people type instead of them. */
function wordsOf({id, name, aliases}: Named): readonly string[] {
  const names = typeof name === 'object' && name !== null ? Object.values(name) : [];
  return [id, ...names, ...(Array.isArray(aliases) ? aliases : [])].filter(
    (word) => typeof word === 'string',
  );
}
