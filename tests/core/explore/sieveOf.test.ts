import {describe, expect, it} from 'vitest';
import {focusOf, keptOf, sieveOf} from '../../../src/core/explore/sieveOf';
import {id, tieId} from '../../fixtures/tinyDataset';

const focus = {company: id('lab'), steps: 2};
const ego = {company: id('chip'), steps: 1};
const failed = {
  shocks: {[id('lab')]: 1, [id('cloud')]: 0.5},
  reductions: {[tieId('chips:chip:lab')]: 0.3},
};

describe('the focus', () => {
  it.each([
    ['the one chosen, in any layout', {layout: 'force', ego, focus}, focus],
    ['the one chosen, where no layout is', {ego, focus}, focus],
    ['that of the layout around one company', {layout: 'ego', ego, focus}, ego],
    ['that of the layout where none is chosen', {layout: 'ego', ego}, ego],
    ['the one chosen where the layout has no company yet', {layout: 'ego', focus}, focus],
    ['none', {}, undefined],
    ['none, of a company of a layout that is not shown', {layout: 'force', ego}, undefined],
  ] as const)('is %s', (_, picture, expected) => {
    expect(focusOf(picture)).toEqual(expected);
  });
});

describe('what stays on the map', () => {
  it('is what was failed or cut, and then what is selected', () => {
    const companies = ['lab', 'cloud'];
    const ties = ['chips:chip:lab'];
    expect(keptOf(failed, null)).toEqual({companies, ties});
    expect(keptOf(failed, {kind: 'company', id: id('bank')})).toEqual({
      companies: [...companies, 'bank'],
      ties,
    });
    expect(keptOf(failed, {kind: 'tie', id: tieId('debt:bank:lab')})).toEqual({
      companies,
      ties: [...ties, 'debt:bank:lab'],
    });
  });

  it('is nothing where nothing fails and nothing is selected', () => {
    expect(keptOf({shocks: {}, reductions: {}}, null)).toEqual({companies: [], ties: []});
  });
});

it('a view and a question are one sieve', () => {
  const filter = {core: 2};
  const fade = {types: ['debt' as const]};
  const view = {picture: {filter, fade, focus}, hiddenTypes: ['rivalry' as const], selection: null};
  expect(sieveOf(failed, view)).toEqual({
    filter,
    fade,
    focus,
    hiddenTypes: ['rivalry'],
    kept: {companies: ['lab', 'cloud'], ties: ['chips:chip:lab']},
  });
  expect(sieveOf({shocks: {}, reductions: {}}, {hiddenTypes: [], selection: null})).toEqual({
    filter: undefined,
    fade: undefined,
    focus: undefined,
    hiddenTypes: [],
    kept: {companies: [], ties: []},
  });
});
