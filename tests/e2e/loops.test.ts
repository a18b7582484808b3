import {expect, it} from 'vitest';
import {driveApp} from './app';

const {visit} = driveApp();

it('finds the loop of the founding documents, says what is left of it and lights it', async () => {
  const page = await visit();
  await page.getByRole('radio', {name: 'Announced'}).check({force: true});
  await page
    .getByRole('navigation', {name: 'Views'})
    .getByRole('button', {name: 'Loops', exact: true})
    .click();
  const main = page.getByRole('main');
  await expect.poll(() => page.url()).toContain('#1.');
  const before = page.url();
  await main.getByRole('button', {name: 'OpenAI → Oracle → Nvidia → OpenAI', exact: true}).click();
  const detail = main.getByRole('region', {name: 'OpenAI → Oracle → Nvidia → OpenAI'});
  await detail.getByText(/At most \$30 bn could go round/).waitFor();
  await detail.getByText(/of 500 such webs have as many as this one/).waitFor();
  await detail.getByText('Binding: $30 bn').waitFor();
  await detail.getByText(/Paid: broken between OpenAI → Oracle/).waitFor();
  await detail.getByRole('img', {name: /The loop unrolled/}).waitFor();

  await expect.poll(() => page.url()).not.toBe(before);
  await page.reload(); // the choice is in the address
  await detail.getByText(/At most \$30 bn could go round/).waitFor();
  await detail.getByRole('button', {name: 'Show on the map'}).click();
  await page.getByText('A loop is lit').waitFor();
  await page.getByRole('button', {name: 'Show everything'}).click();
  await expect.poll(() => page.getByText('A loop is lit').count()).toBe(0);
});
