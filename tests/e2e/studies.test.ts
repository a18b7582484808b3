import {describe, expect, it} from 'vitest';
import {SCREENS} from '../../src/core/snapshot/view';
import {shellText} from '../../src/view/text/shellText';
import {studyText} from '../../src/view/text/studyText';
import {bytesOf, driveApp, waitForDownload} from './app';

const {visit} = driveApp();
const STUDIES = SCREENS.filter((screen) => screen !== 'map' && screen !== 'data');

describe('every study', () => {
  for (const language of ['en', 'ko'] as const)
    it(`fits a phone, in ${language}`, async () => {
      const page = await visit({
        width: 390,
        height: 844,
        locale: language === 'ko' ? 'ko-KR' : 'en-US',
      });
      const views = page.getByRole('navigation').first();
      for (const study of STUDIES) {
        const name = shellText[language].screens[study];
        await views.getByRole('button', {name, exact: true}).click();
        const main = page.locator('main.study');
        await main.getByRole('heading', {level: 2}).waitFor();
        const sideways = await main.evaluate(
          (element) => element.scrollWidth - element.clientWidth,
        );
        expect(sideways, name).toBeLessThanOrEqual(0);
      }
    });

  it('hands over what it shows: a table, and a picture that stands alone', async () => {
    const page = await visit();
    const views = page.getByRole('navigation', {name: 'Views'});
    const taken: Record<string, string[]> = {};
    for (const study of ['loops', 'frenemies', 'centrality'] as const) {
      await views.getByRole('button', {name: shellText.en.screens[study], exact: true}).click();
      const main = page.getByRole('main');
      for (const [name, kind] of [
        [studyText.en.csv, 'csv'],
        [studyText.en.svg, 'svg'],
      ] as const) {
        const button = main.getByRole('button', {name, exact: true}).first();
        await expect.poll(() => button.isEnabled(), {timeout: 30_000}).toBe(true);
        const file = await waitForDownload(page, () => button.click());
        (taken[study] ??= []).push(file.suggestedFilename().split('.').at(-1)!);
        const text = (await bytesOf(file)).toString('utf8');
        if (kind === 'csv') expect(text.split('\r\n').length, study).toBeGreaterThan(2);
        else {
          expect(text, study).toMatch(
            /^<\?xml[^>]*\?>\n<svg [^>]*role="img"[^>]*><title>[^<]+<\/title>/,
          );
          expect(text, study).not.toMatch(/ class="/);
          const parsed = await page.evaluate(
            (source) =>
              new DOMParser()
                .parseFromString(source, 'image/svg+xml')
                .querySelectorAll('parsererror').length,
            text,
          );
          expect(parsed, study).toBe(0);
          expect(text, study).toMatch(/data \d+\.\d+\.\d+ \([0-9a-f]{12}\)/);
        }
      }
    }
    for (const kinds of Object.values(taken)) expect(kinds).toEqual(['csv', 'svg']);
  });
});
