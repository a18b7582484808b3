/** The frame on a phone: the map keeps half the screen, and everything else is within a thumb's reach. */
import type {Locator, Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {shellText} from '../../src/view/text/shellText';
import {button, choose, driveApp, fail, knockOn, rowOf} from './app';

const {visit} = driveApp();
const details = (page: Page) => page.getByRole('complementary', {name: 'Details'});
const top = async (place: Locator) => (await place.boundingBox())!.y;

/** How much of the graph is seen: its window down to whatever lies over it. */
async function seenOf(page: Page, ...over: readonly Locator[]) {
  const map = (await page.locator('.map-host').boundingBox())!;
  const tops = await Promise.all(over.map(top));
  return Math.min(map.y + map.height, ...tops) - map.y;
}

describe.each([
  [390, 844],
  [360, 740],
])('%d × %d', (width, height) => {
  it('keeps the map at half the screen, at rest and under a sheet', async () => {
    const page = await visit({width, height});
    expect(await seenOf(page)).toBeGreaterThanOrEqual(height / 2);
    const sheet = details(page);
    expect(await sheet.boundingBox()).toMatchObject({x: 0, width, height: 48});

    await button(sheet, shellText.en.higher).click();
    expect(await seenOf(page, sheet)).toBeGreaterThanOrEqual(height / 2);
    await button(sheet, shellText.en.higher).click();
    expect((await sheet.boundingBox())!.height).toBeGreaterThan(height * 0.6);
    expect(await button(sheet, shellText.en.higher).isDisabled()).toBe(true);
    for (let i = 0; i < 2; i++) await button(sheet, shellText.en.lower).click();
    expect((await sheet.boundingBox())!.height).toBe(48);

    await button(page, 'Layout').click();
    const tool = page.locator('.tool-panel');
    await tool.waitFor();
    expect(await seenOf(page, tool)).toBeGreaterThanOrEqual(height / 2);
    await page.keyboard.press('Escape');

    await choose(page, 'nvidia', 'Nvidia');
    expect(await seenOf(page, sheet)).toBeGreaterThanOrEqual(height / 2);
    await fail(page, 'oracle', 'Oracle');
    await rowOf(page, 'OpenAI').waitFor();
    expect(await seenOf(page, knockOn(page))).toBeGreaterThanOrEqual(height / 2);
  });
});

it('follows a finger, and a tap', async () => {
  const page = await visit({width: 390, height: 844});
  const sheet = details(page);
  const height = async () => (await sheet.boundingBox())!.height;
  const pull = async (by: number) => {
    const head = (await sheet.locator('.sheet-head').boundingBox())!;
    const [x, y] = [head.x + 100, head.y + 12];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + by, {steps: 4});
    await page.mouse.up();
  };
  await pull(-80);
  await expect.poll(height).toBe(844 / 2 - 190);
  await pull(-80);
  await expect.poll(height).toBeGreaterThan(600);
  await pull(20); // too little to mean it
  await expect.poll(height).toBeGreaterThan(600);
  await pull(120);
  await expect.poll(height).toBe(844 / 2 - 190);
  await pull(120);
  await expect.poll(height).toBe(48);
  await pull(0);
  await expect.poll(height).toBe(844 / 2 - 190);
});

it.each(['en', 'ko'] as const)(
  'has a bar of whole words and large targets, in %s',
  async (language) => {
    const t = shellText[language];
    const locale = language === 'ko' ? 'ko-KR' : 'en-US';
    const page = await visit({width: 360, height: 740, locale});
    const nav = page.getByRole('navigation', {name: t.views});
    const edge = (await nav.boundingBox())!.x + (await nav.boundingBox())!.width;
    for (const each of await page.locator('.rail button').all()) {
      const {x, width, height} = (await each.boundingBox())!;
      if (x >= edge - 1 && (await each.evaluate((e) => e.closest('nav') !== null))) continue;
      expect(x + width, 'cut off by the edge').toBeLessThanOrEqual(361);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      expect(await each.evaluate((e) => e.scrollWidth - e.clientWidth)).toBeLessThanOrEqual(0);
    }
    await button(page, t.more).click();
    await button(nav, t.screens.concentration).click();
    await page.getByRole('main').getByRole('heading', {level: 2}).waitFor();
    expect(await nav.locator('[aria-current]').innerText()).toBe(t.screens.concentration);

    await button(page, t.menu).click();
    await button(page, t.theme).click();
    await page.keyboard.press('Escape');
    expect(await button(page, t.theme).isVisible()).toBe(false);
    const heights = await page.evaluate(() => [
      document.scrollingElement!.scrollHeight,
      innerHeight,
    ]);
    expect(heights[0]).toBe(heights[1]);
  },
);

it('has every tool within the header of a tablet', async () => {
  for (const width of [768, 900, 1024]) {
    const page = await visit({width, height: 1024});
    for (const tool of await page.locator('.header button').all()) {
      if (!(await tool.isVisible())) continue;
      const {x, width: wide} = (await tool.boundingBox())!;
      expect(x + wide, `${width}: ${await tool.getAttribute('aria-label')}`).toBeLessThanOrEqual(
        width,
      );
    }
    if (width === 768) {
      await button(page, shellText.en.menu).click();
      await button(page, shellText.en.copyLink).click();
      await page.getByRole('status').filter({hasText: 'Link copied'}).waitFor();
    }
  }
});
