import {describe, expect, it} from 'vitest';
import {readPngText, SNAPSHOT_KEYWORD} from '../../src/core/picture/pngText';
import {readPdfSnapshot} from '../../src/core/picture/readPdfSnapshot';
import {pictureOptionsText} from '../../src/view/text/pictureOptionsText';
import {shellText} from '../../src/view/text/shellText';
import {readPdf} from '../fixtures/pdf';
import {button, bytesOf, driveApp, fail, knockOn, rowOf, waitForDownload} from './app';

const {visit} = driveApp();
const t = pictureOptionsText.en;

describe('pictures', () => {
  it('are set up, looked at and saved: three times as large and transparent, now and next time', async () => {
    const page = await visit();
    const menu = button(page, shellText.en.export);
    const item = (name: string) => page.getByRole('menuitem', {name, exact: true});
    await menu.click();
    await item(shellText.en.exportItems.picture).click();
    const dialog = page.getByRole('dialog', {name: t.title});
    const choice = (name: string) => dialog.getByRole('radio', {name, exact: true});
    await choice('3×').check();
    await choice(t.grounds.none).check();
    const facts = dialog.getByText(/3,600 × \d,\d{3} pixels, about [\d.]+ MB/);
    await facts.waitFor();
    const file = await waitForDownload(page, () => button(dialog, t.save('PNG')).click());
    const png = await bytesOf(file);
    const seen = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [480, 400]; // enough to see where it is clear
      const ink = canvas.getContext('2d')!;
      ink.drawImage(image, 0, 0, canvas.width, canvas.height);
      const {data} = ink.getImageData(0, 0, canvas.width, canvas.height);
      const alphas = data.filter((_, i) => i % 4 === 3);
      return {
        width: image.naturalWidth,
        corner: alphas[0],
        clear: alphas.filter((a) => a === 0).length / alphas.length,
        solid: alphas.filter((a) => a === 255).length / alphas.length,
      };
    }, png.toString('base64'));
    expect(seen).toMatchObject({width: 3600, corner: 0});
    expect(seen.clear).toBeGreaterThan(0.1);
    expect(seen.solid).toBeGreaterThan(0.3); // the panels and what is drawn on them
    expect(readPngText(png, 'Title')).toBe('Who holds up whom in AI');
    expect(readPngText(png, 'Description')).toMatch(/^Map of \d+ companies and \d+ ties/);
    expect(readPngText(png, 'Source')).toMatch(/\d+ sources behind .*Frenemy: data/);
    expect(JSON.parse(readPngText(png, SNAPSHOT_KEYWORD)!)).toMatchObject({
      format: 'frenemy-snapshot/1',
    });

    await button(dialog, t.copyAlt).click();
    await dialog.getByText(t.copied.alt).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(readPngText(png, 'Description'));
    await button(dialog, t.copyPicture).click();
    await dialog.getByText(t.copied.picture).waitFor();
    await page.keyboard.press('Escape');
    await menu.click();
    const again = await bytesOf(await waitForDownload(page, () => item('PNG').click()));
    expect(again.readUInt32BE(16)).toBe(3600); // the width in the header chunk
  });

  it('open again from a PDF that is dropped on the page', async () => {
    const page = await visit({locale: 'en-US'});
    await fail(page, 'oracle', 'Oracle');
    await page.getByRole('radio', {name: 'Announced'}).check();
    await button(page, shellText.en.export).click();
    const item = page.getByRole('menuitem', {name: 'PDF', exact: true});
    const file = await waitForDownload(page, () => item.click());
    const pdf = await bytesOf(file);
    readPdf(pdf);
    expect(JSON.parse(readPdfSnapshot(pdf)!)).toMatchObject({scenario: {basis: 'announced'}});
    const table = await knockOn(page).getByRole('table').innerText();

    const fresh = await visit();
    const transfer = await fresh.evaluateHandle(
      ([name, base64]) => {
        const bytes = Uint8Array.from(atob(base64!), (c) => c.charCodeAt(0));
        const held = new DataTransfer();
        held.items.add(new File([bytes], name!, {type: 'application/pdf'}));
        return held;
      },
      [file.suggestedFilename(), pdf.toString('base64')],
    );
    await fresh.dispatchEvent('main', 'drop', {dataTransfer: transfer});
    await rowOf(fresh, 'OpenAI').waitFor();
    expect(await fresh.getByRole('radio', {name: 'Announced'}).isChecked()).toBe(true);
    expect(await knockOn(fresh).getByRole('table').innerText()).toBe(table);
  });
});
