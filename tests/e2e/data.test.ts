import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import ledger from '../fixtures/ledger-refs.json';
import {button, driveApp} from './app';

const {visit} = driveApp();

async function openData(page: Page, table?: string) {
  await page.getByRole('navigation', {name: 'Views'}).getByRole('button', {name: 'Data'}).click();
  const main = page.getByRole('main');
  await main.getByRole('table').first().waitFor();
  if (table !== undefined) await button(main, table).click();
  return main;
}
/** Tables unfold in portions. */
async function unfold(page: Page) {
  const more = page.getByRole('button', {name: /^Show .* more$/});
  while ((await more.count()) > 0) await more.first().click();
}

it('shows every fact of the founding documents and where it is used', async () => {
  const page = await visit();
  const main = await openData(page, 'Founding documents');
  await unfold(page);
  const rows = await main.getByRole('row').allInnerTexts();
  const missing = ledger.filter(({ref}) => !rows.some((row) => row.includes(ref)));
  expect(missing).toEqual([]);
});

it.each([
  ['Companies', 133],
  ['Ties', 364],
  ['Sources', 757],
])('lists all %s', async (table, count) => {
  const page = await visit();
  const main = await openData(page, table);
  await unfold(page);
  expect(await main.locator('tbody tr').count()).toBe(count);
});

it('names the scenarios and precedents', async () => {
  const page = await visit();
  const main = await openData(page, 'Scenarios and precedents');
  expect(await main.locator('tbody tr, article, li').count()).toBeGreaterThanOrEqual(6);
  expect(await main.innerText()).toMatch(/Cisco/);
});

it('finds a row in either language, and leads from it to the map', async () => {
  const page = await visit();
  const main = await openData(page, 'Companies');
  await main.getByRole('searchbox').or(main.getByRole('textbox')).first().fill('오라클');
  await expect.poll(() => main.locator('tbody tr').count()).toBe(1);
  await main.getByRole('button', {name: 'Oracle', exact: true}).click();
  await page.getByRole('heading', {name: 'Oracle', exact: true}).waitFor();
  await button(page, 'Fail this company').waitFor();
});
