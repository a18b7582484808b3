import AxeBuilder from '@axe-core/playwright';
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {button, choose, driveApp, fail, knockOn, rowOf, waitForDownload, bytesOf} from './app';

const {visit} = driveApp();

const go = (page: Page, name: string) =>
  page.getByRole('navigation', {name: 'Views'}).getByRole('button', {name, exact: true}).click();
const main = (page: Page) => page.getByRole('main');
async function openRanking(page: Page) {
  await go(page, 'Ranking');
  await main(page).getByRole('table').waitFor();
  return main(page);
}
async function openMatrix(page: Page) {
  await go(page, 'Matrix');
  await main(page).getByRole('table').waitFor();
  return main(page);
}
const heat = (page: Page) => page.getByRole('application', {name: /^Heat map/});
const ranks = (page: Page) => main(page).locator('tbody tr');

/** What axe finds: each rule with the first place that breaks it. */
async function violations(page: Page) {
  const {violations: found} = await new AxeBuilder({page})
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(({id, nodes}) => ({
    rule: id,
    first: nodes[0]?.target.join(' '),
    why: nodes[0]?.failureSummary,
  }));
}

describe('the model', () => {
  it('is chosen, explained and set, and undo takes each step back', async () => {
    const page = await visit();
    await fail(page, 'oracle', 'Oracle');
    await page.getByText(/settled in \d+ rounds/).waitFor();
    const picker = page.getByLabel('Model', {exact: true});
    await picker.selectOption('nonlinear-debtrank');
    await button(page, /^Parameters/).click();
    const panel = page.getByRole('region', {name: 'Model', exact: true});
    await panel.getByRole('heading', {name: 'Non-linear DebtRank'}).waitFor();
    await panel.getByRole('link', {name: 'doi:10.1371/journal.pone.0163825'}).waitFor();
    await panel.getByLabel(/^Alpha/).fill('3');
    await page.getByRole('button', {name: /^Parameters.*1 changed/}).waitFor();
    await page.keyboard.press('Escape');
    await button(page, 'Undo').click();
    await button(page, 'Undo').click();
    expect(await picker.inputValue()).toBe('joint');
  });

  it('stands beside a second one, and a link opens both', async () => {
    const page = await visit();
    await fail(page, 'tsmc', 'TSMC');
    await page.getByLabel('Compare with').selectOption('esri');
    for (const name of ['Joint model', 'ESRI', 'Difference'])
      await knockOn(page).getByRole('columnheader', {name}).waitFor();
    await button(knockOn(page), 'Difference').click();
    await page.getByText(/They differ most on/).waitFor();
    // What stands beside the table decides how wide it is, and so which columns it shows.
    const winners = (on: Page) => knockOn(on).getByRole('region', {name: 'Winners'});
    await winners(page).waitFor();
    const shown = await knockOn(page).getByRole('table').innerText();
    await button(page, 'Copy link').click();
    await expect.poll(() => page.url()).toContain('#1.');
    const other = await visit({hash: new URL(page.url()).hash});
    await knockOn(other).getByRole('columnheader', {name: 'Difference'}).waitFor();
    await button(knockOn(other), 'Difference').click();
    await winners(other).waitFor();
    expect(await knockOn(other).getByRole('table').innerText()).toBe(shown);
    expect(await violations(page)).toEqual([]);
  });

  it('shows who wins once rivals may take over', async () => {
    const page = await visit();
    await fail(page, 'microsoft', 'Microsoft');
    await button(page, /^Parameters/).click();
    await page.getByLabel('Rivals take over').fill('1');
    const winners = page.getByRole('region', {name: 'Winners'});
    await winners.getByRole('table').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('the ranking', () => {
  it('ranks all companies, and is sorted and filtered', async () => {
    const page = await visit();
    const screen = await openRanking(page);
    expect(await ranks(page).count()).toBe(133);
    const first = await ranks(page).first().innerText();
    await button(screen, 'Fragility').click();
    expect(await ranks(page).first().innerText()).not.toBe(first);
    await button(screen, 'Rank').click();
    expect(await ranks(page).first().innerText()).toBe(first);
    await screen.getByLabel('Filter companies').fill('엔비디아');
    await expect.poll(() => ranks(page).count()).toBe(1);
    await screen.getByRole('button', {name: 'Nvidia', exact: true}).click();
    await page.getByRole('heading', {name: 'Nvidia', exact: true}).waitFor();
    await button(page, 'Fail this company').click();
    await button(page, 'See it on the map').click();
    await knockOn(page).getByRole('table').waitFor();
  });

  it('agrees with what the map says of the same failure', async () => {
    const page = await visit();
    await openRanking(page);
    const name = await ranks(page).first().getByRole('rowheader').innerText();
    const impact = /(\d[\d.]*%)/.exec(await ranks(page).first().innerText())![1]!;
    await button(main(page), `Fail ${name}`).click();
    await knockOn(page).getByRole('table').waitFor();
    expect(await knockOn(page).locator('.totals').innerText()).toContain(impact);
  });

  it('follows model, basis and date, and the last question wins', async () => {
    const page = await visit();
    await openRanking(page);
    const before = await main(page).locator('.ranks').innerText();
    await page.getByRole('radio', {name: 'Announced'}).check({force: true});
    await page.getByLabel('Model', {exact: true}).selectOption('threshold');
    await page.getByLabel('Model', {exact: true}).selectOption('esri');
    await main(page)
      .getByText(/^ESRI, Announced basis/)
      .waitFor();
    await expect
      .poll(() => main(page).locator('.study-body').getAttribute('data-outdated'))
      .toBe('false');
    expect(await main(page).locator('.ranks').innerText()).not.toBe(before);
    await button(page, 'Undo').click();
    await button(page, 'Undo').click();
    await button(page, 'Undo').click();
    await main(page)
      .getByText(/^Joint model, Binding basis/)
      .waitFor();
    await expect.poll(() => main(page).locator('.ranks').innerText()).toBe(before);
  });

  it('tells how sure it is, and can be stopped on the way', async () => {
    const page = await visit();
    await openRanking(page);
    await button(page, 'How sure?').click();
    await button(page, 'Cancel').click();
    await page.getByText(/how sure it is was not found out/).waitFor();
    await button(page, 'How sure?').click();
    const sure = page.getByRole('region', {name: 'How sure is this ranking?'});
    await sure.waitFor({timeout: 60_000});
    await sure.getByText(/leads in \d+% of 100 draws/).waitFor();
    expect(await sure.getByRole('listitem').count()).toBe(8);
    await main(page)
      .getByRole('columnheader', {name: /^Rank, 90/})
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('is downloaded as it is shown', async () => {
    const page = await visit();
    await openRanking(page);
    await main(page).getByLabel('Filter companies').fill('memory');
    const file = await waitForDownload(page, () => button(page, /^Download table/).click());
    expect(file.suggestedFilename()).toMatch(/^frenemy-ranking-joint-binding-.*\.csv$/);
    const lines = (await bytesOf(file)).toString('utf8').trim().split('\r\n');
    expect(lines[0]).toMatch(/^rank,id,company,kind,impact,fragility,size_usd/);
    expect(lines).toHaveLength(1 + (await ranks(page).count()));
  });

  it('is walked by keys alone', async () => {
    const page = await visit();
    await openRanking(page);
    const points = main(page).getByRole('group', {name: 'Impact and fragility'});
    expect(await points.locator('[tabindex="0"]').count()).toBe(1);
    await points.locator('[tabindex="0"]').focus();
    const leader = await page.locator(':focus').getAttribute('aria-label');
    await page.keyboard.press('ArrowLeft');
    const next = await page.locator(':focus').getAttribute('aria-label');
    expect(next).not.toBe(leader);
    await page.locator('.scatter-tip').waitFor();
    await page.keyboard.press('Enter');
    const name = next!.split(',')[0]!;
    await page.getByRole('heading', {name, exact: true}).waitFor();
  });

  it('comes with the link to it', async () => {
    const page = await visit();
    await page.getByLabel('Model', {exact: true}).selectOption('inoperability');
    await openRanking(page);
    await button(page, 'Copy link').click();
    await expect.poll(() => page.url()).toContain('#1.');
    const other = await visit({hash: new URL(page.url()).hash});
    await main(other)
      .getByText(/^Inoperability, Binding basis/)
      .waitFor();
  });
});

describe('the matrix', () => {
  it('is painted, read cell by cell and pointed at', async () => {
    const page = await visit();
    await openMatrix(page);
    await heat(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const told = page.locator('.heat [role=status]');
    await expect.poll(() => told.innerText()).toMatch(/^If .+ fails, .+ loses|itself$/);
    await page.keyboard.press('End');
    const box = (await heat(page).boundingBox())!;
    await page.mouse.move(box.x + 30, box.y + 40);
    await page.locator('.heat-tip').waitFor();
    const colours = await heat(page)
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const {data} = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return new Set(new Uint32Array(data.buffer)).size;
      });
    expect(colours).toBeGreaterThanOrEqual(8);
  });

  it('fails the company of the row on the map and selects the one that is hit', async () => {
    const page = await visit();
    const screen = await openMatrix(page);
    const row = screen.locator('tbody tr').first();
    const [fails, hit] = await row.getByRole('button').allInnerTexts();
    await row.getByRole('button', {name: `Fail ${fails!} on the map`}).click();
    await page.getByRole('heading', {name: hit!, exact: true}).waitFor();
    await knockOn(page)
      .getByText(new RegExp(`^If ${fails!} fails`))
      .waitFor();
    await rowOf(page, hit!).waitFor();
  });

  it('does the same from a cell', async () => {
    const page = await visit();
    await openMatrix(page);
    await heat(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page
      .getByText(/^If .+ fails?, /)
      .first()
      .waitFor();
    await button(page, 'Undo').click();
    await expect.poll(() => button(page, 'See it on the map').count()).toBe(0);
  });

  it('shows everybody when asked to, in any order', async () => {
    const page = await visit();
    const screen = await openMatrix(page);
    const names = () => page.locator('.heat-rows li').allInnerTexts();
    const few = await names();
    await screen.getByLabel('All companies').check();
    expect(await names()).toHaveLength(133);
    await screen.getByLabel('All companies').uncheck();
    await screen.getByLabel('Order').selectOption('impact');
    const ranked = await names();
    expect([...ranked].sort()).toEqual([...few].sort());
    expect(ranked).not.toEqual(few);
  });
});

for (const width of [390, 768])
  it(`fits ${width} pixels`, async () => {
    const page = await visit({width, height: width === 390 ? 844 : 1024});
    for (const open of [openRanking, openMatrix]) {
      await open(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
    }
  });

it('has no barrier in Korean and in the dark', async () => {
  const page = await visit({locale: 'ko-KR', colorScheme: 'dark'});
  for (const name of ['순위', '행렬']) {
    await page.getByRole('navigation', {name: '화면'}).getByRole('button', {name}).click();
    await main(page).getByRole('table').waitFor();
    expect(await violations(page), name).toEqual([]);
  }
  await page.getByRole('button', {name: /^매개변수/}).click();
  await page.getByRole('region', {name: '모형', exact: true}).waitFor();
  expect(await violations(page), 'panel').toEqual([]);
});

it('says so where no worker starts', async () => {
  const page = await visit();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: class {
        constructor() {
          throw new Error('refused');
        }
      },
    });
  });
  await page.reload();
  await page.getByRole('searchbox').waitFor();
  await go(page, 'Ranking');
  await page.getByText('The ranking could not be computed.').waitFor();
  await button(page, 'Try again').waitFor();
  await choose(page, 'oracle', 'Oracle'); // everything else goes on
});
