// @vitest-environment jsdom
import {describe, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import type {CompanyId, Dataset} from '../../../src/core/dataset/schema';
import {buildWeb} from '../../../src/core/graph/web';
import {valueChain} from '../../../src/core/layout/valueChain';
import {drawPicture, wrap, type Picture} from '../../../src/core/picture/drawPicture';
import {figureSvg} from '../../../src/core/picture/figureSvg';
import {fitCamera, toWindow} from '../../../src/core/picture/geometry';
import {headings, labelsOf} from '../../../src/core/picture/labels';
import {sizeMeasure} from '../../../src/core/picture/sizeMeasure';
import {legendRows, type LegendWords} from '../../../src/core/picture/legend';
import {PALETTES} from '../../../src/core/picture/palette';
import {buildScene} from '../../../src/core/picture/scene';
import {readSvgSnapshot} from '../../../src/core/picture/svgText';
import {legendWords} from '../../../src/words/legendWords';
import {createText} from '../../../src/view/text/text';

const data = readDataFolder('data') as unknown as Dataset;
const layout = valueChain(data);
const scene = buildScene({
  web: buildWeb(data, {asOf: '2026-10-01', inForce: false, basis: 'binding'}),
  layout,
  outcome: null,
  round: null,
  selection: {kind: 'company', id: 'openai' as CompanyId},
  hiddenTypes: [],
  spotlight: null,
});
const window = {width: 1200, height: 780};
const camera = fitCamera(layout.box, window);
const palette = PALETTES.light;
const words = {
  name: (id: CompanyId) => data.companies.find((c) => c.id === id)!.name.en,
  percent: (share: number) => `${100 * share} %`,
  heading: (tier: string) => `Tier <${tier}>`,
  ring: ({of}: {readonly of: string}) => `Ring <${of}>`,
  measure: (text: string, isBold: boolean, size = 12) => text.length * size * (isBold ? 0.6 : 0.55),
};
const snapshot = '{"title":"<&\\"\'> 한국 \u{1f9ed}","line":"\n\r"}';
const picture: Picture = {
  scene,
  camera,
  window,
  palette,
  labels: labelsOf(scene, camera, window, words, {view: {x: 0, y: 0, ...window}}),
  headings: headings(scene, camera, window, words),
  hullNames: [],
  tieTexts: [],
  legend: legendRows(legendWords(createText('en')) satisfies LegendWords, palette, {
    hasOutcome: true,
    sizes: sizeMeasure('money', new Map([['oracle' as CompanyId, 730e9]])),
    zoom: 1,
    grouping: null,
  }),
  caption: {
    title: 'Who holds up whom',
    sentence: 'If A & B "fail" <both>\u0007, all is lost.',
    lines: ['Binding · as of 1 Oct 2026', 'https://example.org/#view'],
  },
  description: 'A map & its <ties>.',
  language: 'en',
  source: 'Frenemy data 1.0.0',
  snapshot,
  measure: words.measure,
};
const svg = figureSvg(drawPicture(picture));
const read = new DOMParser().parseFromString(svg, 'image/svg+xml');

describe('the picture', () => {
  it('is well-formed and says what it shows', () => {
    expect(read.documentElement.nodeName).toBe('svg');
    expect(read.querySelector('parsererror')).toBeNull();
    expect(read.querySelector('title')!.textContent).toBe('Who holds up whom');
    expect(read.querySelector('desc')!.textContent).toBe('A map & its <ties>.');
    const texts = [...read.querySelectorAll('text')].map((t) => t.textContent);
    expect(texts).toContain('OpenAI');
    expect(texts).toContain('Tier <labs>');
    expect(texts).toContain('If A & B "fail" <both>, all is lost.');
    expect(texts).toContain('https://example.org/#view');
    expect(texts).toContain('announced'); // the legend
  });

  it('needs nothing from outside', () => {
    expect(svg).not.toMatch(/(href|src)=/);
    expect(svg).not.toMatch(/<(script|style|image|foreignObject)/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('gives the snapshot back to the letter', () => {
    expect(readSvgSnapshot(svg)).toBe(snapshot);
    expect(read.querySelector('metadata')!.textContent).toBe(snapshot);
    expect(readSvgSnapshot('<svg/>')).toBeNull();
  });

  it('is the same every time', () => {
    expect(figureSvg(drawPicture(picture))).toBe(svg);
  });

  it('draws every company and every tie where the camera sees it', () => {
    const discs = read.querySelectorAll('#companies > circle, #companies > g > circle');
    expect(discs.length).toBeGreaterThanOrEqual(data.companies.length);
    expect(read.querySelectorAll('#ties > g')).toHaveLength(scene.edges.length);
    const at = toWindow(layout.positions.get('openai' as CompanyId)!, camera, window);
    const own = [...discs].filter(
      (d) =>
        Math.abs(Number(d.getAttribute('cx')) - at.x) < 0.01 && Number(d.getAttribute('r')) > 20,
    );
    expect(own.length).toBeGreaterThan(0);
  });

  it('names no two companies on one spot', () => {
    expect(picture.labels.length).toBeGreaterThan(10);
    for (const text of read.querySelectorAll('#names text'))
      expect(text.getAttribute('paint-order')).toBe('stroke');
  });
});

it('breaks lines at spaces, and a word that is too long wherever the line ends', () => {
  const width = (text: string) => text.length;
  expect(wrap('one two three', 7, width)).toEqual(['one two', 'three']);
  expect(wrap('immeasurable it is', 5, width)).toEqual(['immea', 'surab', 'le it', 'is']);
  expect(wrap('on #1.abcdef', 4, width)).toEqual(['on', '#1.a', 'bcde', 'f']);
  expect(wrap('wide', 0, width)).toEqual(['w', 'i', 'd', 'e']);
  expect(wrap('', 5, width)).toEqual([]);
});
