import {expect, it} from 'vitest';
import {button, bytesOf, driveApp, fail, knockOn, waitForDownload} from './app';

const {visit} = driveApp();

it('ranks frenemies, tells one pair in full and takes it to the map', async () => {
  const page = await visit();
  await page.getByRole('navigation').getByRole('button', {name: 'Frenemies', exact: true}).click();
  const list = page.getByRole('list', {name: 'Frenemies, strongest first'});
  await list.getByRole('button').first().waitFor();
  const before = await list.getByRole('button').count();
  expect(before).toBeGreaterThan(5);

  await page.getByRole('combobox', {name: 'Company', exact: true}).selectOption({label: 'OpenAI'});
  expect(await list.getByRole('button').count()).toBeLessThan(before);
  const address = page.url();
  await list.getByRole('button', {name: /Microsoft and OpenAI/}).click();
  const pair = page.getByRole('region', {name: 'Microsoft and OpenAI'});
  await pair.getByText(/^If OpenAI fell, Microsoft would lose/).waitFor();
  expect(await pair.getByRole('table').getByRole('link').count()).toBeGreaterThan(0);

  await expect.poll(() => page.url()).not.toBe(address);
  await page.reload(); // the pair is part of the view
  await page.getByRole('region', {name: 'Microsoft and OpenAI'}).waitFor();
  await button(page.getByRole('main'), 'Show on the map').click();
  await page.getByText('A pair is lit').waitFor();
});

it('saves the list as CSV and the chart as SVG', async () => {
  const page = await visit();
  await page.getByRole('navigation').getByRole('button', {name: 'Frenemies', exact: true}).click();
  const main = page.getByRole('main');
  const save = async (name: string) =>
    (await bytesOf(await waitForDownload(page, () => button(main, name).click()))).toString();
  const csv = await save('Download table (CSV)');
  expect(csv).toMatch(/^rank,a,b,/);
  expect(csv).toContain('microsoft,openai');
  const svg = await save('Download picture (SVG)');
  expect(svg).toContain('Microsoft – OpenAI');
  expect(svg).toMatch(/data \d+\.\d+\.\d+/);
});

it('lets rivals take over under two sliders, and the books balance', async () => {
  const page = await visit();
  await fail(page, 'Amazon', 'Amazon (AWS)');
  const winners = knockOn(page).getByRole('region', {name: 'Winners'});
  await winners.getByText(/Nobody takes over anything/).waitFor();
  await winners.getByRole('slider', {name: 'Handed to rivals'}).fill('100');
  const gain = async () =>
    Number.parseFloat(
      (
        await winners.getByRole('row').filter({hasText: 'Google'}).getByText(/^\+\$/).innerText()
      ).replace(/[^\d.]/g, ''),
    );
  await winners.getByText(/^Customers lose .* stays unmet\.$/).waitFor();
  const within12 = await gain();
  await winners.getByRole('slider', {name: 'Horizon'}).fill('24');
  await expect.poll(gain).toBeGreaterThan(within12);
  await button(page, 'Undo').click();
  await expect.poll(gain).toBe(within12);
});
