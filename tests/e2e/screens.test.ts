import AxeBuilder from '@axe-core/playwright';
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {fail, knockOn, rowOf, driveApp} from './app';

const {visit} = driveApp();

/** What axe finds, each in one line that can be acted on. */
async function violations(page: Page) {
  const {violations: found} = await new AxeBuilder({page})
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

const LANGUAGES = ['en-US', 'ko-KR'] as const;
const SCHEMES = ['light', 'dark'] as const;
for (const locale of LANGUAGES)
  for (const colorScheme of SCHEMES)
    describe(`${locale}, ${colorScheme}`, () => {
      it('has no barrier on any screen', async () => {
        const page = await visit({locale, colorScheme});
        const views = page.getByRole('navigation').first().locator('a, button');
        const count = await views.count();
        expect(count).toBeGreaterThan(0);
        for (let i = 0; i < count; i++) {
          await views.nth(i).click();
          expect(await violations(page), await views.nth(i).innerText()).toEqual([]);
        }
      });

      it('has no barrier while companies fall', async () => {
        const page = await visit({locale, colorScheme});
        await page.getByRole('searchbox').fill('오라클');
        await page.getByRole('searchbox').press('Enter');
        const name = locale === 'ko-KR' ? /오라클/ : 'Oracle';
        await page.getByRole('heading', {name, exact: true}).first().waitFor();
        await page.keyboard.press('Escape');
        await page.keyboard.press('x');
        await page.getByRole('table').first().waitFor();
        expect(await violations(page)).toEqual([]);
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
