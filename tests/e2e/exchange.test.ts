import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
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
    const file = join(mkdtempSync(join(tmpdir(), 'frenemy-')), 'page.html');
    writeFileSync(file, saved);
    const browser = page.context().browser()!;
    const context = await browser.newContext({offline: true, locale: 'en-US'});
    try {
      const alone = await context.newPage();
      const asked: string[] = [];
      alone.on('request', (request) => asked.push(new URL(request.url()).protocol));
      alone.on('pageerror', (error) => asked.push(error.message));
      await alone.goto(pathToFileURL(file).href);
      expect(await alone.getByRole('radio', {name: 'Announced'}).isChecked()).toBe(true);
      await alone.getByRole('button', {name: 'What if Nvidia fails?'}).click();
      const hit = alone.getByRole('region', {name: 'Knock-on'}).getByRole('row');
      await expect.poll(() => hit.count()).toBeGreaterThan(10);
      expect(new Set(asked)).toEqual(new Set(['file:']));
    } finally {
      await context.close();
    }
  });
});
