// @vitest-environment jsdom
import {describe, expect, it} from 'vitest';
import {hitNodes} from '../../../src/core/contagion/hitNodes';
import type {SourceId} from '../../../src/core/dataset/schema';
import type {Scenario} from '../../../src/core/scenario/scenario';
import {initialState} from '../../../src/state/appState';
import {createApp} from '../../../src/state/store';
import {briefDocument, briefHtml} from '../../../src/view/brief/briefHtml';
import {createNames} from '../../../src/words/names';
import {createText} from '../../../src/view/text/text';
import {amounts, company, dataset, figure, id, tie, tieId} from '../../fixtures/tinyDataset';

const NASTY = '<img src=x onerror=1> & "Sons"';
const nasty = company('c', 'neocloud', {name: {en: NASTY, ko: NASTY}});
const base = dataset({
  companies: [company('a', 'ai-lab'), company('b', 'hyperscaler'), nasty],
  ties: [
    tie('cloud:b:a', {amountUsd: amounts(7e9, 7e9), inputClass: 'compute', start: '2025-12-01'}),
    tie('cloud:c:a', {amountUsd: amounts(3e9, 3e9), inputClass: 'compute', start: '2025-12-01'}),
    tie('debt:c:b', {amountUsd: amounts(2e9, 2e9)}),
  ],
  figures: [
    figure('a', 'revenue', 9e9, '2025-12-31', 'year'),
    figure('b', 'revenue', 11e9, '2025-12-31', 'year'),
    figure('c', 'revenue', 4e9, '2025-12-31', 'year'),
    figure('c', 'equity', 5e9, '2025-12-31', 'instant'),
  ],
});
const HASH = 'ab12cd34ef56'.padEnd(64, '7');
const LINK = 'https://example.org/frenemy/#1.abc';

function write(more: Partial<Scenario> = {}, language: 'en' | 'ko' = 'en') {
  const settings = {theme: 'auto', language, letterKeys: true} as const;
  const app = createApp({...base, hash: HASH}, initialState('2026-10-31', settings));
  const state = app.store.getState();
  const scenario = {...state.scenario, shocks: {[id('a')]: 1}, ...more};
  const outcome = app.selectors.outcome({scenario});
  const text = createText(language);
  const html = briefHtml({
    scenario,
    outcome,
    web: app.selectors.web({scenario}),
    catalogue: app.catalogue,
    data: {
      version: '1.2.3',
      hash: HASH,
      changes: [
        {
          table: 'companies',
          id: 'c',
          before: {name: 'x', kind: 'y'},
          after: {name: 'z', kind: 'y'},
        },
      ],
    },
    names: createNames(app.catalogue, language),
    text,
    picture: '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    link: LINK,
  });
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = html.body;
  return {html, page, outcome, scenario};
}
const textOf = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const number = (cell: Element) => Number(textOf(cell).replace(/[^\d.]/g, ''));

describe('the brief', () => {
  it('prints receipts whose lines add up to the total, as text', () => {
    const {page, outcome} = write();
    const receipts = [...page.querySelectorAll('.receipt')];
    expect(receipts.map((r) => textOf(r.querySelector('h3')))).toEqual(
      hitNodes(outcome!).map(({id: it}) => (it === 'c' ? NASTY : `${it} Inc.`)),
    );
    expect(receipts.length).toBeGreaterThan(1);
    for (const receipt of receipts) {
      const losses = [...receipt.querySelectorAll('tbody > tr')].map((row) =>
        number(row.children[3]!),
      );
      const foot = [...receipt.querySelectorAll('tfoot > tr')];
      const parts = foot.slice(0, -1).map((row) => number(row.children[1]!));
      const total = number(foot.at(-1)!.children[1]!);
      expect(total).toBeGreaterThan(0);
      expect([...losses, ...parts].reduce((sum, x) => sum + x, 0)).toBeCloseTo(total, 9);
    }
  });

  it('says basis, date, data and link in the head and foot that every page repeats', () => {
    const {page} = write({basis: 'announced'});
    const head = textOf(page.querySelector('.pages > thead'));
    expect(head).toContain('Basis: Announced');
    expect(head).toContain('As of: 31 Oct 2026');
    expect(head).toContain('Data: 1.2.3, content ab12cd34ef56');
    expect(head).toContain('1 change to the data');
    expect(textOf(page.querySelector('.pages > tfoot'))).toBe(LINK);
    expect(textOf(page.querySelector('#changes li'))).toBe('Company c, changed: name');
  });

  it('numbers each source once, and every number leads to one', () => {
    const {page} = write();
    const marks = [...page.querySelectorAll('.marks a')];
    expect(marks.length).toBeGreaterThan(2);
    for (const mark of marks)
      expect(page.querySelectorAll(mark.getAttribute('href')!)).toHaveLength(1);
    const used = new Set(marks.map((mark) => textOf(mark)));
    expect(page.querySelectorAll('#sources li')).toHaveLength(used.size);
    const [source] = base.sources.filter((s) => s.id === ('w001' as SourceId));
    expect(textOf(page.querySelector('#sources li'))).toContain(source!.url);
  });

  it('holds nothing that runs or loads, whatever names say', () => {
    const {html, page} = write();
    expect(page.querySelector('script, img, link, iframe, [onerror]')).toBeNull();
    const file = briefDocument(html);
    expect(file).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`,
    );
    expect(file).not.toContain('<img');
    expect(file).toBe(briefDocument(write().html));
  });

  it('names the model, its papers and what the reader set', () => {
    const {page} = write({parameters: {horizon: 7}});
    const method = page.querySelector('#method')!;
    expect(method.querySelectorAll('a[href^="https://doi.org/10."]').length).toBeGreaterThan(1);
    const set = [...method.querySelectorAll('tbody > tr')].filter((row) =>
      textOf(row).endsWith('reader'),
    );
    expect(set.map(textOf)).toEqual(['Horizon7 monthsreader']);
    expect(textOf(method)).toContain('Settled in');
  });

  it('tells who takes over what is lost, and which ties were cut', () => {
    const cut = {shocks: {[id('b')]: 0.5}, reductions: {[tieId('cloud:c:a')]: 0.25}};
    const {page, outcome} = write({...cut, parameters: {diversion: 1}});
    expect([...page.querySelectorAll('#asked li')].map(textOf)).toEqual([
      'b Inc. loses 50%.',
      `The tie ${NASTY} → a Inc. is reduced by 25%.`,
    ]);
    const {lost, moved, unmet} = outcome!.diversion!.total;
    expect(lost).toBeGreaterThan(0);
    const sums = [
      ...page.querySelector('#winners .grid:last-of-type tbody > tr:last-child')!.children,
    ];
    const [, a, b, c] = sums.map(number);
    expect(b! + c!).toBeCloseTo(a!, 6);
    expect(a! * 1e9).toBeCloseTo(lost, -8);
    expect(moved + unmet).toBeCloseTo(lost, 0);
  });

  it('is of use where nothing fails, and in Korean', () => {
    const {page} = write({shocks: {}}, 'ko');
    expect(textOf(page.querySelector('#ties'))).toContain('70억 달러');
    expect(page.querySelector('#receipts, #outcome')).toBeNull();
    expect(page.querySelectorAll('#sources li').length).toBeGreaterThan(0);
    expect(write({}, 'ko').html.language).toBe('ko');
  });
});
