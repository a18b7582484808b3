/** The whole of the app by keyboard alone: no pointer, no click, and what a screen reader would say. */
import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import {bytesOf, driveApp, knockOn, rowOf, waitForDownload} from './app';

const {visit} = driveApp();

/** Records everything that live regions say from now on. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, {heard});
    const region = '[role=status], [role=alert], [aria-live]:not([aria-live=off])';
    new MutationObserver((changes) => {
      for (const {target} of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const live = element?.closest(region);
        const said = live?.textContent.trim() ?? '';
        if (said !== '' && heard.at(-1) !== said) heard.push(said);
      }
    }).observe(document.body, {subtree: true, childList: true, characterData: true});
  });
  return () => page.evaluate(() => (window as unknown as {heard: string[]}).heard);
}
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
  });
/** Types into the palette and takes the first of what it offers. */
async function ask(page: Page, typed: string, first: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.locator('dialog.palette');
  await palette.getByRole('combobox').waitFor();
  await page.keyboard.type(typed);
  await expect.poll(() => palette.getByRole('option').first().innerText()).toMatch(first);
  await page.keyboard.press('Enter');
}
/** Goes on by Tab until it stands on what is looked for. */
async function tabTo(page: Page, wanted: RegExp, most = 60): Promise<void> {
  for (let step = 0; step < most; step++) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no ${wanted} within ${most} tabs, but ${await focused(page)}`);
}

it('finds a company, walks its ties, fails it, hears who is hit, opens a receipt, saves a picture', async () => {
  const page = await visit();
  const heard = await listen(page);
  await page.keyboard.press('/');
  await page.keyboard.type('coreweave');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^CoreWeave/);

  await ask(page, 'next tie', /^Next tie/); // from anywhere: the palette reaches what the map's keys reach
  await expect
    .poll(heard)
    .toContainEqual(expect.stringMatching(/^Selected: .*CoreWeave.*tie 1 of/));

  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await tabTo(page, /^CoreWeave, neocloud, \d+ ties/);
  const twin = await page.getByRole('application').getByRole('list', {name: 'Ties of CoreWeave'});
  const said = await twin.getByRole('button').allInnerTexts();
  expect(said.length).toBeGreaterThan(5);
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(heard).toContainEqual(expect.stringMatching(/tie [23] of \d+$/));
  await page.keyboard.press('Alt+ArrowDown'); // to the other end, and on from there
  await expect.poll(() => focused(page)).not.toMatch(/^CoreWeave/);
  const there = (await focused(page)).split(',')[0]!;

  await page.keyboard.press('x');
  await knockOn(page).getByRole('table').waitFor();
  await expect.poll(heard).toContainEqual(expect.stringMatching(/Round 1: .+ loses \d+%/));
  const cascade = (await heard()).find((line) => line.includes('Round 1:'))!;
  expect(cascade).toContain(there);
  expect(cascade.length).toBeLessThan(700); // told, not flooded

  await tabTo(page, /^Previous round$/);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(heard).toContainEqual(expect.stringMatching(/^Round \d+: /));

  await tabTo(page, /^Receipt$/);
  await page.keyboard.press('Enter');
  await page.getByRole('region', {name: /^Receipt for /}).waitFor();

  const picture = await waitForDownload(page, () => ask(page, 'picture png', /PNG/));
  expect(picture.suggestedFilename()).toMatch(/\.png$/);
  expect((await bytesOf(picture)).subarray(1, 4).toString()).toBe('PNG');
});

it('does the same in Korean, in either script, with the keys of a Korean keyboard', async () => {
  const page = await visit({locale: 'ko-KR'});
  const heard = await listen(page);
  await ask(page, 'fail ㅇㄹㅋ', /오라클 무너뜨리기/);
  await expect.poll(heard).toContainEqual(expect.stringMatching(/1라운드: .+ 손실 \d+%/));
  await page.evaluate(() => {
    const korean = {key: 'ㄱ', code: 'KeyR', bubbles: true}; // r under a Hangul layout
    (document.activeElement as HTMLElement).blur();
    document.body.dispatchEvent(new KeyboardEvent('keydown', korean));
  });
  await expect.poll(() => page.locator('.knock table').count()).toBe(0);
});

it('tells the view in words, and lists every key', async () => {
  const page = await visit();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to the map');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('map');
  await page.keyboard.press('i');
  const summary = page.getByRole('dialog', {name: 'What is shown, in words'});
  await summary.waitFor();
  const words = await summary.innerText();
  expect(words).toMatch(/Binding basis, as known on .*\d{4}/);
  expect(words).toMatch(/\d+ of 133 companies and \d+ of 364 ties/);
  expect(words).toMatch(/Cloud: Oracle to OpenAI, \$300 bn/);
  await page.keyboard.press('Escape');
  await summary.waitFor({state: 'detached'});
  // and beside the map, under a heading of its own
  await page.getByRole('heading', {name: 'What is shown, in words'}).waitFor({state: 'attached'});

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', {name: 'Keys'});
  await sheet.getByText('Fail or restore the company').waitFor();
  await page.keyboard.press('Escape');
  await rowOf(page, 'OpenAI').waitFor({state: 'detached'});
});
