/** Every layout on the screen: reached by its name, kept, undone, sent on, and exported as it is seen. */
import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import {overlap, type Box} from '../../src/core/picture/geometry';
import type {Painted} from '../../src/view/canvas/painted';
import {button, bytesOf, choose, driveApp, exportAs, fail} from './app';

const {visit} = driveApp();

async function painted(page: Page): Promise<Painted> {
  const ask = () =>
    page.evaluate(() => {
      const host = document.querySelector('.map-host') as unknown as Record<symbol, () => unknown>;
      return host[Symbol.for('frenemy.painted')]?.() ?? null;
    });
  await expect.poll(ask).not.toBeNull();
  let last = '';
  await expect
    .poll(async () => {
      const before = last;
      last = JSON.stringify(await ask());
      return last === before; // nobody is on the way any more, and names have come
    }, RESTING)
    .toBe(true);
  return JSON.parse(last) as Painted;
}
const RESTING = {interval: 350, timeout: 15_000};

const layoutNamed = (page: Page, name: string) => page.getByRole('radio', {name, exact: false});
const openTool = (page: Page) => button(page, 'Layout').click();
async function headingsWith(page: Page, text: string): Promise<Painted> {
  await expect
    .poll(async () => (await painted(page)).headings.map((it) => it.text), RESTING)
    .toContain(text);
  return painted(page);
}
const places = ({discs}: Painted) =>
  discs.map(({id, x, y}) => `${id} ${Math.round(x)} ${Math.round(y)}`).sort();

function covers({x, y, radius}: Painted['discs'][number], box: Box): boolean {
  const dx = x - Math.max(box.x, Math.min(x, box.x + box.width));
  const dy = y - Math.max(box.y, Math.min(y, box.y + box.height));
  return dx * dx + dy * dy < radius * radius;
}
/** No text on another, no name of a company on the disc of another. */
function clashes({names, headings, discs}: Painted): string[] {
  const texts = [...names, ...headings];
  const solid = discs.filter(({tone}) => tone === 'plain'); // what is set back may be written over
  return [
    ...texts.flatMap((a, i) =>
      texts.slice(i + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.text} × ${b.text}`] : [])),
    ),
    ...names.flatMap(({id, text, box}) =>
      solid.filter((disc) => disc.id !== id && covers(disc, box)).map((d) => `${text} on ${d.id}`),
    ),
  ];
}

it('lays the map out anew, legibly, and undo brings the value chain back', async () => {
  const page = await visit();
  await openTool(page);
  await page.getByRole('radiogroup', {name: 'Layout'}).waitFor();
  const chain = await painted(page);
  const pictures = [places(chain)];
  for (const name of ['By closeness', 'Rings by rank']) {
    await layoutNamed(page, name).check();
    await expect
      .poll(async () => places(await painted(page)), RESTING)
      .not.toEqual(pictures.at(-1));
    const now = await painted(page);
    expect(now.discs.length, name).toBe(chain.discs.length);
    expect(now.names.length, name).toBeGreaterThan(15);
    expect(clashes(now), name).toEqual([]);
    pictures.push(places(now));
  }
  await headingsWith(page, 'Top 5');
  await layoutNamed(page, 'Rings by rank').press('ArrowDown'); // by keyboard to the next
  await page.getByRole('combobox', {name: 'Company'}).selectOption({label: 'CoreWeave'});
  const ego = await headingsWith(page, '1 step');
  expect(ego.discs.length).toBeLessThan(40);
  expect(clashes(ego)).toEqual([]);
  await page.getByText(/Layout leaves out \d+/).waitFor();
  for (let step = 0; step < 4; step++) await button(page, 'Undo').click();
  expect(places(await painted(page))).toEqual(places(chain));
});

it('says what rings by round need, and draws the rounds once something fails', async () => {
  const page = await visit({reducedMotion: 'reduce'});
  await openTool(page);
  await page.getByRole('radiogroup', {name: 'Layout'}).waitFor();
  const chain = await painted(page);
  await layoutNamed(page, 'Rings by round').check();
  await page.getByText(/fail a company first/).waitFor();
  expect(places(await painted(page))).toEqual(places(chain));
  await fail(page, 'nvidia', 'Nvidia');
  const rounds = await headingsWith(page, 'Round 1');
  // who was failed is named even where that covers a small disc
  expect(clashes(rounds).filter((it) => !it.startsWith('Nvidia on '))).toEqual([]);
  const svg = (await bytesOf(await exportAs(page, /SVG/))).toString();
  expect(svg).toContain('>Round 1</text>');
  expect(svg).toContain('<ellipse');
});

it('is kept by a reload and restored by a link', async () => {
  const page = await visit();
  await choose(page, 'openai', 'OpenAI');
  await openTool(page);
  await layoutNamed(page, 'Around one company').check(); // takes who is selected
  await page.getByRole('radio', {name: '2', exact: true}).check();
  const seen = await headingsWith(page, '2 steps');
  await page.waitForTimeout(500); // the address has followed
  const {hash} = new URL(page.url());
  await page.reload();
  const again = await headingsWith(page, '2 steps');
  expect(again.discs.map(({id}) => id).sort()).toEqual(seen.discs.map(({id}) => id).sort());
  const other = await visit({hash});
  const linked = await headingsWith(other, '2 steps');
  expect(places(linked)).toEqual(places(again));
});
