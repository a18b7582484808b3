/** From the click on "Fail this company" to the frame in which those hit stand on the screen. */
import {LEAST_TASK} from './load.mjs';
import {median} from './numbers.mjs';
import {openMap} from './page.mjs';

const CLICKS = 15;
/** Asked in this order: large and small, with many ties and with few. */
export const COMPANIES = [
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

/** @param {import('./parts.mjs').Bench} bench @returns {Promise<import('./parts.mjs').Line[]>} */
export async function measure(bench) {
  const page = await openMap(bench);
  /** @type {{table: number, all: number, longest: number}[]} */
  const times = [];
  for (let i = 0; i <= CLICKS; i++) {
    const time = await failAndUndo(page, COMPANIES[i % COMPANIES.length] ?? '');
    if (i > 0) times.push(time); // the first one warms up
  }
  await page.context().close();
  const all = times.map((time) => time.all);
  return [
    {
      key: 'painted',
      name: `Click on "Fail" to painted result, median of ${CLICKS}`,
      value: median(all),
      budget: 100,
      unit: 'ms',
      notes: [
        `from ${Math.min(...all).toFixed(0)} to ${Math.max(...all).toFixed(0)} ms`,
        `the table alone: ${median(times.map((time) => time.table)).toFixed(1)} ms`,
      ],
    },
    {
      key: 'longest-task',
      name: `Longest task of a click on the main thread, median of ${CLICKS}`,
      value: Math.max(LEAST_TASK, median(times.map((time) => time.longest))),
      budget: 100,
      unit: 'ms',
      isClocked: true,
      notes: ['50: none was longer'],
    },
  ];
}

/** @param {import('playwright-core').Page} page @param {string} company */
export async function failAndUndo(page, company) {
  const search = page.getByRole('searchbox', {name: 'Search'});
  await search.fill(company);
  await search.press('Enter');
  const button = page.getByRole('button', {name: 'Fail this company', exact: true});
  await button.waitFor();
  await page.waitForTimeout(300); // the camera comes to rest
  const painted = page.evaluate(timeToPaint);
  await button.click();
  const time = await painted;
  await page.getByRole('button', {name: 'Undo', exact: true}).click();
  const answer = page.getByRole('region', {name: 'Knock-on'}).getByRole('table');
  await answer.waitFor({state: 'detached'}); // or the next one would be found at once
  await page.waitForTimeout(100);
  return time;
}

/**
 * In the page, in milliseconds from the next click: `table`, when the frame is painted in which
 * those hit are listed; `all`, one frame later, when the map has taken its new height as well;
 * `longest`, the longest task until then.
 * @returns {Promise<{table: number, all: number, longest: number}>}
 */
function timeToPaint() {
  let longest = 0;
  const watch = new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) longest = Math.max(longest, duration);
  });
  watch.observe({type: 'longtask'});
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
        /** @param {number} table @param {number} all */
        const answer = (table, all) =>
          setTimeout(() => {
            watch.disconnect();
            resolve({table: table - timeStamp, all: all - timeStamp, longest});
          }, 100); // the browser tells of long tasks a little later
        const look = () =>
          oncePainted((table) =>
            document.querySelector('[aria-label="Knock-on"] table tbody tr')
              ? oncePainted((all) => answer(table, all))
              : look(),
          );
        look();
      },
      {capture: true, once: true},
    );
  });
}
