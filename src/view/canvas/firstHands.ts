/** The pointer while cytoscape is still on its way: a press opens what it meets, nothing more. */
import type {Point} from '../../core/picture/geometry';
import type {HandEvents} from './handEvents';

export interface FirstHands {
  /** The next press is another's; one that is under way is still heard to its end. */
  readonly handOver: () => void;
}

/** A press that strays further, in pixels, is not a press. */
const STRAY = 8;

export function createFirstHands(surface: HTMLElement, events: HandEvents): FirstHands {
  const listening = new AbortController();
  const {signal} = listening;
  const at = ({clientX, clientY}: MouseEvent): Point => {
    const {left, top} = surface.getBoundingClientRect();
    return {x: clientX - left, y: clientY - top};
  };
  function press(down: PointerEvent): void {
    if (!down.isPrimary || down.button !== 0) return;
    const start = at(down);
    const release = (up: PointerEvent): void => {
      if (up.pointerId !== down.pointerId) return;
      removeEventListener('pointerup', release);
      removeEventListener('pointercancel', release);
      const end = at(up);
      const isNear = Math.hypot(end.x - start.x, end.y - start.y) < STRAY;
      if (up.type === 'pointerup' && isNear) events.onTap(end, up.pointerType === 'touch');
    };
    addEventListener('pointerup', release);
    addEventListener('pointercancel', release);
  }
  surface.addEventListener('pointerdown', press, {signal});
  const point = (e: PointerEvent): void => {
    if (e.pointerType !== 'touch') events.onHover(at(e));
  };
  surface.addEventListener('pointermove', point, {signal});
  surface.addEventListener('pointerleave', () => events.onHover(null), {signal});
  surface.addEventListener('dblclick', (e) => events.onDoubleTap(at(e)), {signal});
  const menu = (e: MouseEvent): void => {
    if (events.onMenu(at(e))) e.preventDefault();
  };
  surface.addEventListener('contextmenu', menu, {signal});
  return {handOver: () => listening.abort()};
}
