import {expect, it} from 'vitest';
import {button, driveApp, fail, knockOn} from './app';

const {visit} = driveApp();
const views = (page: Awaited<ReturnType<typeof visit>>) =>
  page.getByRole('navigation', {name: 'Views'});

it('runs a scenario of the founding documents from one click', async () => {
  const page = await visit();
  await button(views(page), 'Scenarios').click();
  const main = page.getByRole('main');
  await main.getByText('founding document 004-09', {exact: false}).first().waitFor();
  await button(main, 'Run Oracle slips').click();
  await knockOn(page).getByText('Oracle', {exact: false}).first().waitFor();
  const said = (await knockOn(page).innerText()).replace(/\s+/g, ' ');
  expect(said).toMatch(/\d/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => knockOn(page).getByRole('table').count()).toBe(0);
});

it('keeps an own scenario through a reload, renames, deletes and brings it back', async () => {
  const page = await visit();
  const main = page.getByRole('main');
  const open = () => button(views(page), 'Scenarios').click();
  await open();
  expect(await button(main, 'Save this experiment').isDisabled()).toBe(true);
  await button(views(page), 'Map').click();
  await fail(page, 'oracle', 'Oracle');
  await open();
  await main.getByLabel('Name', {exact: true}).fill('A bad week');
  await button(main, 'Save this experiment').click();
  await button(main, 'Run A bad week').waitFor();
  await page.reload();
  await button(main, 'Run A bad week').waitFor();
  await button(main, 'Rename A bad week').click();
  await main.getByLabel('New name for A bad week').fill('A worse week');
  await page.keyboard.press('Enter');
  await button(main, 'Delete A worse week').click();
  expect(await button(main, 'Run A worse week').count()).toBe(0);
  await button(main, 'Undo').click();
  await page.reload();
  await button(main, 'Run A worse week').click();
  await knockOn(page).getByRole('table').waitFor();
});

it('says in words and in a table how two scenarios differ', async () => {
  const page = await visit();
  await button(views(page), 'Scenarios').click();
  const main = page.getByRole('main');
  await main.getByRole('combobox', {name: 'A', exact: true}).selectOption({label: 'Oracle slips'});
  await main.getByRole('combobox', {name: 'B', exact: true}).selectOption({label: 'Nvidia slips'});
  await main.getByText(/^[AB] costs \$.* more\. /).waitFor({timeout: 30_000});
  const table = main.getByRole('table');
  await table.getByRole('row').filter({hasText: 'Dollars lost'}).waitFor();
  expect(await table.getByRole('row').count()).toBeGreaterThan(10);
});
