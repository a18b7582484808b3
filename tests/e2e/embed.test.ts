/** The map inside somebody else's page. */
import AxeBuilder from '@axe-core/playwright';
import {expect, inject, it} from 'vitest';
import {button, driveApp, fail, knockOn} from './app';

const {visit} = driveApp();
const everything = () => JSON.stringify(Object.entries({...localStorage}).sort());

it('shows the same state, keeps to itself, and leads back', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  await button(page, 'Export').click();
  await page.getByRole('menuitem', {name: 'Embed'}).click();
  await page.getByRole('status').filter({hasText: 'Embed code copied'}).waitFor();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toMatch(/^<iframe src="[^"]+\?embed#[^"]+" title="Frenemy: If Oracle [^"]+"/);
  const sentence = await knockOn(page).locator('.knock-sentence').innerText();
  await expect.poll(() => page.evaluate(() => location.hash.length)).toBeGreaterThan(1);
  const kept = await page.evaluate(everything);

  const host = `${inject('appUrl')}host.html`;
  await page.context().route(host, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1><p style="height: 700px">Text</p>${code}<p style="height: 1500px">More</p></main></html>`,
    }),
  );
  await page.goto(host);
  const frame = page.frameLocator('iframe');
  await page.locator('iframe').scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);
  await frame.getByRole('heading', {name: sentence}).waitFor();
  await frame.locator('canvas').first().waitFor();
  expect(await frame.getByRole('searchbox').count()).toBe(0);
  expect(await frame.getByRole('navigation').count()).toBe(0);
  const card = frame.getByRole('complementary');
  await card.getByRole('heading', {name: 'Oracle'}).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  expect(await page.evaluate(() => scrollY)).toBe(top);

  const open = frame.getByRole('link', {name: 'Open in Frenemy'});
  await expect.poll(() => open.getAttribute('href')).toMatch(/\/#.+/);
  const {violations} = await new AxeBuilder({page}).analyze();
  expect(violations.map(({id, nodes}) => [id, nodes[0]?.target])).toEqual([]);

  await card.getByRole('button', {name: 'Restore this company'}).click();
  await frame.getByRole('heading', {name: 'Frenemy'}).waitFor();
  await page.waitForTimeout(500); // longer than a session takes to be kept
  expect(await page.evaluate(everything)).toBe(kept);

  const href = await open.getAttribute('href');
  expect(href).not.toContain('embed');
  await page.goto(href!);
  await page.getByRole('heading', {name: 'Oracle', exact: true}).waitFor();
  await button(page, 'Fail this company').waitFor();
});

it('fits a narrow column, in Korean and in the dark', async () => {
  const page = await visit({width: 360, height: 480, locale: 'ko-KR', colorScheme: 'dark'});
  await page.goto(`${inject('appUrl')}?embed`);
  await page.getByRole('link', {name: 'Frenemy에서 열기'}).waitFor();
  await page.locator('canvas').first().waitFor();
  expect(
    await page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ]),
  ).toEqual([0, 0]);
  const {violations} = await new AxeBuilder({page}).analyze();
  expect(violations.map(({id, nodes}) => [id, nodes[0]?.target])).toEqual([]);
});
