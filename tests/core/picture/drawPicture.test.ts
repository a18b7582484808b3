// @vitest-environment jsdom
import {describe, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import type {CompanyId, Dataset} from '../../../src/core/dataset/schema';
import {buildWeb} from '../../../src/core/graph/web';
import {valueChain} from '../../../src/core/layout/valueChain';
import {captionRoom, drawPicture, wrap, type Picture} from '../../../src/core/picture/drawPicture';
import type {Mark} from '../../../src/core/picture/figure';
import {figureSvg} from '../../../src/core/picture/figureSvg';
import {fitCamera, toWindow} from '../../../src/core/picture/geometry';
import {headings, labelsOf} from '../../../src/core/picture/labels';
import {sizeMeasure} from '../../../src/core/picture/sizeMeasure';
import {legendRows, type LegendWords} from '../../../src/core/picture/legend';
import {PALETTES} from '../../../src/core/picture/palette';
import {buildScene} from '../../../src/core/picture/scene';
import {escape, readSvgSnapshot} from '../../../src/core/picture/svgText';
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
    const written =
      '<metadata id="frenemy-snapshot">&lt;a&gt; &amp;lt; &#54620;&#x41; &quot;</metadata>';
    expect(readSvgSnapshot(written)).toBe('<a> &lt; 한&#x41; &quot;'); // as browsers write them, no others
    expect(readSvgSnapshot('<metadata id="frenemy-snapshot">&#1114112;</metadata>')).toBe('\ufffd');
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

describe('what stands around the map', () => {
  const caption = {
    title: 'Aa bb',
    sentence: 'Cc dd',
    lines: ['Ee ff', 'Gg'],
    link: 'https://h.org',
  };
  // Every character is as wide as its text is high: a line of the caption takes 68 / 11 = 6 of them.
  const measure = (text: string, _isBold: boolean, size: number) => text.length * size;
  const narrow: Picture = {
    ...picture,
    window: {width: 100, height: 50},
    legend: [],
    caption,
    measure,
  };
  interface Line {
    readonly text: string;
    readonly y: number;
    readonly size: number;
    readonly isBold: boolean;
    readonly link: string | null;
  }
  const linesOf = (marks: readonly Mark[]): Line[] =>
    marks.flatMap((mark) => {
      if (mark.kind === 'group') return linesOf(mark.marks);
      if (mark.kind !== 'text') return [];
      const [run] = mark.runs;
      return [
        {
          text: run!.text,
          y: mark.y,
          size: mark.size,
          isBold: run!.isBold,
          link: mark.link ?? null,
        },
      ];
    });
  const title = (text: string, y: number) => ({text, y, size: 19, isBold: true, link: null});
  const small = (text: string, y: number, link: string | null = null) => ({
    text,
    y: expect.closeTo(y, 9),
    size: 11,
    isBold: false,
    link,
  });

  it('leaves sixteen pixels on each side', () => {
    expect(captionRoom(100)).toBe(68);
  });

  it('sets title and sentence in lines above, the sentence smaller and lighter', () => {
    const figure = drawPicture(narrow);
    expect(figure.head).toMatchObject([{kind: 'group', id: 'head'}]);
    // 16 down to the title's top, half of it to its middle; each line 1.3 of its size, then 1.4.
    const first = 16 + 9.5;
    expect(linesOf(figure.head)).toEqual([
      title('Aa', first),
      title('bb', first + 24.7),
      {text: 'Cc dd', y: expect.closeTo(first + 49.4, 9), size: 13.5, isBold: false, link: null},
    ]);
    // The map begins two pixels above where a next line would stand.
    const top = Math.ceil(first + 49.4 + 18.9 - 2);
    expect(figure.body[0]).toMatchObject({id: 'map', at: {x: 0, y: top}, clip: narrow.window});
  });

  it('sets the caption below, line by line, its address as a link', () => {
    const figure = drawPicture(narrow);
    const top = 92 + 50 + 6 + 6;
    expect(figure.foot).toMatchObject([{kind: 'group', id: 'caption'}]);
    expect(linesOf(figure.foot)).toEqual([
      small('Ee ff', top + 0.5 * 15.95),
      small('Gg', top + 1.5 * 15.95),
      small('https:', top + 2.5 * 15.95, 'https://h.org'),
      small('//h.or', top + 3.5 * 15.95, 'https://h.org'),
      small('g', top + 4.5 * 15.95, 'https://h.org'),
    ]);
    expect(figure.height).toBe(Math.ceil(top + 5 * 15.95 + 16));
    expect(figure.caption).toBe('Aa bb\nCc dd\nEe ff\nGg\nhttps://h.org');
  });

  it('has neither sentence nor address where there is none', () => {
    const bare = {title: 'Aa', sentence: null, lines: ['Ee']};
    const figure = drawPicture({...narrow, caption: bare});
    expect(figure.caption).toBe('Aa\nEe');
    expect(linesOf(figure.head)).toHaveLength(1);
    expect(linesOf(figure.foot)).toEqual([expect.objectContaining({text: 'Ee', link: null})]);
  });

  it('stands on paper of its theme, or on none', () => {
    expect(drawPicture(narrow).ground).toBe(palette.canvas);
    expect(drawPicture({...narrow, isTransparent: true}).ground).toBeNull();
  });
});

describe('the key', () => {
  const text = legendWords(createText('en'));
  const shown = {
    hasOutcome: false,
    sizes: sizeMeasure('money', new Map([['oracle' as CompanyId, 730e9]])),
    zoom: 1,
    grouping: null,
  };
  const idsOf = (more: object) => legendRows(text, palette, {...shown, ...more}).map(({id}) => id);

  it('explains losses and grounds only where there are any', () => {
    expect(idsOf({})).toEqual(['ties', 'companies', 'line']);
    expect(idsOf({hasOutcome: true})).toEqual(['ties', 'companies', 'line', 'loss']);
    expect(idsOf({grouping: 'kind'})).toEqual(['ties', 'companies', 'line', 'groups']);
  });

  it('names its measure with the largest sample, and counts those without a value', () => {
    const line = (sizes: ReturnType<typeof sizeMeasure>) =>
      legendRows(text, palette, {...shown, sizes}).find(({id}) => id === 'line')!.items;
    const sizesOf = (items: ReturnType<typeof line>) =>
      items.filter(({id}) => id.startsWith('size')).map(({id, text: said}) => [id, said]);
    const known = sizesOf(line(shown.sizes));
    expect(known.map(([id]) => id)).toEqual(['size 0', 'size 1']);
    expect(known.map(([, said]) => said!.includes(`(${text.sizes.money})`))).toEqual([false, true]);
    const values = new Map([
      ['oracle' as CompanyId, 730e9],
      ['openai' as CompanyId, null],
    ]);
    expect(sizesOf(line(sizeMeasure('money', values))).at(-1)).toEqual([
      'size unknown',
      text.sizeUnknown(1),
    ]);
  });
});

it('escapes what XML takes for markup and drops what it forbids', () => {
  expect(escape(`<a & "b" 'c'>\r`)).toBe('&#60;a &#38; &#34;b&#34; &#39;c&#39;&#62;&#13;');
  expect(escape('a\u0000\u0007\u001f\ud800\uffff\tb\n')).toBe('a\tb\n');
  expect(escape('한국 \u{1f9ed}')).toBe('한국 \u{1f9ed}');
});
