import {describe, expect, it} from 'vitest';
import {hashDataset} from '../../../src/core/dataset/hashDataset';
import {contentOf} from '../../../src/core/dataset/contentOf';
import {loadedDataset} from '../../../src/core/dataset/loadedDataset';
import {emptyScenario} from '../../../src/core/scenario/scenario';
import {encodeSnapshot} from '../../../src/core/snapshot/encode';
import type {Snapshot} from '../../../src/core/snapshot/snapshot';
import {emptyView} from '../../../src/core/snapshot/view';
import {openFileSide, openSnapshotSide} from '../../../src/view/difference/openSide';
import {company, dataset} from '../../fixtures/tinyDataset';

const content = dataset({companies: [company('a', 'ai-lab'), company('b', 'hyperscaler')]});
const builtIn = {...content, hash: hashDataset(content)};
const own = loadedDataset(dataset({companies: [company('z', 'chipmaker')]}), 'mine.csv');
const snapshotOf = (change: Partial<Snapshot>): string =>
  encodeSnapshot({
    format: 'frenemy-snapshot/1',
    dataset: {version: builtIn.version, hash: builtIn.hash},
    scenario: emptyScenario('2026-03-31'),
    view: {...emptyView, language: 'en'},
    outcome: null,
    ...change,
  });

describe('a side of the difference', () => {
  it('stands on the data that its snapshot brings, whatever is worked on', () => {
    const {version, hash, name} = own;
    const text = snapshotOf({dataset: {version, hash, name: name!}, data: contentOf(own)});
    expect(openSnapshotSide(text, [builtIn, builtIn])).toMatchObject({
      dataset: {companies: [{id: 'z'}]},
      data: {hash, name: 'mine.csv', ownChanges: 0},
      isForeign: false,
    });
  });
  it('stands on the built-in data where it names them and own data are open', () => {
    expect(openSnapshotSide(snapshotOf({}), [builtIn, own])).toMatchObject({
      dataset: {companies: [{id: 'a'}, {id: 'b'}]},
      data: {hash: builtIn.hash},
      isForeign: false,
    });
  });
  it('calls a dataset by its file, and the data at hand by their own name', async () => {
    const fileOf = (data: object) => new File([JSON.stringify(data)], 'web.json');
    const asked = emptyScenario('2026-03-31');
    expect(await openFileSide(fileOf(contentOf(own)), [builtIn, builtIn], asked)).toMatchObject({
      data: {name: 'web.json', hash: own.hash},
    });
    const known = await openFileSide(fileOf(content), [builtIn, own], asked);
    expect(known).toMatchObject({data: {hash: builtIn.hash}});
    expect(known).not.toHaveProperty('data.name');
  });
});
