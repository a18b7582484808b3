/** What the pointer asks of the map, in pixels of the window. */
import type {CompanyId} from '../../core/dataset/schema';
import type {Point} from '../../core/picture/geometry';

export interface HandEvents {
  readonly onTap: (at: Point, isTouch: boolean) => void;
  readonly onDoubleTap: (at: Point) => void;
  /** null: the pointer left. */
  readonly onHover: (at: Point | null) => void;
  /** The company that a drag from there carries; null: the map itself. */
  readonly gripAt: (at: Point) => CompanyId | null;
  /** The hand that carries it is there now; first told where it was gripped. */
  readonly onCarry: (id: CompanyId, at: Point) => void;
  /** False: it goes back to where it was. */
  readonly onDrop: (id: CompanyId, isDropped: boolean) => void;
  /** A turn of the wheel or a finger's way was left to the page around. */
  readonly onYield: (isTouch: boolean) => void;
  /** False: there is none here. */
  readonly onMenu: (at: Point) => boolean;
}
