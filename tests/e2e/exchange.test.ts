import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {readGexf} from '../../src/core/exchange/gexf';
import {readGraphml} from '../../src/core/exchange/graphml';
import {readNodeLink} from '../../src/core/exchange/nodeLink';
import {readXlsx} from '../../src/core/exchange/xlsx';
import {bytesOf, driveApp, waitForDownload} from './app';

const {visit} = driveApp();

describe('taking the map elsewhere', () => {
  it('as graphs, tables and a workbook, with who is hit', async () => {
    const page = await visit();
    await page.getByRole('button', {name: 'What if Oracle fails?'}).click();
    await page.getByRole('region', {name: 'Knock-on'}).getByRole('table').first().waitFor();
    const take = async (name: string) => {
      await page.getByRole('button', {name: 'Export', exact: true}).click();
      const item = page.getByRole('menuitem', {name, exact: true});
      const file = await waitForDownload(page, () => item.click());
      return {name: file.suggestedFilename(), bytes: await bytesOf(file)};
    };
    for (const [kind, read] of [
      ['GEXF', readGexf],
      ['GraphML', readGraphml],
      ['Node-link', (text: string) => readNodeLink(JSON.parse(text))],
    ] as const) {
      const graph = read((await take(kind)).bytes.toString('utf8'));
      if (!graph.ok) throw new Error(`${kind}: ${JSON.stringify(graph.errors)}`);
      const {nodes, edges, beside} = graph.value;
      expect([nodes.length, edges.length], kind).toEqual([133, 281]);
      expect(nodes.find((n) => n.id === 'oracle')!.cells['distress'], kind).toBe(1);
      expect(
        edges.every((e) => e.cells['sources'] !== ''),
        kind,
      ).toBe(true);
      expect(JSON.parse(beside), kind).toMatchObject({scenario: {shocks: {oracle: 1}}});
    }
    const workbook = await take('XLSX');
    expect(workbook.name).toMatch(/oracle.*\.xlsx$/);
    const sheets = readXlsx(new Uint8Array(workbook.bytes));
    expect(sheets.ok && sheets.value.map(({name, rows}) => [name, rows.length])).toEqual([
      ['Ties', 282],
      ['Companies', 134],
      ['About', 2],
    ]);
  });

  it('as a page that opens from disk without network and runs a what-if', async () => {
    const page = await visit();
    await page.getByRole('radio', {name: 'Announced'}).check({force: true});
    await page.getByRole('button', {name: 'Export', exact: true}).click();
    const item = page.getByRole('menuitem', {name: 'HTML', exact: true});
    const saved = await bytesOf(await waitForDownload(page, () => item.click()));
    const folder = mkdtempSync(join(tmpdir(), 'frenemy-'));
    const file = join(folder, 'page.html');
    writeFileSync(file, saved);
    await page.getByRole('button', {name: 'What if Nvidia fails?'}).click();
    const rows = (of: Page) => of.getByRole('region', {name: 'Knock-on'}).getByRole('row');
    await expect.poll(() => rows(page).count()).toBeGreaterThan(10);
    const browser = page.context().browser()!;
    const context = await browser.newContext({offline: true, locale: 'en-US'});
    try {
      const alone = await context.newPage();
      const asked: string[] = [];
      alone.on('request', (request) => asked.push(request.url()));
      alone.on('pageerror', (error) => asked.push(error.message));
      alone.on('console', (said) => said.type() === 'error' && asked.push(said.text()));
      await alone.goto(pathToFileURL(file).href);
      expect(await alone.getByRole('radio', {name: 'Announced'}).isChecked()).toBe(true);
      await alone.getByRole('button', {name: 'What if Nvidia fails?'}).click();
      await expect.poll(() => rows(alone).count()).toBeGreaterThan(10);
      expect(await rows(alone).allTextContents()).toEqual(await rows(page).allTextContents());
      await alone.reload(); // its own work is found again
      await expect.poll(() => rows(alone).count()).toBeGreaterThan(10);
      // Workers and compiled loops run under its policy.
      await alone
        .getByRole('navigation', {name: 'Views'})
        .getByRole('button', {name: 'Ranking', exact: true})
        .click();
      await expect.poll(() => alone.getByRole('main').getByRole('row').count()).toBeGreaterThan(10);

      // Another saved page shares the storage of the disk, not the work.
      const other = join(folder, 'other.html');
      const link = /(id="frenemy-link">)"[^"]*"/;
      writeFileSync(other, saved.toString('utf8').replace(link, '$1""'));
      const stranger = await context.newPage();
      await stranger.goto(pathToFileURL(other).href);
      await stranger.getByRole('button', {name: 'What if Nvidia fails?'}).waitFor();
      expect(await stranger.getByRole('button', {name: 'Undo', exact: true}).isDisabled()).toBe(
        true,
      );
      const outside = asked.filter((url) => !url.startsWith('blob:')); // its workers are within
      expect(outside.map((url) => url.replace(/#.*/, ''))).toEqual(
        Array(2).fill(pathToFileURL(file).href),
      );
      expect(await runsScriptsPutIntoIt(alone)).toEqual({ran: false, blocked: 3});
    } finally {
      await context.close();
    }
  });
});

/** What a policy without exceptions stops: a script in the page, one on an element, one in an address. */
const runsScriptsPutIntoIt = (page: Page) =>
  page.evaluate(async () => {
    let blocked = 0;
    addEventListener('securitypolicyviolation', () => blocked++);
    const script = document.createElement('script');
    script.textContent = 'window.owned = true';
    document.head.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.owned = true');
    image.src = 'data:,';
    document.body.append(image);
    const brought = document.createElement('script');
    brought.src = 'data:text/javascript,window.owned=true';
    document.head.append(brought);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {ran: 'owned' in window, blocked};
  });
