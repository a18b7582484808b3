/** What the pointer asks of the map, in pixels of the window. */
import type {Point} from '../../core/picture/geometry';

export interface HandEvents {
  readonly onTap: (at: Point, isTouch: boolean) => void;
  readonly onDoubleTap: (at: Point) => void;
  /** null: the pointer left. */
  readonly onHover: (at: Point | null) => void;
}
