import {describe, expect, it} from 'vitest';
import type {Fall} from '../../../src/core/frenemies/whenOneFalls';
import {effectInWords} from '../../../src/view/frenemies/effectInWords';
import {createText} from '../../../src/view/text/text';
import {id} from '../../fixtures/tinyDataset';

const fall: Fall = {
  fallen: id('cloud'),
  standing: id('lab'),
  loses: 0.127,
  losesUsd: 2.45e9,
  losesByPair: 0.169,
  losesByPairUsd: 3e9,
  gainsUsd: 8.1e8,
  fails: false,
};
const say = (more: Partial<Fall>, language: 'en' | 'ko' = 'en') =>
  effectInWords({...fall, ...more}, (name) => name.toUpperCase(), createText(language));

describe('in English', () => {
  it('names loss, gain, and what their own ties alone would do', () => {
    expect(say({})).toBe(
      'If CLOUD fell, LAB would lose 13% ($2.45 bn) and win $810 m of sales a year. Their own ties alone would cost it 17%; rivals make good a part.',
    );
    expect(say({losesByPair: 0.05})).toContain('the rest comes through others');
    expect(say({losesByPair: 0.127})).toContain('The loss comes through their own ties.');
  });
  it('says what nobody knows, never nothing for it', () => {
    expect(say({losesUsd: null, gainsUsd: null})).toMatch(
      /lose 13%, in dollars nobody can say how much, and win an amount that cannot be told/,
    );
  });
  it('says nothing where there is next to nothing', () => {
    expect(say({loses: 2e-4, losesUsd: 3e5, losesByPair: 0, gainsUsd: 12})).toBe(
      'If CLOUD fell, LAB would lose next to nothing and win nothing.',
    );
  });
  it('names money at risk without a share of nothing', () => {
    expect(say({loses: 0, losesUsd: 1e9, losesByPair: 0})).toContain('would lose $1 bn and win');
    expect(say({loses: 0, losesUsd: 1e9, losesByPair: 0}, 'ko')).toContain(
      'LAB는 10억 달러를 잃고',
    );
  });
  it('says who falls too', () => expect(say({loses: 1, fails: true})).toContain('and fall too'));
});

it('in Korean with the particles of the names', () => {
  expect(say({gainsUsd: null}, 'ko')).toBe(
    'CLOUD가 무너지면 LAB는 13%(24.5억 달러)를 잃고, 얻는 금액은 매출을 알 수 없어 밝힐 수 없습니다. 둘 사이의 관계만 보면 손실이 17%이지만 경쟁사가 일부를 메웁니다.',
  );
});
