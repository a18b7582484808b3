import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import {button, choose, driveApp, fail} from './app';

const {visit} = driveApp();

const counter = (page: Page) => page.getByText(/\d+ of \d+ companies, \d+ of \d+ ties/).first();
const counted = async (page: Page): Promise<readonly number[]> =>
  (await counter(page).innerText()).match(/\d+/g)!.map(Number);
const asked = (page: Page) => page.getByRole('region', {name: 'What is asked of the map'});
const part = (page: Page, name: string) =>
  page.locator('.sieve-part > summary', {hasText: name}).click();
const hashOf = (page: Page) => new URL(page.url()).hash;
const walkable = (page: Page) => page.locator('.map-twin button[aria-pressed]').count();

it('filters by status and country; reload, link and undo keep to it', async () => {
  const page = await visit();
  await counter(page).waitFor();
  const [all = 0, , allTies = 0] = await counted(page);
  await page.locator('#tool-sieve').click();
  await page.getByRole('checkbox', {name: /^Signed/}).check();
  await button(asked(page), 'Remove: Status: Signed').waitFor();
  const [signed = 0, , signedTies = 0] = await counted(page);
  expect(signedTies).toBeLessThan(allTies);
  const row = page.locator('.sieve-options li', {hasText: 'Signed'});
  expect(Number((await row.innerText()).match(/\d+/)![0])).toBe(signedTies);

  await expect.poll(() => hashOf(page)).not.toBe('');
  const alone = hashOf(page);
  await part(page, 'Country');
  await page.getByRole('checkbox', {name: /^United States/}).check();
  await button(asked(page), 'Remove: Country: United States').waitFor();
  const both = await counted(page);
  expect(both[0]).toBeLessThan(signed);
  await expect.poll(() => walkable(page)).toBe(both[0]);

  await expect.poll(() => hashOf(page)).not.toBe(alone);
  await page.reload();
  await button(asked(page), 'Remove: Country: United States').waitFor();
  expect(await counted(page)).toEqual(both);
  const hash = hashOf(page);
  const other = await visit({hash});
  await button(asked(other), 'Remove: Status: Signed').waitFor();
  expect(await counted(other)).toEqual(both);

  await button(page, 'Undo').click();
  await expect.poll(async () => (await counted(page))[0]).toBe(signed);
  await button(asked(page), 'Show everything').click();
  await expect.poll(async () => (await counted(page))[0]).toBe(all);
  await expect.poll(() => asked(page).count()).toBe(0);
});

it('shows the ways between two companies, says what is hit off the map, and what to loosen', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  await page.locator('#tool-sieve').click();
  await part(page, 'Path between two');
  await page.getByLabel('From', {exact: true}).selectOption({label: 'SK hynix'});
  await page.getByLabel('To', {exact: true}).selectOption({label: 'OpenAI'});
  await page.getByText(/^2 ties apart/).waitFor();
  const shortest = await counted(page);
  await page.getByText('One more', {exact: true}).click();
  await expect.poll(async () => (await counted(page))[0]).toBeGreaterThan(shortest[0]!);
  await page.getByText(/hit companies are off the map/).waitFor();
  const overflow = await page
    .locator('.tool-panel')
    .evaluate((panel) => panel.scrollWidth - panel.clientWidth);
  expect(overflow).toBe(0);

  await part(page, 'Country');
  await page.getByRole('checkbox', {name: /^Norway/}).check();
  await page.getByText('Nothing meets all this').waitFor(); // Oracle, which failed, is still there
  expect(await walkable(page)).toBe(1);
  await page.getByRole('button', {name: 'Drop “Country: Norway”'}).click();
  await button(asked(page), 'Show them').click();
  await expect.poll(() => asked(page).count()).toBe(0);
});

it('focuses by a key, fades without taking away, and both at once', async () => {
  const page = await visit();
  await counter(page).waitFor();
  const all = await counted(page);
  await choose(page, 'hynix', 'SK hynix');
  await page.keyboard.press('1');
  await button(asked(page), 'Remove: SK hynix and its partners').waitFor();
  const near = await counted(page);
  expect(near[0]).toBeLessThan(20);
  await page.keyboard.press('2');
  await expect.poll(async () => (await counted(page))[0]).toBeGreaterThan(near[0]!);
  await page.keyboard.press('0');
  await expect.poll(() => counted(page)).toEqual(all);

  await page.locator('#tool-sieve').click();
  await page.getByText('Fade', {exact: true}).click();
  await part(page, 'Kind of company');
  await page.getByRole('checkbox', {name: /^Memory maker/}).check();
  await page.getByText(/^In full colour: \d+ companies/).waitFor();
  expect(await counted(page)).toEqual(all);
});
