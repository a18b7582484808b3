import {expect, it} from 'vitest';
import {buildWeb} from '../../../src/core/graph/web';
import {delayLoss} from '../../../src/core/scenario/delay';
import type {Tie} from '../../../src/core/dataset/schema';
import * as tiny from '../../fixtures/tinyDataset';

function loss(
  months: number,
  more: Partial<Tie>,
  name = 'cloud:a:b',
): ReturnType<typeof delayLoss> {
  const tie = tiny.tie(name, {amountUsd: tiny.amounts(700, 700), ...more});
  const data = tiny.dataset({
    companies: [tiny.company('a', 'hyperscaler'), tiny.company('b', 'hyperscaler')],
    ties: [tie],
  });
  const defaults = {...data.defaults, ramp: {...data.defaults.ramp, value: 0.5}};
  const web = buildWeb(data, {asOf: '2026-01-01', inForce: false, basis: 'announced'});
  return delayLoss(web.ties.get(tie.id)!, web, defaults, months);
}

// Ten years, ramped up over five: D(0, x) ∝ x² while ramping.
const ramping = {start: '2024-01-01', end: '2033-12-31'};
it('takes from a ramp what the lines on paper say', () => {
  // Due: 3² − 2² = 5. A year late: 2² − 1² = 3, so 2/5 are lost; 30 months: 0.5² = 0.25 of 5.
  expect(loss(12, ramping).lost).toBeCloseTo(2 / 5, 3);
  expect(loss(30, ramping).lost).toBeCloseTo(1 - 0.25 / 5, 3);
  expect(loss(36, ramping).lost).toBeCloseTo(1, 3);
  expect(loss(0, ramping)).toEqual({lost: 0, flag: null});
});
it('takes nothing from a contract that runs flat on both sides', () => {
  expect(loss(12, {start: '2018-01-01', end: '2028-12-31'}).lost).toBeCloseTo(0, 9);
});
it('never gains by a delay near the end', () => {
  expect(loss(12, {start: '2017-01-01', end: '2026-06-30'}).lost).toBe(0);
});
it('says where nothing is due, where it is a stock, and where the start is a rule', () => {
  expect(loss(6, {start: '2027-06', end: '2031'})).toEqual({lost: 0, flag: 'nothingInWindow'});
  expect(loss(6, {}, 'investment:a:b')).toEqual({lost: 0, flag: 'stock'});
  expect(loss(6, {start: null, end: '2031'}).flag).toBe('imputedStart');
});
it('refuses a delay below nothing', () => {
  expect(() => loss(-1, ramping)).toThrow(RangeError);
});
