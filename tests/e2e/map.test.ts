import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import {button, coloursPainted, driveApp, fail} from './app';

const {visit} = driveApp();

const map = async (page: Page) => (await page.locator('.map-host').boundingBox())!;

/** A point of the map under which the pointer finds what is asked for. */
async function find(page: Page, wanted: 'company' | 'tie'): Promise<{x: number; y: number}> {
  const {x, y, width, height} = await map(page);
  for (let row = 0.25; row < 0.7; row += 0.02)
    for (let column = 0.2; column < 0.8; column += 0.02) {
      const at = {x: x + width * column, y: y + height * row};
      await page.mouse.move(at.x, at.y);
      const found = await page.evaluate(() => {
        const {cursor} = document.querySelector<HTMLElement>('.map-graph')!.style;
        const isTie = document.querySelector('.map-tip') !== null;
        return cursor !== 'pointer' ? null : isTie ? 'tie' : 'company';
      });
      if (found === wanted) return at;
    }
  throw new Error(`no ${wanted} under the pointer anywhere`);
}

/** What the map shows, as bytes that differ when the picture does. */
async function picture(page: Page): Promise<string> {
  await page.mouse.move(0, 0); // nothing is hovered
  return (await page.locator('.map-host').screenshot()).toString('base64');
}

it('tells what lies under the pointer, and opens it by a click', async () => {
  const page = await visit();
  const tie = await find(page, 'tie');
  const said = await page.locator('.map-tip').innerText();
  expect(said).toMatch(/ (to|and) /);
  await page.mouse.click(tie.x, tie.y);
  await button(page, 'Cut this tie').waitFor();

  const company = await find(page, 'company');
  await page.mouse.click(company.x, company.y);
  await button(page, 'Fail this company').waitFor();
  await page.waitForTimeout(500); // the address has followed; no double click with what comes
  const {hash} = new URL(page.url());
  await page.mouse.dblclick(company.x, company.y); // goes near
  await expect.poll(() => new URL(page.url()).hash).not.toBe(hash);
});

it('is moved by dragging and by the wheel, and the address remembers where to', async () => {
  const page = await visit();
  const {x, y, width, height} = await map(page);
  await expect.poll(() => coloursPainted(page)).toBeGreaterThan(20);
  const before = await picture(page);
  await page.mouse.move(x + width / 2, y + height - 8);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 120, y + height - 40, {steps: 5});
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).hash).not.toBe('');
  expect(await picture(page)).not.toBe(before);
  const moved = new URL(page.url()).hash;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => new URL(page.url()).hash).not.toBe(moved);
  await page.reload();
  await expect.poll(() => coloursPainted(page)).toBeGreaterThan(20);
  expect(await picture(page)).not.toBe(before);
  await button(page, 'Fit the map').click();
  await expect.poll(() => picture(page)).toBe(before);
});

it('fits the map anew when its place changes, and paints it in the same frame', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  const sizes = async () => {
    const {width, height} = await map(page);
    const sheet = (await page.locator('.map-sheet').first().boundingBox())!;
    return {host: [width, height], sheet: [sheet.width, sheet.height]};
  };
  const failed = await sizes();
  expect(failed.sheet).toEqual(failed.host);
  await page.setViewportSize({width: 900, height: 700});
  await expect.poll(async () => (await map(page)).width).toBeLessThan(failed.host[0]!);
  const narrow = await sizes();
  expect(narrow.sheet).toEqual(narrow.host);
});
