import {expect, it} from 'vitest';
import {
  button,
  bytesOf,
  choose,
  coloursPainted,
  exportAs,
  fail,
  knockOn,
  rowOf,
  search,
  driveApp,
} from './app';

const {visit} = driveApp();

it('opens on a finished map', async () => {
  const page = await visit();
  expect(await page.title()).toMatch(/^Frenemy/);
  await expect.poll(() => coloursPainted(page), {timeout: 10_000}).toBeGreaterThan(20);
  expect(await page.getByText(/\d+ of 1\d\d companies/).count()).toBeGreaterThan(0);
});

it('fails Oracle, found by its Korean name, and shows who is hurt and why', async () => {
  const page = await visit();
  await fail(page, '오라클', 'Oracle');
  const row = rowOf(page, 'OpenAI');
  const text = await row.innerText();
  expect(text).toMatch(/\$\s?[\d.,]+/); // dollars
  expect(text).toMatch(/[\d.]+\s?%/); // a share
  const headers = await knockOn(page).getByRole('columnheader').allInnerTexts();
  const round = headers.findIndex((header) => /round/i.test(header));
  expect(round).toBeGreaterThanOrEqual(0);
  expect(await row.locator('th, td').nth(round).innerText()).toMatch(/^\d+$/);

  await button(row, 'Receipt').click();
  const sources = knockOn(page).getByRole('link').or(page.getByRole('dialog').getByRole('link'));
  await sources.first().waitFor();
  expect(await sources.first().getAttribute('href')).toMatch(/^https?:\/\//);

  await page.reload();
  await rowOf(page, 'OpenAI').waitFor();
  await button(page, 'Undo').click();
  await expect.poll(() => rowOf(page, 'OpenAI').count()).toBe(0);
  await button(page, 'Redo').click();
  await rowOf(page, 'OpenAI').waitFor();
});

it('restores what was failed', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  await button(page, 'Restore this company').click();
  await button(page, 'Fail this company').waitFor();
  expect(await rowOf(page, 'OpenAI').count()).toBe(0);
});

it('counts as announced, binding or paid, and the numbers follow', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  const choice = page.getByRole('radiogroup', {name: 'Count as'});
  const shown = async () =>
    (await knockOn(page).getByRole('table').innerText()).replace(/\s+/g, ' ');
  expect(await choice.getByRole('radio', {name: 'Binding'}).isChecked()).toBe(true);
  const seen = new Set([await shown()]);
  for (const basis of ['Announced', 'Paid']) {
    await choice.getByRole('radio', {name: basis}).check();
    await expect.poll(async () => seen.has(await shown())).toBe(false);
    seen.add(await shown());
  }
  expect(seen.size).toBe(3);
});

it('sees the web at an earlier date', async () => {
  const page = await visit();
  const counter = page.getByText(/\d+ of \d+ companies/).first();
  const slider = page.getByRole('slider', {name: 'As of'});
  const before = await counter.innerText();
  const date = await slider.getAttribute('aria-valuetext');
  await slider.focus();
  for (let step = 0; step < 12; step++) await slider.press('ArrowLeft');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(date);
  await expect.poll(() => counter.innerText()).not.toBe(before);
});

it('is worked by the keyboard alone', async () => {
  const page = await visit();
  await page.keyboard.press('/');
  await page.keyboard.type('coreweave');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', {name: 'CoreWeave', exact: true}).waitFor();
  await page.keyboard.press('x'); // the search has let go of the keys
  await knockOn(page).getByRole('table').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => knockOn(page).getByRole('table').count()).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await knockOn(page).getByRole('table').waitFor();
});

it('can be walked through by Tab, and shows where one is', async () => {
  const page = await visit();
  const seen = new Set<string>();
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const {name, isMarked} = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(at);
      const isOutlined = outlineStyle !== 'none' && outlineWidth !== '0px';
      const name = at.getAttribute('aria-label') ?? at.innerText.trim().split('\n')[0] ?? '';
      return {
        name: `${at.tagName} ${name}`,
        isMarked: at === document.body || isOutlined || boxShadow !== 'none',
      };
    });
    expect(isMarked, `${name} shows no focus`).toBe(true);
    seen.add(name);
  }
  for (const wanted of ['INPUT Search', 'BUTTON Import', 'BUTTON Copy link', 'BUTTON Data'])
    expect([...seen]).toContain(wanted);
});

it('gives the same file back after export, import, export', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  await page.getByRole('radio', {name: 'Announced'}).check();
  const first = await exportAs(page, /JSON/);
  const bytes = await bytesOf(first);
  expect(first.suggestedFilename()).toMatch(/\.frenemy\.json$/);
  expect(JSON.parse(bytes.toString('utf8'))).toBeTypeOf('object');

  const fresh = await visit();
  const [chooser] = await Promise.all([
    fresh.waitForEvent('filechooser'),
    button(fresh, 'Import').click(),
  ]);
  await chooser.setFiles(await first.path());
  await rowOf(fresh, 'OpenAI').waitFor();
  expect(await fresh.getByRole('radio', {name: 'Announced'}).isChecked()).toBe(true);
  const second = await bytesOf(await exportAs(fresh, /JSON/));
  expect(second.equals(bytes)).toBe(true);
});

it('says in words what is wrong with a file it cannot read', async () => {
  const page = await visit();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(page, 'Import').click(),
  ]);
  await chooser.setFiles({
    name: 'odd.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{'),
  });
  const notice = page.getByRole('alert').or(page.getByRole('alertdialog'));
  await notice
    .filter({hasText: /odd\.json/})
    .first()
    .waitFor();
});

it('writes pictures that other programs can open', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  const svg = (await bytesOf(await exportAs(page, /SVG/))).toString('utf8');
  const parsed = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      root: read.documentElement.nodeName,
      faults: read.querySelectorAll('parsererror').length,
      words: [...read.querySelectorAll('text')].map((t) => t.textContent).join(' '),
    };
  }, svg);
  expect(parsed).toMatchObject({root: 'svg', faults: 0});
  expect(parsed.words).toContain('Oracle');
  expect(parsed.words).toMatch(/binding/i); // the caption names the basis
  expect(svg).not.toMatch(/(href|src)="https?:\/\/(?!www\.w3\.org)/); // needs nothing from outside

  const png = await bytesOf(await exportAs(page, /PNG/));
  const size = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    return {width: image.naturalWidth, height: image.naturalHeight};
  }, png.toString('base64'));
  expect(size.width).toBeGreaterThan(600);
  expect(size.height).toBeGreaterThan(400);
});

it.each(['SVG', 'PNG'])('opens the experiment inside a %s', async (kind) => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  await page.getByRole('radio', {name: 'Announced'}).check();
  const picture = await exportAs(page, new RegExp(kind));
  const table = await knockOn(page).getByRole('table').innerText();

  const fresh = await visit();
  const [chooser] = await Promise.all([
    fresh.waitForEvent('filechooser'),
    button(fresh, 'Import').click(),
  ]);
  await chooser.setFiles({
    name: picture.suggestedFilename(),
    mimeType: kind === 'SVG' ? 'image/svg+xml' : 'image/png',
    buffer: await bytesOf(picture),
  });
  await rowOf(fresh, 'OpenAI').waitFor();
  expect(await fresh.getByRole('radio', {name: 'Announced'}).isChecked()).toBe(true);
  expect(await knockOn(fresh).getByRole('table').innerText()).toBe(table);
});

it('makes a link that opens the very same view', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  await page.getByRole('radio', {name: 'Announced'}).check();
  await button(page, 'Copy link').click();
  const link = await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/#/)
    .then(() => page.evaluate(() => navigator.clipboard.readText()));
  const table = await knockOn(page).getByRole('table').innerText();

  const guest = await visit({hash: new URL(link).hash});
  await rowOf(guest, 'OpenAI').waitFor();
  expect(await guest.getByRole('radio', {name: 'Announced'}).isChecked()).toBe(true);
  expect(await knockOn(guest).getByRole('table').innerText()).toBe(table);
});

it('finds companies in both languages and by part of a name', async () => {
  const page = await visit();
  for (const [typed, name] of [
    ['오픈AI', 'OpenAI'],
    ['앤스로픽', 'Anthropic'],
    ['MS', 'Microsoft'],
    ['nvid', 'Nvidia'],
  ] as const) {
    await choose(page, typed, name);
    await search(page).fill('');
  }
});

it('offers nothing to fail for words that match no company', async () => {
  const page = await visit();
  await search(page).fill('zzzz no such company');
  await search(page).press('Enter');
  await page
    .getByText(/no (company|match|result)/i)
    .first()
    .waitFor();
});
