/** What of a view takes things off the map, and what of a question keeps them there. */
import type {CompanyId, TieId} from '../dataset/schema';
import type {Picture} from '../picture/picture';
import type {Scenario} from '../scenario/scenario';
import type {Selection, View} from '../snapshot/view';
import type {Neighbourhood} from './conditions';
import type {Sieve} from './seen';

export function sieveOf(
  scenario: Pick<Scenario, 'shocks' | 'reductions'>,
  {picture = {}, hiddenTypes, selection}: Pick<View, 'picture' | 'hiddenTypes' | 'selection'>,
): Sieve {
  return {
    filter: picture.filter,
    fade: picture.fade,
    focus: focusOf(picture),
    hiddenTypes,
    kept: keptOf(scenario, selection),
  };
}

/** The ego layout has no place for who is further off, whatever the focus. */
export const focusOf = ({layout, ego, focus}: Picture): Neighbourhood | undefined =>
  layout === 'ego' && ego ? ego : focus;

/** What was failed, cut or selected stays on the map whatever is filtered. */
export function keptOf(
  {shocks, reductions}: Pick<Scenario, 'shocks' | 'reductions'>,
  selection: Selection | null,
): Sieve['kept'] {
  const companies = Object.keys(shocks) as CompanyId[];
  const ties = Object.keys(reductions) as TieId[];
  if (selection?.kind === 'company') companies.push(selection.id);
  if (selection?.kind === 'tie') ties.push(selection.id);
  return {companies, ties};
}
