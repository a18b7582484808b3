import AxeBuilder from '@axe-core/playwright';
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {knockOnText} from '../../src/view/text/knockOnText';
import {shellText} from '../../src/view/text/shellText';
import {driveApp, fail, knockOn, rowOf} from './app';

const {visit} = driveApp();

/** What axe finds: each rule with the first place that breaks it. */
async function violations(page: Page) {
  const {violations: found} = await new AxeBuilder({page})
    .options({resultTypes: ['violations']}) // what holds need not be told of
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(({id, nodes}) => ({
    rule: id,
    places: nodes.length,
    first: nodes[0]?.target.join(' '),
    why: nodes[0]?.failureSummary,
  }));
}

for (const language of ['en', 'ko'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    describe(`${language}, ${colorScheme}`, () => {
      const locale = language === 'ko' ? 'ko-KR' : 'en-US';
      /**
       * Each language and each scheme is looked at in full once. Of the crossings, which differ from those
       * in no rule, each takes every other screen.
       */
      const isMixed = (language === 'en') !== (colorScheme === 'light');
      it('has no barrier on any screen', async () => {
        const page = await visit({locale, colorScheme});
        const views = page.getByRole('navigation').first().getByRole('button');
        const count = await views.count();
        expect(count).toBeGreaterThan(0);
        for (let i = 0; i < count; i++) {
          if (isMixed && (i % 2 === 0) === (language === 'en')) continue;
          await views.nth(i).click();
          expect(await violations(page), await views.nth(i).innerText()).toEqual([]);
        }
        if (isMixed) return;
        const tables = page.getByRole('main').locator('button[aria-pressed]');
        await views.filter({hasText: shellText[language].screens.data}).click();
        await tables.first().waitFor();
        for (const table of await tables.all()) {
          await table.click();
          expect(await violations(page), await table.innerText()).toEqual([]);
        }
      });

      it('has no barrier while companies fall, in menus and in dialogs', async () => {
        const page = await visit({locale, colorScheme});
        await page.getByRole('searchbox').fill('TSMC');
        await page.getByRole('searchbox').press('Enter');
        await page.getByRole('heading', {name: 'TSMC', exact: true}).waitFor();
        await page.locator('aside button.primary').click();
        const region = page.getByRole('region', {name: knockOnText[language].title, exact: true});
        await region.getByRole('table').waitFor();
        expect(await violations(page), 'knock-on').toEqual([]);
        if (isMixed) return;

        await region.locator('tbody button[aria-expanded]').first().click();
        await page.locator('tfoot').first().waitFor();
        expect(await violations(page), 'receipt').toEqual([]);

        await page.locator('[aria-haspopup=menu]').click();
        await page.getByRole('menuitem').first().waitFor();
        expect(await violations(page), 'menu').toEqual([]);
        await page.keyboard.press('Escape');

        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
        expect(await violations(page), 'keys').toEqual([]);
        await page.keyboard.press('Escape');

        await page.locator('aside button.tie-row').first().click();
        await page.locator('aside a[href]').first().waitFor();
        expect(await violations(page), 'tie').toEqual([]);
      });

      if (isMixed) return;
      it('has no barrier in the palette, the view in words, the tools and the tables', async () => {
        const page = await visit({locale, colorScheme});
        await page.keyboard.press('Control+k');
        const palette = page.locator('dialog.palette');
        await palette.getByRole('combobox').waitFor();
        expect(await violations(page), 'palette').toEqual([]);
        await palette.getByRole('combobox').fill('oracle openai');
        await expect.poll(() => palette.getByRole('option').count()).toBeLessThan(20);
        expect(await violations(page), 'palette with answers').toEqual([]);
        await page.keyboard.press('Escape');

        await page.getByRole('searchbox').fill('파운드리');
        expect(await violations(page), 'search').toEqual([]);
        await page.getByRole('searchbox').fill('');

        await page.locator('#map').focus();
        await page.keyboard.press('i');
        await page.getByRole('dialog').waitFor();
        expect(await violations(page), 'in words').toEqual([]);
        await page.keyboard.press('Escape');

        const tools = page.getByRole('toolbar').first().locator('button[aria-expanded]');
        expect(await tools.count()).toBeGreaterThan(0);
        for (const tool of await tools.all()) {
          await tool.click();
          await page.locator('.tool-panel').getByRole('button').first().waitFor();
          expect(await violations(page), await tool.innerText()).toEqual([]);
          await tool.click();
        }
        await page.locator('#map').focus();
        await page.keyboard.press('t');
        await page.getByRole('table').or(page.getByRole('grid')).first().waitFor();
        expect(await violations(page), 'tables under the map').toEqual([]);
      });
    });

it('speaks Korean to a browser that asks for it', async () => {
  const page = await visit({locale: 'ko-KR'});
  expect(await page.locator('html').getAttribute('lang')).toBe('ko');
  const words = await page.locator('body').innerText();
  expect(words).toMatch(/[가-힣]/);
  const labels = await page.getByRole('button').allInnerTexts();
  const english = labels.filter((label) => /^[A-Z][a-z]+( [a-z]+)*$/.test(label.trim()));
  expect(english).toEqual([]);
});

it('speaks English to everybody else', async () => {
  for (const locale of ['en-GB', 'de-DE', 'ja-JP']) {
    const page = await visit({locale});
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  }
});

it('keeps the language that was chosen', async () => {
  const page = await visit();
  await page.getByRole('button', {name: 'Language', exact: true}).click();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ko');
  await page.reload();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ko');
});

for (const width of [390, 768, 1440, 3840]) {
  const height = width === 390 ? 844 : width === 768 ? 1024 : 900;
  it(`fits ${width} pixels, before and after a failure`, async () => {
    const page = await visit({width, height});
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await overflow()).toBeLessThanOrEqual(0);
    const canvas = await page.locator('canvas').first().boundingBox();
    expect(canvas!.width).toBeLessThanOrEqual(width);
    const least = width === 390 ? height / 2 : 300; // on a phone the map keeps half the screen
    expect(canvas!.height).toBeGreaterThanOrEqual(least);

    await fail(page, 'oracle', 'Oracle');
    await rowOf(page, 'OpenAI').waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(await knockOn(page).isVisible()).toBe(true);
  });
}

it('can be read in forced colours, and stays still when asked to', async () => {
  const page = await visit({forcedColors: 'active', reducedMotion: 'reduce'});
  await fail(page, 'oracle', 'Oracle');
  await rowOf(page, 'OpenAI').waitFor();
  const moving = await page.evaluate(
    () => document.getAnimations().filter((a) => a.playState === 'running').length,
  );
  expect(moving).toBe(0);
});
