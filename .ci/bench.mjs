/**
 * `npm run bench`: what the app weighs and how fast it answers, each against its budget. Measured
 * on the built app in a real browser and on the built-in data, and the sweep of `rank` against plain C
 * (`-- --full` on 10,000 companies: minutes; `-- --only=load`, or click, pan, what-if, sweep: one part);
 * exits 1 when a budget is broken.
 */
import {readFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {gzipSync} from 'node:zlib';
import {bundle} from './bundle.mjs';
import {timePanning} from './panBench.mjs';
import {serve} from './serve.mjs';
import {sweepAgainstC} from './sweepBench.mjs';
import {ensureBrowser, ensureBuild, ensureDependencies, root, start} from './setup.mjs';

const CLICKS = 15;
/** Asked in this order: large and small, with many ties and with few. */
const COMPANIES = [
  'Oracle',
  'Nvidia',
  'CoreWeave',
  'OpenAI',
  'TSMC',
  'Microsoft',
  'Anthropic',
  'ASML',
  'SoftBank',
  'AMD',
  'Amazon',
  'Broadcom',
  'Google',
  'Meta',
  'SK hynix',
];

/** @typedef {{name: string, value: number, budget: number, unit: string, notes: string[]}} Line */

await start(async () => {
  await ensureDependencies();
  await ensureBuild();
  const executablePath = await ensureBrowser();
  const {chromium} = await import('playwright-core');
  const server = await serve();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  /** @type {Line[]} */
  const lines = [];
  const only = process.argv.find((word) => word.startsWith('--only='))?.slice(7);
  /** @param {string} part */
  const asked = (part) => only === undefined || only === part;
  try {
    if (asked('load')) lines.push(...(await firstLoad(browser, server.url)));
    if (asked('click')) lines.push(await clickToPaint(browser, server.url));
    if (asked('pan')) lines.push(...(await panning(server.url)));
    if (asked('what-if')) lines.push(await whatIf());
    if (asked('sweep')) lines.push(...sweepAgainstC(process.argv.includes('--full')));
  } finally {
    await browser.close();
    await server.close();
  }

  const {model = 'unknown processor'} = cpus()[0] ?? {};
  console.log(`Node ${process.version}, ${cpus().length} × ${model.trim()}\n`);
  for (const {name, value, budget, unit, notes} of lines) {
    const mark = value <= budget ? '✓' : '✗';
    const held = Number.isFinite(budget) ? `(budget ${budget} ${unit})` : '(told, not held)';
    console.log(`${mark} ${name}: ${value.toFixed(unit.startsWith('×') ? 2 : 1)} ${unit} ${held}`);
    for (const note of notes) console.log(`    ${note}`);
  }
  const broken = lines.filter(({value, budget}) => value > budget);
  console.log(broken.length === 0 ? '\nAll budgets kept.' : `\n${broken.length} over budget.`);
  process.exitCode = broken.length === 0 ? 0 : 1;
});

/**
 * Every script that a first visit loads, gzipped: those asked for before the map was first painted
 * (the app marks that moment), and all of them until the network is quiet. And the time until then.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @returns {Promise<Line[]>}
 */
async function firstLoad(browser, url) {
  /** @type {Map<string, number>} */
  const scripts = new Map();
  /** @type {Set<string>} */
  const early = new Set();
  /** @type {number[]} */
  const ready = [];
  for (let visit = 0; visit < 5; visit++) {
    const page = await browser.newPage({
      viewport: {width: 1440, height: 900},
      locale: 'en-US',
      serviceWorkers: 'block',
    });
    page.on('response', async (response) => {
      const type = response.headers()['content-type'] ?? '';
      if (type.includes('javascript'))
        scripts.set(nameOf(response.url()), gzipSync(await response.body()).length);
    });
    const began = performance.now();
    await page.goto(url);
    await page.getByRole('searchbox', {name: 'Search'}).waitFor();
    await page.waitForFunction(isPainted);
    ready.push(performance.now() - began);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    for (const address of await page.evaluate(askedBeforePainting)) early.add(nameOf(address));
    await page.context().close();
  }
  const chunks = [...scripts].sort(([, a], [, b]) => b - a);
  const before = chunks.filter(([name]) => early.has(name));
  if (before.length === 0)
    throw new Error('the page loaded no script at all: nothing was measured');
  /** @param {[string, number][]} list */
  const weigh = (list) => list.reduce((sum, [, size]) => sum + size, 0) / 1000;
  return [
    {
      name: 'JavaScript asked for before the map is first painted, gzipped',
      value: weigh(before),
      budget: 300,
      unit: 'kB',
      notes: before.map(toldChunk),
    },
    {
      name: 'All JavaScript of a first visit, gzipped',
      value: weigh(chunks),
      budget: 350,
      unit: 'kB',
      notes: chunks.filter(([name]) => !early.has(name)).map(toldChunk),
    },
    {
      name: 'From address to a painted map, median of 5 visits',
      value: median(ready),
      budget: 2000,
      unit: 'ms',
      notes: [],
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

/** In the page: scripts asked for in any of the visits before the map stood. */
function askedBeforePainting() {
  const [mark] = performance.getEntriesByName('map painted');
  if (!mark) throw new Error('the map never told that it was painted');
  return performance
    .getEntriesByType('resource')
    .filter(({name, startTime}) => name.endsWith('.js') && startTime < mark.startTime)
    .map(({name}) => name);
}

/**
 * From the click on "Fail this company" to the frame in which those hit stand on the screen.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @returns {Promise<Line>}
 */
async function clickToPaint(browser, url) {
  const page = await browser.newPage({
    viewport: {width: 1440, height: 900},
    locale: 'en-US',
    serviceWorkers: 'block',
  });
  await page.goto(url);
  const search = page.getByRole('searchbox', {name: 'Search'});
  await search.waitFor();
  await page.waitForFunction(isPainted);
  /** @type {{table: number, all: number}[]} */
  const times = [];
  for (let i = 0; i <= CLICKS; i++) {
    await search.fill(COMPANIES[i % COMPANIES.length] ?? '');
    await search.press('Enter');
    const button = page.getByRole('button', {name: 'Fail this company', exact: true});
    await button.waitFor();
    await page.waitForTimeout(300); // the camera comes to rest
    const painted = page.evaluate(timeToPaint);
    await button.click();
    const time = await painted;
    if (i > 0) times.push(time); // the first one warms up
    await page.getByRole('button', {name: 'Undo', exact: true}).click();
    const answer = page.getByRole('region', {name: 'Knock-on'}).getByRole('table');
    await answer.waitFor({state: 'detached'}); // or the next one would be found at once
    await page.waitForTimeout(100);
  }
  await page.context().close();
  const all = times.map((time) => time.all);
  return {
    name: `Click on "Fail" to painted result, median of ${CLICKS}`,
    value: median(all),
    budget: 100,
    unit: 'ms',
    notes: [
      `from ${Math.min(...all).toFixed(0)} to ${Math.max(...all).toFixed(0)} ms`,
      `the table alone: ${median(times.map((time) => time.table)).toFixed(1)} ms`,
    ],
  };
}

/**
 * Frames while the mouse drags the whole map about. Held to the worse of two runs: one in which a
 * frame takes as long as its work takes, and one at 60 Hz, where a late frame costs a whole one.
 * @param {string} url
 * @returns {Promise<Line[]>}
 */
async function panning(url) {
  const {free, screen} = await timePanning(url, (page) => page.waitForFunction(isPainted));
  /** @param {number} share @param {string} name @param {number} budget @returns {Line} */
  const line = (share, name, budget) => ({
    name: `Panning the whole map, ${name}`,
    value: Math.max(quantile(free, share), quantile(screen, share)),
    budget,
    unit: 'ms',
    notes: [
      `the work of a frame ${quantile(free, share).toFixed(1)} ms (${free.length} frames)`,
      `at 60 Hz ${quantile(screen, share).toFixed(1)} ms (${screen.length} frames)`,
    ],
  });
  return [line(0.5, 'median frame', 17), line(0.95, '95th percentile', 25)];
}

/** @returns {Promise<Line>} */
async function whatIf() {
  const sources = ['src/core', 'tests/bench'];
  const script = await bundle('tests/bench/whatIf.ts', 'bench', sources);
  const {timeWhatIf} = await import(pathToFileURL(script).href);
  const input = JSON.parse(readFileSync(join(root, 'dist', 'dataset.json'), 'utf8'));
  delete input.hash;
  /** @type {{warm: number[], cold: number[], hit: number}} */
  const {warm, cold, hit} = timeWhatIf(input, '2026-10-01');
  if (hit === 0) throw new Error('no failure hit anybody: nothing was measured');
  return {
    name: `One what-if in the core, median of ${warm.length} companies`,
    value: median(warm),
    budget: 5,
    unit: 'ms',
    notes: [
      `slowest ${Math.max(...warm).toFixed(1)} ms`,
      `with the web and its dependencies built anew: ${median(cold).toFixed(1)} ms`,
    ],
  };
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** @param {readonly number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** In the page: has the map drawn more than its background? */
function isPainted() {
  return [...document.querySelectorAll('canvas')].some((canvas) => {
    const context = canvas.width > 0 && canvas.height > 0 ? canvas.getContext('2d') : null;
    if (!context) return false;
    const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Set(new Uint32Array(data.buffer));
    return pixels.size > 20;
  });
}

/**
 * In the page, in milliseconds from the next click: `table`, when the frame is painted in which
 * those hit are listed; `all`, one frame later, when the map has taken its new height as well.
 * @returns {Promise<{table: number, all: number}>}
 */
function timeToPaint() {
  /** @param {(now: number) => void} act */
  const oncePainted = (act) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel(); // answered once this frame is painted
      channel.port1.onmessage = () => act(performance.now());
      channel.port2.postMessage(null);
    });
  return new Promise((resolve) => {
    document.addEventListener(
      'click',
      ({timeStamp}) => {
        const look = () =>
          oncePainted((table) =>
            document.querySelector('[aria-label="Knock-on"] table tbody tr')
              ? oncePainted((all) => resolve({table: table - timeStamp, all: all - timeStamp}))
              : look(),
          );
        look();
      },
      {capture: true, once: true},
    );
  });
}
