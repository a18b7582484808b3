/**
 * The picture on the screen: told what to show and where to look, it paints at most once per frame
 * and reports what the pointer asks.
 */
import {
  ZOOM_LIMITS,
  fitCamera,
  homeCamera,
  toWindow,
  type Box,
  type MapCamera,
  type Point,
} from '../../core/picture/geometry';
import {asMade} from '../../core/layout/mapLayout';
import {headings, type MapWords} from '../../core/picture/labels';
import type {Palette} from '../../core/picture/palette';
import type {Scene, SceneEdge} from '../../core/picture/scene';
import type {CompanyId, TieId} from '../../core/dataset/schema';
import {createCorner} from './corner';
import {createFrame} from './frame';
import {createGliding} from './gliding';
import {createLens} from './lens';
import {createMeasure} from './measureText';
import {NOTHING, createNamePlaces} from './namePlaces';
import {paintMap} from './paintMap';
import {tellPainted} from './painted';
import {createPointing, type PointerEvents} from './pointing';
import {createSheets} from './sheets';

export interface StageEvents extends PointerEvents {
  /** The user moved the camera and let go. */
  readonly onMoved: (camera: MapCamera) => void;
  /** The picture has come to rest at another zoom. */
  readonly onZoom: (zoom: number) => void;
}
export type Glanced =
  {readonly kind: 'company'; readonly id: CompanyId} | {readonly kind: 'tie'; readonly id: TieId};

export interface Stage {
  readonly show: (scene: Scene, palette: Palette, words: Omit<MapWords, 'measure'>) => void;
  readonly setFocus: (id: CompanyId | null) => void;
  /** A light touch on what is looked at elsewhere: its ring or its line, nothing moves. */
  readonly glance: (at: Glanced | null) => void;
  /** null: the whole map. */
  readonly moveTo: (camera: MapCamera | null, isAnimated: boolean) => void;
  readonly lookAt: (box: Box) => MapCamera;
  /** Where a company stands in the browser's window. */
  readonly placeOf: (id: CompanyId) => Point | null;
  /** The whole map, where the opening view shows only its middle; else null. */
  readonly whole: () => MapCamera | null;
  readonly zoomBy: (factor: number) => MapCamera;
  readonly destroy: () => void;
}

const SETTLE_MS = 160;
/** The mark from which `npm run bench` tells what came before the map. */
const FIRST_PAINTING = 'map painted';
/** A company nearer to the window's edge than this, in pixels, counts as out of sight. */
const EDGE = 12;

/** What is shown. */
interface Show {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly words: MapWords;
}

export interface StageManners {
  /** Whether pictures may glide and fade. */
  readonly isMoving: () => boolean;
  /** Whether companies stay where they are under the hand. */
  readonly isLocked: () => boolean;
}

export function createStage(
  host: HTMLElement,
  events: StageEvents,
  {isMoving, isLocked}: StageManners,
): Stage {
  const sheets = createSheets(host);
  const surface = host.appendChild(document.createElement('div'));
  surface.className = 'map-graph';
  const measure = createMeasure();
  const names = createNamePlaces();
  const frame = createFrame(paint);
  const gliding = createGliding();

  let shown: Show | null = null;
  let focused: CompanyId | null = null;
  let glanced: Glanced | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let toldZoom: number | null = null;
  let isFitted = true;
  let isPainted = false;
  let reported: MapCamera | null = null;

  const pointing = createPointing(surface, events, {
    seen: () => shown && {scene: shown.scene, camera: lens.camera(), window: lens.window()},
    isLocked,
    repaint(areNamesOld) {
      if (areNamesOld) names.forget();
      frame.request();
    },
    settle: (scene) => (shown &&= {...shown, scene}),
  });
  const lens = createLens(surface, {
    ...pointing.hands,
    onMove(isByHand) {
      if (isByHand) isFitted = false;
      clearTimeout(settling);
      settling = setTimeout(settle, SETTLE_MS);
      frame.request();
    },
  });
  const corner = createCorner(host, ({x, y}) => lens.lead({...lens.camera(), x, y}), rename);
  const home = ({layout: {box, core}}: Scene): MapCamera => homeCamera(box, core, lens.window());

  function moveTo(target: MapCamera | null, isAnimated: boolean): void {
    isFitted = target === null;
    if (target !== null && target === reported) return; // the echo of where the user went
    if (!shown) return;
    const to = target ?? home(shown.scene);
    if (isAnimated && isMoving()) return lens.glide(to);
    lens.jump(to);
    rename();
  }

  /** The window may have changed since the last frame: one painting serves both. */
  function paint(): void {
    follow();
    if (!shown) return;
    const {palette, words} = shown;
    const wasGliding = gliding.isOn();
    const glide = gliding.at(performance.now());
    if (wasGliding && isFitted) {
      const to = home(shown.scene);
      lens.jump(glide ? glide.camera(to) : to);
    }
    if (wasGliding && !glide) {
      names.forget();
      sheets.turn(); // the names fade in
    }
    const scene = pointing.over(glide ? glide.over(shown.scene) : shown.scene);
    const sight = {camera: lens.camera(), window: lens.window(), palette};
    const {camera, window} = sight;
    const edge = pointing.edge() ?? edgeOf(scene, glanced);
    const company = glanced?.kind === 'company' ? glanced.id : null;
    const ends = glanced !== null && edge !== null ? [edge.source, edge.target] : [];
    const always = [focused, pointing.company(), company, ...ends].filter((id) => id !== null);
    const looked = {companies: always, edge, keepOff: corner.taken(window)};
    const picture = {
      scene,
      headings: headings(scene, camera, window, words),
      ...(glide ? NOTHING : names.at(scene, camera, window, words, looked)),
      focused: focused ?? company,
      hovered: pointing.company(),
      edge,
      leaving: glide && {ground: glide.ground, share: 1 - glide.t},
    };
    paintMap(sheets.ink(window), picture, sight);
    tellPainted(host, picture, sight);
    corner.update(scene, sight, isFitted);
    if (glide) frame.request();
    else tellZoom(camera.zoom);
    if (isPainted) return;
    isPainted = true;
    performance.mark(FIRST_PAINTING);
    afterPainting(lens.invite);
  }

  /** Whoever walks the map by keyboard is never led out of the window. */
  function bringIntoSight(id: CompanyId): void {
    const node = shown?.scene.nodes.find((one) => one.id === id);
    if (!node) return;
    const camera = lens.camera();
    const {width, height} = lens.window();
    const {x, y} = toWindow(node, camera, {width, height});
    const isInside = (at: number, length: number): boolean => at >= EDGE && at <= length - EDGE;
    if (isInside(x, width) && isInside(y, height)) return;
    isFitted = false;
    const to = {...camera, x: node.x, y: node.y};
    if (isMoving()) lens.glide(to);
    else lens.lead(to);
  }

  function tellZoom(zoom: number): void {
    if (zoom === toldZoom) return;
    toldZoom = zoom;
    clearTimeout(telling);
    telling = setTimeout(() => events.onZoom(zoom), SETTLE_MS);
  }

  /** Takes on the window's size; false where it is the same. */
  function follow(): boolean {
    if (!lens.resize()) return false;
    if (isFitted && shown) lens.jump(home(shown.scene));
    names.reset();
    return true;
  }

  function rename(): void {
    if (isFitted) names.reset();
    else names.forget();
    frame.request();
  }

  /** Once the camera rests, names use the whole window again. */
  function settle(): void {
    rename();
    if (isFitted || lens.isGliding()) return;
    reported = lens.camera();
    events.onMoved(reported);
  }

  const resize = new ResizeObserver(() => {
    if (follow()) frame.now(); // in this very frame, where painting came too early to know
  });
  resize.observe(host);

  return {
    show(scene, palette, words) {
      const isFirst = shown === null;
      if (shown && isMoving()) {
        const now = performance.now();
        const standing = gliding.at(now)?.over(shown.scene) ?? shown.scene;
        gliding.start(standing, scene, lens.camera(), now);
        sheets.turn();
      }
      const isAnother = shown !== null && asMade(shown.scene.layout) !== asMade(scene.layout);
      shown = {scene, palette, words: {...words, measure}};
      pointing.keep(scene);
      if (isFitted && (isFirst || (isAnother && !gliding.isOn()))) lens.jump(home(scene));
      rename();
    },
    setFocus(id) {
      focused = id;
      if (id !== null) bringIntoSight(id);
      rename();
    },
    glance(at) {
      glanced = at;
      rename();
    },
    moveTo,
    placeOf(id) {
      const node = shown?.scene.nodes.find((one) => one.id === id);
      if (!node) return null;
      const {x, y} = toWindow(node, lens.camera(), lens.window());
      const {left, top} = surface.getBoundingClientRect();
      return {x: x + left, y: y + top};
    },
    lookAt: (box) => fitCamera(box, lens.window(), 60),
    whole() {
      if (!shown) return null;
      const whole = fitCamera(shown.scene.layout.box, lens.window());
      return whole.zoom < home(shown.scene).zoom ? whole : null;
    },
    zoomBy(factor) {
      const {zoom, x, y} = lens.goal();
      return {zoom: Math.min(ZOOM_LIMITS[1], Math.max(ZOOM_LIMITS[0], zoom * factor)), x, y};
    },
    destroy() {
      clearTimeout(settling);
      clearTimeout(telling);
      frame.cancel();
      resize.disconnect();
      lens.destroy();
      host.replaceChildren();
    },
  };
}

/** Once the frame that is being made stands on the screen. */
const afterPainting = (act: () => void): void => void requestAnimationFrame(() => setTimeout(act));

const edgeOf = ({edges}: Scene, at: Glanced | null): SceneEdge | null =>
  at?.kind === 'tie' ? (edges.find(({ties}) => ties.includes(at.id)) ?? null) : null;
