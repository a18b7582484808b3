/** Targets large enough to hit (WCAG 2.5.8), and nothing lost at twice the size of text (1.4.4, 1.4.10). */
import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import {driveApp, fail, knockOn, search} from './app';

const {visit} = driveApp();

/**
 * What breaks 2.5.8: smaller than 24 × 24 and with another target inside the circle of 24 around its
 * middle. Links in a sentence are exempt; a label belongs to its field; what is out of sight is not hit.
 */
const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const LEAST = 24;
    const wanted =
      'a[href], button, input, select, textarea, summary, [role=button], [role=option], [role=menuitem], [role=slider], [role=checkbox], [role=radio], [role=tab], [role=switch]';
    const targets = new Map<Element, DOMRect>();
    for (const element of document.querySelectorAll<HTMLElement>(wanted)) {
      if (element.closest('.map-twin, .sr-only, [hidden], [inert]')) continue;
      if (!element.checkVisibility({visibilityProperty: true, opacityProperty: false})) continue;
      const label = element.closest('label');
      const box = (label ?? element).getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      if (isCovered(box, element)) continue;
      targets.set(label ?? element, box);
    }
    const faults: string[] = [];
    for (const [element, box] of targets) {
      if (box.width >= LEAST - 0.5 && box.height >= LEAST - 0.5) continue;
      if (isInText(element)) continue;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const near = [...targets].find(([other, {left, right, top, bottom}]) => {
        if (other === element || other.contains(element) || element.contains(other)) return false;
        const dx = Math.max(left - x, 0, x - right);
        const dy = Math.max(top - y, 0, y - bottom);
        return Math.hypot(dx, dy) < LEAST / 2;
      });
      if (near) faults.push(`${nameOf(element)} ${box.width.toFixed(0)}×${box.height.toFixed(0)}`);
    }
    return faults;

    /** Under something else now; what is further down a page that scrolls is not. */
    function isCovered({left, right, top, bottom}: DOMRect, element: Element): boolean {
      const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return at !== null && !element.contains(at) && !at.contains(element);
    }
    function isInText(element: Element): boolean {
      if (!['inline', 'contents'].includes(getComputedStyle(element).display)) return false;
      return (element.parentElement?.textContent.trim().length ?? 0) > element.textContent.length;
    }
    function nameOf(element: Element): string {
      const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
      return `${element.tagName.toLowerCase()}.${element.className} “${name}”`;
    }
  });

const SCREENS = [
  'Map',
  'Ranking',
  'Matrix',
  'Loops',
  'Frenemies',
  'Scenarios',
  'Over time',
  'Centrality',
  'Suppliers',
  'Data',
];
/** As the palette goes there: the same on every width. */
async function goTo(page: Page, screen: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.locator('dialog.palette');
  await palette.getByRole('combobox').fill(`Go to: ${screen}`);
  await expect
    .poll(() => palette.getByRole('option').first().innerText())
    .toMatch(new RegExp(`Go to: ${screen}`));
  await page.keyboard.press('Enter');
  await palette.waitFor({state: 'detached'});
  await page.getByRole('main').and(page.locator(':not([aria-busy=true])')).waitFor();
}

for (const width of [390, 1440])
  it(`has targets of 24 pixels or room around them at ${width}`, async () => {
    const page = await visit({width, height: width === 390 ? 844 : 900});
    await fail(page, 'oracle', 'Oracle');
    const faults: string[] = [];
    for (const screen of SCREENS) {
      await goTo(page, screen);
      await page.waitForTimeout(150);
      faults.push(...(await tooSmall(page)).map((fault) => `${screen}: ${fault}`));
    }
    expect(faults).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.locator('dialog.palette').getByRole('combobox').waitFor();
    expect(await tooSmall(page), 'palette').toEqual([]);
  });

it('loses nothing at 200 % text', async () => {
  // a window of 1440 zoomed to 200 %: 720 CSS pixels, two device pixels to each
  const page = await visit({width: 720, height: 450});
  const clipped = () =>
    page.evaluate(() => {
      const overflow = document.documentElement.scrollWidth - innerWidth;
      const cut = [...document.querySelectorAll<HTMLElement>('button, h1, h2, label, output')]
        .filter((e) => e.checkVisibility({visibilityProperty: true}) && !e.closest('.sr-only'))
        .filter((e) => !e.closest('.map-twin') && getComputedStyle(e).clipPath === 'none')
        .filter(
          (e) => getComputedStyle(e).overflow === 'hidden' && e.scrollWidth > e.clientWidth + 1,
        )
        .map((e) => e.textContent.trim());
      return [...cut, ...(overflow > 0 ? [`page wider by ${overflow}`] : [])];
    });
  await fail(page, 'oracle', 'Oracle');
  await knockOn(page).getByRole('table').waitFor();
  const faults: string[] = [];
  for (const screen of SCREENS) {
    await goTo(page, screen);
    faults.push(...(await clipped()).map((fault) => `${screen}: ${fault}`));
    expect(await search(page).isVisible()).toBe(true);
  }
  expect(faults).toEqual([]);
});
