import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import {driveApp, exportAs} from './app';

const {visit} = driveApp();

/** As the data card says: sorted keys, no spaces. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, held]) => `${JSON.stringify(k)}:${canonical(held)}`).join(',')}}`;
}

/** A snapshot of the served data under another version, made without the app. */
async function ownSnapshot(page: Page): Promise<string> {
  const served = await page.evaluate(async () => (await fetch('dataset.json')).text());
  const {hash: _, ...rest} = JSON.parse(served) as Record<string, unknown>;
  const data = {...rest, version: '9.9.9'};
  const hash = createHash('sha256').update(canonical(data)).digest('hex');
  return JSON.stringify({
    format: 'frenemy-snapshot/1',
    dataset: {version: '9.9.9', hash, name: 'my deals.xlsx'},
    data,
    scenario: {
      asOf: '2026-06-30',
      inForce: false,
      basis: 'binding',
      shocks: {},
      reductions: {},
      model: 'joint',
      parameters: {},
      seed: 1,
    },
    view: {
      screen: 'data',
      selection: null,
      hiddenTypes: [],
      round: null,
      camera: null,
      language: 'en',
    },
    outcome: null,
  });
}

/** Opens it by the import; its caption, once that stands. */
async function openOwn(page: Page) {
  const content = await ownSnapshot(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', {name: 'Import', exact: true}).click(),
  ]);
  await chooser.setFiles({
    name: 'mine.frenemy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  const caption = page.getByText(/own data “my deals\.xlsx” 9\.9\.9/);
  await caption.waitFor();
  return caption;
}

it('opens own data from a file, keeps them over a reload, refuses a link and goes back', async () => {
  const page = await visit();
  const caption = await openOwn(page);
  expect(page.url()).not.toContain('#');
  await page.reload();
  await caption.waitFor();

  await page.getByRole('button', {name: 'Copy link'}).click();
  const refusal = page.getByRole('alertdialog');
  await refusal.getByText(/safely carry 8,000/).waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    refusal.getByRole('button', {name: 'Save as a file'}).click(),
  ]);
  const first = await readFile(await saved.path());
  expect(JSON.parse(first.toString('utf8'))).toMatchObject({dataset: {name: 'my deals.xlsx'}});

  const again = await readFile(await (await exportAs(page, /JSON/)).path());
  expect(again.equals(first)).toBe(true);
  await page.getByRole('button', {name: 'Undo', exact: true}).first().click();
  await caption.waitFor({state: 'detached'});
  await expect.poll(() => page.url()).toContain('#1.');

  // The frame says whose data are shown; the way back is a step like any other.
  const marker = page.getByRole('button', {name: 'Own data “my deals.xlsx”'});
  expect(await marker.count()).toBe(0);
  await page.getByRole('button', {name: 'Redo', exact: true}).first().click();
  await marker.click();
  await page.getByRole('button', {name: 'Back to the built-in data'}).click();
  await marker.waitFor({state: 'detached'});
  await page.getByRole('button', {name: 'Undo', exact: true}).first().click();
  await marker.waitFor();
});

it('keeps own data that a tab works on and lets go of those that none names', async () => {
  const page = await visit();
  const caption = await openOwn(page);
  const kept = () =>
    page.evaluate(
      (forgotten) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('frenemy');
          opening.onerror = () => reject(new Error('no database'));
          opening.onsuccess = () => {
            const write = opening.result.transaction('datasets', 'readwrite');
            const store = write.objectStore('datasets');
            if (forgotten) store.put(forgotten);
            const count = store.count();
            write.oncomplete = () => {
              opening.result.close();
              resolve(count.result);
            };
          };
        }),
      isPlanted ? null : {hash: '0'.repeat(64)},
    );
  let isPlanted = false;
  expect(await kept()).toBe(2);
  isPlanted = true;
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('searchbox').waitFor();
  await expect.poll(kept, {timeout: 20_000, interval: 500}).toBe(1);
  await page.reload();
  await caption.waitFor();
});
