/** Marks as an SVG and as operators of a PDF, to the letter; the key and the marks of changes. */
import {describe, expect, it} from 'vitest';
import {changeMarks} from '../../../src/core/picture/changeMarks';
import {drawKey} from '../../../src/core/picture/drawKey';
import type {Figure, Mark} from '../../../src/core/picture/figure';
import {figureSvg} from '../../../src/core/picture/figureSvg';
import type {LegendMark} from '../../../src/core/picture/legend';
import {PALETTES} from '../../../src/core/picture/palette';
import {stretchesOf} from '../../../src/core/picture/pdfFonts';
import {pdfMarks, rgb, type PageNeeds} from '../../../src/core/picture/pdfMarks';
import type {Scene, SceneEdge, SceneNode} from '../../../src/core/picture/scene';
import {signWidth, textWidth} from '../../../src/core/picture/textWidth';
import {id, tieId} from '../../fixtures/tinyDataset';

const figure = (...body: Mark[]): Figure => ({
  width: 100,
  height: 50,
  ground: null,
  title: 'A & B',
  caption: '',
  description: 'Two <discs>',
  language: 'en',
  source: '',
  snapshot: '{"a":1}',
  head: [],
  body,
  foot: [],
});
const svgOf = (mark: Mark) => figureSvg(figure(mark)).split('\n').slice(4, -2).join('\n');
const needs = (): PageNeeds => ({opacities: new Map(), wide: new Set(), links: []});
const pdfOf = (mark: Mark, of = needs()) => pdfMarks([mark], of);
const RED = '#ff0000';

describe('a mark in an SVG', () => {
  it.each<readonly [string, Mark, string]>([
    [
      'a box',
      {kind: 'rect', x: 1, y: 2.004, width: 30, height: 4, fill: RED},
      '<rect x="1" y="2" width="30" height="4" fill="#ff0000"/>',
    ],
    [
      'a box with round corners and all there is to a line',
      {
        kind: 'rect',
        x: 1,
        y: 2,
        width: 30,
        height: 4,
        radius: 3,
        fillOpacity: 0.5,
        stroke: RED,
        strokeWidth: 1.255,
        strokeOpacity: 0.25,
        dash: [3, 1.234],
      },
      '<rect x="1" y="2" width="30" height="4" rx="3" fill="none" fill-opacity="0.5" stroke="#ff0000" stroke-width="1.25" stroke-opacity="0.25" stroke-dasharray="3 1.23"/>',
    ],
    [
      'a circle',
      {kind: 'ellipse', x: 5, y: 6, rx: 2, ry: 2, fill: RED},
      '<circle cx="5" cy="6" r="2" fill="#ff0000"/>',
    ],
    [
      'an ellipse',
      {kind: 'ellipse', x: 5, y: 6, rx: 2, ry: 3},
      '<ellipse cx="5" cy="6" rx="2" ry="3" fill="none"/>',
    ],
    [
      'a share of a circle',
      {kind: 'arc', x: 5, y: 6, radius: 10, share: 0.25, width: 3, colour: RED},
      '<circle cx="5" cy="6" r="10" fill="none" stroke="#ff0000" stroke-width="3" stroke-dasharray="15.71 62.83" transform="rotate(-90 5 6)"/>',
    ],
    [
      'a path',
      {
        kind: 'path',
        steps: [['M', {x: 0, y: 1}], ['Q', {x: 2, y: 3}, {x: 4, y: 5}], ['L', {x: 6, y: 7}], ['Z']],
        stroke: RED,
        dash: null,
      },
      '<path d="M0 1Q2 3 4 5L6 7Z" fill="none" stroke="#ff0000"/>',
    ],
    [
      'a path with holes',
      {kind: 'path', steps: [['M', {x: 0, y: 1}]], isEvenOdd: true, fill: RED},
      '<path d="M0 1" fill-rule="evenodd" fill="#ff0000"/>',
    ],
    [
      'a text',
      {kind: 'text', x: 3, y: 4, size: 12, runs: [{text: 'A & <b>', isBold: false, colour: RED}]},
      '<text x="3" y="4" dy="0.35em" fill="#ff0000">A &#38; &#60;b&#62;</text>',
    ],
    [
      'a text of another size, bold, with a seam and more runs',
      {
        kind: 'text',
        x: 3,
        y: 4,
        size: 20,
        seam: '#ffffff',
        runs: [
          {text: 'A', isBold: true, colour: RED},
          {text: ' 3', isBold: false, colour: '#00ff00'},
          {text: ' %', isBold: true, colour: '#0000ff'},
        ],
      },
      '<text x="3" y="4" dy="0.35em" font-size="20" font-weight="600" fill="#ff0000" paint-order="stroke" stroke="#ffffff" stroke-width="3.5" stroke-linejoin="round" xml:space="preserve">A<tspan fill="#00ff00"> 3</tspan><tspan font-weight="600" fill="#0000ff"> %</tspan></text>',
    ],
    ['a group', {kind: 'group', marks: []}, '<g></g>'],
    [
      'a group with a name, faded and moved',
      {
        kind: 'group',
        id: 'ties',
        opacity: 0.5,
        at: {x: 3, y: 4},
        marks: [
          {kind: 'ellipse', x: 0, y: 0, rx: 1, ry: 1},
          {kind: 'ellipse', x: 9, y: 0, rx: 1, ry: 1},
        ],
      },
      '<g id="ties" opacity="0.5" transform="translate(3 4)"><circle cx="0" cy="0" r="1" fill="none"/>\n<circle cx="9" cy="0" r="1" fill="none"/></g>',
    ],
    [
      'a group without a name is one line',
      {
        kind: 'group',
        marks: [
          {kind: 'ellipse', x: 0, y: 0, rx: 1, ry: 1},
          {kind: 'ellipse', x: 9, y: 0, rx: 1, ry: 1},
        ],
      },
      '<g><circle cx="0" cy="0" r="1" fill="none"/><circle cx="9" cy="0" r="1" fill="none"/></g>',
    ],
    [
      'a group that is cut off',
      {kind: 'group', id: 'map', at: {x: 3, y: 4}, clip: {width: 20, height: 10}, marks: []},
      '<svg id="map" x="3" y="4" width="20" height="10" viewBox="0 0 20 10" overflow="hidden">\n\n</svg>',
    ],
  ])('%s', (_, mark, svg) => expect(svgOf(mark)).toBe(svg));

  it('stands in a page that says what it is', () => {
    const page = figureSvg({
      ...figure(),
      ground: '#fdfcf9',
      head: [{kind: 'group', id: 'h', marks: []}],
      foot: [{kind: 'group', id: 'f', marks: []}],
    });
    const [svg, title, description, metadata, ground, ...rest] = page.split('\n');
    expect(svg).toContain(
      '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50" role="img" xml:lang="en" font-family="',
    );
    expect(svg).toContain('\'Noto Sans CJK KR\', sans-serif" font-size="12"');
    expect(title).toBe('<title>A &#38; B</title>');
    expect(description).toBe('<desc>Two &#60;discs&#62;</desc>');
    expect(metadata).toMatch(/^<metadata id="[^"]+">\{&#34;a&#34;:1\}<\/metadata>$/);
    expect(ground).toBe('<rect width="100" height="50" fill="#fdfcf9"/>');
    expect(rest).toEqual(['<g id="h"></g>', '<g id="f"></g>', '</svg>', '']);
  });
});

describe('a mark in a PDF', () => {
  it.each<readonly [string, Mark, string]>([
    [
      'a box',
      {kind: 'rect', x: 1, y: 2, width: 30, height: 4, fill: RED},
      'q\n1 0 0 rg\n1 2 30 4 re\nf\nQ\n',
    ],
    ['nothing without a colour', {kind: 'rect', x: 1, y: 2, width: 30, height: 4}, ''],
    [
      'a line, dashed',
      {kind: 'rect', x: 1, y: 2, width: 30, height: 4, stroke: RED, strokeWidth: 2, dash: [3, 1]},
      'q\n1 0 0 RG 2 w\n[3 1] 0 d\n1 2 30 4 re\nS\nQ\n',
    ],
    [
      'a line of one where no width is said, over its ground',
      {kind: 'rect', x: 1, y: 2, width: 30, height: 4, fill: '#000000', stroke: RED, dash: null},
      'q\n0 0 0 rg\n1 0 0 RG 1 w\n1 2 30 4 re\nB\nQ\n',
    ],
    [
      'round corners: a quarter turn is 0.5523 of the radius from its end',
      {kind: 'rect', x: 10, y: 20, width: 30, height: 40, radius: 10, fill: RED},
      'q\n1 0 0 rg\n20 20 m\n30 20 l\n35.52 20 40 24.48 40 30 c\n40 50 l\n40 55.52 35.52 60 30 60 c\n20 60 l\n14.48 60 10 55.52 10 50 c\n10 30 l\n10 24.48 14.48 20 20 20 c\nh\nf\nQ\n',
    ],
    [
      'corners no rounder than the box is wide',
      {kind: 'rect', x: 0, y: 0, width: 20, height: 40, radius: 99, fill: RED},
      'q\n1 0 0 rg\n10 0 m\n10 0 l\n15.52 0 20 4.48 20 10 c\n20 30 l\n20 35.52 15.52 40 10 40 c\n10 40 l\n4.48 40 0 35.52 0 30 c\n0 10 l\n0 4.48 4.48 0 10 0 c\nh\nf\nQ\n',
    ],
    [
      'an ellipse, from noon clockwise',
      {kind: 'ellipse', x: 100, y: 50, rx: 20, ry: 10, fill: RED},
      'q\n1 0 0 rg\n100 40 m\n111.05 40 120 44.48 120 50 c\n120 55.52 111.05 60 100 60 c\n88.95 60 80 55.52 80 50 c\n80 44.48 88.95 40 100 40 c\nh\nf\nQ\n',
    ],
    [
      'a share of a circle',
      {kind: 'arc', x: 0, y: 0, radius: 10, share: 0.5, width: 3, colour: RED},
      'q\n1 0 0 RG 3 w\n[31.42 62.83] 0 d\n0 -10 m\n5.52 -10 10 -5.52 10 0 c\n10 5.52 5.52 10 0 10 c\n-5.52 10 -10 5.52 -10 0 c\n-10 -5.52 -5.52 -10 0 -10 c\nh\nS\nQ\n',
    ],
    [
      'a path, its quadratic curve as a cubic one',
      {
        kind: 'path',
        steps: [['M', {x: 0, y: 0}], ['Q', {x: 3, y: 6}, {x: 9, y: 0}], ['L', {x: 1, y: 1}], ['Z']],
        stroke: RED,
      },
      'q\n1 0 0 RG 1 w\n0 0 m\n2 4 5 4 9 0 c\n1 1 l\nh\nS\nQ\n',
    ],
    [
      'a path with holes, filled',
      {kind: 'path', steps: [['M', {x: 0, y: 0}]], isEvenOdd: true, fill: RED},
      'q\n1 0 0 rg\n0 0 m\nf*\nQ\n',
    ],
    [
      'a path with holes, filled and lined',
      {kind: 'path', steps: [['M', {x: 0, y: 0}]], isEvenOdd: true, fill: RED, stroke: RED},
      'q\n1 0 0 rg\n1 0 0 RG 1 w\n0 0 m\nB*\nQ\n',
    ],
    [
      'a path with holes, lined alone',
      {kind: 'path', steps: [['M', {x: 0, y: 0}]], isEvenOdd: true, stroke: RED},
      'q\n1 0 0 RG 1 w\n0 0 m\nS\nQ\n',
    ],
    [
      // A is 667, B bold 722 thousandths wide
      'a text of two runs, upright on a page that is turned',
      {
        kind: 'text',
        x: 10,
        y: 20,
        size: 10,
        runs: [
          {text: 'A', isBold: false, colour: RED},
          {text: 'B', isBold: true, colour: '#000000'},
        ],
      },
      'q\nBT\n1 0 0 rg 0 Tr /F1 10 Tf 1 0 0 -1 10 23.5 Tm <41> Tj\n0 0 0 rg 0 Tr /F2 10 Tf 1 0 0 -1 16.67 23.5 Tm <42> Tj\nET\nQ\n',
    ],
    [
      'a text with a seam that no reader hears',
      {
        kind: 'text',
        x: 10,
        y: 20,
        size: 10,
        seam: '#ffffff',
        runs: [{text: 'A', isBold: false, colour: RED}],
      },
      'q\nBT\n/Span << /ActualText () >> BDC\n1 1 1 RG 3.5 w 1 j 1 Tr\n/F1 10 Tf 1 0 0 -1 10 23.5 Tm <41> Tj\nEMC\n1 0 0 rg 0 Tr /F1 10 Tf 1 0 0 -1 10 23.5 Tm <41> Tj\nET\nQ\n',
    ],
    ['a group that moves nothing', {kind: 'group', id: 'x', marks: []}, ''],
    ['a group that moves', {kind: 'group', at: {x: 3, y: 4}, marks: []}, 'q\n1 0 0 1 3 4 cm\nQ\n'],
    [
      'a group that is cut off',
      {kind: 'group', clip: {width: 20, height: 10}, marks: []},
      'q\n0 0 20 10 re W n\nQ\n',
    ],
  ])('%s', (_, mark, operators) => expect(pdfOf(mark)).toBe(operators));

  it('thickens Korean and signs where they are bold, since their fonts have no bold of their own', () => {
    const of = needs();
    const text = (words: string, isBold: boolean): Mark => ({
      kind: 'text',
      x: 0,
      y: 0,
      size: 10,
      runs: [{text: words, isBold, colour: RED}],
    });
    expect(pdfOf(text('가', true), of)).toContain('1 0 0 rg 2 Tr 0.35 w 1 0 0 RG /F4 10 Tf');
    expect(pdfOf(text('→', true), of)).toContain('2 Tr 0.35 w 1 0 0 RG /F3');
    expect(pdfOf(text('가', false), of)).toContain('1 0 0 rg 0 Tr /F4');
    expect(pdfOf(text('A', true), of)).toContain('1 0 0 rg 0 Tr /F2');
    pdfOf(text('나가', false), of);
    expect([...of.wide]).toEqual(['AC00', 'B098']);
  });

  it('names each pair of opacities once, groups within groups multiplied', () => {
    const of = needs();
    const faded = (opacity: number, ...marks: Mark[]): Mark => ({kind: 'group', opacity, marks});
    const box = (more: object = {}): Mark => ({
      kind: 'rect',
      x: 0,
      y: 0,
      width: 1,
      height: 1,
      fill: RED,
      ...more,
    });
    expect(pdfOf(faded(0.5, faded(0.5, box()), box({fillOpacity: 0.5})), of)).toBe(
      'q\n/G1 gs\n1 0 0 rg\n0 0 1 1 re\nf\nQ\nq\n/G2 gs\n1 0 0 rg\n0 0 1 1 re\nf\nQ\n',
    );
    expect(pdfOf(faded(0.25, box()), of)).toContain('/G1 gs');
    expect([...of.opacities]).toEqual([
      ['/ca 0.25 /CA 0.25', 'G1'],
      ['/ca 0.25 /CA 0.5', 'G2'],
    ]);
    expect(pdfOf(box({strokeOpacity: 0.5, stroke: RED}), of)).toContain('/G3 gs');
    expect(
      pdfOf(
        faded(0.5, {
          kind: 'text',
          x: 0,
          y: 0,
          size: 10,
          runs: [{text: 'A', isBold: false, colour: RED}],
        }),
        of,
      ),
    ).toContain('q\n/G4 gs\nBT');
  });

  it('finds the place of a link through all groups around it', () => {
    const of = needs();
    const text: Mark = {
      kind: 'text',
      x: 5,
      y: 20,
      size: 10,
      link: 'https://example.org',
      runs: [{text: 'AA', isBold: false, colour: RED}],
    };
    pdfOf(
      {
        kind: 'group',
        at: {x: 100, y: 200},
        marks: [{kind: 'group', at: {x: 10, y: 0}, marks: [text]}],
      },
      of,
    );
    expect(of.links).toEqual([
      {
        address: 'https://example.org',
        corner: {x: 115, y: 213},
        width: expect.closeTo(13.34, 9),
        size: 14,
      },
    ]);
  });

  it('writes a colour as three shares', () => {
    expect([rgb('#000000'), rgb('#ff8000'), rgb('#336699')]).toEqual([
      '0 0 0',
      '1 0.502 0',
      '0.2 0.4 0.6',
    ]);
  });
});

describe('the fonts of a PDF', () => {
  const told = (text: string, isBold = false) =>
    stretchesOf(text, isBold).map(({font, codes, width}) => `${font} ${codes} ${width}`);
  it('change where the script does', () => {
    expect(told('A 가나→B')).toEqual([
      'regular 4120 945',
      'korean AC00B098 1840',
      'symbol AE 987',
      'regular 42 667',
    ]);
    expect(told('A', true)).toEqual(['bold 41 722']);
    expect(told('')).toEqual([]);
  });
  it('know the signs of Symbol', () => {
    expect(told('→←−≤≥≈Δ')).toEqual([`symbol AEAC2DA3B3BB44 ${987 * 2 + 549 * 4 + 612}`]);
  });
  it('write Hangul, kana, hanja and their punctuation in the Korean one', () => {
    for (const sign of [
      '\u1100',
      '\u11ff',
      '\u3000',
      'か',
      '漢',
      '힣',
      '\ud7af',
      '！',
      '\uff00',
      '\uffe6',
    ])
      expect([sign, told(sign)[0]!.split(' ')[0]]).toEqual([sign, 'korean']);
    for (const sign of ['\u10ff', '\u1200', '\u2fff', '\ud7b0', '\uffe7', '🧭'])
      expect([sign, told(sign)[0]!.split(' ').slice(0, 2).join(' ')]).toEqual([sign, 'regular 3F']);
  });
  it('drop what is not to be seen, and write a letter without the accent that none has', () => {
    for (const sign of ['\u200b', '\u200f', '\u2060', '\u0301']) expect(told(sign)).toEqual([]);
    expect(told('\u2010\u200a')[0]).toMatch(/^regular 3F3F/);
    expect(told('ă')[0]).toMatch(/^regular 61 /); // an a
    expect(told('é')[0]).toMatch(/^regular E9 /);
    expect(told('Ā', true)[0]).toMatch(/^bold 41 /);
  });
});

describe('the width of a sign', () => {
  // Adobe Core 14 metrics of Helvetica and Helvetica-Bold
  it.each([
    [' ', 278, 278],
    ['!', 278, 333],
    ['"', 355, 474],
    ['%', 889, 889],
    ['0', 556, 556],
    ['@', 1015, 975],
    ['A', 667, 722],
    ['I', 278, 278],
    ['J', 500, 556],
    ['M', 833, 833],
    ['W', 944, 944],
    ['[', 278, 333],
    ['a', 556, 556],
    ['f', 278, 333],
    ['i', 222, 278],
    ['m', 833, 889],
    ['z', 500, 500],
    ['~', 584, 584],
    ['…', 1000, 1000],
    ['Œ', 1000, 1000],
    ['–', 556, 556],
    ['—', 1000, 1000],
    ['™', 1000, 1000],
    ['©', 737, 737],
    ['°', 400, 400],
    ['¿', 611, 611],
    ['Æ', 1000, 1000],
    ['Ð', 722, 722],
    ['×', 584, 584],
    ['ß', 611, 611],
    ['æ', 889, 889],
    ['ì', 278, 278],
    ['ð', 556, 611],
    ['÷', 584, 584],
    ['ø', 611, 611],
    ['ÿ', 500, 556],
  ])('%s', (sign, regular, bold) => {
    expect([signWidth(sign, false), signWidth(sign, true)]).toEqual([regular, bold]);
  });
  it('of others: 0 where nothing stands, 920 from Hangul on, 600 else', () => {
    const widths = (...signs: readonly string[]) => signs.map((sign) => signWidth(sign, false));
    expect(widths('\u0300', '\u036f', '\u200b', '\u200f', '\u2060')).toEqual([0, 0, 0, 0, 0]);
    expect(widths('\u02ff', '\u0370')).toEqual([600, 600]);
    expect(widths('\u200a', '\u2010', '\u205f', '\u2061')).toEqual([920, 920, 920, 920]);
    expect(widths('\u10ff', '\u1100', '가', '🧭')).toEqual([600, 920, 920, 920]);
    expect(textWidth('가A', true, 10)).toBeCloseTo(9.2 + 7.22, 12);
  });
});

describe('the key', () => {
  const plan = {
    top: 100,
    left: 10,
    right: 110,
    size: 11,
    colour: '#111111',
    width: (text: string) => text.length * 10,
  };
  const line = (more: Partial<Extract<LegendMark, {kind: 'line'}>> = {}): LegendMark => ({
    kind: 'line',
    colour: RED,
    width: 2,
    dash: null,
    head: 'none',
    ...more,
  });
  const row = (id: string, ...items: readonly (readonly [LegendMark, string])[]) =>
    ({id, items: items.map(([mark, text], i) => ({id: `${i}`, mark, text, type: null}))}) as never;
  const placed = (...rows: never[]) => {
    const {marks, height} = drawKey({...plan, rows});
    const [legend] = marks as [Extract<Mark, {kind: 'group'}>];
    const items = legend.marks as Extract<Mark, {kind: 'group'}>[];
    return {height, items, at: items.map(({at}) => [at!.x, at!.y])};
  };
  it('goes on in the row while there is room, and breaks where the page ends', () => {
    const failed: LegendMark = {kind: 'failed', colour: RED, cross: '#ffffff'};
    // each 11 + 5 + 30 wide, 14 between
    const three = placed(row('a', [failed, 'abc'], [failed, 'abc'], [failed, 'abc']));
    expect(three.at).toEqual([
      [10, 110],
      [10, 130],
      [10, 150],
    ]);
    const two = placed(row('a', [failed, 'ab'], [failed, 'ab'], [failed, 'ab']));
    expect(two.at).toEqual([
      [10, 110],
      [60, 110],
      [10, 130],
    ]);
    expect(two.height).toBe(40);
    const wide = placed(
      row('a', [failed, 'far too long for the page'], [failed, 'a']),
      row('b', [failed, 'b']),
    );
    expect(wide.at).toEqual([
      [10, 110],
      [10, 130],
      [10, 150],
    ]);
    expect(wide.height).toBe(60);
    expect(placed().height).toBe(0);
  });
  it('draws each mark and its words beside it', () => {
    const of = (mark: LegendMark) => placed(row('a', [mark, 'words'])).items[0]!.marks;
    const words = (x: number): Mark => ({
      kind: 'text',
      x,
      y: 0,
      size: 11,
      runs: [{text: 'words', isBold: false, colour: '#111111'}],
    });
    expect(of({kind: 'failed', colour: RED, cross: '#ffffff'})[0]).toEqual({
      kind: 'rect',
      x: 0,
      y: -5.5,
      width: 11,
      height: 11,
      fill: RED,
    });
    expect(of({kind: 'failed', colour: RED, cross: '#ffffff'}).at(-1)).toEqual(words(16));
    expect(of({kind: 'disc', colour: RED, radii: [3, 5]})).toEqual([
      {kind: 'ellipse', x: 3, y: 0, rx: 3, ry: 3, fill: RED},
      {kind: 'ellipse', x: 13, y: 0, rx: 5, ry: 5, fill: RED},
      words(23), // 6 and 10 wide, 2 between, 5 before the words
    ]);
    const plainLine = of(line());
    const end = (plainLine[0] as Extract<Mark, {kind: 'path'}>).steps[1] as readonly [
      'L',
      {x: number},
    ];
    const swatch = end[1].x + 1;
    expect(plainLine).toEqual([
      {
        kind: 'path',
        steps: [
          ['M', {x: 1, y: 0}],
          ['L', {x: swatch - 1, y: 0}],
        ],
        stroke: RED,
        strokeWidth: 2,
        dash: null,
      },
      words(swatch + 5),
    ]);
    const head = (fill: object): Mark => ({
      kind: 'path',
      steps: [
        ['M', {x: swatch - 7, y: -3}],
        ['L', {x: swatch - 1, y: 0}],
        ['L', {x: swatch - 7, y: 3}],
        ['Z'],
      ],
      stroke: RED,
      ...fill,
    });
    expect(of(line({head: 'filled'}))[1]).toEqual(head({fill: RED}));
    expect(of(line({head: 'hollow', dash: [2, 1]}))).toEqual([
      {
        kind: 'path',
        steps: [
          ['M', {x: 1, y: 0}],
          ['L', {x: swatch - 7, y: 0}],
        ],
        stroke: RED,
        strokeWidth: 2,
        dash: [2, 1],
      },
      head({}),
      words(swatch + 5),
    ]);
    expect(of({kind: 'area', colour: RED})[0]).toMatchObject({
      kind: 'rect',
      x: 0,
      y: -5,
      width: swatch,
      height: 10,
      radius: 4,
      fill: RED,
      stroke: RED,
    });
    const gauge = of({
      kind: 'gauge',
      ground: '#cccccc',
      parts: [
        {share: 0.1, colour: RED},
        {share: 0.8, colour: '#00ff00'},
      ],
    });
    expect(gauge).toHaveLength(5);
    const [whole, first, , second] = gauge as Extract<Mark, {kind: 'arc'}>[];
    expect(whole).toMatchObject({stroke: '#cccccc', strokeOpacity: 0.35});
    expect([first!.share, second!.share]).toEqual([0.1, 0.8]);
    expect(second!.x).toBeCloseTo(3 * first!.x, 12);
    expect(gauge.at(-1)).toEqual(words(4 * first!.x + 5));
  });
});

describe('marks of changes', () => {
  const palette = PALETTES.light;
  const node = (name: string, x: number, more: Partial<SceneNode> = {}) =>
    ({id: id(name), x, y: 0, radius: 10, tone: 'plain', distress: 0, ...more}) as SceneNode;
  const edge = (name: string, y: number, more: Partial<SceneEdge> = {}) =>
    ({
      id: tieId(name),
      source: id('a'),
      target: id('b'),
      course: {
        from: {x: -50, y},
        to: {x: 50, y},
        controls: [
          {x: -20, y},
          {x: 20, y},
        ],
        offset: 0,
      },
      hasArrow: false,
      width: 1,
      certainty: 'paid',
      tone: 'rest',
      ...more,
    }) as SceneEdge;
  const marksOf = (nodes: readonly SceneNode[], edges: readonly SceneEdge[] = []) => {
    const [changes] = changeMarks({
      scene: {nodes, edges} as unknown as Scene,
      camera: {x: 0, y: 0, zoom: 1},
      window: {width: 200, height: 100},
      palette,
    }) as Extract<Mark, {kind: 'group'}>[];
    return changes?.marks ?? null;
  };
  const sign = (x: number, y: number, text: string, change: 'added' | 'removed' | 'changed') => ({
    kind: 'text',
    x: expect.closeTo(x - 3.9, 9),
    y: expect.closeTo(y, 9),
    size: 13,
    runs: [{text, isBold: true, colour: palette.changes[change]}],
    seam: palette.canvas,
  });
  it('are none where nothing differs', () =>
    expect(marksOf([node('a', 0)], [edge('x', 0)])).toBeNull());
  it('ring a company, its sign at the upper right', () => {
    // radius 10, gap 1.5, half a ring of 3, and a ring further out
    expect(marksOf([node('a', -50, {change: 'added'})])).toEqual([
      {
        kind: 'ellipse',
        x: 50,
        y: 50,
        rx: 16,
        ry: 16,
        stroke: palette.changes.added,
        strokeWidth: 2,
        dash: null,
      },
      sign(50 + 12, 50 - 12, '+', 'added'),
    ]);
    expect(marksOf([node('a', -50, {change: 'removed'})])![0]).toMatchObject({dash: [7, 3.6]});
    expect(marksOf([node('a', -50, {change: 'changed'})])![1]).toEqual(
      sign(62, 38, 'Δ', 'changed'),
    );
  });
  it('ring who is hit less hard with dots, and nobody who is hit harder', () => {
    const dots = {
      kind: 'ellipse',
      x: 50,
      y: 50,
      rx: 13,
      ry: 13,
      stroke: palette.ink,
      strokeWidth: 1.5,
      dash: [2, 2.5],
    };
    expect(marksOf([node('a', -50, {moreLost: -0.1})])).toEqual([dots]);
    expect(marksOf([node('a', -50, {moreLost: 0.1})])).toBeNull();
    expect(marksOf([node('a', -50, {moreLost: -0.1, change: 'removed'})])).toHaveLength(3);
  });
  it('sign a tie in its middle, the upper ones first where two would collide', () => {
    const nodes = [node('a', -50), node('b', 50)];
    const ties = [
      edge('low', 0, {change: 'removed'}),
      edge('near', 10, {change: 'changed'}),
      edge('top', 12, {change: 'added'}),
    ];
    expect(marksOf(nodes, ties)).toEqual([
      sign(100, 62, '+', 'added'),
      sign(100, 50, '−', 'removed'),
    ]);
    expect(marksOf(nodes, [edge('faded', 0, {change: 'added', tone: 'faded'})])).toBeNull();
    expect(
      marksOf(nodes, [edge('a', 0, {change: 'added'}), edge('b', 11, {change: 'added'})]),
    ).toHaveLength(2);
  });
});
