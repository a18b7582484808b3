import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import {button, driveApp, fail, knockOn, waitForDownload} from './app';

const {visit} = driveApp();

const plainAddress = (page: Page) => page.url().replace(/#.*/, '');
async function another(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  tab.setDefaultTimeout(10_000);
  await tab.goto(plainAddress(page));
  await tab.getByRole('searchbox').waitFor();
  return tab;
}
const answer = (page: Page, start: RegExp) => knockOn(page).getByText(start).first().waitFor();
const isQuiet = async (page: Page) =>
  expect(await page.getByRole('button', {name: 'Undo', exact: true}).isDisabled()).toBe(true);

it('a tab that is killed comes back as it was, undo with it', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  await page.evaluate(() => Object.assign(window, {setTimeout: () => 0})); // no moment is left
  await page.getByRole('radio', {name: 'Announced'}).check({force: true});
  await page.evaluate(() => 0); // the click has been handled; nothing is waited for
  const address = plainAddress(page);
  const crashed = page.waitForEvent('crash');
  const devtools = await page.context().newCDPSession(page);
  void devtools.send('Page.crash').catch(() => {});
  await crashed;

  const again = await page.context().newPage();
  await again.goto(address);
  await answer(again, /^If Oracle fails/);
  expect(await again.getByRole('radio', {name: 'Announced'}).isChecked()).toBe(true);
  await button(again, 'Undo').click();
  expect(await again.getByRole('radio', {name: 'Announced'}).isChecked()).toBe(false);
  await button(again, 'Undo').click();
  await isQuiet(again);
});

it('two tabs with two questions: each keeps its own, and none is lost when both close', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  const other = await another(page);
  await isQuiet(other); // the last work is going on in the first
  await fail(other, 'nvidia', 'Nvidia');
  await page.reload();
  await answer(page, /^If Oracle fails/);
  await other.reload();
  await answer(other, /^If Nvidia fails/);

  const address = plainAddress(page);
  const last = await page.context().newPage();
  await page.close();
  await other.close();
  await last.goto(address);
  await answer(last, /^If Nvidia fails/); // the newer of the two
  const views = last.getByRole('navigation', {name: 'Views'});
  await button(views, 'Snapshots').click();
  const left = last.getByRole('region', {name: 'Unsaved work of other tabs'}).getByRole('listitem');
  await button(left, 'Discard').click();
  await button(left, 'Undo').click();
  await left.getByRole('button', {name: /^Open the work: If Oracle fails/}).click();
  await answer(last, /^If Oracle fails/); // with the view that it had
  await button(views, 'Snapshots').click();
  await left.getByText(/^If Nvidia fails/).waitFor(); // what this tab had until now
  await button(left, 'Keep on the shelf').click();
  await last
    .getByRole('main')
    .getByRole('button', {name: /^Open: If Nvidia fails/})
    .waitFor();
});

it('a duplicated tab begins with a copy and goes its own way', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  const opened = page.waitForEvent('popup');
  await page.evaluate((address) => void window.open(address), page.url()); // takes sessionStorage along
  const twin = await opened;
  await answer(twin, /^If Oracle fails/);
  await button(twin, 'Undo').click();
  await isQuiet(twin);
  await page.reload();
  await answer(page, /^If Oracle fails/);
  await twin.reload();
  await twin.getByRole('searchbox').waitFor();
  await isQuiet(twin);
});

it('where there is no room left it says so, hands the work out as a file, and loses nothing', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = full;
    IDBObjectStore.prototype.put = full;
  });
  await page.getByRole('radio', {name: 'Announced'}).check({force: true});
  await page.getByText(/has no room left/).waitFor();
  const file = await waitForDownload(page, () => button(page, 'Save as file').click());
  expect(file.suggestedFilename()).toMatch(/oracle-announced.*\.frenemy\.json$/);
  await answer(page, /^If Oracle fails/);
  await button(page, 'Undo').click();
  expect(await page.getByRole('radio', {name: 'Announced'}).isChecked()).toBe(false);

  await page.reload(); // what was kept last is whole
  await answer(page, /^If Oracle fails/);
});
