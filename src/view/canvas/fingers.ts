/**
 * Fingers inside another page: one scrolls the page, two move the map. The style sheet leaves scrolling
 * to the browser there; here cytoscape is kept from taking a single finger's way.
 */
export function yieldOneFinger(
  surface: HTMLElement,
  onYield: () => void,
  signal: AbortSignal,
): void {
  surface.dataset['guest'] = '';
  const move = (event: TouchEvent): void => {
    if (event.touches.length !== 1) return;
    event.stopPropagation();
    onYield();
  };
  /** The page scrolls already: cytoscape would try in vain to prevent it, and says so. */
  const end = (event: TouchEvent): void => {
    if (event.cancelable) return;
    event.stopPropagation();
    surface.dispatchEvent(new TouchEvent('touchcancel', {bubbles: true}));
  };
  surface.addEventListener('touchend', end, {capture: true, passive: true, signal});
  surface.addEventListener('touchmove', move, {capture: true, passive: true, signal});
}
