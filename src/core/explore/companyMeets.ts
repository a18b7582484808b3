/** Whether a company meets what is asked of companies themselves; an empty list is met by none. */
import type {Company} from '../dataset/schema';
import {UNKNOWN_COUNTRY, type Conditions} from './conditions';

export const companyMeets = (
  {kind, country}: Pick<Company, 'kind' | 'country'>,
  {kinds, countries}: Conditions,
): boolean =>
  (kinds?.includes(kind) ?? true) && (countries?.includes(country ?? UNKNOWN_COUNTRY) ?? true);
