/** The app without network, and a newer version that arrives while somebody works. */
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium, type Browser, type Page} from 'playwright-core';
import {afterEach, describe, expect, inject, it} from 'vitest';
import {serve} from '../../.ci/serve.mjs';
import {QUIET} from './app';

let ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.reverse()) await end();
  ends = [];
});

/** A copy of the built app, so that a newer version can take its place. */
function copyOfApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'frenemy-app-'));
  cpSync('dist', folder, {recursive: true});
  ends.push(async () => rmSync(folder, {recursive: true}));
  return folder;
}

async function host(folder: string, port = 0): Promise<{url: string; close: () => Promise<void>}> {
  const server = await serve({folder, port, isFixed: port > 0});
  ends.push(server.close);
  return server;
}

async function browser(): Promise<Browser> {
  const opened = await chromium.launch({executablePath: inject('browserPath'), args: QUIET});
  ends.push(() => opened.close());
  return opened;
}

const isReady = (page: Page) => page.getByRole('searchbox').waitFor();
/** The worker has everything: what comes after it is there without network. */
const isKept = (page: Page) =>
  page.evaluate(async () => {
    const {active} = await navigator.serviceWorker.ready;
    if (active?.state === 'activated') return;
    await new Promise((resolve) => active?.addEventListener('statechange', resolve));
  });

async function failOracle(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('Oracle');
  await page.keyboard.press('Enter');
  await page.getByRole('button', {name: /^Fail/}).first().click();
  await page
    .getByText(/If Oracle fails/)
    .first()
    .waitFor();
}

/** The next version: another page, and a list that says so. */
function release(folder: string): void {
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', '<head data-version="next">'));
  const worker = join(folder, 'serviceWorker.js');
  const text = readFileSync(worker, 'utf8');
  const changed = text.replace(/(index\.html[`"'],\s*revision:\s*[`"'])[0-9a-f]+/, '$1ffff0000');
  if (changed === text) throw new Error('the list of kept files names no index.html');
  writeFileSync(worker, changed);
}
const version = (page: Page) =>
  page.evaluate(() => document.head.getAttribute('data-version') ?? 'first');

describe('after one visit', () => {
  it('opens, computes, exports and studies without network', async () => {
    const {url, close} = await host(copyOfApp());
    const context = await (await browser()).newContext({acceptDownloads: true});
    const page = await context.newPage();
    await page.goto(url);
    await isReady(page);
    await isKept(page);
    await close();

    const problems: string[] = [];
    page.on('pageerror', ({message}) => problems.push(message));
    await page.goto(`${url}#`);
    await page.reload();
    await isReady(page);
    await failOracle(page);
    // Studies, workers and the page that is saved were never asked for while there was a network.
    await page.getByRole('button', {name: 'Export', exact: true}).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', {name: 'HTML'}).click();
    expect((await saved).suggestedFilename()).toMatch(/\.html$/);
    await page.getByRole('button', {name: 'Ranking'}).click();
    await page.getByRole('table').first().waitFor();
    expect(problems).toEqual([]);
  });

  it('a newer version waits until it is wanted and takes nothing away', async () => {
    const folder = copyOfApp();
    const first = await host(folder);
    const port = Number(new URL(first.url).port);
    const context = await (await browser()).newContext();
    const page = await context.newPage();
    const other = await context.newPage();
    await page.goto(first.url);
    await isReady(page);
    await isKept(page);
    await page.reload(); // served by the worker from now on
    await isReady(page);
    await failOracle(page);
    const told = page.getByText('A newer version of Frenemy is ready.');
    expect(await told.count()).toBe(0);

    await first.close();
    release(folder);
    await host(folder, port);
    await page.waitForTimeout(2500); // the worker is registered once the page has settled
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await told.waitFor();
    // It waits: also a page that is opened now is the old one, whole.
    await other.goto(first.url);
    await isReady(other);
    expect(await version(other)).toBe('first');
    expect(await version(page)).toBe('first');

    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', {name: 'Update now'}).click();
    await reloaded;
    await isReady(page);
    expect(await version(page)).toBe('next');
    await page
      .getByText(/If Oracle fails/)
      .first()
      .waitFor();
    await page.getByRole('button', {name: 'Undo'}).click();
    await page
      .getByText(/If Oracle fails/)
      .first()
      .waitFor({state: 'detached'});
    await expect.poll(() => version(other)).toBe('next');
  });

  it('data of a newer release take the work over, and leave it as it was beside', async () => {
    const folder = copyOfApp();
    const first = await host(folder);
    const context = await (await browser()).newContext({serviceWorkers: 'block'});
    const page = await context.newPage();
    await page.goto(first.url);
    await isReady(page);
    await failOracle(page);
    await first.close();

    const file = join(folder, 'dataset.json');
    const data = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({...data, version: '99.0.0', hash: '9'.repeat(64)}));
    await host(folder, Number(new URL(first.url).port));
    await page.reload();
    await page.getByText('The data are newer than your work').waitFor();
    await page
      .getByText(/If Oracle fails/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', {name: 'Undo', exact: true}).isDisabled()).toBe(true);
    await page.getByRole('button', {name: 'Snapshots'}).click();
    const left = page.getByRole('region', {name: 'Unsaved work of other tabs'});
    await left.getByText(/If Oracle fails/).waitFor();
  });
});
