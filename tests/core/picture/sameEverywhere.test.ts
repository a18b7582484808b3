// @vitest-environment jsdom
/** Any marks at all are the same picture by their definition, as an SVG, and as a page of a PDF. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Figure, Mark, Paint, Run} from '../../../src/core/picture/figure';
import {figureSvg} from '../../../src/core/picture/figureSvg';
import {pdfMarks, type PageNeeds} from '../../../src/core/picture/pdfMarks';
import {drawnInPdf, drawnInSvg, drawnOf, type Drawn} from '../../oracles/drawn';

const px = (min: number, max: number) =>
  fc.integer({min: min * 10, max: max * 10}).map((tenths) => tenths / 10);
const point = fc.record({x: px(-50, 500), y: px(-50, 500)});
const hex = fc
  .integer({min: 0, max: 0xffffff})
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const paint: fc.Arbitrary<Paint> = fc.record(
  {
    fill: hex,
    fillOpacity: px(0, 1),
    stroke: hex,
    strokeWidth: px(0.1, 9),
    strokeOpacity: px(0, 1),
    dash: fc.oneof(fc.constant(null), fc.tuple(px(1, 9), px(1, 9))),
  },
  {requiredKeys: []},
);
const run: fc.Arbitrary<Run> = fc.record({
  text: fc.stringMatching(/^[A-Za-z0-9%&<>"' .,-]{1,12}$/),
  isBold: fc.boolean(),
  colour: hex,
});
const step = fc.oneof(
  fc.tuple(fc.constant('L' as const), point),
  fc.tuple(fc.constant('Q' as const), point, point),
);
const shape: fc.Arbitrary<Mark> = fc.oneof(
  fc
    .tuple(point, px(1, 200), px(1, 200), fc.option(px(0, 120), {nil: undefined}), paint)
    .map(([at, width, height, radius, look]): Mark => ({
      kind: 'rect',
      ...at,
      width,
      height,
      ...(radius !== undefined && {radius}),
      ...look,
    })),
  fc
    .tuple(point, px(1, 90), px(1, 90), fc.boolean(), paint)
    .map(([at, rx, ry, isRound, look]): Mark => ({
      kind: 'ellipse',
      ...at,
      rx,
      ry: isRound ? rx : ry,
      ...look,
    })),
  fc
    .tuple(point, px(1, 90), px(0, 1), px(0.1, 9), hex)
    .map(([at, radius, share, width, colour]): Mark => ({
      kind: 'arc',
      ...at,
      radius,
      share,
      width,
      colour,
    })),
  fc
    .tuple(point, fc.array(step, {minLength: 1, maxLength: 5}), fc.boolean(), fc.boolean(), paint)
    .map(([at, steps, isClosed, isEvenOdd, look]): Mark => ({
      kind: 'path',
      steps: [['M', at], ...steps, ...(isClosed ? [['Z'] as const] : [])],
      ...(isEvenOdd && {isEvenOdd}),
      ...look,
    })),
  fc
    .tuple(
      point,
      px(6, 30),
      fc.array(run, {minLength: 1, maxLength: 3}),
      fc.option(hex, {nil: undefined}),
    )
    .map(([at, size, runs, seam]): Mark => ({
      kind: 'text',
      ...at,
      size,
      runs,
      ...(seam !== undefined && {seam}),
    })),
);
const marks = fc.array(
  fc.oneof(
    shape,
    fc
      .tuple(
        fc.array(shape, {minLength: 1, maxLength: 3}),
        fc.option(px(0, 1), {nil: undefined}),
        fc.option(point, {nil: undefined}),
      )
      .map(([inside, opacity, at]): Mark => ({
        kind: 'group',
        marks: inside,
        ...(opacity !== undefined && {opacity}),
        ...(at !== undefined && {at}),
      })),
    fc.tuple(fc.array(shape, {maxLength: 2}), point).map(([inside, at]): Mark => ({
      kind: 'group',
      id: 'cut',
      at,
      clip: {width: 300, height: 200},
      marks: inside,
    })),
  ),
  {minLength: 1, maxLength: 4},
);

const figure = (body: readonly Mark[]): Figure => ({
  width: 600,
  height: 400,
  ground: null,
  title: 't',
  caption: 'c',
  description: 'd',
  language: 'en',
  source: 's',
  snapshot: '{}',
  head: [],
  body,
  foot: [],
});
/** Hundredths of a pixel are what the files keep; Bézier quarters miss a circle by a quarter of a thousandth. */
function expectSame(seen: readonly Drawn[], wanted: readonly Drawn[]): void {
  const named = (list: readonly Drawn[]) =>
    list.map(({outline, paint: looks, text}) => [text, outline.length, looks.length]);
  expect(named(seen)).toEqual(named(wanted));
  const near = (value: number, right: number, by: number, what: string) =>
    expect(Math.abs(value - right), `${what}: ${value}, not ${right}`).toBeLessThan(by);
  seen.forEach(({outline, paint: looks, text}, i) => {
    const right = wanted[i]!;
    outline.forEach((value, k) =>
      near(value, right.outline[k]!, 0.1 + Math.abs(right.outline[k]!) * 1e-3, `${text}, ${k}`),
    );
    looks.forEach((value, k) => near(value, right.paint[k]!, 0.011, `paint of ${text}, ${k}`));
  });
}

describe('a picture of any marks', () => {
  it('is in the SVG what its marks say', () => {
    fc.assert(
      fc.property(marks, (body) => {
        const read = new DOMParser().parseFromString(figureSvg(figure(body)), 'image/svg+xml');
        expectSame(drawnInSvg(read.documentElement), drawnOf(body));
      }),
    );
  });

  it('is on the page of the PDF what its marks say', () => {
    fc.assert(
      fc.property(marks, (body) => {
        const needs: PageNeeds = {opacities: new Map(), wide: new Set(), links: []};
        const content = pdfMarks(body, needs);
        expectSame(drawnInPdf(content, needs.opacities), drawnOf(body));
      }),
    );
  });
});
