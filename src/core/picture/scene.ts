/**
 * What is to be drawn, before anyone draws it: canvas and SVG are both painted from this value.
 *
 * Ties of one pair and direction are one edge (its type and line those of the largest of them) until
 * one of them is looked at; rivalry and partnership, which have no direction, stay edges of their
 * own. Positions are those of the full dataset; who has none in the layout is not drawn. Pure; theme
 * and camera come later.
 */
import {VISIBLE, type Outcome} from '../contagion/outcome';
import type {CompanyId, TieId, TieType} from '../dataset/schema';
import type {Seen} from '../explore/seen';
import type {Certainty, Web, WebTie} from '../graph/web';
import type {MapLayout} from '../layout/mapLayout';
import {LONE_RADIUS, restOpacity, widthOf} from './geometry';
import {hulls, type Hull} from './hulls';
import {isUndirected} from './measure';
import {groupOf, type ChangeKind, type KindGroup} from './palette';
import {routeOf, type Course} from './route';
import {moneySizes, sizeRadius, tieCounts, type Sizes} from './sizeMeasure';

export type Focus =
  {readonly kind: 'company'; readonly id: CompanyId} | {readonly kind: 'tie'; readonly id: TieId};
/** Companies and ties that a study has lit. */
export interface Lit {
  readonly companies: readonly CompanyId[];
  readonly ties: readonly TieId[];
}

export interface SceneInput {
  readonly web: Web;
  readonly layout: MapLayout;
  readonly outcome: Outcome | null;
  /** The round whose distress is shown; null: where it all ends. */
  readonly round: number | null;
  readonly selection: Focus | null;
  readonly hiddenTypes: readonly TieType[];
  /** What is lit while nothing is selected; null: nothing in particular. */
  readonly spotlight: Lit | null;
  /** What discs are sized by; absent or null: by money. */
  readonly sizes?: Sizes | null;
  /** Companies by the group whose ground they share; absent or null: none is drawn. */
  readonly groups?: ReadonlyMap<CompanyId, string> | null;
  /** What the filter, the fade and the focus leave; absent: everything, in full colour. */
  readonly seen?: Pick<Seen, 'companies' | 'ties' | 'fadedCompanies' | 'fadedTies'>;
}

export interface SceneNode {
  readonly id: CompanyId;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly group: KindGroup;
  /** lone: without a tie on this web; faded: set back by what is looked at or by the reader's fade. */
  readonly tone: 'plain' | 'lone' | 'faded';
  readonly isSelected: boolean;
  /** Failed by hand, wholly or in part. */
  readonly isShocked: boolean;
  readonly isFailed: boolean;
  readonly distress: number;
  readonly importance: number;
  /** Where two states are drawn as one: what became of it, and how much more of it is lost (signed). */
  readonly change?: ChangeKind;
  readonly moreLost?: number;
}

export interface SceneEdge {
  readonly id: string;
  readonly source: CompanyId;
  readonly target: CompanyId;
  readonly ties: readonly TieId[];
  readonly type: TieType;
  readonly certainty: Certainty;
  /** Disclosed money of all its ties; null where none discloses any. */
  readonly amountUsd: number | null;
  readonly width: number;
  readonly hasArrow: boolean;
  readonly tone: 'rest' | 'strong' | 'faded';
  readonly isSelected: boolean;
  readonly opacity: number;
  /** Largest share of a company lost through it in the outcome shown; null where none was. */
  readonly loss: number | null;
  readonly course: Course;
  /** Where two states are drawn as one: what became of it. */
  readonly change?: ChangeKind;
}

export interface Scene {
  readonly layout: MapLayout;
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** Grounds of the groups asked for; absent: none. */
  readonly hulls?: readonly SceneHull[];
}
export interface SceneHull extends Hull {
  /** Place of its group by the number of companies drawn, the largest 0: picks its colour. */
  readonly place: number;
}

const FADED_OPACITY = 0.06;
/** A tie looked at; where a loss travelled it, the small ones step back. */
const strongOpacity = (loss: number): number =>
  loss === 0 ? 0.9 : 0.4 + 0.55 * Math.min(1, 1.5 * Math.sqrt(loss));
/** Between ties of one pair that are fanned out, in map units. */
const FAN = 9;

export function buildScene(input: SceneInput): Scene {
  const {web, layout, selection, spotlight, seen} = input;
  const spread = spreadOf(input);
  const focus = focusOf(selection, spread) ?? litOf(spotlight);
  const edges = bundles(input, focus)
    .map((members) => sceneEdge(members, layout, focus, spread, seen))
    .sort(byWeightOnPage);
  const near = nearOf(edges, focus, spread);
  const sizes = input.sizes ?? moneySizes(web, layout.largestUsd);
  const degree = tieCounts(web);
  const drawn = web.companies.filter(
    ({id}) => layout.positions.has(id) && (seen?.companies.has(id) ?? true),
  );
  const nodes = drawn.map(({id, kind}): SceneNode => {
    const {x, y} = layout.positions.get(id)!;
    const hit = spread?.hits.get(id);
    const ties = degree.get(id) ?? 0;
    const isLone = ties === 0 && !hit;
    const radius = isLone ? LONE_RADIUS : sizeRadius(sizes, id);
    const isSelected = selection?.kind === 'company' && selection.id === id;
    const isSetBack = (seen?.fadedCompanies.has(id) ?? false) && !isSelected && !hit?.isShocked;
    const isNear = !isSetBack && (near === null || near.has(id));
    return {
      id,
      x,
      y,
      radius,
      group: groupOf(kind),
      tone: isNear ? (isLone ? 'lone' : 'plain') : 'faded',
      isSelected,
      isShocked: hit?.isShocked ?? false,
      isFailed: hit?.isFailed ?? false,
      distress: hit?.distress ?? 0,
      importance: radius + 2 * Math.log2(1 + ties) + (hit ? 50 + 100 * hit.distress : 0),
    };
  });
  const {groups} = input;
  return groups ? {layout, nodes, edges, hulls: grounds(nodes, groups)} : {layout, nodes, edges};
}

function grounds(
  nodes: readonly SceneNode[],
  groups: ReadonlyMap<CompanyId, string>,
): readonly SceneHull[] {
  const found = hulls(nodes, groups);
  const sizes = new Map<string, number>();
  for (const {group, members} of found) sizes.set(group, (sizes.get(group) ?? 0) + members.length);
  const places = [...sizes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
  return found.map((hull) => ({...hull, place: places.indexOf(hull.group)}));
}

/**
 * What the rest is faded for. Who was failed by hand is where the whole cascade starts: selecting it
 * leaves the cascade in sight instead of its neighbours alone.
 */
function focusOf(selection: Focus | null, spread: Spread | null): Focus | null {
  if (selection?.kind !== 'company') return selection;
  return spread?.hits.get(selection.id)?.isShocked ? null : selection;
}

/** What is looked at, as the drawing asks for it. */
type Looked =
  | Focus
  | {readonly kind: 'lit'; readonly companies: Lit['companies']; readonly ties: ReadonlySet<TieId>};

const litOf = (spotlight: Lit | null): Looked | null =>
  spotlight && {kind: 'lit', companies: spotlight.companies, ties: new Set(spotlight.ties)};

type Bundle = readonly [lead: WebTie, ...others: WebTie[]];

/** Visible ties by pair and direction, the largest first; those looked at stand apart. */
function bundles(
  {web, hiddenTypes, seen, layout: {positions}}: SceneInput,
  focus: Looked | null,
): {members: Bundle; place: number}[] {
  const hidden = new Set(hiddenTypes);
  const byKey = new Map<string, WebTie[]>();
  for (const entry of web.ties.values()) {
    const {id, type, from, to} = entry.tie;
    if (hidden.has(type) || !positions.has(from) || !positions.has(to)) continue;
    if (seen && !seen.ties.has(id)) continue;
    const key = `${bundleKey(entry)}${seen?.fadedTies.has(id) ? ' faded' : ''}`;
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  return [...byKey.values()].flatMap((found) => {
    const members = found.sort(byAmount) as [WebTie, ...WebTie[]];
    if (!members.some(({tie}) => isLookedAt(tie, focus))) return [{members, place: 0}];
    return members.map((member, place) => ({members: [member] as Bundle, place}));
  });
}

function bundleKey({tie: {type, from, to}}: WebTie): string {
  if (!isUndirected({type})) return `${from}>${to}`;
  return `${type}:${from < to ? `${from}-${to}` : `${to}-${from}`}`;
}

function isLookedAt({id, from, to}: WebTie['tie'], selection: Looked | null): boolean {
  if (selection === null) return false;
  if (selection.kind === 'lit') return selection.ties.has(id);
  return selection.kind === 'tie'
    ? selection.id === id
    : selection.id === from || selection.id === to;
}

const byAmount = (a: WebTie, b: WebTie): number =>
  (b.amountUsd ?? -1) - (a.amountUsd ?? -1) || (a.tie.id < b.tie.id ? -1 : 1);

function sceneEdge(
  {members, place}: {readonly members: Bundle; readonly place: number},
  {positions}: MapLayout,
  selection: Looked | null,
  spread: Spread | null,
  seen: SceneInput['seen'],
): SceneEdge {
  const [{tie, certainty}] = members;
  const amountUsd = amountOf(members);
  const ties = members.map((member) => member.tie.id);
  const loss = Math.max(0, ...ties.map((id) => spread?.losses.get(id) ?? 0));
  const isLooked = members.some((member) => isLookedAt(member.tie, selection));
  const isTie = selection?.kind === 'tie' && isLooked;
  const isSetBack = (seen?.fadedTies.has(tie.id) ?? false) && !isTie;
  const isStrong = !isSetBack && (selection ? isLooked : loss > 0);
  const tone = isStrong ? 'strong' : selection || spread || isSetBack ? 'faded' : 'rest';
  return {
    id: ties.join('+'),
    source: tie.from,
    target: tie.to,
    ties,
    type: tie.type,
    certainty,
    amountUsd,
    width: widthOf(amountUsd),
    hasArrow: !isUndirected(tie),
    tone,
    isSelected: isTie,
    opacity: {strong: strongOpacity(loss), faded: FADED_OPACITY, rest: restOpacity(amountUsd)}[
      tone
    ],
    loss: loss > 0 ? loss : null,
    course: routeOf(positions.get(tie.from)!, positions.get(tie.to)!, place * FAN),
  };
}

/** Money of one edge; ties that carry the same money count once, by the largest. */
function amountOf(members: Bundle): number | null {
  const counted: WebTie[] = [];
  for (const member of members) {
    if (member.amountUsd === null) continue;
    const isRepeated = counted.some(
      ({tie}) => tie.overlaps.includes(member.tie.id) || member.tie.overlaps.includes(tie.id),
    );
    if (!isRepeated) counted.push(member);
  }
  if (counted.length === 0) return null;
  return counted.reduce((sum, {amountUsd}) => sum + amountUsd!, 0);
}

/** Faded ones below, then thin over thick, so that no line hides another. */
const byWeightOnPage = (a: SceneEdge, b: SceneEdge): number =>
  Number(b.tone === 'faded') - Number(a.tone === 'faded') ||
  b.width - a.width ||
  (a.id < b.id ? -1 : 1);

interface Spread {
  readonly hits: ReadonlyMap<
    CompanyId,
    {readonly distress: number; readonly isShocked: boolean; readonly isFailed: boolean}
  >;
  readonly losses: ReadonlyMap<TieId, number>;
}

/** Who is hit at the round shown, and the largest loss that each tie has carried by then. */
function spreadOf({outcome, round}: SceneInput): Spread | null {
  if (outcome === null) return null;
  const history =
    round === null ? undefined : outcome.history[Math.min(round, outcome.history.length - 1)];
  const hits = new Map();
  const losses = new Map<TieId, number>();
  for (const [i, node] of outcome.nodes.entries()) {
    const distress = history ? history[i] : node.distress;
    if (distress < VISIBLE && node.shock === 0) continue;
    const isFailed =
      round === null ? node.failed : node.failedRound !== null && node.failedRound <= round;
    hits.set(node.id, {distress, isShocked: node.shock > 0, isFailed});
    for (const line of node.receipt) {
      if (line.loss < VISIBLE || (round !== null && line.round >= round)) continue;
      for (const tie of line.ties) losses.set(tie, Math.max(losses.get(tie) ?? 0, line.loss));
    }
  }
  return {hits, losses};
}

/** Those who keep their colour: what is selected and its neighbours, or all who are hit. */
function nearOf(
  edges: readonly SceneEdge[],
  selection: Looked | null,
  spread: Spread | null,
): ReadonlySet<CompanyId> | null {
  if (selection === null) return spread && new Set(spread.hits.keys());
  const near = new Set<CompanyId>();
  if (selection.kind === 'company') near.add(selection.id);
  if (selection.kind === 'lit') for (const id of selection.companies) near.add(id);
  for (const {tone, source, target} of edges) if (tone === 'strong') near.add(source).add(target);
  return near;
}
