import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {contentOf} from '../../../src/core/dataset/contentOf';
import {loadedDataset} from '../../../src/core/dataset/loadedDataset';
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import type {CompanyId} from '../../../src/core/dataset/schema';
import type {RecordChange} from '../../../src/core/exchange/difference';
import {crc32} from '../../../src/core/lib/crc32';
import {readPngText, SNAPSHOT_KEYWORD, withPngText} from '../../../src/core/picture/pngText';
import {escape, readSvgSnapshot, SNAPSHOT_ID} from '../../../src/core/picture/svgText';
import {decodeSnapshot, LARGEST_SNAPSHOT, type Known} from '../../../src/core/snapshot/decode';
import {decodeHistory} from '../../../src/core/snapshot/decodeHistory';
import {encodeSnapshot} from '../../../src/core/snapshot/encode';
import {encodeHistory, namedData} from '../../../src/core/snapshot/history';
import {encodeLink, fittingLink, LONGEST_LINK, textOfLink} from '../../../src/core/snapshot/link';
import {migrate} from '../../../src/core/snapshot/migrations';
import {snapshotOfHistory} from '../../../src/core/snapshot/snapshotOfHistory';
import {stampOf, type Snapshot} from '../../../src/core/snapshot/snapshot';
import {emptyView} from '../../../src/core/snapshot/view';
import {emptyScenario} from '../../../src/core/scenario/scenario';
import {anyDataset} from '../../fixtures/arbitraryDataset';
import {data as builtIn, snapshots} from '../../fixtures/arbitrarySnapshot';
import {amounts, company, tie} from '../../fixtures/tinyDataset';

const own: fc.Arbitrary<Known> = fc
  .record({data: anyDataset, name: fc.string({minLength: 1, maxLength: 90, unit: 'grapheme'})})
  .map(({data, name}) => {
    const parsed = parseDataset({
      ...data,
      companies: [...data.companies, ...builtIn.companies],
      ties: [...data.ties, ...builtIn.ties],
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    return loadedDataset(parsed.value, name);
  });
const changes: fc.Arbitrary<readonly RecordChange[]> = fc
  .record({usd: fc.integer({min: 1, max: 1e12}), which: fc.subarray([0, 1])})
  .map(({usd, which}) =>
    [
      {table: 'companies', id: 'own', before: null, after: company('own', 'ai-lab')} as const,
      {
        table: 'ties',
        id: 'debt:a:c',
        before: null,
        after: tie('debt:a:c', {amountUsd: amounts(usd)}),
      } as const,
    ].filter((_, at) => which.includes(at)),
  );
const plain = (snapshot: Snapshot, made: readonly RecordChange[]): Snapshot => ({
  ...snapshot,
  ...(made.length > 0 && {changes: made}),
});
const onOwn = (snapshot: Snapshot, base: Known): Snapshot => ({
  ...snapshot,
  dataset: stampOf(base),
  data: contentOf(base),
  scenario: {
    ...snapshot.scenario,
    shocks: {...snapshot.scenario.shocks, ['lab' as CompanyId]: 0.25},
  },
});
const anySnapshot = fc.tuple(snapshots, changes, fc.option(own)).map(([snapshot, made, base]) => {
  const changed = plain(snapshot, made);
  return base === null ? changed : onOwn(changed, base);
});
const opened = (text: string, others: readonly Known[] = []) => {
  const result = decodeSnapshot(text, builtIn, others);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
};

/** One white point, written by hand: what a canvas would hand over. */
function whitePng(): Uint8Array {
  const chunk = (type: string, body: readonly number[]) => {
    const named = Uint8Array.from([...new TextEncoder().encode(type), ...body]);
    const number = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
    return [...number(body.length), ...named, ...number(crc32(named))];
  };
  return Uint8Array.from([
    137,
    80,
    78,
    71,
    13,
    10,
    26,
    10,
    ...chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
    ...chunk('IDAT', [120, 1, 1, 2, 0, 253, 255, 0, 255, 1, 1, 1, 0]),
    ...chunk('IEND', []),
  ]);
}

describe('export, import, export', () => {
  it('gives the same bytes as a file', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const text = encodeSnapshot(snapshot);
        const {snapshot: back, isForeign} = opened(text);
        expect(encodeSnapshot(back)).toBe(text);
        expect(isForeign).toBe(false);
      }),
      {numRuns: 150},
    );
  });

  it('gives the same bytes through a PNG and an SVG', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const text = encodeSnapshot(snapshot);
        const png = withPngText(whitePng(), SNAPSHOT_KEYWORD, text)!;
        const fromPng = readPngText(png, SNAPSHOT_KEYWORD)!;
        const again = encodeSnapshot(opened(fromPng).snapshot);
        expect(withPngText(whitePng(), SNAPSHOT_KEYWORD, again)).toEqual(png);
        const svg = (inside: string) =>
          `<svg xmlns="http://www.w3.org/2000/svg"><metadata id="${SNAPSHOT_ID}">${escape(inside)}</metadata></svg>`;
        const fromSvg = readSvgSnapshot(svg(text))!;
        expect(svg(encodeSnapshot(opened(fromSvg).snapshot))).toBe(svg(text));
      }),
      {numRuns: 80},
    );
  });

  it('gives the same snapshot through a link, where it fits into one', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const link = fittingLink(snapshot);
        if (link === null) {
          expect(encodeLink(snapshot).length).toBeGreaterThan(LONGEST_LINK - 200);
          return;
        }
        expect(link.length).toBeLessThan(LONGEST_LINK);
        const {snapshot: back} = opened(textOfLink(link)!);
        // A link says no outcome, and of the stamp what finds the data.
        const stamp = snapshot.data === undefined ? stampOf(builtIn) : snapshot.dataset;
        const whole = {...snapshot, dataset: stamp, outcome: null};
        expect(encodeSnapshot(back)).toBe(encodeSnapshot(whole));
      }),
      {numRuns: 150},
    );
  });
});

describe('own data in a snapshot', () => {
  const base = fc.sample(own, {numRuns: 1, seed: 7})[0]!;
  const snapshot = onOwn(
    {
      format: 'frenemy-snapshot/1',
      dataset: stampOf(builtIn),
      scenario: emptyScenario('2026-01-01'),
      view: {...emptyView, language: 'en'},
      outcome: null,
    },
    base,
  );
  const refused = (change: Record<string, unknown>) => {
    const result = decodeSnapshot(JSON.stringify({...snapshot, ...change}), builtIn);
    return result.ok ? [] : result.errors;
  };

  it('become the base, and are found by the hash where they are not carried', () => {
    expect(opened(encodeSnapshot(snapshot)).base).toEqual(base);
    const {data: _, ...bare} = snapshot;
    expect(opened(encodeSnapshot(bare), [base]).base).toBe(base);
    const elsewhere = opened(encodeSnapshot(bare));
    expect([elsewhere.base, elsewhere.isForeign, elsewhere.dropped]).toEqual([
      builtIn,
      true,
      ['lab'],
    ]);
  });

  it('are the same bytes whatever the order of their keys', () => {
    const turned = Object.fromEntries(Object.entries(base).toReversed()) as Known;
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(base));
    expect(encodeSnapshot(onOwn(snapshot, turned))).toBe(encodeSnapshot(snapshot));
  });

  it('are refused with every fault by table, record and field', () => {
    const [first, ...rest] = base.companies;
    const companies = [{...first, kind: 'bank'}, ...rest];
    const ties = base.ties.map((one) => ({...one, summary: 7}));
    const errors = refused({data: {...contentOf(base), companies, ties}});
    expect(errors.map(({path}) => path)).toContain(`data.companies.${first!.id}.kind`);
    expect(errors.filter(({path}) => path.startsWith('data.ties.'))).toHaveLength(ties.length);
    expect(errors.every(({problem, detail}) => problem === 'badData' && detail)).toBe(true);
  });

  it('are refused where they are not those that the stamp names', () => {
    const data = {...contentOf(base), version: `${base.version}1`};
    expect(refused({data})).toEqual([{path: 'dataset.hash', problem: 'wrongHash'}]);
    expect(refused({dataset: {...stampOf(base), name: 'x'.repeat(81)}})).toEqual([
      {path: 'dataset.name', problem: 'outOfRange'},
    ]);
  });

  it('are refused unread where the file is beyond all bounds', () => {
    const result = decodeSnapshot(' '.repeat(LARGEST_SNAPSHOT + 1), builtIn);
    expect(result).toEqual({ok: false, errors: [{path: '', problem: 'tooLarge'}]});
  });

  it('give no link where they are large, without unfolding anything', () => {
    const companies = Array.from({length: 3000}, (_, k) => company(`c${k}`, 'ai-lab'));
    const large = loadedDataset({...base, companies: [...base.companies, ...companies]}, 'large');
    expect(fittingLink(onOwn(snapshot, large))).toBeNull();
  });

  it('stand in a history by their hash, on which each step finds its own', () => {
    const {scenario, view} = snapshot;
    const step = {scenario: emptyScenario('2025-01-01'), picture: {}, changes: []};
    const history = {
      dataset: stampOf(builtIn),
      base,
      changes: [],
      scenario,
      view,
      past: [
        {...step, base: builtIn},
        {...step, base},
      ],
      future: [{...step, base: builtIn}],
    };
    const text = encodeHistory(history);
    expect(text.length).toBeLessThan(2500);
    expect(namedData(text)).toEqual([base.hash]);
    expect(decodeHistory(text, builtIn, [base])).toEqual(history);
    expect(decodeHistory(text, builtIn)).toBeNull();
    // Newer built-in data: what is on one's own stays, the rest of the steps is let go.
    const newer = {...builtIn, hash: 'c'.repeat(64)};
    expect(decodeHistory(text, newer, [base])).toMatchObject({base, past: [{base}], future: []});
    expect(opened(snapshotOfHistory(text)!, [base]).base).toBe(base);
  });
});

describe('formats', () => {
  it('of older days run through every step to the newest, in order', () => {
    const steps = ['x', 'y', 'z'].map((mark) => (old: Record<string, unknown>) => ({
      ...old,
      marks: `${String(old['marks'])}${mark}`,
    }));
    const from = (version: number) => migrate({format: 'old', marks: '-'}, version, steps);
    expect(from(1)).toEqual({format: 'frenemy-snapshot/4', marks: '-xyz'});
    expect(from(3)).toEqual({format: 'frenemy-snapshot/4', marks: '-z'});
    expect(from(4)).toEqual({format: 'frenemy-snapshot/4', marks: '-'});
  });
});

describe('a newer format', () => {
  it('is refused in words of its own', () => {
    const result = decodeSnapshot('{"format":"frenemy-snapshot/2","odd":1}', builtIn);
    expect(result).toEqual({ok: false, errors: [{path: 'format', problem: 'tooNew'}]});
  });
});
