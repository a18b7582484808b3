/**
 * Panning the built-in map beside what one would take instead: plain cytoscape on its canvas, and sigma
 * by WebGL, which a browser without a graphics card renders in software. The same companies at the same
 * places, the same edges, in a window of the size of our map, the same drag; ours draws its headings,
 * fitted names and bent ties besides.
 */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {serve} from '../serve.mjs';
import {root} from '../setup.mjs';
import {calmest, pan, UNBOUND} from './dragging.mjs';
import {builtInData, inCore} from './inCore.mjs';
import {median} from './numbers.mjs';
import {QUIET, isPainted, openMap} from './page.mjs';
import {SIGMA_VERSION, sigmaScript} from './sigma.mjs';

/** No graphics card; WebGL, which sigma needs, by Chromium's own software renderer. */
const ARGS = [...QUIET, ...UNBOUND, '--enable-unsafe-swiftshader'];

/** @param {import('./parts.mjs').Bench} bench @returns {Promise<import('./parts.mjs').Line[]>} */
export async function measure(bench) {
  const ours = await timed(await bench.url(), '.map-host', (page) =>
    page.waitForFunction(isPainted),
  );
  const script = await sigmaScript();
  if (script === null)
    bench.skip(`sigma ${SIGMA_VERSION} could not be fetched, and so is not compared with`);
  const folder = mkdtempSync(join(tmpdir(), 'frenemy-peers-'));
  try {
    await writePages(folder, await sizeOfMap(bench), script);
    const server = await serve({folder});
    try {
      const theirs = (/** @type {string} */ page) =>
        timed(`${server.url}${page}.html`, '#map', (opened) =>
          opened.locator('html[data-drawn]').waitFor({timeout: 15_000}),
        );
      const lines = [told('cytoscape', 'plain cytoscape', ours, await theirs('cytoscape'))];
      if (script !== null)
        lines.push(
          told('sigma', `sigma ${SIGMA_VERSION}, WebGL in software`, ours, await theirs('sigma')),
        );
      return lines;
    } finally {
      await server.close();
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** @param {string} url @param {string} host
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} ready */
const timed = async (url, host, ready) => median(await calmest(() => pan(url, host, ready, ARGS)));

/** @param {string} key @param {string} name @param {number} ours @param {number} theirs
 * @returns {import('./parts.mjs').Line} */
const told = (key, name, ours, theirs) => ({
  key,
  name: `Panning the built-in map, the work of a frame over that of ${name}`,
  value: ours / theirs,
  budget: null, // ours is held by itself: see pan.mjs
  unit: '×',
  notes: [`ours ${ours.toFixed(1)} ms, theirs ${theirs.toFixed(1)} ms, medians`],
});

/** @param {import('./parts.mjs').Bench} bench */
async function sizeOfMap(bench) {
  const page = await openMap(bench);
  const box = await page.locator('.map-host').boundingBox();
  await page.context().close();
  if (!box) throw new Error('there is no map');
  return box;
}

/** One page a library. @param {string} folder @param {{width: number, height: number}} size
 * @param {string | null} sigma */
async function writePages(folder, {width, height}, sigma) {
  const {rolldown} = await import('rolldown');
  const {plainMap} = await inCore('peers/plainMap');
  writeFileSync(join(folder, 'map.json'), JSON.stringify(plainMap(await builtInData())));
  writeFileSync(join(folder, 'page.css'), `#map { width: ${width}px; height: ${height}px; }`);
  if (sigma !== null) writeFileSync(join(folder, 'sigma.min.js'), sigma);
  mkdirSync(folder, {recursive: true});
  for (const name of ['cytoscape', 'sigma']) {
    const input = join(root, 'tests', 'bench', 'peers', `${name}Page.ts`);
    const made = await rolldown({input, platform: 'browser', logLevel: 'silent'});
    await made.write({file: join(folder, `${name}.js`), format: 'esm', minify: true});
    await made.close();
    const scripts = name === 'sigma' ? ['sigma.min.js', 'sigma.js'] : ['cytoscape.js'];
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><link rel="stylesheet" href="page.css"><div id="map"></div>` +
        scripts.map((src) => `<script type="module" src="${src}"></script>`).join(''),
    );
  }
}
