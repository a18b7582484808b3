import {expect, it} from 'vitest';
import {driveApp, fail, knockOn} from './app';

const {visit} = driveApp();

it('keeps snapshots over a reload and in another tab, renamed, deleted and brought back', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  await page.getByRole('button', {name: 'Save snapshot'}).click();
  await page.getByText(/^Saved under Snapshots: If Oracle fails/).waitFor();
  await page.getByRole('button', {name: 'Restore this company'}).click();
  const views = page.getByRole('navigation', {name: 'Views'});
  await views.getByRole('button', {name: 'Snapshots'}).click();
  const cards = page.getByRole('main').getByRole('listitem');
  await expect.poll(() => cards.count()).toBe(1);
  expect(await cards.locator('img').count()).toBe(1);

  await cards.getByRole('button', {name: /^Rename/}).click();
  await page.keyboard.type('Oracle, October');
  await page.keyboard.press('Enter');
  await cards.getByText('Oracle, October', {exact: true}).waitFor();

  const other = await page.context().newPage();
  await other.goto(page.url().replace(/#.*/, ''));
  await other
    .getByRole('navigation', {name: 'Views'})
    .getByRole('button', {name: 'Snapshots'})
    .click();
  const there = other.getByRole('main').getByRole('listitem');
  await there.getByText('Oracle, October', {exact: true}).waitFor();
  await there.getByRole('button', {name: /^Delete/}).click();
  await expect.poll(() => cards.count()).toBe(0); // told by the other tab
  await other.getByRole('button', {name: 'Undo', exact: true}).last().click();
  await expect.poll(() => cards.count()).toBe(1);
  await other.close();

  await page.reload();
  await cards.getByRole('button', {name: 'Open: Oracle, October'}).click();
  await knockOn(page)
    .getByText(/^If Oracle fails/)
    .waitFor();
});
