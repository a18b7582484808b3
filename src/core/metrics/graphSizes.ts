/**
 * A centrality as what the map sizes its discs by: betweenness by steps, PageRank by money, core
 * number, each as it stands on the screen of centralities. One value per company of the web.
 */
import type {CompanyId} from '../dataset/schema';
import type {Web} from '../graph/web';
import {sizeMeasure, type Sizes} from '../picture/sizeMeasure';
import {measureOf} from './measures';
import {tieGraphOf} from './tieGraph';

/** The seed is of no account: none of the three draws anything. */
export function graphSizes(web: Web, measure: 'betweenness' | 'pagerank' | 'core'): Sizes {
  const values = measureOf(measure).compute(tieGraphOf(web), 0);
  const byId = new Map<CompanyId, number | null>(
    web.companies.map(({id}, i) => [id, values[i] ?? null]),
  );
  return sizeMeasure(measure, byId);
}
