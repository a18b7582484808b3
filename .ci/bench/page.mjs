/** A visit to the built app, the same for every part that opens one. */

/** @typedef {import('playwright-core').Page} Page */

export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
];

/** Nothing kept from before, no worker between: what a first visit sees.
 * @param {import('playwright-core').Browser} browser */
export const newVisit = (browser) =>
  browser.newPage({
    viewport: {width: 1440, height: 900},
    locale: 'en-US',
    serviceWorkers: 'block',
  });

/** A visit with the map painted. @param {import('./parts.mjs').Bench} bench */
export async function openMap({browser, url}) {
  const page = await newVisit(await browser());
  await page.goto(await url());
  await page.getByRole('searchbox', {name: 'Search'}).waitFor();
  await page.waitForFunction(isPainted);
  return page;
}

/** In the page: has the map drawn more than its background? */
export function isPainted() {
  return [...document.querySelectorAll('canvas')].some((canvas) => {
    const context = canvas.width > 0 && canvas.height > 0 ? canvas.getContext('2d') : null;
    if (!context) return false;
    const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Set(new Uint32Array(data.buffer));
    return pixels.size > 20;
  });
}
