/**
 * The wheel before cytoscape hears of it: pans for a trackpad, leaves zooming to cytoscape, and
 * inside another page scrolls that page until the map was clicked or Ctrl is held.
 */
import {createWheelSense, type Turn} from './wheelSense';

interface Wheel {
  readonly onPan: (dx: number, dy: number) => void;
  /** The wheel was left to the page. */
  readonly onYield: () => void;
}

/** To be made before cytoscape is: of listeners on one element the first made is the first to hear. */
export function listenToWheel(
  surface: HTMLElement,
  isGuest: boolean,
  {onPan, onYield}: Wheel,
  signal: AbortSignal,
): void {
  const sense = createWheelSense();
  let isOurs = !isGuest;
  function turn(event: WheelEvent): void {
    if (!isOurs && !event.ctrlKey && !event.metaKey) {
      event.stopImmediatePropagation();
      onYield();
    } else if (sense(event as WheelEvent & Turn) === 'pan') {
      event.stopImmediatePropagation();
      event.preventDefault();
      onPan(event.deltaX, event.deltaY);
    }
  }
  surface.addEventListener('wheel', turn, {capture: true, passive: false, signal});
  if (!isGuest) return;
  const take = (): void => void (isOurs = true);
  const leave = (): void => void (isOurs = false);
  surface.addEventListener('pointerdown', take, {capture: true, signal});
  surface.addEventListener('pointerleave', leave, {signal});
  addEventListener('blur', leave, {signal});
}
