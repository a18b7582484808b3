/** What the canvas really painted, asked of it: names, headings and discs against each other. */
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {overlap, type Box} from '../../src/core/picture/geometry';
import type {Painted} from '../../src/view/canvas/painted';
import {driveApp} from './app';

const {visit} = driveApp();

const painted = async (page: Page): Promise<Painted> => {
  const ask = () =>
    page.evaluate(() => {
      const host = document.querySelector('.map-host') as unknown as Record<symbol, () => unknown>;
      return host[Symbol.for('frenemy.painted')]?.() ?? null;
    });
  await expect.poll(ask).not.toBeNull();
  await page.waitForTimeout(400); // the panels beside the map have come, it has its final size
  return (await ask()) as Painted;
};

/** Elements that may stand over the map, in the pixels of the map; null: not there. */
const OVER = [
  '.map-zoom',
  '.map-legend',
  '.map-tours',
  '.spotlight',
  '.map-tools',
  '.tool-panel',
  '.time',
];
const overMap = (page: Page): Promise<readonly (Box & {what: string})[]> =>
  page.evaluate((selectors) => {
    const map = document.querySelector('.map-host')!.getBoundingClientRect();
    return selectors.flatMap((what) => {
      const found = document.querySelector(what)?.getBoundingClientRect();
      if (!found || found.width === 0) return [];
      const {width, height} = found;
      return [{what, x: found.x - map.x, y: found.y - map.y, width, height}];
    });
  }, OVER);

function covers({x, y, radius}: Painted['discs'][number], box: Box): boolean {
  const dx = x - Math.max(box.x, Math.min(x, box.x + box.width));
  const dy = y - Math.max(box.y, Math.min(y, box.y + box.height));
  return dx * dx + dy * dy < radius * radius;
}

const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;

describe.each(['en-US', 'ko-KR'])('the map at rest, %s', (locale) => {
  it.each(SIZES)(
    '%i × %i: no text on another, on a disc, or a disc under a panel',
    async (...size) => {
      const [width, height] = size;
      const page = await visit({locale, width, height});
      const {names, headings, discs} = await painted(page);
      expect(names.length).toBeGreaterThan(8);
      expect(headings.length).toBeGreaterThan(2);

      const texts = [...names, ...headings];
      const clashes = texts.flatMap((a, i) =>
        texts.slice(i + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.text} × ${b.text}`] : [])),
      );
      expect(clashes).toEqual([]);
      const covered = names.flatMap(({id, text, box}) =>
        discs
          .filter((disc) => disc.id !== id && covers(disc, box))
          .map((d) => `${text} on ${d.id}`),
      );
      expect(covered).toEqual([]);

      const map = (await page.locator('.map-host').boundingBox())!;
      const inSight = discs.filter(({x, y}) => x > 0 && y > 0 && x < map.width && y < map.height);
      const hidden = (await overMap(page)).flatMap((panel) =>
        inSight.filter((disc) => covers(disc, panel)).map(({id}) => `${id} under ${panel.what}`),
      );
      expect(hidden).toEqual([]);
    },
  );
});
