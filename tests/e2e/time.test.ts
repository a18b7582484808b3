import {describe, expect, it} from 'vitest';
import {button, bytesOf, driveApp, waitForDownload} from './app';

const {visit} = driveApp();

describe('over time', () => {
  it('runs through the months as one step, tells what happened, and watches whom I choose', async () => {
    const page = await visit();
    await button(page.getByRole('navigation', {name: 'Views'}), 'Over time').click();
    const main = page.getByRole('main');
    await main.getByRole('img', {name: 'The web month by month'}).waitFor();
    const month = main.getByRole('slider', {name: 'Month'});
    const newest = await month.getAttribute('aria-valuetext');

    await main.getByRole('combobox', {name: 'Add a company'}).selectOption('coreweave');
    await button(main, 'Stop watching CoreWeave').waitFor();
    await main.getByText('CoreWeave: impact').waitFor();
    await expect.poll(() => main.getByText('not computed').count(), {timeout: 30_000}).toBe(0);

    await month.press('ArrowLeft');
    expect(await month.getAttribute('aria-valuetext')).toMatch(/^30 Sept? 2026$/);
    await main.getByRole('heading', {level: 3, name: /ties? came/}).waitFor();
    await month.press('Home');
    expect(await month.getAttribute('aria-valuetext')).toBe('30 Nov 2023');
    await month.blur();
    await button(page, 'Undo').click();
    await expect.poll(() => month.getAttribute('aria-valuetext')).toBe(newest);

    await button(main, 'Play').click();
    await expect
      .poll(() => month.getAttribute('aria-valuetext'), {timeout: 8000})
      .toBe('31 Jan 2024');
    await button(main, 'Pause').click();
    await button(page, 'Undo').click();
    await expect.poll(() => month.getAttribute('aria-valuetext')).toBe(newest);

    const file = await waitForDownload(page, () => button(main, 'Download table (CSV)').click());
    const lines = (await bytesOf(file)).toString('utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(37);
    expect(lines[0]).toContain('impact:coreweave');
    const picture = await waitForDownload(page, () =>
      button(main, 'Download picture (SVG)').click(),
    );
    const svg = (await bytesOf(picture)).toString('utf8');
    expect(svg).toMatch(/role="img"[^>]*><title>The web month by month<\/title>/);
    expect(svg).toMatch(/CoreWeave[^]*Binding basis, as known on[^]*data \d/);
    expect(svg).not.toContain(' class=');
  });
});
