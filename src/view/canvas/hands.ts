/**
 * The hands on the map: drag, wheel, pinch and tap. The only file that knows cytoscape, which is
 * handed no elements here: what is drawn and what is hit follow from the scene alone.
 */
import cytoscape, {type EventObject} from 'cytoscape';
import {ZOOM_LIMITS, type MapCamera} from '../../core/picture/geometry';
import {isEmbedded} from '../embed';
import type {CameraMan} from './camera';
import {yieldOneFinger} from './fingers';
import {createGrip} from './grip';
import type {HandEvents} from './handEvents';
import {listenToWheel} from './wheel';

export interface Hands {
  /** The camera or the window's size changed by other means. */
  readonly follow: () => void;
  readonly destroy: () => void;
}
interface Events extends HandEvents {
  readonly onMove: (to: MapCamera) => void;
}

export function createHands(surface: HTMLElement, man: CameraMan, events: Events): Hands {
  const listening = new AbortController();
  const {signal} = listening;
  const isGuest = isEmbedded();
  const pan = (dx: number, dy: number): void => {
    const {zoom, x, y} = man.at();
    events.onMove({zoom, x: x + dx / zoom, y: y + dy / zoom});
  };
  const wheel = {onPan: pan, onYield: () => events.onYield(false)};
  listenToWheel(surface, isGuest, wheel, signal);
  if (isGuest) yieldOneFinger(surface, () => events.onYield(true), signal);
  const cy = cytoscape({
    container: surface,
    minZoom: ZOOM_LIMITS[0],
    maxZoom: ZOOM_LIMITS[1],
    boxSelectionEnabled: false,
    style: [{selector: 'core', style: {'active-bg-opacity': 0} as never}],
  });
  let known = man.window();
  let isFollowing = false;
  let isLeading = false;

  function follow(): void {
    if (isLeading) return;
    isFollowing = true;
    const {width, height} = man.window();
    if (width !== known.width || height !== known.height) {
      known = {width, height};
      cy.resize();
    }
    const {zoom, x, y} = man.at();
    cy.viewport({zoom, pan: {x: width / 2 - x * zoom, y: height / 2 - y * zoom}});
    isFollowing = false;
  }
  follow();

  cy.on('viewport', () => {
    if (isFollowing) return;
    const {width, height} = man.window();
    const {x, y} = cy.pan();
    const zoom = cy.zoom();
    isLeading = true;
    events.onMove({zoom, x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom});
    isLeading = false;
  });
  cy.on('tap', (e) => {
    if (!grip.isSpent()) events.onTap(e.renderedPosition, isTouch(e));
  });
  cy.on('dbltap', (e) => events.onDoubleTap(e.renderedPosition));
  cy.on('mousemove', (e) => events.onHover(e.renderedPosition));
  const grip = createGrip(surface, events, (isStill) => cy.userPanningEnabled(!isStill));
  surface.addEventListener('pointerleave', () => events.onHover(null), {signal});

  return {
    follow,
    destroy() {
      listening.abort();
      grip.destroy();
      cy.destroy();
    },
  };
}

const isTouch = ({originalEvent}: EventObject): boolean =>
  originalEvent?.type.startsWith('touch') ?? false;
