import {describe, expect, it} from 'vitest';
import {rivalryOverlap} from '../../../src/core/frenemies/rivalryOverlap';
import {buildWeb} from '../../../src/core/graph/web';
import {company, dataset, id, tie} from '../../fixtures/tinyDataset';

const overlapOf = (...ties: string[]) =>
  rivalryOverlap(
    buildWeb(
      dataset({
        companies: ['a', 'b', 'x', 'y', 'z'].map((name) => company(name, 'hyperscaler')),
        ties: ties.map((name) => tie(name)),
      }),
      {asOf: '2026-07-01', inForce: false, basis: 'announced'},
    ),
    id('a'),
    id('b'),
  );

describe('the place of two companies in the web', () => {
  it.each(['cloud', 'chips', 'hosting', 'power', 'models', 'distribution'] as const)(
    'is the same where both sell %s to one, or buy it of one',
    (type) => {
      expect(overlapOf(`${type}:a:x`, `${type}:b:x`)).toEqual({
        jaccard: 1,
        shared: [{side: 'sells', type, other: 'x'}],
      });
      expect(overlapOf(`${type}:x:a`, `${type}:x:b`)).toEqual({
        jaccard: 1,
        shared: [{side: 'buys', type, other: 'x'}],
      });
    },
  );
  it.each(['investment', 'debt', 'partnership', 'rivalry'])('does not ask for a %s', (type) =>
    expect(overlapOf(`${type}:a:x`, `${type}:b:x`)).toEqual({jaccard: null, shared: []}),
  );
  it('differs by the side, by what is delivered and by whom it goes to', () => {
    expect(overlapOf('cloud:a:x', 'cloud:x:b')).toEqual({jaccard: 0, shared: []});
    expect(overlapOf('cloud:a:x', 'chips:b:x').jaccard).toBe(0);
    expect(overlapOf('cloud:a:x', 'cloud:b:y').jaccard).toBe(0);
  });
  it('leaves out what they trade with one another', () => {
    expect(overlapOf('cloud:a:b', 'cloud:b:a')).toEqual({jaccard: null, shared: []});
    expect(overlapOf('cloud:a:b', 'cloud:a:x', 'cloud:b:x').jaccard).toBe(1);
  });
  it('is the part that is shared of all that either has', () => {
    const {jaccard, shared} = overlapOf(
      'cloud:a:x',
      'cloud:b:x',
      'chips:y:a',
      'power:z:b',
      'cloud:b:y',
    );
    expect(jaccard).toBe(1 / 4);
    expect(shared).toHaveLength(1);
  });
});
