/**
 * How smoothly the map follows the hand: a real mouse drags the whole built-in map about for some
 * seconds, in a browser that renders in software and does not wait for the screen to refresh, so
 * that a frame takes as long as its work takes and nothing is rounded up to 16.7 ms. A frame counts
 * where the mouse moved since the one before; its time is that until the next one begins, with
 * scripts, painting and raster in it. The times at 60 Hz, as a screen would show them, are told too.
 */
import {ensureBrowser} from '../setup.mjs';
import {QUIET} from './page.mjs';

/** Frames are not held back for the screen. */
export const UNBOUND = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const RUNS = 3;
const DRAG_MS = 3000;
const ROUND_MS = 2000;
/** Moves sent before the first is answered: the next frame never waits for the hand. */
const AHEAD = 4;

/**
 * @param {string} url
 * @param {string} host of the map, as a selector
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} ready
 */
export async function timePanning(url, host, ready) {
  return {
    free: await calmest(() => pan(url, host, ready, [...QUIET, ...UNBOUND])),
    screen: await calmest(() => pan(url, host, ready, QUIET)),
  };
}

/**
 * Of some runs the one with the fewest late frames: what else the machine does only adds to them.
 * @param {() => Promise<number[]>} run
 */
export async function calmest(run) {
  /** @type {number[]} */
  let best = [];
  let least = Infinity;
  for (let i = 0; i < RUNS; i++) {
    const times = (await run()).sort((a, b) => a - b);
    const late = times[Math.floor(0.95 * times.length)] ?? Infinity;
    if (late < least) [best, least] = [times, late];
  }
  return best;
}

/**
 * @param {string} url
 * @param {string} host
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} ready
 * @param {string[]} args
 * @returns {Promise<number[]>}
 */
export async function pan(url, host, ready, args) {
  const executablePath = await ensureBrowser();
  const {chromium} = await import('playwright-core');
  const browser = await chromium.launch({executablePath, args});
  try {
    const page = await browser.newPage({
      viewport: {width: 1440, height: 900},
      locale: 'en-US',
      serviceWorkers: 'block',
    });
    await page.goto(url);
    await ready(page);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    const box = await page.locator(host).boundingBox();
    if (!box) throw new Error('there is no map to drag');
    // From the lower edge, where no company stands, round and round.
    const [x, y] = [box.x + box.width / 2, box.y + box.height - 8];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.evaluate(watch);
    /** @type {Promise<void>[]} */
    const under = [];
    const start = performance.now();
    for (let now = start; now < start + DRAG_MS; now = performance.now()) {
      const turn = (2 * Math.PI * (now - start)) / ROUND_MS;
      under.push(page.mouse.move(x + 260 * Math.sin(turn), y - 130 * (1 - Math.cos(turn))));
      if (under.length > AHEAD) await under.shift();
    }
    await Promise.all(under);
    const times = await page.evaluate(() => /** @type {any} */ (window).frameTimes.slice(5));
    await page.mouse.up();
    if (times.length < 20) throw new Error(`the map moved in ${times.length} frames only`);
    return times;
  } finally {
    await browser.close();
  }
}

/** In the page: the times of all frames in which the mouse moved. */
function watch() {
  /** @type {number[]} */
  const times = [];
  Object.assign(window, {frameTimes: times});
  let moves = 0;
  let began = 0;
  addEventListener('pointermove', () => moves++, {capture: true});
  requestAnimationFrame(function look() {
    const now = performance.now();
    if (began > 0) times.push(now - began);
    began = moves > 0 ? now : 0;
    moves = 0;
    requestAnimationFrame(look);
  });
}
