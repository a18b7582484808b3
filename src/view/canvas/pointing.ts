/** What the pointer means: what lies under it, what it picks, carries, or asks a menu for. */
import type {CompanyId, TieId} from '../../core/dataset/schema';
import {toMap, type MapCamera, type Point, type Size} from '../../core/picture/geometry';
import {companyAt, tieAt} from '../../core/picture/hit';
import type {Scene, SceneEdge} from '../../core/picture/scene';
import type {MenuTarget} from '../menu/menuTarget';
import {createCarrying} from './carrying';
import type {HandEvents} from './handEvents';

export interface PointerEvents {
  readonly onPick: (
    picked: {kind: 'company'; id: CompanyId} | {kind: 'tie'; id: TieId} | null,
  ) => void;
  readonly onFocusOn: (id: CompanyId) => void;
  readonly onHover: (hovered: Hovered | null) => void;
  /** Carried there by hand and let go, in map units. */
  readonly onCarried: (id: CompanyId, to: Point) => void;
  /** The wheel or a finger was left to the page around. */
  readonly onYield: (isTouch: boolean) => void;
  /** `at`: in the browser's window. False: there is no menu. */
  readonly onMenu: (target: MenuTarget, at: Point) => boolean;
}
/** The edge under the pointer. */
export interface Hovered {
  readonly edge: SceneEdge;
  readonly at: Point;
}
interface Seen {
  readonly scene: Scene;
  readonly camera: MapCamera;
  readonly window: Size;
}
interface Ground {
  /** null: nothing is shown yet. */
  readonly seen: () => Seen | null;
  /** Whether companies stay where they are under the hand. */
  readonly isLocked: () => boolean;
  /** `areNamesOld`: whether names are placed anew besides. */
  readonly repaint: (areNamesOld: boolean) => void;
  /** A company was let go: what was painted last is what is shown until another scene comes. */
  readonly settle: (scene: Scene) => void;
}
export interface Pointing {
  readonly hands: HandEvents;
  readonly company: () => CompanyId | null;
  readonly edge: () => SceneEdge | null;
  /** The scene with what is carried where the hand holds it. */
  readonly over: (scene: Scene) => Scene;
  /** Another scene: what was pointed at may be gone. */
  readonly keep: (scene: Scene) => void;
}

/** How far beside a line it can still be hit, in pixels. */
const REACH = {mouse: 8, touch: 24};

export function createPointing(
  surface: HTMLElement,
  events: PointerEvents,
  {seen, isLocked, repaint, settle}: Ground,
): Pointing {
  const carrying = createCarrying();
  let hovered: CompanyId | null = null;
  let hoveredEdge: SceneEdge | null = null;

  function under(at: Point, reach: number): {company: CompanyId | null; edge: SceneEdge | null} {
    const now = seen();
    if (now === null) return {company: null, edge: null};
    const {scene, camera, window} = now;
    const company = companyAt(scene, at, camera, window)?.id ?? null;
    return {company, edge: company ? null : tieAt(scene, at, camera, window, reach)};
  }
  function hover(at: Point | null): void {
    if (carrying.isOn()) return;
    const {company, edge} = at ? under(at, REACH.mouse) : {company: null, edge: null};
    surface.style.cursor = company || edge ? 'pointer' : '';
    if (edge || hoveredEdge) events.onHover(edge && {edge, at: at!});
    if (company === hovered && edge === hoveredEdge) return;
    const areNamesOld = company !== hovered || isBundle(edge) || isBundle(hoveredEdge);
    hoveredEdge = edge;
    hovered = company;
    repaint(areNamesOld);
  }
  function carry(id: CompanyId, at: Point): void {
    const now = seen();
    if (!now || !carrying.move(now.scene, id, toMap(at, now.camera, now.window))) return;
    surface.style.cursor = 'grabbing';
    repaint(false);
  }
  function drop(id: CompanyId, isDropped: boolean): void {
    surface.style.cursor = '';
    const now = seen();
    if (now && isDropped) settle(carrying.over(now.scene));
    const to = carrying.end();
    if (to && isDropped) events.onCarried(id, to);
    repaint(true);
  }
  function menu(at: Point): boolean {
    const {left, top} = surface.getBoundingClientRect();
    return events.onMenu(targetOf(under(at, REACH.mouse)), {x: at.x + left, y: at.y + top});
  }

  return {
    hands: {
      onTap(at, isTouch) {
        const target = targetOf(under(at, isTouch ? REACH.touch : REACH.mouse));
        events.onPick(target.kind === 'ground' ? null : target);
      },
      onDoubleTap(at) {
        const {company} = under(at, 0);
        if (company) events.onFocusOn(company);
      },
      onHover: hover,
      gripAt: (at) => (isLocked() ? null : under(at, 0).company),
      onCarry: carry,
      onDrop: drop,
      onYield: events.onYield,
      onMenu: menu,
    },
    company: () => hovered,
    edge: () => hoveredEdge,
    over: carrying.over,
    keep({edges}) {
      if (!hoveredEdge) return;
      const {id} = hoveredEdge; // the same tie, where it is still an edge of its own
      hoveredEdge = edges.find((edge) => edge.id === id) ?? null;
      if (!hoveredEdge) events.onHover(null);
    },
  };
}

const targetOf = ({company, edge}: {company: CompanyId | null; edge: SceneEdge | null}) =>
  company
    ? ({kind: 'company', id: company} as const)
    : edge
      ? ({kind: 'tie', id: edge.ties[0]!} as const)
      : ({kind: 'ground'} as const);

/** Pointed at, it says how many ties it stands for. */
const isBundle = (edge: SceneEdge | null): boolean => edge !== null && edge.ties.length > 1;
