import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type {Dataset} from '../../../src/core/dataset/schema';
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import {TABLES, OPTIONAL_TABLES} from '../../../src/core/dataset/schema';
import {applyPatch, patchOf} from '../../../src/core/exchange/patch';
import {blankDraft, blankSource, draftOf, type Draft} from '../../../src/core/exchange/draft';
import {draftChanges} from '../../../src/core/exchange/draftChanges';
import {withChanges} from '../../../src/core/exchange/withChanges';
import {amounts, company, dataset, tie} from '../../fixtures/tinyDataset';

const read = (name: string): unknown => JSON.parse(readFileSync(`data/${name}.json`, 'utf8'));
const published = (): Dataset => {
  const tables = [...TABLES, ...OPTIONAL_TABLES].map((name) => [name, read(name)]);
  const parsed = parseDataset({version: '1.0.0', ...Object.fromEntries(tables)});
  if (!parsed.ok) throw new Error('the data are unsound');
  return parsed.value;
};
const tiny = dataset({
  companies: [company('a', 'ai-lab'), company('b', 'hyperscaler'), company('c', 'chipmaker')],
  ties: [
    tie('cloud:b:a', {amountUsd: amounts(7)}),
    tie('chips:c:b', {overlaps: ['cloud:b:a' as never]}),
  ],
});
const typed = (draft: Draft, fields: Record<string, string>): Draft => ({
  ...draft,
  fields: {...draft.fields, ...fields},
});
/** As the app has them: with their hash. */
const loaded = {...tiny, hash: 'ab'};
const make = (draft: Draft, now: Dataset = loaded) => draftChanges(draft, loaded, now);

describe('a draft', () => {
  it('holds every company and tie of the data, and opened and saved changes nothing', () => {
    const data = published();
    for (const table of ['companies', 'ties'] as const)
      for (const record of data[table].filter((_, k) => k % 7 === 0)) {
        const {changes, issues} = draftChanges(draftOf(table, record), data, data);
        expect([record.id, changes, issues]).toEqual([record.id, [], []]);
      }
  });

  it('of a new tie makes the tie, its source and the company at its end, ids by the rule', () => {
    const draft: Draft = {
      ...typed(blankDraft('ties'), {
        type: 'chips',
        from: '+0',
        to: 'b',
        status: 'signed',
        announced: '2026-03-05',
        'summary.en': ' Deliers chips. ',
        'summary.ko': '칩을 공급합니다.',
        'amountUsd.announced.low': '20 bn',
        'amountUsd.announced.likely': '30 bn',
        'amountUsd.binding.likely': '1,500,000',
      }),
      evidence: [
        {
          source: '',
          says: 'Says so.',
          ref: '',
          fresh: {...blankSource, title: 'A filing', class: 'filed', url: 'https://example.org/a'},
        },
      ],
      companies: [{'name.en': 'Añ Chip-Co.', 'name.ko': '안칩', kind: 'chipmaker'}],
    };
    const {id, changes, issues} = make(draft);
    expect(issues).toEqual([]);
    expect(id).toBe('chips:an-chip-co:b');
    expect(changes.map((c) => [c.table, c.id, c.before])).toEqual([
      ['companies', 'an-chip-co', null],
      ['sources', expect.stringMatching(/^w\d{3,}$/), null],
      ['ties', 'chips:an-chip-co:b', null],
    ]);
    expect(changes[2]!.after).toMatchObject({
      from: 'an-chip-co',
      summary: {en: 'Deliers chips.'},
      amountUsd: {
        announced: {low: 2e10, likely: 3e10, high: 3e10},
        binding: {low: 1.5e6, likely: 1.5e6, high: 1.5e6},
        paid: null,
      },
      note: null,
      evidence: [{source: changes[1]!.id, says: 'Says so.'}],
    });
    const patch = patchOf({...tiny, hash: 'ab'}, withChanges(tiny, changes));
    expect(applyPatch(tiny, patch)).toMatchObject({ok: true, value: {applied: 3}});
  });

  it('says at each field what the door says of it', () => {
    const draft: Draft = {
      ...typed(blankDraft('ties'), {
        type: 'cloud',
        from: 'a',
        status: 'signed',
        'amountUsd.paid.likely': 'much',
        start: '2026-02-30',
      }),
      evidence: [{source: 'w001', says: '', ref: '', fresh: null}],
    };
    expect(new Map(make(draft).issues.map((i) => [i.path, i.message]))).toEqual(
      new Map([
        ['to', expect.stringContaining('slug')],
        ['summary.en', 'must not be empty'],
        ['summary.ko', 'must not be empty'],
        ['amountUsd.paid.low', expect.stringContaining('number')],
        ['amountUsd.paid.likely', expect.stringContaining('number')],
        ['amountUsd.paid.high', expect.stringContaining('number')],
        ['start', 'no such day'],
        ['evidence.0.says', 'must not be empty'],
      ]),
    );
  });
});
