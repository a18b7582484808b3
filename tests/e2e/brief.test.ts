import {execFileSync} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import {bytesOf, button, driveApp, fail, knockOn, waitForDownload} from './app';

const {visit} = driveApp();

async function openBrief(page: Page) {
  await page.getByRole('button', {name: 'Export', exact: true}).click();
  await page.getByRole('menuitem', {name: 'Brief', exact: true}).click();
  const frame = page.frameLocator('iframe.brief-page');
  await frame.getByRole('heading', {level: 1}).waitFor();
  return frame;
}
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

it('says what the screen says, and prints basis, date and data on every page', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  const row = knockOn(page).getByRole('row').filter({hasText: 'OpenAI'}).first();
  await button(row, 'Receipt').click();
  const onScreen = knockOn(page).getByRole('region', {name: 'Receipt for OpenAI'});
  const cellsOf = (receipt: typeof onScreen) =>
    receipt
      .locator('tbody > tr, tfoot > tr:last-child')
      .evaluateAll((rows) =>
        rows
          .filter((r) => r.children.length > 3 && !r.querySelector('button.small'))
          .map((r) => [...r.children].slice(0, -1).map((cell) => cell.textContent.trim())),
      );
  const screen = (await cellsOf(onScreen)).filter((cells) => !/smaller/.test(cells[0]!));
  expect(screen.length).toBeGreaterThan(1);

  const brief = await openBrief(page);
  const printed = brief
    .locator('.receipt')
    .filter({has: page.locator('h3', {hasText: /^OpenAI$/})});
  expect(await cellsOf(printed)).toEqual(screen);
  expect(squeezed((await brief.locator('h1').textContent()) ?? '')).toMatch(/^If Oracle fails/);
  expect(await brief.locator('figure > svg').count()).toBe(1);

  const saved = await bytesOf(
    await waitForDownload(page, () => button(page, 'Download HTML').click()),
  );
  const folder = mkdtempSync(join(tmpdir(), 'frenemy-'));
  writeFileSync(join(folder, 'brief.html'), saved);
  const alone = await page.context().browser()!.newContext({offline: true});
  try {
    const paper = await alone.newPage();
    const asked: string[] = [];
    paper.on('request', (request) => asked.push(request.url()));
    await paper.goto(pathToFileURL(join(folder, 'brief.html')).href);
    expect(asked).toHaveLength(1); // itself
    for (const format of ['A4', 'Letter']) {
      const file = join(folder, `${format}.pdf`);
      writeFileSync(file, await paper.pdf({format, preferCSSPageSize: true}));
      const pages = pagesOf(file);
      if (pages === null) continue; // no reader of PDFs here
      expect(pages.length).toBeGreaterThan(3);
      pages.forEach((text, i) => {
        expect(text).toMatch(
          /Basis: Binding · As of: \d+ \w+ 20\d\d · Data: [\d.]+, content [0-9a-f]{12}/,
        );
        expect(text).toContain(`Page ${i + 1} / ${pages.length}`);
        expect(text).toContain('#1.');
      });
      const whole = pages.join(' ');
      for (const cells of screen) expect(whole).toContain(cells.at(-2)!);
      expect(whole).toContain('What this says and does not say');
    }
  } finally {
    await alone.close();
  }
});

/** The text of each page, by poppler where it is installed. */
function pagesOf(file: string): string[] | null {
  try {
    const text = execFileSync('pdftotext', ['-layout', file, '-'], {encoding: 'utf8'});
    return text
      .split('\f')
      .map(squeezed)
      .filter((page) => page !== '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
