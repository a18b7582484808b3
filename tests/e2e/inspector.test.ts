import {expect, it} from 'vitest';
import {button, choose, driveApp, fail, knockOn, rowOf} from './app';

const {visit} = driveApp();

it('tells a company in full, with sources', async () => {
  const page = await visit();
  await choose(page, 'oracle', 'Oracle');
  const inspector = page.getByRole('complementary', {name: 'Inspector'}).or(page.locator('aside'));
  const words = await inspector.first().innerText();
  expect(words).toContain('오라클');
  expect(words).toMatch(/Revenue[\s\S]*\$\s?[\d.,]+/);
  expect(words).toMatch(/OpenAI/);
  for (const link of await inspector.first().getByRole('link').all()) {
    expect(await link.getAttribute('href')).toMatch(/^https?:\/\//);
    expect(await link.getAttribute('rel')).toContain('noopener');
  }
});

it('tells a tie in full, cuts it and restores it', async () => {
  const page = await visit();
  await choose(page, 'coreweave', 'CoreWeave');
  await page
    .getByRole('button', {name: /OpenAI/})
    .and(page.locator('aside button'))
    .first()
    .click();
  const inspector = page.locator('aside').filter({hasText: 'Confidence'});
  await inspector.waitFor();
  const words = await inspector.innerText();
  for (const expected of ['Announced', 'Binding', 'Paid', 'Status', 'Confidence', 'Sources'])
    expect(words).toContain(expected);
  expect(await inspector.getByRole('link').first().getAttribute('href')).toMatch(/^https?:\/\//);

  await button(page, 'Cut this tie').click();
  await knockOn(page).getByRole('table').waitFor();
  expect(await knockOn(page).innerText()).toMatch(/OpenAI|CoreWeave/);
  await button(page, 'Restore this tie').click();
  await expect.poll(() => knockOn(page).getByRole('table').count()).toBe(0);
});

it('lets a company fail in part, and a drag is one step of undo', async () => {
  const page = await visit();
  await choose(page, 'nvidia', 'Nvidia');
  const slider = page.getByRole('slider', {name: 'Partly fail'});
  await slider.focus();
  for (let step = 0; step < 4; step++) await slider.press('ArrowRight');
  await rowOf(page, 'CoreWeave').waitFor();
  const partly = await rowOf(page, 'CoreWeave').innerText();
  await slider.press('End');
  await expect.poll(() => rowOf(page, 'CoreWeave').innerText()).not.toBe(partly);
  await button(page, 'Undo').click();
  await expect.poll(() => knockOn(page).getByRole('table').count()).toBe(0);
});

it('plays the rounds', async () => {
  const page = await visit();
  await fail(page, 'nvidia', 'Nvidia');
  const round = page.getByRole('slider', {name: 'Round'});
  const last = Number(await round.getAttribute('max'));
  expect(last).toBeGreaterThan(1);
  await round.focus();
  await round.press('Home');
  await expect.poll(() => round.inputValue()).toBe('0');
  await button(page, 'Next round').click();
  await expect.poll(() => round.inputValue()).toBe('1');
  await button(page, 'Play').click();
  await expect.poll(() => round.inputValue(), {timeout: 20_000}).toBe(String(last));
});

it('adds the lines of a receipt up to the loss above them', async () => {
  const page = await visit();
  await fail(page, 'microsoft', 'Microsoft');
  const row = rowOf(page, 'CoreWeave');
  const percent = (text: string) => Number(/([\d.]+)\s?%/.exec(text)?.[1]);
  const loss = percent(await row.innerText());
  await button(row, 'Receipt').click();
  const receipt = page.getByRole('region', {name: /Receipt.*CoreWeave|CoreWeave.*receipt/i});
  await receipt.locator('tfoot').waitFor();
  expect(await receipt.locator('tbody tr').count()).toBeGreaterThan(1);
  const parts = await receipt.locator('tbody tr').allInnerTexts();
  const total = percent(await receipt.locator('tfoot').innerText());
  expect(parts.map(percent).reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 9);
  expect(Math.abs(total - loss)).toBeLessThan(0.51); // no shock of its own; whole percent above
});

it('changes to dark and back, and remembers it', async () => {
  const page = await visit();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await button(page, 'Theme').click();
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.reload();
  await page.getByRole('searchbox').waitFor();
  expect(await ground()).toBe(dark);
});
