/**
 * What each screen beside the map loads when it is first opened, on top of a visit in which a company
 * was chosen: its scripts, gzipped. What two screens share counts for both: each is opened in a visit of its own.
 */
import {gzipSync} from 'node:zlib';
import {newVisit} from './page.mjs';

/** A quarter of what may stand before the map. */
const BUDGET_KB = 75;
/** It brings a worker of its own, with models and communities, which does not hold up the page. */
const LARGE_KB = 100;

/** @param {import('./parts.mjs').Bench} bench @returns {Promise<import('./parts.mjs').Line[]>} */
export async function measure({browser, url}) {
  const [opened, address] = [await browser(), await url()];
  /** @type {import('./parts.mjs').Line[]} */
  const lines = [];
  for (let at = 1; ; at++) {
    const weighed = await weighScreen(opened, address, at);
    if (weighed === undefined) return lines;
    const {name, kB, notes} = weighed;
    lines.push({
      key: name.toLowerCase().replaceAll(' ', '-'),
      name: `${name}: JavaScript of the screen, gzipped`,
      value: kB,
      budget: name === 'Large network' ? LARGE_KB : BUDGET_KB,
      unit: 'kB',
      notes,
    });
  }
}

/** @param {import('playwright-core').Browser} browser @param {string} address @param {number} at */
async function weighScreen(browser, address, at) {
  const page = await newVisit(browser);
  try {
    await page.goto(address);
    const search = page.getByRole('searchbox', {name: 'Search'});
    await search.waitFor();
    await search.fill('Oracle');
    await search.press('Enter');
    await page.getByRole('button', {name: 'Fail this company', exact: true}).waitFor();
    await quiet(page);
    const button = page.getByRole('navigation').first().getByRole('button').nth(at);
    if ((await button.count()) === 0) return undefined;
    /** @type {Promise<[string, number]>[]} */
    const scripts = [];
    page.on('response', (response) => {
      const type = response.headers()['content-type'] ?? '';
      if (type.includes('javascript'))
        scripts.push(
          response
            .body()
            .then((body) => [new URL(response.url()).pathname.slice(1), gzipSync(body).length]),
        );
    });
    await button.click();
    await page.getByRole('main').getByRole('heading', {level: 2}).first().waitFor();
    await quiet(page);
    const chunks = [...new Map(await Promise.all(scripts))].sort(([, a], [, b]) => b - a);
    const name = (await button.innerText()).trim();
    if (chunks.length === 0) throw new Error(`${name} loaded no script: nothing was measured`);
    return {
      name,
      kB: chunks.reduce((sum, [, size]) => sum + size, 0) / 1000,
      notes: chunks.map(([file, size]) => `${(size / 1000).toFixed(1).padStart(6)} kB  ${file}`),
    };
  } finally {
    await page.context().close();
  }
}

/** @param {import('playwright-core').Page} page */
async function quiet(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await page.waitForLoadState('networkidle');
}
