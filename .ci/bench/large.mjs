/**
 * A network of 20,000 companies and 100,000 ties in the browser: its two tables imported, companies
 * failed, all of them ranked, the picture dragged about; then the same ties as a stranger's table,
 * mapped and read as deliveries. The heaps of page and workers are weighed together as they stand,
 * garbage and typed arrays included, all along: the most that they held counts.
 *
 * @typedef {{usedSize: number, backingStorageSize?: number}} Heap
 * @typedef {import('playwright-core').Page} Page
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
  const files = writeTables(folder);
  try {
    const address = await url();
    const network = await visit(await newVisit(await browser()), address, async (page) => {
      const importing = await bring(page, files.network);
      const times = await failMany(page);
      const ranking = await rankAll(page);
      const frames = await pan(page, page.locator('.large-canvas'));
      return {importing, times, ranking, frames};
    });
    const table = await visit(await newVisit(await browser()), address, async (page) => {
      const importing = await bring(page, [files.deals], 'Open 100,000 rows as a large network');
      return {importing, times: await failMany(page)};
    });
    return [...linesOfNetwork(network), ...linesOfTable(table)];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/**
 * @template T
 * @param {Page} page @param {string} address @param {(page: Page) => Promise<T>} act
 * @returns {Promise<T & {longest: number, heap: number}>}
 */
async function visit(page, address, act) {
  try {
    await page.goto(address);
    await page.getByRole('searchbox').waitFor();
    await page.waitForTimeout(1500); // what comes behind the map is there
    await page.evaluate(watchTasks);
    const heap = await watchHeap(page);
    const done = await act(page);
    return {...done, longest: await page.evaluate(longestTask), heap: await heap()};
  } finally {
    await page.context().close();
  }
}

/** Seconds from the files chosen to the picture. @param {Page} page @param {string[]} files
 * @param {string} [accept] the button that ends the mapping */
async function bring(page, files, accept) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', {name: 'Import', exact: true}).click();
  const picked = await chooser;
  const started = performance.now();
  await picked.setFiles(files);
  if (accept) await page.getByRole('button', {name: accept, exact: true}).click({timeout: 120_000});
  await page.locator('.large-canvas').waitFor({timeout: 120_000});
  return (performance.now() - started) / 1000;
}

/** Seconds. @param {Page} page */
async function rankAll(page) {
  const started = performance.now();
  await page.getByRole('button', {name: 'Rank all companies', exact: true}).click();
  await page.locator('.large-ranked').waitFor({timeout: 300_000});
  return (performance.now() - started) / 1000;
}

/** @param {number} longest @param {string} key @param {string} name
 * @returns {import('./parts.mjs').Line} */
const longestLine = (longest, key, name) => ({
  key,
  name,
  value: Math.max(50, longest),
  budget: 200,
  unit: 'ms',
  isClocked: true,
  notes: ['50: none was longer'],
});
/** @param {number[]} times @param {string} key @param {string} name
 * @returns {import('./parts.mjs').Line} */
const whatIfLine = (times, key, name) => ({
  key,
  name: `${name}, median of ${times.length}`,
  value: median(times),
  budget: 300,
  unit: 'ms',
  notes: [`from ${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)} ms`],
});

/** @param {{importing: number, times: number[], ranking: number, frames: number[], longest: number, heap: number}} m
 * @returns {import('./parts.mjs').Line[]} */
const linesOfNetwork = ({importing, times, ranking, frames, longest, heap}) => [
  {
    key: 'import',
    name: 'Two CSV tables of a network to the first level',
    value: importing,
    budget: 20,
    unit: 's',
  },
  longestLine(longest, 'longest-task', 'Longest task on the main thread, import to panning'),
  {
    key: 'heap',
    name: 'Heap of page and workers, the most from import to panning',
    value: heap,
    budget: 1000,
    unit: 'MB',
  },
  whatIfLine(times, 'what-if', 'Click on "Fail" to painted result'),
  {
    key: 'rank',
    name: `Ranking of ${SHAPE.companies} companies, two workers`,
    value: ranking,
    budget: 60,
    unit: 's',
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

/** @param {{importing: number, times: number[], longest: number, heap: number}} m
 * @returns {import('./parts.mjs').Line[]} */
const linesOfTable = ({importing, times, longest, heap}) => [
  {
    key: 'table-import',
    name: 'A table with headings of its own, mapped and checked, to the first level',
    value: importing,
    budget: 30,
    unit: 's',
  },
  longestLine(longest, 'table-longest-task', 'Longest task on the main thread meanwhile'),
  {
    key: 'table-heap',
    name: 'Heap of page and workers, the most meanwhile',
    value: heap,
    budget: 1000,
    unit: 'MB',
  },
  whatIfLine(times, 'table-what-if', 'Supply cascade: click on "Fail" to the first losses painted'),
];

/** @param {string} folder @returns {{network: string[], deals: string}} */
function writeTables(folder) {
  const {nodes, edges} = scaleFree(SHAPE);
  const [ties = '', companies = '', deals = ''] = ['ties.csv', 'companies.csv', 'deals.csv'].map(
    (name) => join(folder, name),
  );
  const rows = edges.map(([i, j, amount]) => `c${j},c${i},${amount}\n`);
  writeFileSync(ties, `holder,counterparty,exposure\n${rows.join('')}`);
  writeFileSync(
    companies,
    `id,buffer\n${nodes.map(({buffer}, i) => `c${i},${buffer}\n`).join('')}`,
  );
  writeFileSync(deals, `Vendor,Buyer,Amount (USD m)\n${rows.join('')}`);
  return {network: [ties, companies], deals};
}

/** One company after the other, each painted with the totals of its fall; milliseconds.
 * @param {Page} page */
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
    await page.locator('.large-spreading').waitFor({state: 'detached', timeout: 60_000});
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

/** @param {Page} page @param {import('playwright-core').Locator} map */
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

/**
 * Weighs the page and each of its workers five times a second; the answer ends it and tells the most
 * that they held together, in megabytes.
 * @param {Page} page @returns {Promise<() => Promise<number>>}
 */
async function watchHeap(page) {
  const session = await page.context().newCDPSession(page);
  /** @type {Map<string, number>} */
  const workers = new Map();
  session.on('Target.attachedToTarget', ({sessionId}) => void workers.set(sessionId, 0));
  session.on('Target.detachedFromTarget', ({sessionId}) => void workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({sessionId, message}) => {
    const {result} = JSON.parse(message);
    if (result && workers.has(sessionId)) workers.set(sessionId, bytesOf(result));
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let most = 0;
  let weighed = 0;
  let id = 0;
  const weigh = async () => {
    const own = bytesOf(/** @type {Heap} */ (await session.send('Runtime.getHeapUsage')));
    for (const sessionId of workers.keys()) {
      const message = JSON.stringify({id: ++id, method: 'Runtime.getHeapUsage'});
      await session.send('Target.sendMessageToTarget', {sessionId, message}).catch(() => {});
    }
    weighed = Math.max(weighed, workers.size);
    most = Math.max(
      most,
      [...workers.values()].reduce((sum, bytes) => sum + bytes, own),
    );
  };
  let isOn = true;
  const running = (async () => {
    while (isOn) {
      await weigh();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  })();
  return async () => {
    isOn = false;
    await running;
    if (weighed === 0) throw new Error('no worker was found to be weighed');
    return most / 1e6;
  };
}

/** @param {Heap} heap */
const bytesOf = ({usedSize, backingStorageSize = 0}) => usedSize + backingStorageSize;
