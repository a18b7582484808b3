// @vitest-environment jsdom
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import {snapshot} from '../../../src/cli/commands/snapshot';
import {hashDataset} from '../../../src/core/dataset/hashDataset';
import type {CompanyId, Dataset} from '../../../src/core/dataset/schema';
import {figurePdf} from '../../../src/core/picture/figurePdf';
import {figureSvg} from '../../../src/core/picture/figureSvg';
import {newestDate} from '../../../src/core/graph/web';
import {initialState} from '../../../src/state/appState';
import {createApp} from '../../../src/state/store';
import {figureOf} from '../../../src/view/session/picture';
import {DEFAULTS} from '../../../src/view/session/pictureOptions';
import {createText} from '../../../src/view/text/text';

const folder = mkdtempSync(join(tmpdir(), 'frenemy-picture-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
const data = readDataFolder('data') as unknown as Dataset;

it.each(['en', 'ko'] as const)(
  'is the same to the byte as from the command line: %s',
  async (language) => {
    const app = createApp(
      {...data, hash: hashDataset(data)},
      initialState(newestDate(data), {theme: 'light', language, letterKeys: true}),
    );
    app.actions.toggleFailure('oracle' as CompanyId);
    app.actions.select(null);
    const figure = await figureOf(app, 'svg', createText(language), 'dark', {
      ...DEFAULTS,
      theme: 'light',
    });
    const address = `${location.origin}${location.pathname}`;
    for (const [kind, bytes] of [
      ['svg', Buffer.from(figureSvg(figure))],
      ['pdf', Buffer.from(figurePdf(figure))],
    ] as const) {
      const path = join(folder, `out.${kind}`);
      snapshot([path, '--fail', 'oracle', '--lang', language, '--address', address]);
      expect(readFileSync(path).equals(bytes), kind).toBe(true);
    }
  },
);
