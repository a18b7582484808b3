/**
 * A press on a company: moved, it carries the company; held still by a finger, it opens the menu.
 * Escape, a second finger or a lost pointer puts it back. Cytoscape is told to keep the map still.
 */
import type {CompanyId} from '../../core/dataset/schema';
import type {Point} from '../../core/picture/geometry';
import type {HandEvents} from './handEvents';

/** A press that strays further, in pixels, is a drag: as cytoscape has it. */
const STRAY = {mouse: 4, touch: 8};
const HOLD_MS = 550;

interface Press {
  readonly pointer: number;
  readonly isTouch: boolean;
  readonly start: Point;
  /** What it may carry. */
  readonly company: CompanyId | null;
  isCarrying: boolean;
}

/** `still`: whether the map must not follow the hand now. */
export function createGrip(
  surface: HTMLElement,
  events: HandEvents,
  still: (isStill: boolean) => void,
) {
  let press: Press | null = null;
  let holding: ReturnType<typeof setTimeout> | undefined;
  let isSpent = false;
  const listening = new AbortController();
  const {signal} = listening;

  const at = ({clientX, clientY}: MouseEvent): Point => {
    const {left, top} = surface.getBoundingClientRect();
    return {x: clientX - left, y: clientY - top};
  };
  function down(event: PointerEvent): void {
    isSpent = false;
    if (press) return end(false); // a second finger: both move the map
    if (event.button !== 0 || event.ctrlKey) return;
    const isTouch = event.pointerType === 'touch';
    const start = at(event);
    const company = events.gripAt(start);
    press = {pointer: event.pointerId, isTouch, start, company, isCarrying: false};
    if (company) still(true);
    if (isTouch) holding = setTimeout(held, HOLD_MS);
  }
  function move(event: PointerEvent): void {
    if (press?.pointer !== event.pointerId) return;
    const {start, isTouch, company, isCarrying} = press;
    const to = at(event);
    const strayed = Math.hypot(to.x - start.x, to.y - start.y);
    if (!isCarrying && strayed < STRAY[isTouch ? 'touch' : 'mouse']) return;
    clearTimeout(holding);
    isSpent = true;
    if (!company) return;
    if (!isCarrying) events.onCarry(company, start);
    press.isCarrying = true;
    events.onCarry(company, to);
  }
  function end(isDropped: boolean): void {
    clearTimeout(holding);
    if (!press) return;
    const {company, isCarrying} = press;
    press = null;
    if (company) still(false);
    if (company && isCarrying) events.onDrop(company, isDropped);
  }
  function held(): void {
    if (!press) return;
    const {start} = press;
    end(false);
    isSpent = events.onMenu(start);
  }
  function menu(event: MouseEvent): void {
    const isTouch = (event as Partial<PointerEvent>).pointerType === 'touch';
    if (isTouch || events.onMenu(at(event))) event.preventDefault(); // a finger has its own time
  }
  function key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !press?.isCarrying) return;
    event.stopPropagation();
    event.preventDefault();
    end(false);
  }
  function up(event: PointerEvent): void {
    if (press?.pointer === event.pointerId) end(event.type === 'pointerup');
  }

  // Before cytoscape hears of it: it is told by then whether the map may move.
  surface.addEventListener('pointerdown', down, {signal, capture: true});
  surface.addEventListener('contextmenu', menu, {signal});
  addEventListener('pointermove', move, {signal});
  addEventListener('pointerup', up, {signal});
  addEventListener('pointercancel', up, {signal});
  addEventListener('keydown', key, {signal, capture: true});
  return {
    /** Whether the press that ends now was more than a press: a way, or the menu. */
    isSpent: () => isSpent,
    destroy() {
      end(false);
      listening.abort();
    },
  };
}
