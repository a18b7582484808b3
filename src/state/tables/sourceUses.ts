/** What each source is cited for: the way from a source to its ties, companies and figures, and back. */
import type {CompanyId, Dataset, Evidence, SourceId, TieId} from '../../core/dataset/schema';

export interface SourceUses {
  readonly ties: ReadonlySet<TieId>;
  /** Companies that it states something of, figures and shares included. */
  readonly companies: ReadonlySet<CompanyId>;
  readonly figures: number;
  readonly shares: number;
  /** Notes and scenarios of the founding documents. */
  readonly notes: number;
}
export const NO_USES: SourceUses = {
  ties: new Set(),
  companies: new Set(),
  figures: 0,
  shares: 0,
  notes: 0,
};

/** O(evidence of the dataset). */
export function sourceUses(dataset: Dataset): ReadonlyMap<SourceId, SourceUses> {
  const uses = new Map<SourceId, Mutable>();
  const known = new Set<string>(dataset.companies.map(({id}) => id));
  const of = (id: SourceId): Mutable => {
    const before = uses.get(id);
    if (before) return before;
    const made = {ties: new Set<TieId>(), companies: new Set<CompanyId>(), ...NO_COUNTS};
    uses.set(id, made);
    return made;
  };
  const cited = (evidence: readonly Evidence[], note: (uses: Mutable) => void) => {
    for (const id of new Set(evidence.map(({source}) => source))) note(of(id));
  };
  for (const {id, evidence} of dataset.ties) cited(evidence, (u) => u.ties.add(id));
  for (const {id, evidence} of dataset.companies) cited(evidence, (u) => u.companies.add(id));
  for (const figure of dataset.figures)
    cited(figure.evidence, (u) => {
      u.figures++;
      u.companies.add(figure.of);
    });
  for (const share of dataset.shares)
    cited(share.evidence, (u) => {
      u.shares++;
      for (const end of [share.of, share.from])
        if (known.has(end)) u.companies.add(end as CompanyId);
    });
  for (const {source, companies, ties} of dataset.notes) {
    const u = of(source);
    u.notes++;
    for (const id of ties) u.ties.add(id);
    for (const id of companies) u.companies.add(id);
  }
  for (const {source} of dataset.scenarios) of(source).notes++;
  return uses;
}

interface Mutable {
  readonly ties: Set<TieId>;
  readonly companies: Set<CompanyId>;
  figures: number;
  shares: number;
  notes: number;
}
const NO_COUNTS = {figures: 0, shares: 0, notes: 0};
