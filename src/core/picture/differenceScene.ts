/**
 * Two states as one scene: everything that either has, at places that both share, with what was added,
 * removed or changed in full colour and the rest set back. `only` shows one of the two sides alone, at
 * the same places. O(companies + ties).
 */
import {MultiDirectedGraph} from 'graphology';
import type {CompanyId, TieId} from '../dataset/schema';
import type {StateDifference} from '../exchange/stateDifference';
import type {Web} from '../graph/web';
import type {MapLayout} from '../layout/mapLayout';
import type {ChangeKind} from './palette';
import {buildScene, type Focus, type Scene} from './scene';

export interface DifferenceInput {
  readonly before: Web;
  readonly after: Web;
  readonly layout: MapLayout;
  readonly difference: Pick<StateDifference, 'companies' | 'ties' | 'hits'>;
  /** What is looked at: all else that differs steps back. */
  readonly selection: Focus | null;
  readonly only: 'before' | 'after' | null;
}

export function differenceScene(input: DifferenceInput): Scene {
  const {before, after, layout, difference, selection, only} = input;
  const web = only === null ? unionWeb(before, after) : input[only];
  const ties = tieChanges(difference);
  const companies = companyChanges(difference);
  const more = new Map(difference.hits.map((hit) => [hit.id, hit.after - hit.before]));
  const scene = buildScene({
    web,
    layout,
    outcome: null,
    round: null,
    selection: null,
    hiddenTypes: [],
    spotlight: litOf(web, ties, [...companies.keys(), ...more.keys()], selection),
  });
  return {
    ...scene,
    nodes: scene.nodes.map((node) => {
      const change = companies.get(node.id);
      const moreLost = more.get(node.id);
      return {
        ...node,
        isSelected: selection?.kind === 'company' && selection.id === node.id,
        distress: Math.max(0, moreLost ?? 0),
        importance: node.importance + 100 * Math.abs(moreLost ?? 0) + (change ? 50 : 0),
        ...(change && {change}),
        ...(moreLost !== undefined && {moreLost}),
      };
    }),
    edges: scene.edges.map((edge) => {
      const change = edge.ties.length === 1 ? ties.get(edge.ties[0]!) : undefined;
      return change ? {...edge, change} : edge;
    }),
  };
}

/** Everything that either side has; of both, the later. */
export function unionWeb(before: Web, after: Web): Web {
  const companies = byId([...before.companies, ...after.companies]);
  const ties = new Map([...before.ties, ...after.ties]);
  const graph = new MultiDirectedGraph();
  for (const {id} of companies) graph.addNode(id);
  for (const [id, {tie}] of ties) graph.addDirectedEdgeWithKey(id, tie.from, tie.to);
  const all = {
    companies: byId([...before.dataset.companies, ...after.dataset.companies]),
    ties: byId([...before.dataset.ties, ...after.dataset.ties]),
  };
  return {...after, companies, ties, graph, dataset: all};
}

const byId = <T extends {readonly id: string}>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

function tieChanges({ties}: Pick<StateDifference, 'ties'>): Map<TieId, ChangeKind> {
  return new Map<TieId, ChangeKind>([
    ...ties.added.map((id) => [id, 'added'] as const),
    ...ties.removed.map((id) => [id, 'removed'] as const),
    ...ties.changed.map(({id}) => [id, 'changed'] as const),
  ]);
}

function companyChanges({companies}: Pick<StateDifference, 'companies'>) {
  return new Map<CompanyId, ChangeKind>([
    ...companies.added.map((id) => [id, 'added'] as const),
    ...companies.removed.map((id) => [id, 'removed'] as const),
    ...companies.changed.map((id) => [id, 'changed'] as const),
  ]);
}

/** All that differs, or what of it belongs to what is looked at. */
function litOf(
  {ties}: Web,
  changes: ReadonlyMap<TieId, ChangeKind>,
  companies: readonly CompanyId[],
  selection: Focus | null,
) {
  const changed = [...changes.keys()].filter((id) => ties.has(id));
  if (selection === null) return {companies, ties: changed};
  if (selection.kind === 'tie') return {companies: [], ties: [selection.id]};
  const own = changed.filter((id) => {
    const {from, to} = ties.get(id)!.tie;
    return from === selection.id || to === selection.id;
  });
  return {companies: [selection.id], ties: own};
}
