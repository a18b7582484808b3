/** What is seen before there is anything, where something is missing, and at the very first visit. */
import {chromium} from 'playwright-core';
import type {BrowserContext} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import type {Browser} from 'playwright-core';
import {button, choose, driveApp, fail} from './app';

const {visit} = driveApp();

describe('the first hint', () => {
  it('covers no company, goes once something was done, and never comes back', async () => {
    const page = await visit();
    const hint = page.getByText('Click a company to see its ties');
    await hint.waitFor();
    const [box, map] = await Promise.all([
      page.locator('.first-hint').boundingBox(),
      page.locator('.map-host').boundingBox(),
    ]);
    const isApart = box!.y + box!.height <= map!.y + 1 || box!.y >= map!.y + map!.height - 1;
    expect(isApart).toBe(true);
    await choose(page, 'oracle', 'Oracle');
    await hint.waitFor({state: 'detached'});
    await page.reload();
    await page.locator('canvas').first().waitFor();
    await page.waitForTimeout(1500);
    expect(await hint.count()).toBe(0);
  });

  it('can be put away, on a phone too', async () => {
    const page = await visit({width: 390, height: 844});
    await button(page, 'Put the hint away').click();
    expect(await page.locator('.first-hint').count()).toBe(0);
  });
});

/** Faults are made here on purpose, so these pages are not watched for errors. */
describe('where something is missing', () => {
  const url = inject('appUrl');
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject('browserPath'),
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  afterAll(() => browser.close());
  async function on(act: (context: BrowserContext) => Promise<void>) {
    const context = await browser.newContext({
      locale: 'en-US',
      viewport: {width: 1280, height: 800},
    });
    await act(context);
    await context.close();
  }

  it('the frame stands before the data, where it will be after them', () =>
    on(async (context) => {
      let send = () => {};
      const asked = new Promise<void>((resolve) => (send = resolve));
      await context.route('**/dataset.json', async (route) => {
        await asked;
        await route.continue();
      });
      const page = await context.newPage();
      await page.goto(url);
      await page.getByText('Opening the data').waitFor({state: 'attached'});
      const places = () =>
        page.evaluate(() =>
          ['header', '.rail', '.map', '.time', '.knock', '.inspector'].map((part) => {
            const {x, y, width, height} = document.querySelector(part)!.getBoundingClientRect();
            return [part, ...[x, y, width, height].map(Math.round)];
          }),
        );
      const before = await places();
      send();
      await page.locator('canvas').first().waitFor();
      expect(await places()).toEqual(before);
    }));

  it('says so where the data do not come, and tries again', () =>
    on(async (context) => {
      const page = await context.newPage();
      await context.route('**/dataset.json', (route) => route.fulfill({status: 503}));
      await page.goto(url);
      await page.getByRole('heading', {name: 'The data could not be loaded.'}).waitFor();
      await context.unroute('**/dataset.json');
      await button(page, 'Try again').click();
      await page.getByRole('searchbox').waitFor();
    }));

  it('a view that is gone after a deploy takes nothing else with it', () =>
    on(async (context) => {
      const page = await context.newPage();
      await page.goto(url);
      await fail(page, 'oracle', 'Oracle');
      await context.route(/assets\/MatrixScreen/, (route) => route.fulfill({status: 404}));
      const views = page.getByRole('navigation', {name: 'Views'});
      await button(views, 'Matrix').click();
      await page.getByRole('alert').filter({hasText: 'This part could not be loaded'}).waitFor();
      await page.getByRole('heading', {name: 'Oracle', exact: true}).waitFor();
      await button(views, 'Data').click();
      await page.getByRole('main').getByRole('table').first().waitFor();
      await button(views, 'Matrix').click();
      await context.unroute(/assets\/MatrixScreen/);
      await button(page.getByRole('alert'), 'Reload').click();
      await page.getByRole('main').getByRole('table').first().waitFor();
      await button(page, 'Restore this company').waitFor();
    }));

  it('works where nothing may be kept, and says so', () =>
    on(async (context) => {
      await context.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('denied', 'SecurityError');
            },
          });
      });
      const page = await context.newPage();
      await page.goto(url);
      await fail(page, 'oracle', 'Oracle');
      await page.getByText('This browser keeps nothing for us').waitFor();
    }));
});
