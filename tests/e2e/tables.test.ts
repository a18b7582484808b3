import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import ledger from '../fixtures/ledger-refs.json';
import {button, bytesOf, choose, driveApp, knockOn, waitForDownload} from './app';

const {visit} = driveApp();

async function openData(page: Page, table?: string) {
  await page.getByRole('navigation', {name: 'Views'}).getByRole('button', {name: 'Data'}).click();
  const main = page.getByRole('main');
  await main.getByRole('table').first().waitFor();
  if (table !== undefined) await button(main, table).click();
  return main;
}
/** Plain tables unfold in portions. */
async function unfold(page: Page) {
  const more = page.getByRole('button', {name: /^Show .* more$/});
  while ((await more.count()) > 0) await more.first().click();
}
/** The names of the rows that are in the document, in order. */
const namesIn = async (page: Page): Promise<string[]> =>
  page.locator('tbody .row-name').allInnerTexts();

it('shows every fact of the founding documents, and the scenarios and precedents', async () => {
  const page = await visit();
  const main = await openData(page, 'Founding documents');
  await unfold(page);
  const rows = await main.getByRole('row').allInnerTexts();
  expect(ledger.filter(({ref}) => !rows.some((row) => row.includes(ref)))).toEqual([]);
  await button(main, 'Scenarios and precedents').click();
  expect(await main.locator('tbody tr').count()).toBeGreaterThanOrEqual(6);
  expect(await main.innerText()).toMatch(/Cisco/);
});

it('tells of all rows, keeps few in the page, and walks them by key', async () => {
  const page = await visit();
  for (const [table, count] of [
    ['Companies', 133],
    ['Ties', 364],
    ['Sources', 757],
  ] as const) {
    const main = await openData(page, table);
    const rows = main.getByRole('table', {name: table});
    await expect.poll(() => rows.getAttribute('aria-rowcount')).toBe(String(count + 1));
    expect(await main.getByRole('row').count()).toBeLessThan(80);
  }
  const main = await openData(page, 'Ties');
  await main.locator('.row-name').first().focus();
  await page.keyboard.press('End');
  const last = main.locator('[aria-rowindex="365"] .row-name');
  await expect.poll(() => last.evaluate((e) => e === document.activeElement)).toBe(true);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const second = main.locator('[aria-rowindex="3"]');
  await expect.poll(() => second.locator(':focus').count()).toBe(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => second.getAttribute('aria-current')).toBe('true');
  const pair = await second.locator('.row-name').innerText();
  await page.getByRole('complementary').getByRole('heading', {name: pair}).waitFor();
});

it('sorts, finds, narrows to what is not stated, and keeps what was chosen', async () => {
  const page = await visit();
  const main = await openData(page, 'Companies');
  await main.getByRole('textbox', {name: 'Filter'}).fill('오라클');
  await expect.poll(() => namesIn(page)).toEqual(['Oracle']);
  await main.getByRole('textbox', {name: 'Filter'}).fill('');

  await button(main, 'Name').click();
  const sorted = main.getByRole('columnheader', {name: 'Name'});
  expect(await sorted.getAttribute('aria-sort')).toBe('ascending');
  const names = await namesIn(page);
  expect(names).toEqual([...names].sort(new Intl.Collator('en', {numeric: true}).compare));

  await main.getByText('Columns', {exact: true}).click();
  await main.getByRole('checkbox', {name: 'Ticker'}).check();
  await main.getByRole('checkbox', {name: 'Cash'}).uncheck();
  await page.keyboard.press('Escape');
  await main.getByRole('button', {name: /^Revenue: .* stated/}).click();
  const status = main.getByText(/^Showing \d+ of 133 companies$/);
  await status.waitFor();
  const said = await status.innerText();

  await page.waitForTimeout(400); // the address is written a moment later
  await page.reload();
  await main.getByRole('columnheader', {name: 'Ticker'}).waitFor();
  expect(await main.getByRole('columnheader', {name: 'Cash'}).count()).toBe(0);
  expect(await status.innerText()).toBe(said);
  const cells = await main.locator('tbody tr:has(.row-name) td:nth-child(4)').allInnerTexts();
  expect(new Set(cells)).toEqual(new Set(['–'])); // the revenue column

  const csv = await waitForDownload(page, () => button(main, 'CSV').click());
  const [head, ...lines] = (await bytesOf(csv)).toString('utf8').trim().split('\r\n');
  expect(head).toMatch(/^name,kind,ties,revenue,equity,.*ticker,id,basis,as_of/);
  expect(`Showing ${lines.length} of 133 companies`).toBe(said);
});

it('leads to the map and back: a row selects there, the map marks the row', async () => {
  const page = await visit();
  let main = await openData(page, 'Companies');
  await button(main, 'Show Oracle on the map').click();
  await page.getByRole('heading', {name: 'Oracle', exact: true}).waitFor();
  await button(page, 'Fail this company').waitFor();
  await page.getByRole('searchbox', {name: 'Search'}).fill('Corning');
  await page.getByRole('searchbox', {name: 'Search'}).press('Enter');
  const name = await page.getByRole('complementary').getByRole('heading').first().innerText();
  main = await openData(page);
  const row = main.locator('tr[aria-current="true"]');
  await row.waitFor();
  expect(await row.locator('.row-name').innerText()).toBe(name);
  expect(await row.locator('.row-name').isVisible()).toBe(true);
});

/** What the map looks like, as one text. */
const mapLook = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.map-host canvas')]
      .map((canvas) => (canvas as HTMLCanvasElement).toDataURL())
      .join(' '),
  );

it('stands under the map, marks there what is looked at, and makes room for the answer', async () => {
  const page = await visit({reducedMotion: 'reduce'});
  await page.locator('.map-host canvas').first().waitFor();
  await page.getByRole('slider', {name: 'As of'}).focus();
  await page.keyboard.press('t');
  const drawer = page.getByRole('region', {name: 'Tables under the map'});
  const ties = drawer.getByRole('table', {name: 'Ties'});
  await ties.waitFor();
  expect(await knockOn(page).isVisible()).toBe(false);
  const [, count] = /(\d+) of \d+ ties/.exec(await page.locator('.counter').innerText())!;
  expect(await ties.getAttribute('aria-rowcount')).toBe(String(Number(count) + 1));

  await page.waitForTimeout(500);
  const before = await mapLook(page);
  const first = drawer.locator('.row-name').first();
  await first.hover();
  await expect.poll(() => mapLook(page)).not.toBe(before);
  expect(await drawer.locator('[aria-current="true"]').count()).toBe(0); // looked at, not selected
  const pair = await first.innerText();
  await first.click();
  await page.getByRole('complementary').getByRole('heading', {name: pair}).waitFor();

  await button(drawer, 'Companies').click();
  await choose(page, 'Nokia', 'Nokia');
  const marked = drawer.locator('tr[aria-current="true"]');
  await marked.waitFor();
  expect(await marked.innerText()).toContain('Nokia');
  const [row, room] = [await marked.boundingBox(), await drawer.boundingBox()];
  expect(row!.y + row!.height).toBeLessThanOrEqual(room!.y + room!.height);

  const tall = room!.height;
  await drawer.getByRole('separator', {name: 'Height of the table'}).focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await drawer.boundingBox())!.height).toBeGreaterThan(tall);
  await button(page, 'Fail this company').click();
  await knockOn(page).waitFor();
  expect(await drawer.count()).toBe(0);
});

it('fits a phone', async () => {
  const page = await visit({width: 390, height: 844});
  for (const table of ['Companies', 'Ties', 'Sources', 'Missing data']) {
    await page.getByRole('navigation', {name: 'Views'}).getByRole('button', {name: 'Data'}).click();
    await button(page.getByRole('main'), table).click();
    const over = await page.evaluate(() => {
      const main = document.querySelector('main')!;
      return Math.max(
        main.scrollWidth - main.clientWidth,
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    });
    expect(over).toBeLessThanOrEqual(0);
  }
});
