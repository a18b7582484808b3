/**
 * Drives the built app in a real browser. Every page is watched: a request that leaves the origin,
 * an error in the console or an uncaught exception fails the test in which it happens.
 */
import {chromium, type Browser, type Download, type Locator, type Page} from 'playwright-core';
import {mkdirSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, expect, inject} from 'vitest';
import {cache} from '../../.ci/setup.mjs';

export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Visit {
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** What follows the address of the app: `#…`. */
  readonly hash?: string;
}

export interface Driver {
  /** A page of its own with nothing stored, opened on the app and ready to use. */
  readonly visit: (options?: Visit) => Promise<Page>;
}

/** One browser for the tests of a file; one watched context per visit, closed after its test. */
export function driveApp(): Driver {
  const url = inject('appUrl');
  const origin = new URL(url).origin;
  let browser: Browser;
  let problems: string[] = [];
  let pages: Page[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({executablePath: inject('browserPath'), args: QUIET});
  });
  afterAll(() => browser.close());
  afterEach(async ({task}) => {
    const seen = problems;
    const open = pages;
    [problems, pages] = [[], []];
    for (const page of task.result?.state === 'fail' ? open : []) await photograph(page, task.name);
    await Promise.all(open.map((page) => page.context().close()));
    expect(seen).toEqual([]);
  });

  async function visit({
    locale = 'en-US',
    width = 1440,
    height = 900,
    hash = '',
    ...media
  }: Visit = {}) {
    const context = await browser.newContext({
      locale,
      viewport: {width, height},
      acceptDownloads: true,
      serviceWorkers: 'block', // keeping two megabytes would compete with every journey
      permissions: ['clipboard-read', 'clipboard-write'],
      ...media,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
    context.on('request', (request) => {
      const to = new URL(request.url());
      const isLocal = ['data:', 'blob:', 'about:'].includes(to.protocol) || to.origin === origin;
      if (!isLocal) problems.push(`left the origin: ${request.url()}`);
    });
    pages.push(page);
    await page.goto(url + hash);
    await page.getByRole('searchbox').waitFor();
    return page;
  }
  return {visit};
}

/** What a page looked like when its test failed. */
async function photograph(page: Page, test: string) {
  const folder = join(cache, 'failures');
  mkdirSync(folder, {recursive: true});
  const path = join(folder, `${test.replace(/\W+/g, '-').slice(0, 80)}.png`);
  await page.screenshot({path}).catch(() => {});
  console.error(`What it looked like: ${path}`);
}

/** The parts of the screen by the names that users of screen readers rely on. */
export const search = (page: Page) => page.getByRole('searchbox', {name: 'Search'});
export const knockOn = (page: Page) => page.getByRole('region', {name: 'Knock-on'});
export const button = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', {name, exact: true});
export const rowOf = (page: Page, company: string) =>
  knockOn(page).getByRole('row').filter({hasText: company}).first();

/** Finds a company by typing, as a user does. */
export async function choose(page: Page, typed: string, name: string) {
  await search(page).fill(typed);
  await search(page).press('Enter');
  await page.getByRole('heading', {name, exact: true}).waitFor();
}
export async function fail(page: Page, typed: string, name: string) {
  await choose(page, typed, name);
  await button(page, 'Fail this company').click();
  await knockOn(page).getByRole('table').waitFor();
}

export const waitForDownload = async (page: Page, act: () => Promise<unknown>) => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
};
/** One item of the menu "Export", with its defaults. */
export const exportAs = (page: Page, item: string | RegExp): Promise<Download> =>
  waitForDownload(page, async () => {
    await button(page, 'Export').click();
    await page.getByRole('menuitem', {name: item}).click();
  });
export async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** Colours on the largest canvas: a blank one has one. */
export const coloursPainted = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const colours = new Set<number>();
    for (const canvas of document.querySelectorAll('canvas')) {
      const {width, height} = canvas;
      const context = canvas.getContext('2d');
      if (!context || width === 0 || height === 0) continue;
      const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
      for (let i = 0; i < pixels.length; i += 7) colours.add(pixels[i]!);
    }
    return colours.size;
  });
