/** What a menu of the map is asked for. */
import type {CompanyId, TieId} from '../../core/dataset/schema';
import type {Point} from '../../core/picture/geometry';

export type MenuTarget =
  | {readonly kind: 'company'; readonly id: CompanyId}
  | {readonly kind: 'tie'; readonly id: TieId}
  | {readonly kind: 'ground'};

export interface MenuAsked {
  readonly target: MenuTarget;
  /** A point of the browser's window, in pixels. */
  readonly at: Point;
}
