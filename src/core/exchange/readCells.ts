/** What the readers of GEXF, GraphML and node-link JSON have in common. */
import type {Cell, EdgeRow, ExchangeIssue, GraphColumn, NodeRow} from './graphTable';

/** Nobody mends more than these at once. */
export const ISSUE_LIMIT = 100;

/** A text as the column's type; undefined where it is none. */
export function cellOf(text: string, {type}: Pick<GraphColumn, 'type'>): Cell | undefined {
  if (type === 'string') return text;
  const plain = text.trim();
  if (type === 'boolean')
    return /^(true|1)$/i.test(plain) ? true : /^(false|0)$/i.test(plain) ? false : undefined;
  const value = Number(plain);
  return plain !== '' && Number.isFinite(value) ? value : undefined;
}

/** Ids that are missing or stand twice, and edges whose ends are no nodes. */
export function idsOf(nodes: readonly NodeRow[], edges: readonly EdgeRow[]): ExchangeIssue[] {
  const issues: ExchangeIssue[] = [];
  const known = new Set<string>();
  for (const [k, {id}] of nodes.entries()) {
    if (id === '') issues.push({place: `node ${k + 1}`, message: 'has no id'});
    else if (known.has(id)) issues.push({place: `node ${id}`, message: 'stands more than once'});
    known.add(id);
  }
  const seen = new Set<string>();
  for (const [k, {id, source, target}] of edges.entries()) {
    const place = `edge ${id || k + 1}`;
    if (id !== '' && seen.has(id)) issues.push({place, message: 'stands more than once'});
    seen.add(id);
    for (const [end, node] of [
      ['source', source],
      ['target', target],
    ] as const)
      if (!known.has(node))
        issues.push({place, message: `${end}: no node ${JSON.stringify(node)}`});
  }
  return issues;
}
