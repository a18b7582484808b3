import {readFileSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {bytesOf, driveApp, waitForDownload} from './app';

const {visit} = driveApp();
const main = (page: Page) => page.getByRole('main');

async function openCentrality(page: Page) {
  await page
    .getByRole('navigation', {name: 'Views'})
    .getByRole('button', {name: 'Centrality', exact: true})
    .click();
  await main(page).getByRole('table', {name: 'Does centrality predict harm?'}).waitFor();
  return main(page);
}

describe('the centrality screen', () => {
  it('ranks by the measure that is picked, keeps it in the address, and opens companies', async () => {
    const page = await visit();
    const screen = await openCentrality(page);
    await screen.getByLabel('Measure').selectOption('out-degree');
    const table = screen.getByRole('table', {name: /^Companies by Out-degree/});
    const {nodes, bases} = JSON.parse(
      readFileSync('tests/fixtures/centrality-networkx.json', 'utf8'),
    ) as {nodes: string[]; bases: {binding: {measures: Record<string, number[]>}}};
    const values = bases.binding.measures['out-degree']!;
    const first = nodes[values.indexOf(Math.max(...values))];
    expect(first).toBe('nvidia');
    const before = page.url();
    await table.locator('tbody tr').first().getByRole('button', {name: 'Nvidia'}).click();
    await page.getByRole('heading', {name: 'Nvidia'}).waitFor();
    expect(await table.locator('tbody tr').count()).toBe(nodes.length);
    await expect.poll(() => page.url()).not.toBe(before);
    await page.reload();
    await table.waitFor();
  });

  it('sets every measure against harm, and saves table and picture', async () => {
    const page = await visit();
    const screen = await openCentrality(page);
    await screen.getByRole('button', {name: 'Core number'}).click();
    await screen.getByText(/^Core number puts .* rank correlation of 0\.\d\d/).waitFor();
    const saved = async (name: string) =>
      bytesOf(
        await waitForDownload(page, () => screen.getByRole('button', {name, exact: true}).click()),
      );
    const csv = String(await saved('Download table (CSV)'));
    expect(csv.split('\r\n')[0]).toContain('measure,value,unit,reads,impact,impact_place,model');
    expect(String(await saved('Download picture (SVG)'))).toContain('Core number and impact');
  });

  it('lists the parts of the web instead where a measure divides it', async () => {
    const page = await visit();
    const screen = await openCentrality(page);
    await screen.getByLabel('Measure').selectOption('community');
    await screen.getByText(/Modularity Q\s=\s0\.\d+, seed 1/).waitFor();
    expect(
      await screen.getByRole('table', {name: 'The parts'}).locator('tbody tr').count(),
    ).toBeGreaterThan(2);
  });
});
