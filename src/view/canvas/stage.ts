/**
 * The one owner of a cytoscape instance: imperative shell around the scene. It is told what to show
 * and where to look, sends cytoscape only what changed, and reports what the pointer asks.
 *
 * cytoscape draws discs and ties (canvas renderer); panels, rings and names are layers of our own,
 * painted right after each of its frames.
 */
import cytoscape, {type Core, type EventObject} from 'cytoscape';
import {
  ZOOM_LIMITS,
  fitCamera,
  homeCamera,
  toMap,
  type Box,
  type MapCamera,
  type Point,
  type Size,
} from '../../core/picture/geometry';
import {
  discPx,
  headings,
  labelsOf,
  outerPx,
  type Label,
  type LabelWords,
} from '../../core/picture/labels';
import type {Palette} from '../../core/picture/palette';
import type {Scene, SceneEdge} from '../../core/picture/scene';
import type {CompanyId, TieId} from '../../core/dataset/schema';
import {elementsOf, type Elements} from './elements';
import {graphStyle} from './graphStyle';
import {createMeasure} from './measureText';
import {paintBands, paintMarks, type Sight} from './paintLayers';

export interface StageEvents {
  readonly onPick: (
    picked: {kind: 'company'; id: CompanyId} | {kind: 'tie'; id: TieId} | null,
  ) => void;
  readonly onFocusOn: (id: CompanyId) => void;
  readonly onHover: (hovered: Hovered | null) => void;
  /** The user moved the camera and let go. */
  readonly onMoved: (camera: MapCamera) => void;
}
/** The edge under the pointer. */
export interface Hovered {
  readonly edge: SceneEdge;
  readonly at: Point;
}

export interface Stage {
  readonly show: (scene: Scene, palette: Palette, words: Omit<LabelWords, 'measure'>) => void;
  readonly setFocus: (id: CompanyId | null) => void;
  readonly camera: () => MapCamera;
  /** null: the whole map. */
  readonly moveTo: (camera: MapCamera | null, isAnimated: boolean) => void;
  readonly lookAt: (box: Box) => MapCamera;
  /** The whole map, where the opening view shows only its middle; else null. */
  readonly whole: () => MapCamera | null;
  readonly zoomBy: (factor: number) => MapCamera;
  readonly destroy: () => void;
}

/** Hit areas are at least this wide, in pixels. */
const HIT_DIAMETER = 24;
const SETTLE_MS = 160;
const FADE_MS = 160;

export function createStage(
  host: HTMLElement,
  events: StageEvents,
  isMoving: () => boolean,
): Stage {
  const under = layer(host);
  const graph = host.appendChild(document.createElement('div'));
  graph.className = 'map-graph';
  const over = layer(host);
  const ghost = createGhost(host);
  const measure = createMeasure();

  let scene: Scene | null = null;
  let palette: Palette | null = null;
  let words: LabelWords | null = null;
  let elements: Elements = {nodes: new Map(), edges: new Map()};
  let drawnAt = 1;
  let focused: CompanyId | null = null;
  let hovered: CompanyId | null = null;
  let hoveredEdge: Hovered | null = null;
  let labels: readonly Label[] = [];
  let labelledAt: MapCamera | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let isFitted = true;
  let reported: MapCamera | null = null;
  let isOurs = false; // the camera is being moved by us, not by the user

  const cy: Core = cytoscape({
    container: graph,
    layout: {name: 'preset'},
    minZoom: ZOOM_LIMITS[0],
    maxZoom: ZOOM_LIMITS[1],
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    textureOnViewport: true,
  });

  const windowSize = (): Size => ({width: cy.width(), height: cy.height()});
  const camera = (): MapCamera => {
    const {width, height} = windowSize();
    const pan = cy.pan();
    const zoom = cy.zoom();
    return {zoom, x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom};
  };
  const viewportOf = ({zoom, x, y}: MapCamera) => {
    const {width, height} = windowSize();
    return {zoom, pan: {x: width / 2 - x * zoom, y: height / 2 - y * zoom}};
  };

  const home = ({layout: {box, core}}: Scene): MapCamera => homeCamera(box, core, windowSize());

  function moveTo(target: MapCamera | null, isAnimated: boolean): void {
    isFitted = target === null;
    if (target !== null && target === reported) return; // the echo of where the user went
    if (!scene) return;
    const to = viewportOf(target ?? home(scene));
    cy.stop();
    isOurs = true;
    if (isAnimated && isMoving())
      cy.animate({...to, duration: 200, easing: 'ease-out', complete: () => void (isOurs = false)});
    else {
      cy.viewport(to);
      isOurs = false;
    }
  }

  function sendElements(): void {
    if (!scene || !palette) return;
    drawnAt = cy.zoom();
    const next = elementsOf(scene, palette, drawnAt);
    cy.batch(() => {
      for (const id of elements.edges.keys())
        if (!next.edges.has(id)) cy.getElementById(id).remove();
      for (const [id, {data, node}] of next.nodes) {
        const old = elements.nodes.get(id);
        if (!old) cy.add({group: 'nodes', data: {...data}, position: {x: node.x, y: node.y}});
        else if (!sameRecord(old.data, data)) cy.getElementById(id).data({...data});
      }
      for (const [id, {data}] of next.edges) {
        const old = elements.edges.get(id);
        if (!old) cy.add({group: 'edges', data: {...data}});
        else if (!sameRecord(old.data, data)) {
          const {id: _id, source: _source, target: _target, ...rest} = data;
          cy.getElementById(id).data(rest);
        }
      }
      for (const id of elements.nodes.keys())
        if (!next.nodes.has(id)) cy.getElementById(id).remove();
    });
    elements = next;
  }

  function paint(): void {
    if (!scene || !palette || !words) return;
    const sight: Sight = {camera: camera(), window: windowSize(), palette};
    const texts = headings(scene, sight.camera, sight.window, words);
    paintBands(under.ink(sight.window), scene.layout.bands, texts, sight);
    placeNames(sight);
    paintMarks(
      over.ink(sight.window),
      {scene, labels, focused, hovered, edge: hoveredEdge?.edge ?? null},
      sight,
    );
  }

  /** While panning, names travel with their discs; they are placed anew when the zoom changes. */
  function placeNames({camera: at, window}: Sight): void {
    if (!scene || !words) return;
    if (labelledAt && labelledAt.zoom === at.zoom) {
      const dx = (labelledAt.x - at.x) * at.zoom;
      const dy = (labelledAt.y - at.y) * at.zoom;
      if (dx === 0 && dy === 0) return;
      labels = labels.map((l) => ({...l, box: {...l.box, x: l.box.x + dx, y: l.box.y + dy}}));
      labelledAt = at;
      return;
    }
    const always = new Set<CompanyId>([focused, hovered].filter((id) => id !== null));
    const corner = {x: window.width - 44, y: window.height - 106, width: 44, height: 106}; // buttons
    const view = {x: 2, y: 2, width: window.width - 4, height: window.height - 4};
    labels = labelsOf(scene, at, window, words, view, always, [corner]);
    labelledAt = at;
  }
  const relabel = (): void => {
    labelledAt = null;
    paint();
  };

  function nearestCompany(at: Point): CompanyId | null {
    if (!scene) return null;
    const map = toMap(at, camera(), windowSize());
    const zoom = cy.zoom();
    let best: CompanyId | null = null;
    let least = Infinity;
    for (const node of scene.nodes) {
      const reach = Math.max(outerPx(node, zoom) + 3, HIT_DIAMETER / 2);
      const off = Math.hypot(node.x - map.x, node.y - map.y) * zoom;
      const rank = off - (node.tone === 'plain' ? discPx(node, zoom) : 0);
      if (off <= reach && rank < least) [best, least] = [node.id, rank];
    }
    return best;
  }

  function pickAt(e: EventObject) {
    const company = nearestCompany(e.renderedPosition);
    if (company) return {kind: 'company', id: company} as const;
    if (e.target === cy) return null;
    const edge = elements.edges.get(e.target.id())?.edge;
    return edge ? ({kind: 'tie', id: edge.ties[0]!, edge} as const) : null;
  }

  function hoverEdge(next: Hovered | null): void {
    const isChanged = next?.edge !== hoveredEdge?.edge;
    hoveredEdge = next;
    if (next || isChanged) events.onHover(next);
    if (isChanged) paint();
  }

  cy.on('tap', (e) => {
    const picked = pickAt(e);
    events.onPick(picked && (picked.kind === 'tie' ? {kind: 'tie', id: picked.id} : picked));
  });
  cy.on('dbltap', (e) => {
    const picked = pickAt(e);
    if (picked?.kind === 'company') events.onFocusOn(picked.id);
  });
  cy.on('mousemove', (e) => {
    const picked = pickAt(e);
    const company = picked?.kind === 'company' ? picked.id : null;
    graph.style.cursor = picked ? 'pointer' : '';
    if (company !== hovered) {
      hovered = company;
      relabel();
    }
    hoverEdge(picked?.kind === 'tie' ? {edge: picked.edge, at: e.renderedPosition} : null);
  });
  const leave = (): void => {
    hoverEdge(null);
    if (hovered === null) return;
    hovered = null;
    relabel();
  };
  graph.addEventListener('pointerleave', leave);

  cy.on('render', paint);
  cy.on('viewport', () => {
    if (!isOurs) isFitted = false;
    clearTimeout(settling);
    settling = setTimeout(settle, SETTLE_MS);
  });
  /** Once the camera rests: marks get the size of this zoom, names use the new window. */
  function settle(): void {
    if (cy.zoom() !== drawnAt) sendElements();
    relabel();
    if (isFitted || cy.animated()) return;
    reported = camera();
    events.onMoved(reported);
  }

  const resize = new ResizeObserver(() => {
    const held = camera();
    cy.resize();
    if (isFitted) moveTo(null, false);
    else moveTo(held, false);
    relabel();
  });
  resize.observe(host);

  return {
    show(nextScene, nextPalette, nextWords) {
      const isFirst = scene === null;
      if (!isFirst && isMoving()) ghost.hold();
      if (palette !== nextPalette) {
        cy.style(graphStyle(nextPalette) as never);
        host.style.backgroundColor = nextPalette.canvas;
      }
      scene = nextScene;
      palette = nextPalette;
      words = {...nextWords, measure};
      if (isFirst && isFitted) moveTo(null, false);
      sendElements();
      relabel();
    },
    setFocus(id) {
      focused = id;
      relabel();
    },
    camera,
    moveTo,
    lookAt: (box) => fitCamera(box, windowSize(), 60),
    whole() {
      if (!scene) return null;
      const whole = fitCamera(scene.layout.box, windowSize());
      return whole.zoom < home(scene).zoom ? whole : null;
    },
    zoomBy(factor) {
      const {zoom, x, y} = camera();
      return {zoom: Math.min(ZOOM_LIMITS[1], Math.max(ZOOM_LIMITS[0], zoom * factor)), x, y};
    },
    destroy() {
      clearTimeout(settling);
      resize.disconnect();
      graph.removeEventListener('pointerleave', leave);
      cy.destroy();
      host.replaceChildren();
    },
  };
}

interface Ghost {
  /** Keeps the present picture on top and lets it fade: one image, instead of 500 fading elements. */
  readonly hold: () => void;
}
function createGhost(host: HTMLElement): Ghost {
  const canvas = document.createElement('canvas');
  canvas.className = 'map-layer map-ghost';
  const ink = canvas.getContext('2d')!;
  return {
    hold() {
      const layers = [...host.querySelectorAll('canvas')].filter((layer) => layer !== canvas);
      const {width, height} = layers[0]!;
      if (width === 0 || height === 0) return;
      canvas.width = width;
      canvas.height = height;
      ink.fillStyle = host.style.backgroundColor;
      ink.fillRect(0, 0, width, height);
      for (const layer of layers) ink.drawImage(layer, 0, 0, width, height);
      host.append(canvas);
      const fade = canvas.animate([{opacity: 1}, {opacity: 0}], {
        duration: FADE_MS,
        easing: 'ease-out',
      });
      fade.onfinish = () => canvas.remove();
    },
  };
}

interface Layer {
  /** The layer's ink, sized to the window and to the screen's pixels. */
  readonly ink: (window: Size) => CanvasRenderingContext2D;
}
function layer(host: HTMLElement): Layer {
  const canvas = host.appendChild(document.createElement('canvas'));
  canvas.className = 'map-layer';
  const context = canvas.getContext('2d')!;
  return {
    ink({width, height}) {
      const ratio = window.devicePixelRatio || 1;
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (canvas.width !== w || canvas.height !== h) {
        canvas.width = w;
        canvas.height = h;
        canvas.style.width = `${width}px`;
        canvas.style.height = `${height}px`;
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      return context;
    },
  };
}

function sameRecord<T extends object>(a: T, b: T): boolean {
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
}
