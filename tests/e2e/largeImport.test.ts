import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {guessPlan, guessRoles} from '../../src/core/exchange/guessPlan';
import {readIncoming} from '../../src/core/exchange/readIncoming';
import {createImportDesk} from '../../src/core/large/importDesk';
import {sampleNetwork} from '../../src/core/large/sampleNetwork';
import {toTheEnd} from '../../src/core/lib/inSteps';
import {runNetwork} from '../../src/core/network/runNetwork';
import {createFormat} from '../../src/words/format';
import {button, driveApp} from './app';

const {visit} = driveApp();

async function bring(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Import').click();
  const file = {name, mimeType: 'text/plain', buffer: Buffer.from(text)};
  await (await chooser).setFiles(file);
}

/** Twelve thousand deliveries of two thousand firms, the last of them without a number. */
const DEALS = [
  'Vendor,Buyer,Amount (USD m)',
  ...sampleNetwork({companies: 2000, ties: 12_000, seed: 4}).edges.map(
    ({holder, counterparty, exposure}) => `${counterparty},${holder},${exposure.toFixed(2)}`,
  ),
  'C00001,C00002,plenty',
].join('\n');

describe('Import', () => {
  it('opens a bare network on its own screen', async () => {
    const {nodes, edges} = sampleNetwork({companies: 300, ties: 1500, seed: 5});
    const network = {format: 'frenemy-network/1', kind: 'exposures', nodes, edges};
    const page = await visit();
    await bring(page, 'net.json', JSON.stringify(network));
    await page.getByText('300 companies and 1,500 ties').first().waitFor();
    await page.getByRole('dialog').waitFor({state: 'detached'});
    await page.locator('.large-canvas').waitFor();
  });

  it('maps a table of many rows, opens the good ones, and fails them as the core does', async () => {
    const page = await visit();
    await bring(page, 'deals.csv', DEALS);
    await page.getByText('12,000 good rows').first().waitFor();
    await page.getByRole('region', {name: 'Rows at fault'}).waitFor();
    await button(page, 'Open 12,000 good rows as a large network').click();
    await page.locator('.large-canvas').waitFor();

    const desk = createImportDesk([readIncoming('deals.csv', Buffer.from(DEALS))])!;
    const plan = guessPlan(desk.heads, guessRoles(desk.heads), 'deals');
    const otherwise = {...plan.otherwise, announced: '1970-01-01'};
    toTheEnd(desk.check({...plan, otherwise}));
    const {network} = desk.deliveries(null)!;
    const wanted = network.edges[5]!.supplier;
    await page.getByLabel('Find a company').fill(wanted);
    await page.getByRole('status').filter({hasText: '1 found'}).waitFor();
    await page.getByLabel('Find a company').press('Enter');
    await button(page, 'Fail this company').click();
    await page.locator('.large-totals dd').first().waitFor();
    await page.getByText('still spreading').waitFor({state: 'detached'});
    const scenario = {
      model: 'esri',
      shocks: {[wanted]: 1},
      reductions: {},
      parameters: {},
    } as const;
    const {total, rounds} = runNetwork(network, scenario);
    const format = createFormat('en');
    expect(await page.locator('.large-totals dd').allInnerTexts()).toEqual([
      format.short(total.usd),
      format.smallPercent(total.impact),
      format.count(total.hit),
      format.count(total.failed),
      format.count(rounds),
    ]);

    await page.reload();
    await page.getByText('1,996 companies and 12,000 ties').first().waitFor();
  });

  it('leaves everything as it was when it is given up', async () => {
    const page = await visit();
    await bring(page, 'deals.csv', DEALS);
    await button(page, 'Import nothing').click();
    await page.getByRole('dialog').waitFor({state: 'detached'});
    await page.getByText('107 of 133 companies').first().waitFor();
    await button(page, 'Large network').click();
    await button(page, 'Choose files …').waitFor();
  });
});
