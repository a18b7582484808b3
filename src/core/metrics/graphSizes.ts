/**
 * Centralities as the map uses them: what it sizes its discs by: betweenness by steps, PageRank by money, core
 * number, each as it stands on the screen of centralities. One value per company of the web. And the communities it may draw as
 * grounds.
 */
import type {CompanyId} from '../dataset/schema';
import type {Web} from '../graph/web';
import {sizeMeasure, type Sizes} from '../picture/sizeMeasure';
import {communities} from './communities';
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

/** The community of each company that has a tie, by its number: 1 the largest. */
export function communityGroups(web: Web, seed: number): ReadonlyMap<CompanyId, string> {
  const graph = tieGraphOf(web);
  const {groups} = communities(graph, seed);
  const tied = web.companies.flatMap(({id}, i) =>
    graph.all.degree(id) > 0 ? [[id, String(groups[i])] as const] : [],
  );
  return new Map(tied);
}
