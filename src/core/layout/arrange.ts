/**
 * A layout with companies put where the reader put them: `moves` are places in its map units. Who
 * does not stand on the layout is passed over; the box grows to hold everybody. The same layout comes
 * back where nothing was moved. O(companies).
 */
import type {CompanyId} from '../dataset/schema';
import type {Box} from '../picture/geometry';
import type {Moves} from '../picture/picture';
import {asMade, type MapLayout} from './mapLayout';

/** Free around a company that was moved out of the box, beyond its disc. */
const MARGIN = 14;

export function arrange(layout: MapLayout, moves: Moves = {}): MapLayout {
  const positions = new Map(layout.positions);
  let [left, top] = [layout.box.x, layout.box.y];
  let [right, bottom] = [left + layout.box.width, top + layout.box.height];
  let isMoved = false;
  for (const [id, {x, y}] of Object.entries(moves)) {
    const stop = positions.get(id as CompanyId);
    if (!stop) continue;
    isMoved = true;
    positions.set(id as CompanyId, {...stop, x, y});
    const room = stop.radius + MARGIN;
    left = Math.min(left, x - room);
    top = Math.min(top, y - room);
    right = Math.max(right, x + room);
    bottom = Math.max(bottom, y + room);
  }
  if (!isMoved) return layout;
  const box: Box = {x: left, y: top, width: right - left, height: bottom - top};
  return {...layout, box, positions, asMade: asMade(layout)};
}
