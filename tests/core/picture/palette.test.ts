import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  type Color,
} from 'culori';
import {describe, expect, it} from 'vitest';
import {COMPANY_KINDS} from '../../../src/core/dataset/schema';
import {
  PALETTES,
  contrast,
  distressColour,
  distressInk,
  groupOf,
} from '../../../src/core/picture/palette';

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const palette = PALETTES[theme];

  it('sets every tie, kind and distress apart from the canvas and the panels, 3:1 at least', () => {
    const marks: Record<string, string> = {
      ...palette.kinds,
      ...palette.types,
      ...Object.fromEntries(palette.distress.map((colour, i) => [`distress ${i}`, colour])),
      ...palette.changes,
      focus: palette.focus,
    };
    for (const [name, colour] of Object.entries(marks))
      for (const ground of [palette.canvas, palette.band])
        expect(contrast(colour, ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  it('sets text apart, 4.5:1 at least', () => {
    const shares = [0.001, 0.3, 0.6, 0.9, 1].map((share) => distressInk(palette, share));
    for (const ink of [palette.ink, palette.muted, palette.heading, ...shares])
      for (const ground of [palette.canvas, palette.band, palette.panel])
        expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it('gives no two tie types one colour', () => {
    expect(new Set(Object.values(palette.types)).size).toBe(10);
    expect(new Set(Object.values(palette.kinds)).size).toBe(9);
  });

  it('leads from a first loss steadily away from the canvas', () => {
    const steps = palette.distress.map((colour) => contrast(colour, palette.canvas));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(distressColour(palette, 0.001)).toBe(palette.distress[0]);
    expect(distressColour(palette, 0.999)).toBe(palette.distress[3]);
    expect(distressColour(palette, 1)).toBe(palette.distress[4]);
  });
});

/** Machado, Oliveira & Fernandes 2009, doi:10.1109/TVCG.2009.113, at full severity. */
const EYES: Record<string, (colour: Color) => Color> = {
  'normal sight': (colour) => colour,
  deuteranopia: filterDeficiencyDeuter(1),
  protanopia: filterDeficiencyProt(1),
  tritanopia: filterDeficiencyTrit(1),
};
const difference = differenceCiede2000();
const lightness = converter('lab65');
/** Well above what is just noticed side by side (about 1), for marks as small as a tie. */
const APART = 9;
/** Steps of one scale touch no other step: its ring's length and a number say the same. */
const STEP = 5;

describe.each(Object.keys(EYES))('with %s', (eye) => {
  const seen = (hex: string): Color => EYES[eye]!(parse(hex)!);

  it.each(['light', 'dark'] as const)('kinds and types are told apart, %s', (theme) => {
    const {kinds, types, changes} = PALETTES[theme];
    for (const set of [kinds, types, changes]) {
      const entries = Object.entries(set);
      for (const [i, [a, one]] of entries.entries())
        for (const [b, other] of entries.slice(i + 1))
          expect(difference(seen(one), seen(other)), `${a}, ${b}`).toBeGreaterThanOrEqual(APART);
    }
  });

  it.each(['light', 'dark'] as const)('distress runs one way in lightness, %s', (theme) => {
    const {distress} = PALETTES[theme];
    const steps = distress.map((hex) => lightness(seen(hex)).l * (theme === 'light' ? -1 : 1));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    for (const [i, hex] of distress.slice(1).entries())
      expect(difference(seen(hex), seen(distress[i]!))).toBeGreaterThanOrEqual(STEP);
  });
});

it('knows a group for every kind', () => {
  for (const kind of COMPANY_KINDS) expect(PALETTES.light.kinds[groupOf(kind)]).toMatch(/^#/);
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.478, 3);
});
