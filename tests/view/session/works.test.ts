// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from 'vitest';
import {isMoment, moment, notBefore} from '../../../src/view/session/moment';
import {readAddress, readSettings, writeAddress} from '../../../src/view/session/storage';
import {listWorks, readWork, writeWork} from '../../../src/view/session/works';

const FACTS = {steps: 2, isIdle: false};

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('a clock that is set back', () => {
  it('leaves what is written later later', () => {
    vi.useFakeTimers({now: new Date('2027-03-01')});
    void writeWork('a', 'before', FACTS);
    writeAddress('#before');
    const before = listWorks()[0]!.saved;
    vi.setSystemTime(new Date('2026-03-01'));
    void writeWork('a', 'after', FACTS);
    expect(listWorks()[0]!.saved).toBeGreaterThan(before);
    expect(readAddress()!.written).toBeLessThan(listWorks()[0]!.saved);
  });

  it('is made up for by what the tab finds of its own', () => {
    vi.useFakeTimers({now: new Date('2026-03-01')});
    const ahead = new Date('2031-01-01').getTime();
    notBefore(ahead);
    expect(moment()).toBe(ahead + 1);
    expect(moment()).toBe(ahead + 2);
  });

  it('is no matter of numbers that are no time', () => {
    const now = moment();
    for (const odd of [NaN, Infinity, -1, 1e300, 0.5]) {
      expect(isMoment(odd), String(odd)).toBe(false);
      notBefore(odd);
    }
    expect(moment()).toBeLessThan(now + 60_000);
  });
});

describe('a line about a work that is damaged', () => {
  const withHead = (head: object) => {
    localStorage.setItem(
      'frenemy.work.t',
      `${JSON.stringify({format: 'frenemy-work/1', ...head})}\nthe work`,
    );
  };
  it.each([
    [{saved: 1e300, steps: -4, size: 'x'}],
    [{saved: null, steps: 2.5}],
    [{saved: [1], steps: {}, size: -1}],
    [{}],
  ])('%j hides nothing and breaks no date', async (head) => {
    withHead(head);
    const [work] = listWorks();
    expect(work).toMatchObject({id: 't', saved: 0, steps: 0, isIdle: false});
    expect(new Date(work!.saved).toISOString()).toBe('1970-01-01T00:00:00.000Z');
    expect((await readWork('t'))!.text).toBe('the work');
  });

  it.each(['', 'no line', '[]\nx', '{"format":"frenemy-work/9"}\nx'])('%j is no work', (stored) => {
    localStorage.setItem('frenemy.work.t', stored);
    expect(listWorks()).toEqual([]);
  });
});

describe('settings that are damaged', () => {
  it.each(['', '{', 'null', '[]', '7', '{"theme":"__proto__","language":{},"letterKeys":"x"}'])(
    '%j are those of a first visit',
    (stored) => {
      localStorage.setItem('frenemy.settings', stored);
      expect(readSettings()).toEqual({theme: 'auto', language: 'en', letterKeys: true});
    },
  );
});

describe('an address that is damaged', () => {
  it.each(['', 'x', '99999999999999999999 #s=1', '12'])('%j is none', (stored) => {
    sessionStorage.setItem('frenemy.address', stored);
    expect(readAddress()).toBeNull();
  });
});
