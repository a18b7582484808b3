/**
 * A bare network as a graph table and back: every field of its file becomes a column, what concerns the
 * whole network (kind, essential inputs) stands beside. Works on the file, not on the parsed network, so
 * that what was left out stays left out. O(nodes + edges).
 */
import {LAYOUTS} from '../network/networkLayouts';
import {NETWORK_FORMAT, NETWORK_KINDS} from '../network/network';
import {columnsOf, type Cell, type EdgeRow, type GraphTable, type NodeRow} from './graphTable';

/** The JSON of a `frenemy-network/1` file that has passed `parseNetworkJson`. */
export type NetworkFile = Readonly<Record<string, unknown>> & {
  readonly kind: keyof typeof LAYOUTS;
  readonly nodes: readonly Fields[];
  readonly edges: readonly Fields[];
};
type Fields = Readonly<Record<string, Cell>>;

export function networkTable({nodes, edges, ...whole}: NetworkFile): GraphTable {
  const {
    ends: [left, right],
    amount,
  } = LAYOUTS[whole.kind];
  const nodeRows = nodes.map(({id, ...cells}): NodeRow => ({id: `${id}`, label: `${id}`, cells}));
  const edgeRows = edges.map((fields, k): EdgeRow => {
    const {[left]: source, [right]: target, ...cells} = fields;
    return {
      id: `${k}`,
      source: `${source}`,
      target: `${target}`,
      label: '',
      ...(typeof fields[amount] === 'number' && {weight: fields[amount]}),
      cells,
    };
  });
  return {
    title: '',
    description: `A network of ${whole.kind}: the edge runs from ${left} to ${right}`,
    date: '',
    nodeColumns: columnsOf(nodeRows),
    nodes: nodeRows,
    edgeColumns: columnsOf(edgeRows),
    edges: edgeRows,
    beside: JSON.stringify(whole),
  };
}

/** The file that the table was made of; null where it was made of none. To be parsed again. */
export function networkOfTable({beside, nodes, edges}: GraphTable): NetworkFile | null {
  const whole = readBeside(beside);
  const kind = NETWORK_KINDS.find((k) => k === whole?.['kind']);
  if (whole?.['format'] !== NETWORK_FORMAT || !kind) return null;
  const [left, right] = LAYOUTS[kind].ends;
  return {
    ...whole,
    kind,
    nodes: nodes.map(({id, cells}) => ({id, ...cells})),
    edges: edges.map(({source, target, cells}) => ({[left]: source, [right]: target, ...cells})),
  };
}

function readBeside(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
