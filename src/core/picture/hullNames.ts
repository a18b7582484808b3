import {placeLabels, type LabelCandidate} from '../layout/placeLabels';
import {boxInWindow, type Box, type MapCamera, type Size} from './geometry';
import {HEADING_HEIGHT, HEADING_SIZE, discsOf, type Heading, type MapWords} from './labels';
import type {Scene} from './scene';

/**
 * The names of the grounds, each at the rim of each of its parts, where neither a name nor a disc nor a
 * heading stands; left out where there is no such place. `keepOff`: the boxes of names and headings.
 */
export function hullNames(
  scene: Scene,
  camera: MapCamera,
  window: Size,
  words: Pick<MapWords, 'hull' | 'measure'>,
  {view, keepOff}: {readonly view: Box; readonly keepOff: readonly Box[]},
): Heading[] {
  const parts = new Map(scene.hulls?.map((hull, i) => [`${i}`, hull]));
  const candidates = [...parts].map(([id, {group, members, box}]): LabelCandidate => {
    const {x, y, width, height} = boxInWindow(box, camera, window);
    const text = Math.ceil(words.measure(words.hull(group), true, HEADING_SIZE)) + 2;
    const [over, under] = [y - HEADING_HEIGHT / 2, y + height + HEADING_HEIGHT / 2];
    const across = [0.5, 0.2, 0.8].map((share) => x + width * share);
    const beside = [x + width + text / 2 + 2, x - text / 2 - 2];
    const down = [0.5, 0.2, 0.8].map((share) => y + height * share);
    return {
      id,
      importance: members.length,
      anchor: {x, y},
      radius: 0,
      size: {width: text, height: HEADING_HEIGHT},
      spots: [
        ...[over, under].flatMap((row) => across.map((column) => ({x: column, y: row}))),
        ...beside.flatMap((column) => down.map((row) => ({x: column, y: row}))),
      ],
    };
  });
  const discs = discsOf(scene, camera, window);
  return placeLabels(candidates, discs, view, keepOff).map(({id, box}) => ({
    text: words.hull(parts.get(id)!.group),
    size: HEADING_SIZE,
    box,
  }));
}
