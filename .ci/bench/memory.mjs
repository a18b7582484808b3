/**
 * What the page holds on the JavaScript heap after everything that can be freed was freed: after a
 * first visit, and what is left over once the reader has asked much and taken it back. What grows with
 * every question would be a leak.
 */
import {COMPANIES, failAndUndo} from './click.mjs';
import {openMap} from './page.mjs';

const WHAT_IFS = 10;

/** @param {import('./parts.mjs').Bench} bench @returns {Promise<import('./parts.mjs').Line[]>} */
export async function measure(bench) {
  const page = await openMap(bench);
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    const {usedSize} = await session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  };
  const ask = async () => {
    for (let i = 0; i < WHAT_IFS; i++) await failAndUndo(page, COMPANIES[i] ?? '');
  };
  await page.waitForLoadState('networkidle');
  const loaded = await heap();
  await ask();
  const asked = await heap();
  await ask();
  const again = await heap();
  await sweepAndReturn(page);
  const swept = await heap();
  await sweepAndReturn(page);
  const sweptAgain = await heap();
  await page.context().close();
  /** @param {string} key @param {string} name @param {number} value @param {number} budget */
  const line = (key, name, value, budget) => ({key, name, value, budget, unit: 'MB'});
  const grown = (/** @type {number} */ a, /** @type {number} */ b) => Math.max(0, b - a);
  return [
    line('loaded', 'Heap after a first visit', loaded, 100),
    line('ten', 'Grown by ten what-ifs, each taken back', grown(loaded, asked), 20),
    line('twenty', 'Grown by ten more: a leak would be here', grown(asked, again), 2),
    line(
      'sweep',
      'Grown by the ranking of all companies, back on the map',
      grown(again, swept),
      20,
    ),
    line('sweep-again', 'Grown by opening the ranking again', grown(swept, sweptAgain), 2),
  ];
}

/** @param {import('playwright-core').Page} page */
async function sweepAndReturn(page) {
  const views = page.getByRole('navigation').first();
  await views.getByRole('button', {name: 'Ranking'}).click();
  await page.getByRole('main').getByRole('table').waitFor();
  await page.locator('progress').waitFor({state: 'detached'});
  await page.waitForTimeout(500);
  await views.getByRole('button', {name: 'Map'}).click();
  await page.locator('.map-host canvas').first().waitFor();
  await page.waitForTimeout(500);
}
