import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {apportion} from '../../src/view/text/apportion';
import {knockOnText} from '../../src/view/text/knockOnText';
import {withParticle} from '../../src/words/particle';

describe('what is rounded for show', () => {
  it('adds up to the shown total, and moves no part by a whole last digit', () => {
    const parts = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 1, maxLength: 30});
    fc.assert(
      fc.property(parts, fc.integer({min: 0, max: 3}), (exact, decimals) => {
        const total = exact.reduce((sum, x) => sum + x, 0);
        const shown = apportion(exact, total, decimals);
        const unit = 10 ** (decimals + 2);
        const units = shown.parts.map((x) => Math.round(x * unit));
        expect(units.reduce((sum, x) => sum + x, 0)).toBe(Math.round(total * unit));
        exact.forEach((x, i) => expect(Math.abs(units[i]! - x * unit)).toBeLessThan(1 + 1e-6));
      }),
    );
  });
  it('is exact on a napkin', () => {
    expect(apportion([0.0333, 0.0333, 0.0334], 0.1, 1).parts).toEqual([0.033, 0.033, 0.034]);
    expect(apportion([], 0, 1)).toEqual({parts: [], total: 0});
  });
});

describe('Korean particles', () => {
  it.each([
    ['오라클', '이/가', '오라클이'],
    ['엔비디아', '이/가', '엔비디아가'],
    ['OpenAI', '은/는', 'OpenAI는'],
    ['ASML', '은/는', 'ASML은'],
    ['Arm', '을/를', 'Arm을'],
    ['TSMC', '이/가', 'TSMC가'],
    ['SMIC(중신궈지)', '이/가', 'SMIC(중신궈지)\u2060가'],
    ['구글', '으로/로', '구글로'],
    ['25%', '으로/로', '25%\u2060로'],
    ['G42', '은/는', 'G42는'],
    ['‘내 질문’', '을/를', '‘내 질문’\u2060을'],
    ['‘10월 시나리오’', '을/를', '‘10월 시나리오’\u2060를'],
  ] as const)('%s %s → %s', (word, particles, expected) => {
    expect(withParticle(word, particles)).toBe(expected);
  });
});

describe('the sentence on top', () => {
  const oracle = {kind: 'fails', name: 'Oracle'} as const;
  it('says who is hit and who falls', () => {
    const {answer} = knockOnText.en;
    expect(answer({causes: [oracle], hit: 0, failed: [], worst: null})).toBe(
      'If Oracle fails, no other company is visibly hit.',
    );
    expect(
      answer({causes: [oracle], hit: 1, failed: [], worst: {name: 'Crusoe', percent: '5%'}}),
    ).toBe('If Oracle fails, 1 company is hit, Crusoe hardest (5%); none of them falls.');
    expect(
      answer({
        causes: [oracle, {kind: 'reduced', pair: 'A → B', percent: '40%'}],
        hit: 14,
        failed: ['C', 'D', 'E', 'F', 'G'],
        worst: {name: 'C', percent: '100%'},
      }),
    ).toBe(
      'If Oracle fails and A → B shrinks by 40%, 14 companies are hit and C, D, E and 2 more fall too.',
    );
  });
  it('says it in Korean with the right endings', () => {
    const {answer} = knockOnText.ko;
    expect(
      answer({
        causes: [
          {kind: 'fails', name: '오라클'},
          {kind: 'loses', name: '엔비디아', percent: '40%'},
        ],
        hit: 14,
        failed: ['크루소'],
        worst: {name: '크루소', percent: '100%'},
      }),
    ).toBe(
      '오라클이 무너지고 엔비디아가 40%\u2060를 잃으면 기업 14곳이 타격을 받고, 크루소가 함께 무너집니다.',
    );
  });
});
