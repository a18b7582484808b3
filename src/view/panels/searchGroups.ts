/** What was found, in the groups in which the search shows it. Pure. */
import type {CompanyKind} from '../../core/dataset/schema';
import type {Found} from '../../core/search/findAnything';
import type {Selection} from '../../state/store';

export interface SearchItem {
  readonly selection: Selection;
  /** What was met, and where; null for those of a kind and for ties. */
  readonly met: {readonly text: string; readonly from: number; readonly to: number} | null;
}
export interface SearchGroup {
  readonly name: string;
  readonly items: readonly SearchItem[];
}

/** Ties first where both ends were named: nobody types two companies to find one. */
export function searchGroups(
  {companies, kind, ties}: Found,
  names: {readonly companies: string; readonly ties: string},
  kinds: Readonly<Record<CompanyKind, string>>,
): readonly SearchGroup[] {
  const met = companies.map(({company: {id}, text, from, to}): SearchItem => ({
    selection: {kind: 'company', id},
    met: {text, from, to},
  }));
  const own = new Set(companies.map(({company}) => company.id));
  const ofKind = (kind?.companies ?? [])
    .filter(({id}) => !own.has(id))
    .map(({id}): SearchItem => ({selection: {kind: 'company', id}, met: null}));
  const between = ties.map(({id}): SearchItem => ({selection: {kind: 'tie', id}, met: null}));
  return [
    {name: names.companies, items: met},
    {name: kind === null ? '' : kinds[kind.kind], items: ofKind},
    {name: names.ties, items: between},
  ].filter(({items}) => items.length > 0);
}
