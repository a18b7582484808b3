/**
 * Frames while the mouse drags the whole map about. Two runs are held: one in which a frame
 * takes as long as its work takes, and one at 60 Hz, where a late frame costs a whole one.
 */
import {timePanning} from './dragging.mjs';
import {quantile} from './numbers.mjs';
import {isPainted} from './page.mjs';

/** @param {import('./parts.mjs').Bench} bench @returns {Promise<import('./parts.mjs').Line[]>} */
export async function measure({url}) {
  const {free, screen} = await timePanning(await url(), '.map-host', (page) =>
    page.waitForFunction(isPainted),
  );
  /** @param {string} key @param {number} share @param {string} name @param {number} budget */
  const lines = (key, share, name, budget) => [
    {
      key,
      name: `Panning the whole map at 60 Hz, ${name}`,
      value: quantile(screen, share),
      budget,
      unit: 'ms',
      isClocked: true,
      notes: [`${screen.length} frames`],
    },
    {
      key: `${key}-work`,
      name: `Panning the whole map, the work of a frame, ${name}`,
      value: quantile(free, share),
      budget,
      unit: 'ms',
      notes: [`${free.length} frames`],
    },
  ];
  return [...lines('median', 0.5, 'median', 17), ...lines('late', 0.95, '95th percentile', 25)];
}
