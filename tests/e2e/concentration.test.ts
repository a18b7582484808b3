import {expect, it} from 'vitest';
import {driveApp} from './app';

const {visit} = driveApp();

it('shows who hangs on the same supplier, lights it, and tells who waits for power', async () => {
  const page = await visit();
  const views = page.getByRole('navigation', {name: 'Views'});
  await views.getByRole('button', {name: 'Suppliers', exact: true}).click();
  const main = page.getByRole('main');
  await main.getByText(/No tie joins .* yet both hang on TSMC/).waitFor();
  await main.getByRole('button', {name: 'wafers', exact: true}).click();
  await main.getByRole('heading', {name: 'Who supplies wafers'}).waitFor();
  await main.getByRole('button', {name: 'Power', exact: true}).click();
  await main.getByRole('heading', {name: 'Who waits'}).waitFor();
  await main.getByRole('button', {name: 'Shared suppliers', exact: true}).click();
  await main
    .getByRole('button', {name: /^Show on the map:/})
    .first()
    .click();
  await page.getByText('A shared supplier is lit').waitFor();
  await page.getByRole('button', {name: 'Back to it'}).click();
  await main.getByRole('heading', {name: 'Hit together though no tie joins them'}).waitFor();
  expect(await main.getByRole('table').count()).toBeGreaterThan(0);
});
