import {createHash} from 'node:crypto';
import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import {bytesOf, driveApp, exportAs} from './app';

const {visit} = driveApp();

/** Each sets a flag of the window where anybody runs it. */
const HOSTILE = [
  '<img src=x onerror="window.owned=1">',
  '</script><script>window.owned=1</script>',
  '"><svg onload="window.owned=1">',
  "'-(window.owned=1)-'",
];
const said = (k: number) => `Deal ${k} ${HOSTILE[k % HOSTILE.length]}`;

type Rows = readonly Record<string, unknown>[];
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, held]) => `${JSON.stringify(k)}:${canonical(held)}`).join(',')}}`;
}

/** The served data with markup in every name, summary, note and title, and in addresses. */
async function hostileSnapshot(page: Page): Promise<string> {
  const served = await page.evaluate(async () => (await fetch('dataset.json')).text());
  const {hash: _, ...rest} = JSON.parse(served) as Record<string, Rows>;
  const both = (k: number) => ({en: said(k), ko: said(k)});
  const data = {
    ...rest,
    version: '9.9.9',
    companies: rest['companies']!.map((c, k) => ({...c, name: both(k), aliases: [said(k)]})),
    ties: rest['ties']!.map((t, k) => ({...t, summary: both(k), note: both(k + 1)})),
    sources: rest['sources']!.map((s, k) => ({
      ...s,
      title: said(k),
      titleKo: said(k),
      url: `https://example.org/"onmouseover="window.owned=1"x='${k}'`,
    })),
  };
  const hash = createHash('sha256').update(canonical(data)).digest('hex');
  return JSON.stringify({
    format: 'frenemy-snapshot/1',
    dataset: {version: '9.9.9', hash, name: '<b onclick="window.owned=1">mine</b>'},
    data,
    scenario: {
      asOf: '2026-06-30',
      inForce: false,
      basis: 'announced',
      shocks: {oracle: 1},
      reductions: {},
      model: 'joint',
      parameters: {},
      seed: 1,
    },
    view: {
      screen: 'map',
      selection: {kind: 'company', id: 'oracle'},
      hiddenTypes: [],
      round: null,
      camera: null,
      language: 'en',
    },
    outcome: null,
  });
}

/** Nothing ran; no element came out of a text; every link leads to the web. */
async function isUnharmed(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    owned: 'owned' in window,
    made: document.querySelectorAll('[onerror],[onload],[onmouseover],[onclick],img[src=x]').length,
    links: [...document.querySelectorAll('a[target=_blank]')].filter(
      (a) =>
        !/^https?:/.test((a as HTMLAnchorElement).href) ||
        !/noopener/.test((a as HTMLAnchorElement).rel),
    ).length,
  }));
  expect(found).toEqual({owned: false, made: 0, links: 0});
}

it('shows markup in names, summaries, sources and addresses as text, on every screen and in files', async () => {
  const page = await visit();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', {name: 'Import', exact: true}).click(),
  ]);
  const content = await hostileSnapshot(page);
  await chooser.setFiles({
    name: 'mine.frenemy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  await page
    .getByText(/own data “<b onclick/)
    .first()
    .waitFor();
  await page
    .getByRole('heading', {name: /^Deal \d+ /})
    .first()
    .waitFor();
  await isUnharmed(page);

  const svg = await bytesOf(await exportAs(page, /^SVG/));
  const html = await bytesOf(await exportAs(page, /^HTML/));
  const views = page.getByRole('navigation').first().getByRole('button');
  for (const view of await views.all()) {
    await view.click();
    await page.locator('main').waitFor();
    await isUnharmed(page);
  }
  for (const [type, file] of [
    ['image/svg+xml', svg],
    ['text/html', html],
  ] as const) {
    const other = await page.context().newPage();
    await other.route('**/exported', (route) => route.fulfill({contentType: type, body: file}));
    await other.goto(new URL('exported', page.url()).href);
    await other.waitForTimeout(500);
    expect(await other.evaluate(() => 'owned' in window)).toBe(false);
    await other.close();
  }
});
