/** Every fact of the founding documents that the data use, by its reference, and where it is used. */
import type {CompanyId, Dataset, Evidence, TieId} from '../core/dataset/schema';

export type LedgerUse =
  | {readonly kind: 'tie'; readonly id: TieId}
  | {readonly kind: 'company'; readonly id: CompanyId}
  | {readonly kind: 'scenario'; readonly id: string}
  | {readonly kind: 'other'; readonly id: string};

export interface LedgerFact {
  readonly ref: string;
  readonly text: {readonly en: string; readonly ko: string | null};
  readonly uses: readonly LedgerUse[];
}

export function ledgerFacts(dataset: Dataset): readonly LedgerFact[] {
  const facts = new Map<string, {text: LedgerFact['text']; uses: LedgerUse[]}>();
  const add = (ref: string, text: LedgerFact['text'], uses: readonly LedgerUse[]) => {
    const fact = facts.get(ref);
    if (!fact) facts.set(ref, {text, uses: [...uses]});
    else {
      for (const use of uses)
        if (!fact.uses.some(({kind, id}) => kind === use.kind && id === use.id))
          fact.uses.push(use);
      if (fact.text.ko === null && text.ko !== null) fact.text = text;
    }
  };
  const cite = (evidence: readonly Evidence[], use: LedgerUse) => {
    for (const {ref, says} of evidence)
      if (ref !== undefined) add(ref, {en: says, ko: null}, [use]);
  };

  for (const {ref, text, companies, ties} of dataset.notes)
    add(ref, text, [
      ...ties.map((id) => ({kind: 'tie', id}) as const),
      ...companies.map((id) => ({kind: 'company', id}) as const),
    ]);
  for (const {ref, text, id} of dataset.scenarios) add(ref, text, [{kind: 'scenario', id}]);
  for (const {id, evidence} of dataset.ties) cite(evidence, {kind: 'tie', id});
  for (const {id, evidence} of dataset.companies) cite(evidence, {kind: 'company', id});
  for (const {of, evidence} of dataset.figures) cite(evidence, {kind: 'company', id: of});
  for (const {id, evidence} of dataset.shares) cite(evidence, {kind: 'other', id});
  return [...facts].map(([ref, fact]) => ({ref, ...fact})).sort((a, b) => (a.ref < b.ref ? -1 : 1));
}
