/** The app broken on purpose: what stands, what is kept, and what the report says. */
import AxeBuilder from '@axe-core/playwright';
import {chromium, type Browser, type Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {bytesOf, button, fail, knockOn, QUIET, waitForDownload} from './app';

/** Errors are meant here, so these pages are not watched for them. */
describe('where the app itself breaks', () => {
  const url = inject('appUrl');
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({executablePath: inject('browserPath'), args: QUIET});
    const context = await browser.newContext({locale: 'en-US', serviceWorkers: 'block'});
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(url);
    await fail(page, 'oracle', 'Oracle');
  });
  afterAll(() => browser.close());

  it('a screen takes nothing else with it, and its report leaves by a click alone', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.route(/assets\/MatrixScreen/, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: "export const MatrixScreen = () => { throw new Error('on purpose'); };",
      }),
    );
    const views = page.getByRole('navigation', {name: 'Views'});
    await button(views, 'Matrix').click();
    const broken = page.getByRole('main').getByRole('alert');
    await broken.getByText('This part stopped working.').waitFor();
    await button(page, 'Restore this company').waitFor();
    await button(broken, 'Report a problem').click();
    const dialog = page.getByRole('dialog', {name: 'Report a problem'});
    await dialog.getByText('See what is in it').click();
    const {violations} = await new AxeBuilder({page}).analyze();
    expect(violations.map(({id, nodes}) => [id, nodes[0]?.html])).toEqual([]);
    const download = await waitForDownload(page, () => button(dialog, 'Save the report').click());
    expect(download.suggestedFilename()).toMatch(/^frenemy-report-\d{4}-\d\d-\d\d\.txt$/);
    const report = (await bytesOf(download)).toString();
    expect(report).toMatch(/^Frenemy problem report/);
    expect(report).toContain('in: matrix\nError: on purpose\n');
    expect(report).toMatch(/app: Frenemy \d+\.\d+\.\d+, index-.+\.js/);
    expect(report).not.toContain(new URL(url).host);
    expect(new Set(asked)).toEqual(new Set([new URL(url).origin]));
    await button(dialog, 'Close').click();
    await button(views, 'Map').click();
    await knockOn(page).getByRole('table').waitFor();
  });

  it('the whole page keeps the work: all of it is there once it is mended', async () => {
    await page.addInitScript(() => {
      if (sessionStorage.getItem('mended') !== null) return;
      const ask = matchMedia;
      window.matchMedia = (query) => {
        if (query === '(min-width: 1100px)') throw new Error('on purpose');
        return ask.call(window, query);
      };
    });
    await page.reload();
    await page.getByRole('heading', {name: 'Something broke in the app itself.'}).waitFor();
    await button(page, 'Undo the last change').waitFor();
    await page.evaluate(() => sessionStorage.setItem('mended', 'yes'));
    await button(page, 'Reload').click();
    await button(page, 'Restore this company').waitFor();
    await button(page, 'Undo').click();
    await button(page, 'Fail this company').waitFor();
  });
});
