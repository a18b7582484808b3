import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {driveApp} from './app';

const {visit} = driveApp();

const open = async () => {
  const page = await visit();
  const views = page.getByRole('navigation', {name: 'Views'});
  await views.getByRole('button', {name: 'Difference'}).click();
  return page;
};

it('compares two dates, on the map, in the list and in the ranking, over a reload', async () => {
  const page = await open();
  const main = page.getByRole('main');
  await main.getByText(/^From A to B \d+ ties differ\.$/).waitFor();
  await main.getByText(/^By the failure that costs all others most/).waitFor();
  const row = main.getByRole('button', {name: /Microsoft → OpenAI \(Cloud\)/}).first();
  await row.click();
  await main.getByText('– → $250 bn').waitFor();
  await main.getByText(/^Sources of B/).waitFor();
  const opened = () => page.evaluate(() => location.hash.length);
  await expect.poll(opened).toBeGreaterThan(1);
  await page.waitForTimeout(500);
  await page.reload();
  await main.getByText('– → $250 bn').waitFor();

  await main.getByRole('button', {name: 'Swap A and B'}).click();
  await main.getByRole('heading', {name: /^Ties removed \d+/}).waitFor();
});

it('compares what is asked with a scenario, says that the bases differ, and writes the files', async () => {
  const page = await open();
  const main = page.getByRole('main');
  await main.getByLabel('A, before').selectOption('now');
  await main.getByText('The two sides show the same map.').waitFor();
  await main.getByText('No difference.').waitFor();
  const announced = await main
    .getByLabel('B, after')
    .locator('option[value^="scenario:"]')
    .first()
    .getAttribute('value');
  await main.getByLabel('B, after').selectOption(announced!);
  await main.getByText(/^They count on different bases: A Binding, B Announced\./).waitFor();
  await main.getByRole('heading', {name: /^Losses \d+/}).waitFor();
  const saving = page.waitForEvent('download');
  await main.getByRole('button', {name: 'Table (CSV)'}).click();
  const csv = readFileSync(await (await saving).path(), 'utf8');
  expect(csv).toContain('group,change,what,field,before,after,sources,side_a,side_b');
  expect(csv).toMatch(/losses,changed/);
  const drawing = page.waitForEvent('download');
  await main.getByRole('button', {name: 'Picture (SVG)'}).click();
  const svg = readFileSync(await (await drawing).path(), 'utf8');
  expect(svg).toContain('<title>Difference</title>');
  expect(svg).toMatch(/A: Now: what is on the map; Binding basis/);
});

it('opens a file as one side, and says that it is not kept', async () => {
  const page = await open();
  const main = page.getByRole('main');
  await main.getByLabel('A, before').selectOption('file');
  await main.getByText(/^A file is not kept in links nor over a reload/).waitFor();
  const data = await page.evaluate(async () => {
    const read = (await (await fetch('dataset.json')).json()) as {companies: {ticker: unknown}[]};
    const [first, ...others] = read.companies;
    return JSON.stringify({
      ...read,
      version: '9.9.9',
      companies: [{...first, ticker: 'CHANGED'}, ...others],
    });
  });
  await main.getByLabel('A: Choose a file').setInputFiles({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: Buffer.from(data),
  });
  await main.getByText('The two sides are different data.').waitFor();
  await main.getByText('File: mine.json', {exact: true}).waitFor();
  await main.getByText(/A: File: mine\.json; .*own data “mine\.json” 9\.9\.9/).waitFor();
  await main.getByRole('heading', {name: 'Companies 1'}).waitFor();
});
