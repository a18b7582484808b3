/**
 * What breaks under the app's feet: storage of a newer version or damaged, a clock set back, a worker that
 * dies, an import cut short, leaving and coming back in the middle. Nothing is lost, and there is a way on.
 */
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {sampleNetwork} from '../../src/core/large/sampleNetwork';
import {button, driveApp, fail, knockOn, rowOf} from './app';

const {visit} = driveApp();
const plainAddress = (page: Page) => page.url().replace(/#.*/, '');
const answer = (page: Page, start: RegExp) => knockOn(page).getByText(start).first().waitFor();
const go = (page: Page, screen: string) =>
  button(page.getByRole('navigation', {name: 'Views'}), screen).click();

describe('the shelf', () => {
  it('of a newer version is left alone and told of, and the work goes on', async () => {
    const page = await visit();
    await fail(page, 'oracle', 'Oracle');
    await button(page, 'Save snapshot').click();
    await page.getByText(/^Saved under Snapshots/).waitFor();
    const open = (wanted?: number) =>
      page.evaluate(
        (version) =>
          new Promise<number>((resolve, reject) => {
            const asked = indexedDB.open('frenemy', version);
            asked.addEventListener('success', () => {
              const {version: now} = asked.result;
              const count = asked.result.transaction('snapshots').objectStore('snapshots').count();
              count.addEventListener('success', () => {
                asked.result.close();
                resolve(now * 100 + count.result);
              });
            });
            asked.addEventListener('error', () => reject(asked.error!));
          }),
        wanted,
      );
    expect(await open(9)).toBe(901);
    await button(page, 'Save snapshot').click();
    await page.getByText(/^A newer version of Frenemy wrote this shelf/).waitFor();
    await go(page, 'Snapshots');
    await page
      .getByRole('main')
      .getByText(/nothing on the shelf is lost/)
      .waitFor();
    expect(await open()).toBe(901); // as the newer version left it
    await go(page, 'Map');
    await answer(page, /^If Oracle fails/);
  });

  it('with damaged entries shows what can be opened, and says so of the rest', async () => {
    const page = await visit();
    await fail(page, 'oracle', 'Oracle');
    await button(page, 'Save snapshot').click();
    await page.getByText(/^Saved under Snapshots/).waitFor();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const asked = indexedDB.open('frenemy');
          asked.addEventListener('success', () => {
            const put = asked.result.transaction('snapshots', 'readwrite');
            const shelf = put.objectStore('snapshots');
            shelf.put({id: 'odd', name: {}, taken: 5, text: '{"format":', thumbnail: 'x'});
            shelf.put({id: 'empty'});
            put.addEventListener('complete', () => {
              asked.result.close();
              resolve();
            });
          });
        }),
    );
    await button(page, 'Restore this company').click();
    await go(page, 'Snapshots');
    const cards = page.getByRole('main').getByRole('listitem');
    await expect.poll(() => cards.count()).toBe(2);
    await button(cards, 'Open: odd').click();
    await page.getByText(/cannot be opened on the data at hand/).waitFor();
    await cards.getByRole('button', {name: /^Open: If Oracle fails/}).click();
    await answer(page, /^If Oracle fails/);
  });
});

it('a clock set back between two tabs does not hide what was done last', async () => {
  const first = await visit();
  const context = first.context();
  await context.clock.setSystemTime(new Date('2031-01-01'));
  await first.reload();
  await fail(first, 'oracle', 'Oracle');
  await context.clock.setSystemTime(new Date('2026-11-25'));
  const second = await context.newPage();
  await second.goto(plainAddress(first));
  await fail(second, 'nvidia', 'Nvidia');
  await second.evaluate(() => 0);
  const address = plainAddress(first);
  await first.close();
  await second.close();
  const third = await context.newPage();
  await third.goto(address);
  await answer(third, /^If Nvidia fails/);
  await go(third, 'Snapshots'); // and what was done before is there still
  await third
    .getByRole('region', {name: 'Unsaved work of other tabs'})
    .getByText(/^If Oracle fails/)
    .waitFor();
});

it('a worker that dies in the middle of a sweep is said so, and the next try answers', async () => {
  const page = await visit();
  await page.addInitScript(() => {
    const Real = Worker;
    let isFirst = true;
    window.Worker = class extends Real {
      constructor(...args: ConstructorParameters<typeof Real>) {
        super(...args);
        if (!isFirst) return;
        isFirst = false;
        const die = () => {
          this.terminate();
          this.dispatchEvent(new ErrorEvent('error', {message: 'out of memory'}));
        };
        this.addEventListener('message', die, {once: true}); // some of the sweep is done
      }
    };
  });
  await page.reload();
  await page.getByRole('searchbox').waitFor();
  await fail(page, 'oracle', 'Oracle');
  await go(page, 'Ranking');
  await page.getByText('The ranking could not be computed.').waitFor();
  await button(page, 'Try again').click();
  await page.getByRole('main').getByRole('table').first().waitFor({timeout: 30_000});
  await go(page, 'Map');
  await answer(page, /^If Oracle fails/);
});

it('an import cut short by a reload leaves everything as it was, and can be begun again', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  const {nodes, edges} = sampleNetwork({companies: 3000, ties: 60_000, seed: 6});
  const network = {format: 'frenemy-network/1', kind: 'exposures', nodes, edges};
  const file = {
    name: 'net.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(network)),
  };
  const bring = async () => {
    const chooser = page.waitForEvent('filechooser');
    await button(page, 'Import').click();
    await (await chooser).setFiles(file);
  };
  await bring();
  await page.getByRole('dialog').waitFor();
  await page.reload();
  await page.getByRole('searchbox').waitFor();
  await go(page, 'Large network'); // where an import that gets far enough leads
  await button(page, 'Choose files …').waitFor(); // none was half opened
  await go(page, 'Map');
  await answer(page, /^If Oracle fails/);
  await bring();
  await page.getByText('3,000 companies and 60,000 ties').first().waitFor({timeout: 30_000});
});

it('leaving and coming back in the middle of a sweep finds the screen, the question and its undo', async () => {
  const page = await visit();
  await fail(page, 'oracle', 'Oracle');
  await page.waitForTimeout(400); // the address follows in a moment
  const before = page.url();
  await go(page, 'Ranking');
  await expect.poll(() => page.url()).not.toBe(before);
  await page.goto('about:blank');
  await page.goBack();
  await page.getByRole('main').getByRole('table').first().waitFor({timeout: 30_000});
  await page.goForward();
  await page.goBack();
  await go(page, 'Map');
  await rowOf(page, 'OpenAI').waitFor();
  await button(page, 'Undo').click();
  await expect.poll(() => rowOf(page, 'OpenAI').count()).toBe(0);
});
