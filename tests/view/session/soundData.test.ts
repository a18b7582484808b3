import {describe, expect, it} from 'vitest';
import {loadedDataset, type LoadedDataset} from '../../../src/core/dataset/loadedDataset';
import {soundData} from '../../../src/view/session/soundData';
import {company, dataset, tie} from '../../fixtures/tinyDataset';

const data = loadedDataset(
  dataset({
    companies: [company('a', 'ai-lab'), company('b', 'hyperscaler')],
    ties: [tie('cloud:b:a')],
  }),
  'Mine',
);

describe('own data that were kept', () => {
  it('are opened as they were kept', () => {
    expect(soundData(structuredClone(data))).toEqual([data]);
    expect(soundData({...data, ownChanges: 3})).toEqual([{...data, ownChanges: 3}]);
  });
  it.each<[string, object]>([
    [
      'another name of a company',
      {companies: [company('a', 'ai-lab'), {...company('b', 'hyperscaler'), country: 'KR'}]},
    ],
    ['no companies', {companies: undefined}],
    ['another hash', {hash: 'f'.repeat(64)}],
    ['a tie of nobody', {ties: [{...tie('cloud:b:a'), from: 'nobody'}]}],
  ])('are not opened with %s', (_, damage) => {
    expect(soundData({...data, ...damage} as LoadedDataset)).toEqual([]);
  });
  it('are opened without a name or a count that is none', () => {
    const {name: _, ...nameless} = data;
    expect(soundData({...data, name: 4, ownChanges: 'x'} as unknown as LoadedDataset)).toEqual([
      nameless,
    ]);
  });
});
