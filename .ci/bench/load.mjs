/**
 * A first visit: every script that it loads, gzipped, those asked for before the map was first painted
 * (the app marks that moment) and all of them until the network is quiet; the time until the map is
 * painted; and how long one task kept the main thread meanwhile.
 */
import {gzipSync} from 'node:zlib';
import {median} from './numbers.mjs';
import {isPainted, newVisit} from './page.mjs';

const VISITS = 5;
/** No browser tells of a shorter task: where none was, this is said, and not 0. */
export const LEAST_TASK = 50;

/** @param {import('./parts.mjs').Bench} bench @returns {Promise<import('./parts.mjs').Line[]>} */
export async function measure({browser, url}) {
  const [opened, address] = [await browser(), await url()];
  /** @type {Map<string, number>} */
  const scripts = new Map();
  /** @type {Set<string>} */
  const early = new Set();
  /** @type {number[]} */
  const ready = [];
  /** @type {number[]} */
  const longest = [];
  for (let visit = 0; visit < VISITS; visit++) {
    const page = await newVisit(opened);
    await page.addInitScript(watchTasks);
    page.on('response', async (response) => {
      const type = response.headers()['content-type'] ?? '';
      if (type.includes('javascript'))
        scripts.set(nameOf(response.url()), gzipSync(await response.body()).length);
    });
    const began = performance.now();
    await page.goto(address);
    await page.getByRole('searchbox', {name: 'Search'}).waitFor();
    await page.waitForFunction(isPainted);
    ready.push(performance.now() - began);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    for (const name of await page.evaluate(askedBeforePainting)) early.add(nameOf(name));
    const tasks = await page.evaluate(() => /** @type {any} */ (window).longTasks);
    longest.push(Math.max(LEAST_TASK, ...tasks));
    await page.context().close();
  }
  return told(scripts, early, ready, longest);
}

/** @param {Map<string, number>} scripts @param {Set<string>} early
 * @param {number[]} ready @param {number[]} longest */
function told(scripts, early, ready, longest) {
  const chunks = [...scripts].sort(([, a], [, b]) => b - a);
  const before = chunks.filter(([name]) => early.has(name));
  if (before.length === 0)
    throw new Error('the page loaded no script at all: nothing was measured');
  /** @param {[string, number][]} list */
  const weigh = (list) => list.reduce((sum, [, size]) => sum + size, 0) / 1000;
  return [
    {
      key: 'before-painting',
      name: 'JavaScript asked for before the map is first painted, gzipped',
      value: weigh(before),
      budget: 300,
      unit: 'kB',
      notes: before.map(toldChunk),
    },
    {
      key: 'first-visit',
      name: 'All JavaScript of a first visit, gzipped',
      value: weigh(chunks),
      budget: 350,
      unit: 'kB',
      notes: chunks.filter(([name]) => !early.has(name)).map(toldChunk),
    },
    {
      key: 'interactive',
      name: `From address to a painted map, median of ${VISITS} visits`,
      value: median(ready),
      budget: 2000,
      unit: 'ms',
    },
    {
      key: 'longest-task',
      name: `Longest task of a first visit on the main thread, median of ${VISITS} visits`,
      value: median(longest),
      budget: 200,
      unit: 'ms',
      isClocked: true, // at least 50, however fast the machine
      notes: [
        `each visit: ${longest.map((ms) => ms.toFixed(0)).join(', ')} ms (50: none was longer)`,
      ],
    },
  ];
}

/** @param {string} address */
function nameOf(address) {
  return new URL(address).pathname.slice(1);
}
/** @param {[string, number]} chunk */
function toldChunk([name, size]) {
  return `${(size / 1000).toFixed(1).padStart(6)} kB  ${name}`;
}

/** In the page, before anything else: every task over 50 ms, as the browser counts them. */
function watchTasks() {
  /** @type {number[]} */
  const tasks = [];
  Object.assign(window, {longTasks: tasks});
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) tasks.push(duration);
  }).observe({type: 'longtask', buffered: true});
}

/** In the page: scripts asked for in any of the visits before the map stood. */
function askedBeforePainting() {
  const [mark] = performance.getEntriesByName('map painted');
  if (!mark) throw new Error('the map never told that it was painted');
  return performance
    .getEntriesByType('resource')
    .filter(({name, startTime}) => name.endsWith('.js') && startTime < mark.startTime)
    .map(({name}) => name);
}
