/** A triangle a, b, c of which c leads on to d and d to e; f deals with nobody. */
import {describe, expect, it} from 'vitest';
import type {Conditions} from '../../../src/core/explore/conditions';
import {outlook, reachOf} from '../../../src/core/explore/outlook';
import type {Sieve} from '../../../src/core/explore/seen';
import {buildWeb} from '../../../src/core/graph/web';
import {company, dataset, id, tie} from '../../fixtures/tinyDataset';

const data = dataset({
  companies: ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => company(name, 'ai-lab')),
  ties: ['chips:a:b', 'cloud:b:a', 'chips:b:c', 'debt:c:a', 'chips:c:d', 'power:e:d'].map((name) =>
    tie(name),
  ),
});
const web = buildWeb(data, {asOf: '2026-03-31', inForce: false, basis: 'announced'});
const sources = new Map(data.sources.map((source) => [source.id, source]));
const nothing: Sieve = {hiddenTypes: [], kept: {companies: [], ties: []}};
const between = (from: string, to: string, slack = 0): Conditions => ({
  between: {from: id(from), to: id(to), slack},
});
const ahead = (asked: Partial<Sieve>, which: 'filter' | 'fade' = 'filter') =>
  outlook(web, sources, {...nothing, ...asked}, which);

describe('what a condition would leave', () => {
  it('with nothing asked: everybody, those that deal with one, and the triangle', () => {
    expect(ahead({})).toEqual({apart: null, coreSizes: [6, 5, 3]});
  });

  it('tells how far apart two companies are, and the cores of what lies between', () => {
    expect(ahead({filter: between('a', 'e')})).toEqual({apart: 3, coreSizes: [4, 4]});
    expect(ahead({filter: between('a', 'e', 1)})).toEqual({apart: 3, coreSizes: [5, 5, 3]});
    expect(ahead({filter: between('a', 'a')})).toEqual({apart: 0, coreSizes: [1]});
  });

  it('of two between whom no way leads: nobody', () => {
    expect(ahead({filter: between('a', 'f')})).toEqual({apart: null, coreSizes: [0]});
  });

  it('puts the core that is chosen aside, and holds the other conditions', () => {
    expect(ahead({filter: {core: 2}}).coreSizes).toEqual([6, 5, 3]);
    expect(ahead({filter: {types: ['chips'], core: 2}}).coreSizes).toEqual([4, 4]);
    expect(ahead({filter: {...between('a', 'c'), types: ['chips']}}).apart).toBe(2);
  });

  it('asks a filter of all that the legend leaves, and a fade of what the filter leaves', () => {
    const asked = {filter: {types: ['chips' as const]}, hiddenTypes: ['power' as const]};
    expect(ahead({...asked, fade: between('a', 'c')}, 'fade')).toEqual({
      apart: 2,
      coreSizes: [3, 3],
    });
    expect(ahead({...asked, filter: between('a', 'c')})).toEqual({apart: 1, coreSizes: [2, 2]});
    expect(ahead({hiddenTypes: ['power']}).coreSizes).toEqual([6, 4, 3]);
    expect(ahead({fade: {core: 2}}).coreSizes).toEqual([6, 5, 3]);
  });
});

describe('how many companies are within so many ties', () => {
  const reach = (of: string, asked: Partial<Sieve> = {}) =>
    reachOf(web, sources, {...nothing, ...asked}, id(of));

  it('grows step by step until it grows no more', () => {
    expect(reach('a')).toEqual([1, 3, 4, 5]);
    expect(reach('e')).toEqual([1, 2, 3, 5]);
    expect(reach('f')).toEqual([1]);
  });

  it('goes along the ties that the filter leaves, whatever the focus', () => {
    expect(reach('a', {filter: {types: ['chips']}})).toEqual([1, 2, 3, 4]);
    expect(reach('a', {focus: {company: id('a'), steps: 1}})).toEqual([1, 3, 4, 5]);
  });

  it('is none around a company that is not there', () => {
    expect(reach('gone')).toEqual([0]);
    expect(reach('f', {filter: {types: ['chips']}})).toEqual([0]);
  });
});
