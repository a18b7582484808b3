/**
 * The camera and the hands on it: drag, wheel, pinch and tap. The only file that knows cytoscape,
 * which is handed no elements here: what is drawn and what is hit follow from the scene alone.
 */
import cytoscape, {type EventObject} from 'cytoscape';
import {ZOOM_LIMITS, type MapCamera, type Point, type Size} from '../../core/picture/geometry';

export interface LensEvents {
  /** By the user's hand, or by a glide. */
  readonly onMove: (isByHand: boolean) => void;
  readonly onTap: (at: Point, isTouch: boolean) => void;
  readonly onDoubleTap: (at: Point) => void;
  /** null: the pointer left. */
  readonly onHover: (at: Point | null) => void;
}
export interface Lens {
  readonly window: () => Size;
  readonly camera: () => MapCamera;
  readonly jump: (camera: MapCamera) => void;
  readonly glide: (camera: MapCamera) => void;
  readonly isGliding: () => boolean;
  /** Reads the window's size anew and keeps the middle; false where it is the same. */
  readonly resize: () => boolean;
  readonly destroy: () => void;
}

const GLIDE_MS = 200;

export function createLens(surface: HTMLElement, events: LensEvents): Lens {
  const cy = cytoscape({
    container: surface,
    minZoom: ZOOM_LIMITS[0],
    maxZoom: ZOOM_LIMITS[1],
    boxSelectionEnabled: false,
    style: [{selector: 'core', style: {'active-bg-opacity': 0} as never}],
  });
  let size: Size = {width: cy.width(), height: cy.height()};
  let isJumping = false;

  const camera = (): MapCamera => {
    const pan = cy.pan();
    const zoom = cy.zoom();
    return {zoom, x: (size.width / 2 - pan.x) / zoom, y: (size.height / 2 - pan.y) / zoom};
  };
  const viewportOf = ({zoom, x, y}: MapCamera) => ({
    zoom,
    pan: {x: size.width / 2 - x * zoom, y: size.height / 2 - y * zoom},
  });
  function jump(to: MapCamera): void {
    cy.stop();
    isJumping = true;
    cy.viewport(viewportOf(to));
    isJumping = false;
  }

  cy.on('viewport', () => {
    if (!isJumping) events.onMove(!cy.animated());
  });
  cy.on('tap', (e) => events.onTap(e.renderedPosition, isTouch(e)));
  cy.on('dbltap', (e) => events.onDoubleTap(e.renderedPosition));
  cy.on('mousemove', (e) => events.onHover(e.renderedPosition));
  const leave = (): void => events.onHover(null);
  surface.addEventListener('pointerleave', leave);

  return {
    window: () => size,
    camera,
    jump,
    glide(to) {
      cy.stop();
      cy.animate({...viewportOf(to), duration: GLIDE_MS, easing: 'ease-out'});
    },
    isGliding: () => cy.animated(),
    resize() {
      const {clientWidth: width, clientHeight: height} = surface;
      if (width === size.width && height === size.height) return false;
      const held = camera();
      size = {width, height};
      cy.resize();
      jump(held);
      return true;
    },
    destroy() {
      surface.removeEventListener('pointerleave', leave);
      cy.destroy();
    },
  };
}

const isTouch = ({originalEvent}: EventObject): boolean =>
  originalEvent?.type.startsWith('touch') ?? false;
