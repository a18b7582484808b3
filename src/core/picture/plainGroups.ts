/** Companies by what is written of them: the kind that colours them, or their country where stated. */
import type {Company, CompanyId} from '../dataset/schema';
import {groupOf} from './palette';

export const plainGroups = (
  by: 'kind' | 'country',
  companies: readonly Pick<Company, 'id' | 'kind' | 'country'>[],
): ReadonlyMap<CompanyId, string> =>
  by === 'kind'
    ? new Map(companies.map(({id, kind}) => [id, groupOf(kind)]))
    : new Map(companies.flatMap(({id, country}) => (country ? [[id, country]] : [])));
