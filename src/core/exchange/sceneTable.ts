/**
 * The web at one date and basis with the outcome of one question, as a graph table: what a snapshot
 * hands to Gephi, networkx and spreadsheets. Each tie has its amount on the basis, each company its
 * distress; the snapshot itself stands beside, so that the file says how it came about. O(records).
 */
import type {Outcome} from '../contagion/outcome';
import type {Source, SourceId} from '../dataset/schema';
import type {Web} from '../graph/web';
import {companyRow, tieRow} from './datasetTable';
import {columnsOf, type GraphTable} from './graphTable';

export interface SceneTableInput {
  readonly web: Web;
  readonly outcome: Outcome | null;
  readonly sources: readonly Source[];
  readonly title: string;
  readonly description: string;
  readonly asOf: string;
  /** Text of the snapshot (`encodeSnapshot`). */
  readonly snapshot: string;
}

export function sceneTable({
  web,
  outcome,
  sources,
  title,
  description,
  asOf,
  snapshot,
}: SceneTableInput): GraphTable {
  const cited = new Map<SourceId, Source>(sources.map((source) => [source.id, source]));
  const hit = new Map((outcome?.nodes ?? []).map((node) => [node.id as string, node]));
  const nodes = web.companies.map((company) => {
    const row = companyRow(company);
    const node = hit.get(company.id);
    if (!node) return row;
    const {shock, distress, usd, failed, round} = node;
    return {
      ...row,
      cells: {...row.cells, shock, distress, lossUsd: usd, failed, ...(round !== null && {round})},
    };
  });
  const edges = [...web.ties.values()].map(({tie, amountUsd, certainty}) => {
    const {weight: _, ...row} = tieRow(tie, cited);
    return {
      ...row,
      ...(amountUsd !== null && {weight: amountUsd}),
      cells: {...row.cells, basis: web.basis, ...(amountUsd !== null && {amountUsd}), certainty},
    };
  });
  return {
    title,
    description,
    date: asOf,
    nodeColumns: columnsOf(nodes),
    nodes,
    edgeColumns: columnsOf(edges),
    edges,
    beside: snapshot,
  };
}
