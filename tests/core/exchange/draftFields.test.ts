import {describe, expect, it} from 'vitest';
import {
  COMPANY_FIELDS,
  SOURCE_FIELDS,
  TIE_FIELDS,
  textOfField,
  valueOfField,
  type Field,
  type FieldKind,
} from '../../../src/core/exchange/draftFields';

const lineOf = ({path, kind, options, isOptional, isRare}: Field): string =>
  [
    `${path}: ${kind}`,
    options ? `of ${options.length}` : '',
    isOptional ? 'optional' : '',
    isRare ? 'rare' : '',
  ]
    .filter(Boolean)
    .join(', ');

describe('the fields of a form', () => {
  it('of a company', () =>
    expect(COMPANY_FIELDS.map(lineOf)).toEqual([
      'name.en: text',
      'name.ko: text',
      'kind: choice, of 14',
      'country: text, optional',
      'aliases: list',
      'ticker: text, optional, rare',
      'founded: number, optional, rare',
      'managesForOthers: flag, rare',
    ]));
  it('of a tie', () =>
    expect(TIE_FIELDS.map(lineOf)).toEqual([
      'type: choice, of 10',
      'from: company',
      'to: company',
      'summary.en: long',
      'summary.ko: long',
      'status: choice, of 7',
      'announced: date, optional',
      'start: date, optional',
      'end: date, optional',
      'amountUsd.announced.low: money',
      'amountUsd.announced.likely: money',
      'amountUsd.announced.high: money',
      'amountUsd.binding.low: money',
      'amountUsd.binding.likely: money',
      'amountUsd.binding.high: money',
      'amountUsd.paid.low: money',
      'amountUsd.paid.likely: money',
      'amountUsd.paid.high: money',
      'amountPeriod: choice, of 2',
      'inputClass: choice, of 11, optional',
      'instrument: choice, of 8, optional',
      'capacityGw: number, optional, rare',
      'units: text, optional, rare',
      'stakePct: number, optional, rare',
      'cancelable: maybe, rare',
      'takeOrPay: maybe, rare',
      'syndicated: flag, rare',
      'dealGroup: text, optional, rare',
      'overlaps: ties, rare',
      'note.en: long, rare',
      'note.ko: long, rare',
      'digestOnly: flag, rare',
    ]));
  it('of a source', () =>
    expect(SOURCE_FIELDS.map(lineOf)).toEqual([
      'title: text',
      'publisher: text, optional',
      'url: text, optional',
      'published: date, optional',
      'class: choice, of 4',
      'titleKo: text, optional, rare',
      'lang: choice, of 2, optional, rare',
    ]));
});

describe('a value as text', () => {
  const textOf = (kind: FieldKind, value: unknown) =>
    textOfField({path: 'a.b', kind}, {a: {b: value}});
  it.each<readonly [FieldKind, unknown, string]>([
    ['text', 'Acme', 'Acme'],
    ['number', 1.5, '1.5'],
    ['number', 0, '0'],
    ['date', '2026-05', '2026-05'],
    ['list', ['a', 'b'], 'a\nb'],
    ['ties', ['cloud:a:b'], 'cloud:a:b'],
    ['list', [], ''],
    ['flag', true, 'yes'],
    ['flag', false, 'no'],
    ['maybe', true, 'yes'],
    ['maybe', false, 'no'],
    ['maybe', null, ''],
    ['text', null, ''],
    ['text', undefined, ''],
  ])('%s %j', (kind, value, text) => expect(textOf(kind, value)).toBe(text));
  it('of a record that lacks the whole branch is empty', () => {
    expect(textOfField({path: 'note.en', kind: 'long'}, {note: null})).toBe('');
    expect(textOfField({path: 'note.en', kind: 'long'}, {})).toBe('');
  });

  const money = (part: string, value: unknown) =>
    textOfField({path: `amountUsd.paid.${part}`, kind: 'money'}, {amountUsd: {paid: value}});
  it.each([
    [3e12, '3 tn'],
    [1.5e12, '1.5 tn'],
    [300e9, '300 bn'],
    [1e9, '1 bn'],
    [2.25e6, '2.25 m'],
    [1e6, '1 m'],
    [999_999, '999999'],
    [0, '0'],
    [12_345_678_901, '12345678901'], // 12.345678901 bn would be longer
    [1_234_567, '1234567'],
    [1_234_500, '1.2345 m'],
  ])('an amount of %d is %s', (usd, text) =>
    expect(money('likely', {low: usd, likely: usd, high: usd})).toBe(text),
  );
  it('of one amount is written once, of a range all three', () => {
    const exact = {low: 5e9, likely: 5e9, high: 5e9};
    expect(['low', 'likely', 'high'].map((part) => money(part, exact))).toEqual(['', '5 bn', '']);
    const range = {low: 3e9, likely: 5e9, high: 5e9};
    expect(['low', 'likely', 'high'].map((part) => money(part, range))).toEqual([
      '3 bn',
      '5 bn',
      '',
    ]);
    expect(money('low', null)).toBe('');
  });
});

describe('what a text says', () => {
  const valueOf = (kind: FieldKind, text: string, isOptional?: true) =>
    valueOfField({path: 'x', kind, ...(isOptional && {isOptional})}, text);
  it.each<readonly [FieldKind, string, unknown]>([
    ['text', ' Acme ', ' Acme '],
    ['long', 'a\nb', 'a\nb'],
    ['choice', 'signed', 'signed'],
    ['company', 'acme', 'acme'],
    ['list', 'a\n\n b \n', ['a', ' b']],
    ['list', ' ', []],
    ['ties', 'cloud:a:b\n  \nchips:a:b', ['cloud:a:b', 'chips:a:b']],
    ['flag', 'yes', true],
    ['flag', ' yes ', true],
    ['flag', 'no', false],
    ['flag', '', false],
    ['maybe', 'yes', true],
    ['maybe', 'no', false],
    ['maybe', ' ', null],
    ['number', ' 1.5 ', 1.5],
    ['number', '1,234,567.5', 1_234_567.5],
    ['number', '-1,234', -1234],
    ['number', '12,34', '12,34'],
    ['number', '1,2345', '1,2345'],
    ['number', 'many', 'many'],
    ['number', 'Infinity', 'Infinity'],
    ['money', '300 bn', 300e9],
    ['money', '3,000억', 3e11],
    ['money', '1,500,000', 1.5e6],
    ['money', '5', 5],
    ['money', '1–2 bn', '1–2 bn'], // a range has fields of its own
    ['money', 'undisclosed', 'undisclosed'],
    ['money', 'lots', 'lots'],
    ['money', ' ', null],
    ['date', '2026-05-04', '2026-05-04'],
    ['date', ' 14 May 2026 ', '2026-05-14'],
    ['date', '2026년 5월', '2026-05'],
    ['date', 'May', 'May'],
    ['date', '2026-02-30', '2026-02-30'],
    ['number', '', ''],
    ['date', '', ''],
    ['text', ' ', ''],
  ])('%s %j', (kind, text, value) => expect(valueOf(kind, text)).toEqual(value));
  it.each<FieldKind>(['text', 'number', 'date', 'choice'])(
    'is not stated where an optional %s is empty',
    (kind) => expect(valueOf(kind, ' ', true)).toBeNull(),
  );
});
