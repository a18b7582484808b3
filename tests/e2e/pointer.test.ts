import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import {button, coloursPainted, driveApp} from './app';

const {visit} = driveApp();
const map = async (page: Page) => (await page.locator('.map-host').boundingBox())!;
const menu = (page: Page) => page.locator('#map').getByRole('menu');
const isUnder = (page: Page, name: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('.map-graph')?.getAttribute('style')?.includes(wanted),
    name,
  );

/** The pointer over a company near the middle of the map, found as a hand finds it. */
async function overCompany(page: Page): Promise<{x: number; y: number}> {
  await expect.poll(() => coloursPainted(page)).toBeGreaterThan(20);
  await page.waitForLoadState('networkidle'); // the hands have come
  const {x, y, width, height} = await map(page);
  for (let row = 0.3; row < 0.7; row += 0.02)
    for (let column = 0.4; column < 0.85; column += 0.01) {
      const at = {x: x + width * column, y: y + height * row};
      await page.mouse.move(at.x, at.y);
      const isCompany = await page.evaluate(
        () =>
          document.querySelector<HTMLElement>('.map-graph')!.style.cursor === 'pointer' &&
          document.querySelector('.map-tip') === null,
      );
      if (isCompany) return at;
    }
  throw new Error('no company under the pointer anywhere');
}
async function drag(page: Page, from: {x: number; y: number}, dx: number, dy: number) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + dx / 2, from.y + dy, {steps: 4});
  await page.mouse.move(from.x + dx, from.y + dy, {steps: 4});
}
const nameAt = async (page: Page, {x, y}: {x: number; y: number}) => {
  await page.mouse.click(x, y, {button: 'right'});
  const name = await menu(page).getAttribute('aria-label');
  await page.keyboard.press('Escape');
  await menu(page).waitFor({state: 'detached'});
  return name;
};

it('carries a company, takes it back, and finds it there after a reload', async () => {
  const page = await visit();
  const at = await overCompany(page);
  const there = {x: at.x + 60, y: at.y - 110};
  const name = await nameAt(page, at);

  await drag(page, at, 60, -110);
  await isUnder(page, 'grabbing');
  await page.keyboard.press('Escape'); // half-way: as if nothing had been
  await page.mouse.up();
  expect(await button(page, 'Undo').isDisabled()).toBe(true);
  expect(await nameAt(page, at)).toBe(name);

  await drag(page, at, 60, -110);
  await page.mouse.up();
  expect(await nameAt(page, there)).toBe(name);
  await button(page, 'Undo').click(); // one step
  expect(await button(page, 'Undo').isDisabled()).toBe(true);
  expect(await nameAt(page, at)).toBe(name);
  await button(page, 'Redo').click();
  await page.waitForTimeout(600); // the address follows
  await page.reload();
  await overCompany(page);
  expect(await nameAt(page, there)).toBe(name);

  await button(page, 'Lock the places of companies').click();
  await drag(page, there, 30, 80); // now it is the map that moves
  await page.mouse.up();
  expect(await nameAt(page, {x: there.x + 30, y: there.y + 80})).toBe(name);
  await page.mouse.click(there.x + 30, there.y + 80, {button: 'right'});
  await menu(page).getByRole('menuitem', {name: 'Put back in its place'}).click();
  expect(await nameAt(page, {x: at.x + 30, y: at.y + 80})).toBe(name);
});

it('opens menus by right click, by keyboard and by a long press', async () => {
  const page = await visit();
  const at = await overCompany(page);
  await page.mouse.click(at.x, at.y, {button: 'right'});
  const items = menu(page).getByRole('menuitem');
  await expect.poll(() => items.first().evaluate((e) => e === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('f'); // round to the next that begins so
  await page.keyboard.press('Enter');
  await button(page, 'Undo').waitFor();
  expect(await button(page, 'Undo').isEnabled()).toBe(true); // it failed
  await page.keyboard.press('Control+z');

  const twin = page.locator('.map-twin button[tabindex="0"]');
  await twin.focus();
  await page.keyboard.press('Shift+F10');
  await items.first().waitFor();
  await page.keyboard.press('Escape');
  await menu(page).waitFor({state: 'detached'});
  expect(await twin.evaluate((e) => e === document.activeElement)).toBe(true);

  for (let i = 0; i < 6; i++) await page.keyboard.press('+');
  const {x, y, width, height} = await map(page);
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowUp'); // beyond the window
  await page.waitForTimeout(500);
  await page.keyboard.press('Shift+F10');
  await items.first().waitFor();
  const {x: left, y: top} = (await menu(page).boundingBox())!;
  expect(left > x && left < x + width && top > y && top < y + height).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');

  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchEnd', touchPoints: {x: number; y: number}[]) =>
    cdp.send('Input.dispatchTouchEvent', {type, touchPoints});
  await touch('touchStart', [at]);
  await items.first().waitFor();
  await touch('touchEnd', []);
  await page.waitForTimeout(300);
  expect(await items.count()).toBeGreaterThan(1); // and the finger that leaves does not close it
});

it('leaves the wheel to the page around it until it was clicked', async () => {
  const page = await visit();
  const address = page.url().replace(/#.*/, '');
  await page.evaluate((app) => {
    const frame = document.createElement('iframe');
    frame.src = app;
    frame.style.cssText = 'width: 100%; height: 500px; margin: 300px 0 3000px; border: 0';
    document.body.replaceChildren(frame); // any page of this host will do
    for (const {style} of [document.documentElement, document.body])
      style.cssText = 'height: auto; overflow: visible';
  }, `${address}?embed`);
  const inside = page.frameLocator('iframe');
  await inside.locator('.map-zoom').waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await page.mouse.move(100, 600);
  await page.mouse.wheel(0, 150);
  await inside.getByText('Click the map or hold Ctrl to zoom').waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(150);
  await page.mouse.move(100, 500);
  await page.mouse.down();
  await page.mouse.up();
  await page.mouse.wheel(0, 150);
  await page.waitForTimeout(400);
  expect(await page.evaluate(() => scrollY)).toBe(150);
});
