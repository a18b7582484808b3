/** The map as marks, one company and one tie at a time. */
import {describe, expect, it} from 'vitest';
import {drawMap, type DrawnMap} from '../../../src/core/picture/drawMap';
import type {Mark} from '../../../src/core/picture/figure';
import type {Label} from '../../../src/core/picture/labels';
import {PALETTES, distressColour, distressInk} from '../../../src/core/picture/palette';
import type {Scene, SceneEdge, SceneNode} from '../../../src/core/picture/scene';
import {id, tieId} from '../../fixtures/tinyDataset';

const palette = PALETTES.light;
type Group = Extract<Mark, {kind: 'group'}>;
const node = (more: Partial<SceneNode> = {}): SceneNode =>
  ({
    id: id('a'),
    x: 0,
    y: 0,
    radius: 10,
    group: 'chips',
    tone: 'plain',
    distress: 0,
    isSelected: false,
    isShocked: false,
    isFailed: false,
    ...more,
  }) as SceneNode;
const edge = (more: Partial<SceneEdge> = {}): SceneEdge =>
  ({
    id: tieId('cloud:a:b'),
    source: id('a'),
    target: id('b'),
    ties: [tieId('cloud:a:b')],
    type: 'cloud',
    course: {
      from: {x: -50, y: 0},
      to: {x: 50, y: 0},
      controls: [
        {x: -20, y: -9},
        {x: 20, y: -9},
      ],
      offset: 0,
    },
    hasArrow: true,
    amountUsd: 3e9,
    width: 2,
    certainty: 'binding',
    tone: 'rest',
    opacity: 0.5,
    loss: null,
    isSelected: false,
    ...more,
  }) as SceneEdge;
const drawn = (
  more: Partial<DrawnMap> & {
    readonly nodes?: readonly SceneNode[];
    readonly edges?: readonly SceneEdge[];
    readonly layout?: object;
    readonly hulls?: Scene['hulls'];
  },
) => {
  const {nodes = [], edges = [], layout = {bands: [], rings: []}, hulls, ...rest} = more;
  const marks = drawMap({
    scene: {nodes, edges, layout, ...(hulls && {hulls})} as unknown as Scene,
    camera: {x: 0, y: 0, zoom: 1},
    window: {width: 200, height: 100},
    palette,
    labels: [],
    headings: [],
    hullNames: [],
    tieTexts: [],
    ...rest,
  }) as Group[];
  return Object.fromEntries(marks.map((mark) => [mark.id, mark.marks])) as Readonly<
    Record<string, readonly Mark[]>
  >;
};

it('has its parts in the order in which they cover one another', () => {
  expect(Object.keys(drawn({}))).toEqual(['tiers', 'ties', 'companies', 'headings', 'names']);
  expect(
    Object.keys(
      drawn({
        hulls: [],
        tieTexts: [{id: 'x', text: '$1', box: {x: 0, y: 0, width: 1, height: 1}}],
        nodes: [node({change: 'added'})],
      }),
    ),
  ).toEqual(['tiers', 'groups', 'ties', 'companies', 'changes', 'headings', 'amounts', 'names']);
});

describe('a company', () => {
  const marksOf = (more: Partial<SceneNode>) => drawn({nodes: [node(more)]})['companies']!;
  const disc = {
    kind: 'ellipse',
    x: 100,
    y: 50,
    rx: 10,
    ry: 10,
    fill: palette.kinds.chips,
    stroke: palette.canvas,
    strokeWidth: 1,
  };
  it('is a disc of the colour of its kind', () => expect(marksOf({})).toEqual([disc]));
  it('is set back where it is not looked at', () => {
    expect(marksOf({tone: 'faded'})).toEqual([
      {kind: 'group', opacity: expect.any(Number) as number, marks: [disc]},
    ]);
    expect((marksOf({tone: 'faded'})[0] as Group).opacity).toBeLessThan(1);
  });
  it('that is hit has a gauge around it, filled by the share lost, clockwise from noon', () => {
    // gap of 1.5 and half of a ring of 3
    const ring = {kind: 'ellipse', x: 100, y: 50, rx: 13, ry: 13};
    expect(marksOf({distress: 0.4})).toEqual([
      disc,
      {...ring, stroke: palette.canvas, strokeWidth: 3},
      {kind: 'group', opacity: 0.35, marks: [{...ring, stroke: palette.muted, strokeWidth: 0.9}]},
      {
        kind: 'arc',
        x: 100,
        y: 50,
        radius: 13,
        share: 0.4,
        width: 3,
        colour: distressColour(palette, 0.4),
      },
    ]);
    expect(marksOf({distress: 0.4, tone: 'faded'})).toHaveLength(1);
    expect(marksOf({distress: 1.2})[3]).toMatchObject({share: 1});
  });
  it('that failed is a square with a cross', () => {
    const failed = marksOf({distress: 1, isFailed: true});
    const square = failed[0] as Extract<Mark, {kind: 'rect'}>;
    expect(square).toMatchObject({kind: 'rect', fill: palette.kinds.chips});
    expect(square.x + square.width / 2).toBeCloseTo(100, 9);
    expect(square.y + square.height / 2).toBeCloseTo(50, 9);
    expect(square.width).toBe(square.height);
    expect(failed.at(-1)).toEqual({
      kind: 'path',
      steps: [
        ['M', {x: 93.8, y: 43.8}],
        ['L', {x: 106.2, y: 56.2}],
        ['M', {x: 106.2, y: 43.8}],
        ['L', {x: 93.8, y: 56.2}],
      ],
      stroke: palette.canvas,
      strokeWidth: 1.6,
    });
    expect(marksOf({distress: 1, isFailed: true, radius: 4}).at(-1)).toMatchObject({
      strokeWidth: 1.4,
    });
  });
  it('that is selected or was failed by hand has a ring of its own', () => {
    // a line of 1, a gap of 2.5, and half of a ring of 2
    const ring = {
      kind: 'ellipse',
      x: 100,
      y: 50,
      rx: 14.5,
      ry: 14.5,
      stroke: palette.ink,
      strokeWidth: 2,
    };
    expect(marksOf({isSelected: true})).toEqual([disc, ring]);
    expect(marksOf({isShocked: true})).toEqual([disc, ring]);
    expect(marksOf({isSelected: true, isShocked: true})).toEqual([disc, ring]);
  });
});

describe('a tie', () => {
  const nodes = [node({x: -50}), node({id: id('b'), x: 50})];
  const tieOf = (more: Partial<SceneEdge>) =>
    drawn({nodes, edges: [edge(more)]})['ties']![0] as Group;
  it('is a line of two curves with its head, at its own strength', () => {
    const {opacity, marks} = tieOf({});
    expect(opacity).toBe(0.5);
    const [line, head] = marks as Extract<Mark, {kind: 'path'}>[];
    expect(line!.steps.map(([letter]) => letter)).toEqual(['M', 'Q', 'Q']);
    expect(line!.steps[1]).toEqual(['Q', {x: 80, y: 41}, {x: 100, y: 41}]);
    expect(line).toMatchObject({stroke: palette.types.cloud, strokeWidth: 2, dash: null});
    expect(head!.steps.map(([letter]) => letter)).toEqual(['M', 'L', 'L', 'Z']);
    expect([head!.fill, head!.stroke]).toEqual([palette.types.cloud, undefined]);
  });
  it('has a hollow head where no amount is disclosed, and none without a direction', () => {
    const [, head] = tieOf({amountUsd: null}).marks as Extract<Mark, {kind: 'path'}>[];
    expect([head!.fill, head!.stroke]).toEqual([undefined, palette.types.cloud]);
    expect(tieOf({hasArrow: false}).marks).toHaveLength(1);
  });
});

describe('grounds', () => {
  it('are panels of tiers', () => {
    const layout = {
      bands: [{tier: 'chips', box: {x: -40, y: -30, width: 20, height: 10}}],
      rings: [],
    };
    expect(drawn({layout})['tiers']).toEqual([
      {kind: 'rect', x: 60, y: 20, width: 20, height: 10, radius: 6, fill: palette.band},
    ]);
  });
  it('are rings, the outermost below, each cut out in its middle', () => {
    const ring = (inner: number, outer: number) => ({
      centre: {x: 0, y: 0},
      inner,
      outer,
      meaning: {of: 'failed'},
      room: 0,
    });
    const rings = drawn({layout: {bands: [], rings: [ring(0, 10), ring(10, 20)]}})[
      'tiers'
    ] as Extract<Mark, {kind: 'ellipse'}>[];
    expect(rings.map(({ry, fill}) => [ry, fill])).toEqual([
      [20, palette.band],
      [10, palette.canvas],
      [10, palette.band],
    ]);
    expect(rings.every(({x, y, rx, ry}) => x === 100 && y === 50 && rx > ry)).toBe(true);
  });
  it('are shapes of groups, closed, with holes', () => {
    const square = (r: number) => [
      {x: -r, y: -r},
      {x: r, y: -r},
      {x: r, y: r},
    ];
    const hulls = [
      {
        group: 'x',
        place: 0,
        lines: [square(20), square(5)],
        members: [],
        box: {x: 0, y: 0, width: 1, height: 1},
      },
    ] as unknown as NonNullable<Scene['hulls']>;
    const [shape] = drawn({hulls})['groups'] as Extract<Mark, {kind: 'path'}>[];
    expect(shape!.isEvenOdd).toBe(true);
    expect(shape!.steps).toEqual([
      ['M', {x: 80, y: 30}],
      ['L', {x: 120, y: 30}],
      ['L', {x: 120, y: 70}],
      ['Z'],
      ['M', {x: 95, y: 45}],
      ['L', {x: 105, y: 45}],
      ['L', {x: 105, y: 55}],
      ['Z'],
    ]);
    expect(shape!.fill).toBe(shape!.stroke);
    expect(shape!.fillOpacity).toBeLessThan(shape!.strokeOpacity!);
  });
});

describe('texts', () => {
  const box = {x: 20, y: 30, width: 50, height: 14};
  it('stand in the middle of their boxes, each with a seam of its ground', () => {
    const texts = drawn({
      headings: [{text: 'Chips', size: 11, box}],
      hullNames: [{text: 'KR', size: 11, box}],
      tieTexts: [{id: 'x', text: '$3 bn', box}],
    });
    expect(texts['headings']).toEqual([
      {
        kind: 'text',
        x: 20,
        y: 37,
        size: 11,
        runs: [{text: 'Chips', isBold: true, colour: palette.heading}],
        seam: palette.band,
      },
      {
        kind: 'text',
        x: 20,
        y: 37,
        size: 11,
        runs: [{text: 'KR', isBold: true, colour: palette.muted}],
        seam: palette.canvas,
      },
    ]);
    expect(texts['amounts']).toEqual([
      {
        kind: 'text',
        x: 20,
        y: 37,
        size: 11,
        runs: [{text: '$3 bn', isBold: false, colour: palette.ink}],
        seam: palette.canvas,
      },
    ]);
  });
  it('name companies, with what is lost behind in the colour of the loss', () => {
    const named = (more: Partial<Label>) =>
      drawn({
        labels: [
          {id: 'a', box, text: 'Acme', value: null, node: node(), isBold: false, ...more} as Label,
        ],
      })['names']![0] as Extract<Mark, {kind: 'text'}>;
    expect(named({})).toEqual({
      kind: 'text',
      x: 21,
      y: 37,
      size: 12,
      runs: [{text: 'Acme', isBold: false, colour: palette.muted}],
      seam: palette.canvas,
    });
    const hit = {value: '40 %', isBold: true, node: node({distress: 0.4})};
    expect(named(hit).runs).toEqual([
      {text: 'Acme', isBold: true, colour: palette.ink},
      {text: ' 40 %', isBold: true, colour: distressInk(palette, 0.4)},
    ]);
    const ink = (moreLost: number) =>
      named({...hit, node: node({distress: 0.4, moreLost})}).runs[1]!.colour;
    expect([ink(-0.1), ink(0)]).toEqual([palette.ink, palette.ink]); // hit less hard than before, or as hard
    expect(ink(0.1)).toBe(distressInk(palette, 0.4));
  });
});
