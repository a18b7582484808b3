import {readFile} from 'node:fs/promises';
import type {Page} from 'playwright-core';
import {AxeBuilder} from '@axe-core/playwright';
import {describe, expect, it} from 'vitest';
import {foreignPair, plantedTable} from '../fixtures/plantedTable';
import {button, driveApp, waitForDownload} from './app';

const {visit} = driveApp();

/** The machine may be busy. */
const WAIT = {timeout: 10_000};
const dialog = (page: Page) => page.getByRole('dialog', {name: /^Import/});
const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});
async function bring(page: Page, files: ReturnType<typeof file>[]) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(page, 'Import').click(),
  ]);
  await chooser.setFiles(files);
}
/** Companies on the map, of all; ties on the map, of all. */
async function counter(page: Page): Promise<string> {
  const line = page.getByText(/^\d[\d,]* of [\d,]+ companies/).first();
  return ((await line.textContent())!.replaceAll(',', '').match(/\d+/g) ?? []).join(' ');
}
const counts = (page: Page) => dialog(page).getByRole('status');
/** What is dropped on the page, as the browser would hand it over. */
const drop = (page: Page, name: string, bytes: readonly number[]) =>
  page.evaluate(
    ([called, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], called));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}),
        );
    },
    [name, bytes] as const,
  );

describe('tables from elsewhere', () => {
  it('a pair of 1,200 companies and 1,700 ties is mapped and opened beside the built-in data', async () => {
    const page = await visit();
    const before = await counter(page);
    const {companiesCsv, tiesCsv} = foreignPair(8);
    await bring(page, [file('orgs.csv', companiesCsv), file('deals.csv', tiesCsv)]);
    const field = (name: string) => dialog(page).getByRole('combobox', {name, exact: true});
    const ends = dialog(page).getByRole('group', {name: /^Columns of deals\.csv/});
    await ends.waitFor();
    expect(await ends.getByRole('combobox', {name: 'From (provides)'}).inputValue()).toBe('Org A');
    await expect
      .poll(() => counts(page).textContent(), WAIT)
      .toContain('2,900 rows, none at fault');
    expect(await field('An amount without a unit is in').inputValue()).toBe('1000000');
    // Another column is not what it was, and says so; back again, all is well.
    await ends.getByRole('combobox', {name: 'Status'}).selectOption('Deal type');
    await expect.poll(() => counts(page).textContent(), WAIT).toMatch(/[1-9]\d*,?\d* at fault/);
    await ends.getByRole('combobox', {name: 'Status'}).selectOption('Stage');
    await expect
      .poll(() => counts(page).textContent(), WAIT)
      .toContain('1,200 companies, 1,700 ties');
    await dialog(page).getByRole('textbox', {name: 'Name of these data'}).fill('Deals of others');
    await button(dialog(page), 'Import 2,900 rows').click();
    await page.getByText('Deals of others is open: 1,200 companies, 1,700 ties.').first().waitFor();
    await expect.poll(() => counter(page), WAIT).toMatch(/^\d+ 1200 \d+ 1700$/);
    await button(page, 'Undo').click();
    await expect.poll(() => counter(page), WAIT).toBe(before);
    expect(await button(page, 'Undo').isDisabled()).toBe(true);
  });

  it('5,000 rows: every row at fault is listed, the good ones come in, one undo takes them back', async () => {
    const page = await visit();
    const before = await counter(page);
    const {csv, planted} = plantedTable(6);
    await bring(page, [file('deals.csv', csv)]);
    const adds = dialog(page).getByRole('checkbox', {name: 'Add companies that no table lists'});
    await adds.waitFor();
    await dialog(page)
      .getByRole('radio', {name: /^Into the data at hand/})
      .check();
    // Without the table of companies its four unknown ones are added, and are no fault.
    await expect
      .poll(() => counts(page).textContent(), WAIT)
      .toContain('4,964 rows good, 36 at fault');
    const list = dialog(page).getByRole('region', {name: 'Rows at fault'});
    await expect.poll(() => list.getByRole('table').getAttribute('aria-rowcount')).toBe('37');
    await list.getByRole('button', {name: 'Row', exact: true}).click();
    const last = planted.filter(({code}) => code !== 'noCompany').at(-1)!;
    await expect
      .poll(() => list.getByRole('rowheader').first().textContent())
      .toBe(String(last.row));
    const saved = await waitForDownload(page, () =>
      list.getByRole('button', {name: 'List as CSV'}).click(),
    );
    const lines = (await readFile(await saved.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(37);
    await button(dialog(page), 'Import the 4,964 good rows').click();
    await dialog(page).waitFor({state: 'hidden'});
    await page.getByText('701 companies and 4,964 ties came in.').first().waitFor();
    await expect.poll(() => counter(page), WAIT).toMatch(/^\d+ 834 \d+ 5328$/);
    await button(page, 'Undo').click();
    await expect.poll(() => counter(page), WAIT).toBe(before);
  });

  it('into the data at hand: conflicts are settled one by one, and both sides keep their sources', async () => {
    const page = await visit();
    const text = [
      'From\tTo\tType\tAmount (USD bn)\tDate\tSource',
      'Oracle\tOpenAI\tcloud\t250\t2025-07-22\tMy notes',
      'Nobody Ltd\tOpenAI\tpower\t1.5\t2026-01\tMy notes',
    ].join('\n');
    await page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}),
      );
    }, text);
    await dialog(page)
      .getByRole('radio', {name: /^Into the data at hand/})
      .check();
    await expect.poll(() => counts(page).textContent()).toContain('2 rows, none at fault');
    await button(dialog(page), 'Import 2 rows').click();
    await dialog(page).getByRole('heading', {name: 'Conflicts'}).waitFor();
    const amount = dialog(page).getByRole('group', {name: 'Amount'});
    await amount.getByRole('radio', {name: /^Theirs.*\$250 bn/}).check();
    expect(await counts(page).textContent()).toBe('0 ours, 1 theirs');
    const axe = await new AxeBuilder({page}).include('dialog').analyze();
    expect(axe.violations.map(({id, nodes}) => [id, nodes[0]?.html])).toEqual([]);
    await button(dialog(page), 'Merge').click();
    await dialog(page).waitFor({state: 'hidden'});
    await page.getByText('1 companies and 1 ties came in.').first().waitFor();
    await page.getByRole('searchbox').fill('Nobody');
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('heading', {name: 'Nobody Ltd', exact: true}).waitFor();
    await button(page, 'Undo').click();
    await page.getByRole('heading', {name: 'Nobody Ltd', exact: true}).waitFor({state: 'hidden'});
    expect(await button(page, 'Undo').isDisabled()).toBe(true);

    // As Korean spreadsheets write it: "똠방" stands in their extension of EUC-KR alone.
    const korean = [0x8c, 0x63, 0xb9, 0xe6, 0x2c, 0x74, 0x6f, 0x0a, 0xb0, 0xed, 0x2c, 0x42];
    await drop(page, 'korean.csv', korean);
    await dialog(page).getByRole('option', {name: '똠방'}).first().waitFor({state: 'attached'});
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({state: 'hidden'});
    await drop(page, 'old.xls', [0xd0, 0xcf, 0x11, 0xe0, 1]);
    await dialog(page).getByText('is a workbook of before 2007 (.xls)').waitFor();
  });
});
