import {describe, it} from 'vitest';
import {sampleNetwork} from '../../src/core/large/sampleNetwork';
import {button, driveApp} from './app';

const {visit} = driveApp();
const {nodes, edges} = sampleNetwork({companies: 300, ties: 1500, seed: 5});
const network = JSON.stringify({format: 'frenemy-network/1', kind: 'exposures', nodes, edges});

describe('Import', () => {
  it('opens a bare network on its own screen', async () => {
    const page = await visit();
    const chooser = page.waitForEvent('filechooser');
    await button(page, 'Import').click();
    const file = {name: 'net.json', mimeType: 'application/json', buffer: Buffer.from(network)};
    await (await chooser).setFiles(file);
    await page.getByText('300 companies and 1,500 ties').first().waitFor();
    await page.getByRole('dialog').waitFor({state: 'detached'});
    await page.getByRole('application').waitFor();
  });
});
