import {AxeBuilder} from '@axe-core/playwright';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {sampleNetwork} from '../../src/core/large/sampleNetwork';
import {runSweep} from '../../src/core/ranking/sweep';
import {networkTask} from '../../src/core/ranking/networkTask';
import {runNetwork} from '../../src/core/network/runNetwork';
import {createFormat} from '../../src/words/format';
import {button, driveApp} from './app';

const {visit} = driveApp();
const network = sampleNetwork({companies: 2000, ties: 10_000, seed: 3});

function tables(lastTie = ''): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'frenemy-large-'));
  const [ties, companies] = [join(folder, 'ties.csv'), join(folder, 'companies.csv')];
  writeFileSync(
    companies,
    `id,buffer\n${network.nodes.map(({id, buffer}) => `${id},${buffer}\n`).join('')}`,
  );
  const rows = network.edges.map((e) => `${e.holder},${e.counterparty},${e.exposure}\n`);
  writeFileSync(ties, `holder,counterparty,exposure\n${rows.join('')}${lastTie}`);
  return [ties, companies];
}

describe('a large network', () => {
  it('is read, fails as on the command line, and stays over a reload until it is closed', async () => {
    const page = await visit();
    await button(page, 'Large network').click();
    await page.locator('main input[type=file]').setInputFiles(tables());
    await page.getByRole('application').waitFor();
    await page.getByText('2,000 companies and 10,000 ties').first().waitFor();

    const wanted = network.nodes[776]!.id;
    await page.getByLabel('Find a company').fill(wanted);
    await page.getByRole('status').filter({hasText: '1 found'}).waitFor();
    await page.getByLabel('Find a company').press('Enter');
    await button(page, 'Fail this company').click();
    const totals = page.locator('.large-totals dd');
    await totals.first().waitFor();
    const {total, rounds} = runNetwork(network, {
      model: 'linear-debtrank',
      shocks: {[wanted]: 1},
      reductions: {},
      parameters: {},
    });
    const format = createFormat('en');
    expect(await totals.allInnerTexts()).toEqual([
      format.short(total.usd),
      format.smallPercent(total.impact),
      format.count(total.hit),
      format.count(total.failed),
      format.count(rounds),
    ]);

    expect((await new AxeBuilder({page}).analyze()).violations).toEqual([]);

    await page.reload();
    await totals.first().waitFor();
    await page.getByRole('heading', {name: wanted, exact: true}).waitFor();
    expect((await totals.allInnerTexts())[0]).toBe(format.short(total.usd));
    await button(page, 'Close this network').click();
    await button(page, 'Choose files …').waitFor();
  });

  it('lets nothing in while a row is at fault, and says which', async () => {
    const page = await visit();
    await button(page, 'Large network').click();
    await page.locator('main input[type=file]').setInputFiles(tables('C00001,nobody,5\n'));
    const row = page.getByRole('alert').getByRole('row').filter({hasText: 'no node nobody'});
    expect(await row.innerText()).toContain('row 10002, counterparty');
    expect(await page.getByRole('application').count()).toBe(0);
  });

  it('is gone through by keys, and all of it is ranked', async () => {
    const page = await visit();
    await button(page, 'Large network').click();
    await page.locator('main input[type=file]').setInputFiles(tables());
    const map = page.getByRole('application');
    await map.focus();
    const levels = page.getByRole('navigation', {name: 'Levels'});
    expect(await levels.getByRole('listitem').count()).toBe(1);
    await map.press('ArrowRight'); // the largest first
    const spoken = page.locator('.large-map [role=status]');
    await spoken.filter({hasText: /\+\d/}).waitFor();
    const group = await spoken.innerText();
    await map.press('Enter');
    await levels.getByText(group).waitFor();
    await map.press('Backspace');
    await levels.getByText(group).waitFor({state: 'detached'});

    await button(page, 'Rank all companies').click();
    const table = page.locator('.large-ranked table');
    await table.waitFor({timeout: 60_000});
    expect(await table.getAttribute('aria-rowcount')).toBe('2001');
    const {model, sizes, order} = networkTask(network, {
      model: 'linear-debtrank',
      parameters: {},
      wantsMatrix: false,
    });
    const {impact} = runSweep({model, sizes, order, wantsMatrix: false}, 0, order);
    const worst = impact.indexOf(Math.max(...impact));
    const first = table.getByRole('row').nth(1);
    expect((await first.innerText()).split(/\s+/).slice(0, 3)).toEqual([
      network.nodes[worst]!.id,
      '1',
      createFormat('en').smallPercent(impact[worst]!),
    ]);
  });

  it('is that of its tab; another tab is offered it', async () => {
    const page = await visit();
    await button(page, 'Large network').click();
    await page.locator('main input[type=file]').setInputFiles(tables());
    await page.getByRole('application').waitFor();
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    await button(tab, 'Large network').click();
    await button(tab, 'Open ties.csv, companies.csv').click();
    await tab.getByText('2,000 companies and 10,000 ties').first().waitFor();
    await button(tab, 'Close this network').click();
    await button(tab, 'Choose files …').waitFor();
    await page.reload();
    await page.getByText('2,000 companies and 10,000 ties').first().waitFor();
  });
});
