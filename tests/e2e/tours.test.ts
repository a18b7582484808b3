import {expect, it} from 'vitest';
import {driveApp, fail} from './app';

const {visit} = driveApp();

it('tells the story in steps that light the map, keeps its place, and gives the experiment back', async () => {
  const page = await visit();
  await page
    .getByRole('button', {name: /^The story in \d+ steps/})
    .first()
    .click();
  const card = page.locator('.tour');
  await card.getByRole('heading', {level: 2}).waitFor();
  const first = await card.getByRole('heading', {level: 2}).innerText();
  await card.getByRole('button', {name: 'Next', exact: true}).click();
  await expect.poll(() => card.getByRole('heading', {level: 2}).innerText()).not.toBe(first);
  const second = await card.getByRole('heading', {level: 2}).innerText();
  await page.reload();
  await expect.poll(() => card.getByRole('heading', {level: 2}).innerText()).toBe(second);
  const box = (await card.boundingBox())!;
  const next = (await card.getByRole('button', {name: 'Next', exact: true}).boundingBox())!;
  expect(next.x + next.width).toBeLessThanOrEqual(box.x + box.width);
  await card.getByRole('button', {name: /^End/}).click();
  await expect.poll(() => card.count()).toBe(0);
  expect(await page.getByRole('radio', {name: 'Binding'}).isChecked()).toBe(true);
});

it('lets a company fail in the middle of the story, and is left by undo', async () => {
  const page = await visit();
  await page
    .getByRole('button', {name: /^The story in \d+ steps/})
    .first()
    .click();
  const card = page.locator('.tour');
  await card.getByRole('heading', {level: 2}).waitFor();
  await fail(page, 'openai', 'OpenAI');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByRole('button', {name: 'Fail this company'}).count()).toBe(1);
  expect(await card.count()).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => card.count()).toBe(0);
  expect(await page.getByRole('radio', {name: 'Binding'}).isChecked()).toBe(true);
});

it('writes five facts about what is seen, others once a company fails', async () => {
  const page = await visit();
  await page.getByRole('button', {name: 'Five facts about this view'}).first().click();
  const card = page.locator('.tour');
  const told: string[] = [];
  for (let i = 0; i < 5; i++) {
    told.push(await card.getByRole('heading', {level: 2}).innerText());
    if (i < 4) await card.getByRole('button', {name: 'Next', exact: true}).click();
  }
  expect(new Set(told).size).toBe(5);
  await card.getByRole('button', {name: /^End/}).click();
  await fail(page, 'openai', 'OpenAI');
  await page.getByRole('button', {name: 'Five facts about this view'}).first().click();
  expect(told).not.toContain(await card.getByRole('heading', {level: 2}).innerText());
});
