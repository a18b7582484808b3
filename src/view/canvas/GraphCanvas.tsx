/**
 * The map: its scene painted on a canvas under the camera, with names and rings above, and an unseen
 * twin of buttons for keyboard and screen reader. Under it, where they cover no company, the zoom
 * buttons and `children`, the legend.
 */
import {
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
import type {Box, Point} from '../../core/picture/geometry';
import {PALETTES, type Palette, type ThemeName} from '../../core/picture/palette';
import {buildScene, type Lit, type Scene} from '../../core/picture/scene';
import type {Sizes} from '../../core/picture/sizeMeasure';
import type {Camera, Selection} from '../../state/store';
import {mapText} from '../text/mapText';
import {useText} from '../text/text';
import {GlanceContext} from './glance';
import {lock} from './lock';
import {MapButtons} from './MapButtons';
import {MapTwin} from './MapTwin';
import {MapTip, type HoverState} from './MapTip';
import {createStage, type Stage} from './stage';
import './map.css';

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
  /** What discs are sized by; null: by money. */
  readonly sizes: Sizes | null;
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
  camera,
  theme,
  onSelect,
  onCamera,
  onToggleFailure,
  onPlace,
  onPutBack,
  children,
}: GraphCanvasProps) {
  const text = useText();
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage>(null);
  const glance = use(GlanceContext);
  const [hover] = useState(() => createStore<HoverState>()(() => ({hovered: null})));
  const scene = useMemo(
    () => buildScene({web, layout, outcome, round, selection, hiddenTypes, seen, spotlight, sizes}),
    [web, layout, outcome, round, selection, hiddenTypes, seen, spotlight, sizes],
  );

  const pick = useEffectEvent(onSelect);
  const moved = useEffectEvent(onCamera);
  const place = useEffectEvent(onPlace);
  const focusOn = useEffectEvent((id: CompanyId) => {
    const box = surroundings(scene, id);
    if (box && stage.current) onCamera(stage.current.lookAt(box));
  });

  useEffect(() => {
    const made = createStage(
      host.current!,
      {
        onPick: pick,
        onFocusOn: focusOn,
        onHover: (hovered) => hover.setState({hovered}),
        onCarried: (id, to) => place(id, to, null),
        onMoved: moved,
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
    const names = new Map(web.companies.map(({id, name}) => [id, name[text.language]]));
    stage.current?.show(scene, PALETTES[theme], {
      name: (id) => names.get(id) ?? id,
      percent: text.format.percent,
      heading: (tier) => mapText[text.language].tiers[tier],
      ring: mapText[text.language].ring,
    });
  }, [scene, theme, text, web.companies]);

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
    <div className="map-picture" data-theme={theme} style={coloursOf(PALETTES[theme])}>
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
          onCamera={(action) => (action.do === 'fit' ? fit() : zoom(action.factor))}
        />
        <MapTip web={web} hover={hover} />
      </div>
      <div className="map-foot">
        {children}
        <MapButtons onZoom={zoom} onFit={fit} />
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

/** The box around a company and those it has ties with. */
function surroundings({nodes, edges}: Scene, id: CompanyId): Box | null {
  const near = new Set<CompanyId>([id]);
  for (const {source, target} of edges)
    if (source === id || target === id) near.add(source).add(target);
  const points = nodes.filter((node) => near.has(node.id));
  if (points.length === 0) return null;
  const xs = points.map(({x}) => x);
  const ys = points.map(({y}) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const width = Math.max(120, Math.max(...xs) - x);
  return {x, y, width, height: Math.max(80, Math.max(...ys) - y)};
}
