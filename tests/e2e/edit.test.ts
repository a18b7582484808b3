import {execFileSync} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {button, bytesOf, choose, driveApp, fail, rowOf, waitForDownload} from './app';

const {visit} = driveApp();
const root = join(import.meta.dirname, '../..');
const frenemy = (...args: readonly string[]): string =>
  execFileSync(process.execPath, ['.ci/frenemy.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const form = (page: Page, name: string) => page.getByRole('complementary', {name});
const openPalette = async (page: Page, typed: string) => {
  await page.keyboard.press('Control+k');
  const palette = page.locator('dialog.palette');
  await palette.getByRole('combobox').waitFor();
  await page.keyboard.type(typed);
  await expect
    .poll(() => palette.getByRole('option').first().innerText())
    .toMatch(/Add a tie to the data/);
  await page.keyboard.press('Enter');
};
/** Fields are found by their names and filled by typing, as a screen reader has them. */
async function type(page: Page, name: string | RegExp, text: string) {
  await page.getByLabel(name, {exact: true}).focus();
  await page.keyboard.type(text);
}

describe('editing the data', () => {
  it('adds a tie with its company and source by keys, counts it, and leaves as a patch that merges', async () => {
    const page = await visit();
    await openPalette(page, 'add a tie');
    await form(page, 'Add a tie').waitFor();
    await type(page, 'Type', 'Clo');
    await type(page, 'From (who provides)', 'oracle');
    await page.keyboard.press('Enter');
    await type(page, 'To (who receives)', 'Zeta Labs');
    await page.keyboard.press('Enter');
    await type(page, 'Name in Korean', '제타랩');
    await type(page, 'Kind', 'AI');
    await type(page, 'In one sentence, English', 'Zeta rents.');
    await type(page, 'In one sentence, Korean', '제타가 빌립니다.');
    await type(page, 'Status', 'Sig');
    await type(page, 'Announced on', '2026-02-30');
    await type(page, 'Announced, likely', '30 bn');
    await type(page, 'Binding, likely', '20 bn');
    await type(page, 'What is delivered', 'computing');
    await type(page, 'Source', 'https://example.org/zeta');
    await page.keyboard.press('Enter');
    await type(page, 'Title', 'Zeta files');
    await type(page, 'Class', 'Fil');
    await type(page, /^What it says/, 'Zeta signed.');
    const save = button(page, 'Save');
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await button(page, 'Announced on: There is no such day: look at the calendar.').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2026-02-27');
    await page.getByText('Everything is in order.').waitFor();
    await page.keyboard.press('Control+Enter');

    await page.getByRole('heading', {name: 'Oracle → Zeta Labs'}).waitFor();
    await page.getByText('Added by you: not in the published data.').waitFor();
    await fail(page, 'oracle', 'Oracle');
    await rowOf(page, 'Zeta Labs').waitFor();

    await button(page, '3 own changes').click();
    const patch = await bytesOf(
      await waitForDownload(page, () => button(page, 'Download as a patch').click()),
    );
    const path = join(mkdtempSync(join(tmpdir(), 'frenemy-')), 'patch.json');
    writeFileSync(path, patch);
    expect(frenemy('validate', path)).toContain('all of them fit');
    const merged = `${path}.merged.json`;
    writeFileSync(merged, frenemy('merge', 'data', path));
    expect(frenemy('validate', merged)).toMatch(/134 companies, 365 ties/);
  });

  it('finds what was typed again after the page died', async () => {
    const page = await visit();
    await choose(page, 'oracle', 'Oracle');
    await button(page, 'Edit').click();
    await form(page, 'Edit Oracle').waitFor();
    await type(page, 'Name in English', ' of Austin');
    const url = page.url();
    const other = await page.context().newPage();
    const client = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    client.send('Page.crash').catch(() => {});
    await crashed;
    await page.close();
    await other.goto(url);
    await form(other, 'Edit Oracle').waitFor();
    expect(await other.getByLabel('Name in English').inputValue()).toBe('Oracle of Austin');
    await other.getByText('Nothing you typed is lost.').waitFor();
    await button(other, 'Discard').first().click();
    expect(await other.getByLabel('Name in English').inputValue()).toBe('Oracle');
    expect(await other.getByText('Nothing you typed is lost.').count()).toBe(0);
  });

  it('removes a company with all that names it, and one undo brings it back', async () => {
    const page = await visit({width: 390, height: 844});
    await choose(page, 'oracle', 'Oracle');
    await button(page, 'Remove').click();
    const dialog = page.getByRole('alertdialog', {name: 'Remove Oracle?'});
    expect(await dialog.textContent()).toMatch(/With it go \d+ ties, \d+ figures/);
    await button(dialog, 'Remove').click();
    await page.getByText('Removed: Oracle.').waitFor();
    await page.getByRole('button', {name: /own changes/}).waitFor();
    await button(page.locator('.notices'), 'Undo').click();
    await choose(page, 'oracle', 'Oracle');
    expect(await page.getByRole('button', {name: /own change/}).count()).toBe(0);
  });
});
