/** What the readers of GEXF, GraphML and node-link JSON have in common. */
import type {ExchangeFault, ExchangeIssue, Place} from './exchangeIssue';
import type {Cell, EdgeRow, GraphColumn, NodeRow} from './graphTable';

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

export const wrongType = ({name, type}: GraphColumn, value: string): ExchangeFault => ({
  code: 'wrongType',
  name,
  value,
  type: type === 'double' ? 'number' : 'truth',
});

/** Ids that are missing or stand twice, and edges whose ends are no nodes. */
export function idsOf(nodes: readonly NodeRow[], edges: readonly EdgeRow[]): ExchangeIssue[] {
  const issues: ExchangeIssue[] = [];
  const known = new Set<string>();
  for (const [k, {id}] of nodes.entries()) {
    if (id === '') issues.push({place: node(`${k + 1}`), fault: {code: 'noId'}});
    else if (known.has(id)) issues.push({place: node(id), fault: {code: 'repeated'}});
    known.add(id);
  }
  const seen = new Set<string>();
  for (const [k, {id, source, target}] of edges.entries()) {
    const place: Place = {kind: 'edge', name: id || `${k + 1}`};
    if (id !== '' && seen.has(id)) issues.push({place, fault: {code: 'repeated'}});
    seen.add(id);
    for (const [end, name] of [
      ['source', source],
      ['target', target],
    ] as const)
      if (!known.has(name)) issues.push({place, fault: {code: 'noEnd', end, node: name}});
  }
  return issues;
}
const node = (name: string): Place => ({kind: 'node', name});
