/**
 * The dataset as the screens ask for it: things by id, and what concerns one company or tie.
 * Built once per dataset in O(everything); nothing in it depends on date, basis or scenario.
 */
import type {
  Company,
  CompanyId,
  Dataset,
  Figure,
  Note,
  Share,
  Source,
  SourceId,
  Tie,
  TieId,
} from '../core/dataset/schema';

export interface Catalogue {
  readonly companies: ReadonlyMap<CompanyId, Company>;
  readonly ties: ReadonlyMap<TieId, Tie>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly figuresOf: (id: CompanyId) => readonly Figure[];
  readonly sharesOf: (id: CompanyId) => readonly Share[];
  readonly notesOfCompany: (id: CompanyId) => readonly Note[];
  readonly notesOfTie: (id: TieId) => readonly Note[];
  /** Ties that carry the same money, named by either side. */
  readonly overlapsOf: (id: TieId) => readonly TieId[];
  /** The other ties of its deal group. */
  readonly dealOf: (id: TieId) => readonly TieId[];
}

export function createCatalogue(dataset: Dataset): Catalogue {
  const {companies, ties, sources, figures, shares, notes} = dataset;
  const tieById = new Map(ties.map((t) => [t.id, t]));
  const figures_ = group(figures, (f) => [f.of]);
  const shares_ = group(shares, (s) => (s.of === s.from ? [s.of] : [s.of, s.from]));
  const companyNotes = group(notes, (n) => n.companies);
  const tieNotes = group(notes, (n) => n.ties);
  const overlaps = group(
    ties.flatMap((t) => t.overlaps.flatMap((o) => [[t.id, o] as const, [o, t.id] as const])),
    ([id]) => [id],
  );
  const deals = group(ties, (t) => (t.dealGroup === null ? [] : [t.dealGroup]));
  return {
    companies: new Map(companies.map((c) => [c.id, c])),
    ties: tieById,
    sources: new Map(sources.map((s) => [s.id, s])),
    figuresOf: (id) => figures_.get(id) ?? [],
    sharesOf: (id) => shares_.get(id) ?? [],
    notesOfCompany: (id) => companyNotes.get(id) ?? [],
    notesOfTie: (id) => tieNotes.get(id) ?? [],
    overlapsOf: (id) => [...new Set((overlaps.get(id) ?? []).map(([, other]) => other))],
    dealOf: (id) => {
      const deal = tieById.get(id)?.dealGroup;
      if (deal === null || deal === undefined) return [];
      return (deals.get(deal) ?? []).map((t) => t.id).filter((other) => other !== id);
    },
  };
}

function group<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const members = groups.get(key);
      if (members) members.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}
