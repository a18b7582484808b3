/**
 * The map: its scene painted on a canvas under the camera, with names and rings above, and an unseen
 * twin of buttons for keyboard and screen reader. Under it, where they cover no company, the zoom
 * buttons and `children`, the legend.
 */
import {
  lazy,
  Suspense,
  use,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
} from 'react';
import {createStore} from 'zustand/vanilla';
import type {Outcome} from '../../core/contagion/outcome';
import type {CompanyId, TieType} from '../../core/dataset/schema';
import type {Seen} from '../../core/explore/seen';
import type {Web} from '../../core/graph/web';
import type {MapLayout} from '../../core/layout/mapLayout';
import {boundsOf, type Box, type Point} from '../../core/picture/geometry';
import type {Palette, ThemeName} from '../../core/picture/palette';
import {buildScene, type Lit, type Scene} from '../../core/picture/scene';
import type {Sizes} from '../../core/picture/sizeMeasure';
import type {Camera, Selection} from '../../state/store';
import type {MenuActs} from '../menu/menuEntries';
import type {MenuAsked} from '../menu/menuTarget';
import {useText} from '../text/text';
import {GlanceContext} from './glance';
import {lock} from './lock';
import {MapButtons} from './MapButtons';
import {mapWords} from '../../words/mapWords';
import {MapTwin} from './MapTwin';
import {MapHint} from './MapHint';
import {MapTip, type HoverState} from './MapTip';
import {createStage, type Stage} from './stage';
import {useMapPalette} from './useMapPalette';
import './map.css';

const MapMenu = lazy(() => import('../menu/MapMenu').then((m) => ({default: m.MapMenu})));

export interface GraphCanvasProps {
  readonly web: Web;
  readonly layout: MapLayout;
  readonly outcome: Outcome | null;
  /** The round shown; null is the settled outcome. */
  readonly round: number | null;
  readonly selection: Selection | null;
  readonly hiddenTypes: readonly TieType[];
  readonly seen: Seen;
  readonly spotlight: Lit | null;
  readonly sizes: Sizes;
  /** Companies by the group whose ground they share; null: none is drawn. */
  readonly groups: ReadonlyMap<CompanyId, string> | null;
  /** The zoom at which the picture came to rest. */
  readonly onZoom: (zoom: number) => void;
  /** null: the whole map fitted to the window. */
  readonly camera: Camera | null;
  readonly theme: ThemeName;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onCamera: (camera: Camera | null) => void;
  readonly onToggleFailure: (id: CompanyId) => void;
  /** Put there by hand, in map units; steps in a row with one gesture are undone at once. */
  readonly onPlace: (id: CompanyId, to: Point, gesture: string | null) => void;
  /** To where the layout has it. */
  readonly onPutBack: (id: CompanyId) => void;
  /** Only it and its neighbours, or everybody again: then false. */
  readonly onFocus: (id: CompanyId) => boolean;
  /** What the menus of the map can do beside moving the camera; null: there are none. */
  readonly acts: null | Omit<MenuActs, 'fit' | 'lookAt'>;
  readonly children?: ReactNode;
}

/** One step by the keyboard, in map units. */
const NUDGE = 8;

export function GraphCanvas({
  web,
  layout,
  outcome,
  round,
  selection,
  hiddenTypes,
  seen,
  spotlight,
  sizes,
  groups,
  onZoom,
  camera,
  theme,
  onSelect,
  onCamera,
  onToggleFailure,
  onPlace,
  onPutBack,
  onFocus,
  acts,
  children,
}: GraphCanvasProps) {
  const text = useText();
  const palette = useMapPalette(theme);
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage>(null);
  const glance = use(GlanceContext);
  const [hover] = useState(() => createStore<HoverState>()(() => ({hovered: null})));
  const [hint, setHint] = useState<'touch' | 'wheel' | null>(null);
  const [menu, setMenu] = useState<MenuAsked | null>(null);
  const scene = useMemo(
    () =>
      buildScene({
        web,
        layout,
        outcome,
        round,
        selection,
        hiddenTypes,
        seen,
        spotlight,
        sizes,
        groups,
      }),
    [web, layout, outcome, round, selection, hiddenTypes, seen, spotlight, sizes, groups],
  );

  const openMenu = (asked: MenuAsked): boolean => {
    if (acts !== null) setMenu(asked);
    return acts !== null;
  };
  const askMenu = useEffectEvent(openMenu);
  const pick = useEffectEvent(onSelect);
  const moved = useEffectEvent(onCamera);
  const zoomed = useEffectEvent(onZoom);
  const place = useEffectEvent(onPlace);
  const lookAt = (ids: readonly CompanyId[]): void => {
    const box = boxAround(scene, ids);
    if (box && stage.current) onCamera(stage.current.lookAt(box));
  };
  const focusOn = useEffectEvent((id: CompanyId) => {
    if (onFocus(id)) lookAt(withNeighbours(scene, id));
    else onCamera(null);
  });

  useEffect(() => {
    const made = createStage(
      host.current!,
      {
        onPick: pick,
        onFocusOn: focusOn,
        onHover: (hovered) => hover.setState({hovered}),
        onYield: (isTouch) => setHint(isTouch ? 'touch' : 'wheel'),
        onMenu: (target, at) => askMenu({target, at}),
        onCarried: (id, to) => place(id, to, null),
        onMoved: moved,
        onZoom: zoomed,
      },
      {
        isMoving: () => !matchMedia('(prefers-reduced-motion: reduce)').matches,
        isLocked: () => lock.getState().isLocked,
      },
    );
    stage.current = made;
    return () => {
      stage.current = null;
      made.destroy();
    };
  }, [hover]);

  useEffect(() => {
    stage.current?.show(scene, palette, mapWords(web, text));
  }, [scene, palette, text, web]);

  useEffect(() => stage.current?.moveTo(camera, true), [camera]);
  useEffect(() => glance.subscribe(({at}) => stage.current?.glance(at)), [glance]);

  const nudge = (id: CompanyId, dx: number, dy: number): void => {
    const node = scene.nodes.find((one) => one.id === id);
    if (node) onPlace(id, {x: node.x + dx * NUDGE, y: node.y + dy * NUDGE}, `nudge ${id}`);
  };
  const zoom = (factor: number): void => {
    if (stage.current) onCamera(stage.current.zoomBy(factor));
  };
  /** To the opening view; from there, where a small window cuts it off, to the whole map and back. */
  const fit = (): void => {
    const next = camera === null ? (stage.current?.whole() ?? null) : null;
    if (next === null) stage.current?.moveTo(null, true);
    onCamera(next);
  };

  return (
    <div className="map-picture" data-theme={theme} style={coloursOf(palette)}>
      <div className="map-field">
        <div ref={host} className="map-host" aria-hidden="true" />
        <MapTwin
          web={web}
          scene={scene}
          selection={selection}
          onSelect={onSelect}
          onToggleFailure={onToggleFailure}
          onFocusCompany={(id) => stage.current?.setFocus(id)}
          onNudge={nudge}
          onPutBack={onPutBack}
          onMenu={(id) => {
            const at = stage.current?.placeOf(id);
            if (at) openMenu({target: {kind: 'company', id}, at});
          }}
          onCamera={(action) => (action.do === 'fit' ? fit() : zoom(action.factor))}
        />
        <MapTip web={web} hover={hover} />
      </div>
      <div className="map-foot">
        {children}
        {hint && <MapHint of={hint} onGone={() => setHint(null)} />}
        <MapButtons onZoom={zoom} onFit={fit} />
        {menu && acts && (
          <Suspense fallback={null}>
            <MapMenu
              asked={menu}
              layout={layout.kind}
              acts={{...acts, fit, lookAt}}
              onClose={() => setMenu(null)}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
}

const coloursOf = ({canvas, panel, ink, muted, line, focus}: Palette): CSSProperties =>
  ({
    '--map-canvas': canvas,
    '--map-panel': panel,
    '--map-ink': ink,
    '--map-muted': muted,
    '--map-line': line,
    '--map-focus': focus,
  }) as CSSProperties;

/** A company and those it has ties with. */
function withNeighbours({edges}: Scene, id: CompanyId): CompanyId[] {
  const near = new Set<CompanyId>([id]);
  for (const {source, target} of edges)
    if (source === id || target === id) near.add(source).add(target);
  return [...near];
}

function boxAround({nodes}: Scene, ids: readonly CompanyId[]): Box | null {
  const points = nodes.filter(({id}) => ids.includes(id));
  if (points.length === 0) return null;
  const {x, y, width, height} = boundsOf(points);
  return {x, y, width: Math.max(120, width), height: Math.max(80, height)};
}
