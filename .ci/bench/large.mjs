/**
 * A network of 20,000 companies and 100,000 ties in the browser: read from two CSV tables, failed, and
 * dragged about. The heaps of page and worker are weighed together as they stand, garbage and typed
 * arrays included.
 *
 * @typedef {{usedSize: number, backingStorageSize?: number}} Heap
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {scaleFree} from '../scaleFree.mjs';
import {median, quantile} from './numbers.mjs';
import {newVisit} from './page.mjs';

const SHAPE = {companies: 20_000, ties: 100_000, sectors: 8, seed: 1};
const WHAT_IFS = 7;

/** @param {import('./parts.mjs').Bench} bench @returns {Promise<import('./parts.mjs').Line[]>} */
export async function measure({browser, url}) {
  const folder = mkdtempSync(join(tmpdir(), 'frenemy-large-'));
  const page = await newVisit(await browser());
  try {
    const files = writeTables(folder);
    await page.goto(await url());
    await page.getByRole('button', {name: 'Large network', exact: true}).click();
    const picker = page.locator('main input[type=file]');
    await picker.waitFor({state: 'attached'});
    await page.evaluate(watchTasks);
    const started = performance.now();
    await picker.setInputFiles(files);
    const map = page.getByRole('application');
    await map.waitFor({timeout: 120_000});
    const importing = (performance.now() - started) / 1000;
    const times = await failMany(page);
    const frames = await pan(page, map);
    const longest = await page.evaluate(longestTask);
    const heap = await heapOf(page);
    return linesOf({importing, times, frames, longest, heap});
  } finally {
    await page.context().close();
    rmSync(folder, {recursive: true, force: true});
  }
}

/** @param {{importing: number, times: number[], frames: number[], longest: number, heap: number}} m
 * @returns {import('./parts.mjs').Line[]} */
const linesOf = ({importing, times, frames, longest, heap}) => [
  {
    key: 'import',
    name: 'Two CSV tables to the first level',
    value: importing,
    budget: 20,
    unit: 's',
  },
  {
    key: 'longest-task',
    name: 'Longest task on the main thread, import to panning',
    value: Math.max(50, longest),
    budget: 200,
    unit: 'ms',
    isClocked: true,
    notes: ['50: none was longer'],
  },
  {key: 'heap', name: 'Heap of page and workers', value: heap, budget: 1000, unit: 'MB'},
  {
    key: 'what-if',
    name: `Click on "Fail" to painted result, median of ${WHAT_IFS}`,
    value: median(times),
    budget: 300,
    unit: 'ms',
    notes: [`from ${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)} ms`],
  },
  {
    key: 'pan',
    name: 'Panning the communities at 60 Hz, median',
    value: quantile(frames, 0.5),
    budget: 33,
    unit: 'ms',
    isClocked: true,
    notes: [`${frames.length} frames`],
  },
  {
    key: 'pan-late',
    name: 'Panning the communities at 60 Hz, 95th percentile',
    value: quantile(frames, 0.95),
    budget: 34,
    unit: 'ms',
    isClocked: true,
    notes: [`${frames.length} frames`],
  },
];

/** @param {string} folder */
function writeTables(folder) {
  const {nodes, edges} = scaleFree(SHAPE);
  const paths = ['ties.csv', 'companies.csv'].map((name) => join(folder, name));
  const ties = edges.map(([i, j, amount]) => `c${j},c${i},${amount}\n`);
  writeFileSync(String(paths[0]), `holder,counterparty,exposure\n${ties.join('')}`);
  const companies = nodes.map(({buffer}, i) => `c${i},${buffer}\n`);
  writeFileSync(String(paths[1]), `id,buffer\n${companies.join('')}`);
  return paths;
}

/** One company after the other, each painted with the totals of its fall.
 * @param {import('playwright-core').Page} page */
async function failMany(page) {
  const times = [];
  for (let i = 0; i <= WHAT_IFS; i++) {
    const search = page.getByLabel('Find a company');
    await search.fill(`c${i * 37}`);
    await page.getByRole('status').filter({hasText: 'found'}).waitFor();
    await search.press('Enter');
    const button = page.getByRole('button', {name: 'Fail this company', exact: true});
    await button.waitFor();
    await page.waitForTimeout(600); // the level is open
    const painted = page.evaluate(timeToTotals);
    await button.click();
    const time = await painted;
    if (i > 0) times.push(time); // the first one warms up
    await page.getByRole('button', {name: 'Restore all', exact: true}).click();
    await page.locator('.large-totals').waitFor({state: 'detached'});
    await page.waitForTimeout(100);
  }
  return times;
}

/** In the page: from the next click to the frame in which the totals stand. @returns {Promise<number>} */
function timeToTotals() {
  return new Promise((resolve) => {
    document.addEventListener(
      'click',
      ({timeStamp}) => {
        const look = () =>
          requestAnimationFrame(() => {
            if (!document.querySelector('.large-totals')) return look();
            const channel = new MessageChannel(); // answered once this frame is painted
            channel.port1.onmessage = () => resolve(performance.now() - timeStamp);
            channel.port2.postMessage(null);
          });
        look();
      },
      {capture: true, once: true},
    );
  });
}

/** @param {import('playwright-core').Page} page @param {import('playwright-core').Locator} map */
async function pan(page, map) {
  await page.getByRole('button', {name: 'Whole network', exact: true}).click();
  await page.waitForTimeout(800);
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  if (!box) throw new Error('the picture is not there');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = page.evaluate(() => {
    /** @type {number[]} */
    const gaps = [];
    let last = performance.now();
    return new Promise((resolve) => {
      const tick = () => {
        const now = performance.now();
        gaps.push(now - last);
        last = now;
        if (gaps.length < 150) requestAnimationFrame(tick);
        else resolve(gaps.slice(5));
      };
      requestAnimationFrame(tick);
    });
  });
  for (let i = 0; i < 240; i++)
    await page.mouse.move(x + 120 * Math.sin(i / 9), y + 70 * Math.cos(i / 7));
  const gaps = await frames;
  await page.mouse.up();
  return /** @type {number[]} */ (gaps);
}

/** In the page. */
function watchTasks() {
  const held = /** @type {{longest?: number}} */ (/** @type {unknown} */ (globalThis));
  held.longest = 0;
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries())
      held.longest = Math.max(held.longest ?? 0, duration);
  }).observe({type: 'longtask'});
}
/** In the page. */
const longestTask = () =>
  /** @type {{longest?: number}} */ (/** @type {unknown} */ (globalThis)).longest ?? 0;

/** Megabytes that the page and each of its workers hold. @param {import('playwright-core').Page} page */
async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  const own = /** @type {Heap} */ (await session.send('Runtime.getHeapUsage'));
  let bytes = own.usedSize + (own.backingStorageSize ?? 0);
  /** @type {string[]} */
  const targets = [];
  session.on('Target.attachedToTarget', ({sessionId}) => void targets.push(sessionId));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  await page.waitForTimeout(300);
  for (const sessionId of targets) {
    /** @type {Promise<Heap>} */
    const answered = new Promise((resolve) =>
      session.on('Target.receivedMessageFromTarget', (event) => {
        const {id, result} = JSON.parse(event.message);
        if (event.sessionId === sessionId && id === 2) resolve(result);
      }),
    );
    const send = (/** @type {number} */ id, /** @type {string} */ method) =>
      session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({id, method}),
      });
    await send(2, 'Runtime.getHeapUsage');
    const {usedSize, backingStorageSize = 0} = await answered;
    bytes += usedSize + backingStorageSize;
  }
  if (targets.length === 0) throw new Error('no worker was found to be weighed');
  return bytes / 1e6;
}
