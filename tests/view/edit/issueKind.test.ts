import fc from 'fast-check';
import {expect, it} from 'vitest';
import {
  blankDraft,
  blankSource,
  draftOf,
  fieldsOf,
  type Draft,
} from '../../../src/core/exchange/draft';
import {draftChanges} from '../../../src/core/exchange/draftChanges';
import {SOURCE_FIELDS} from '../../../src/core/exchange/draftFields';
import {issueKind} from '../../../src/view/edit/issueKind';
import {company, dataset, tie} from '../../fixtures/tinyDataset';

const base = dataset({
  companies: [company('a', 'ai-lab'), company('b', 'hyperscaler')],
  ties: [tie('cloud:b:a')],
});
/** Divided by bars: blanks count. */
const GARBAGE =
  '| |x|X Y|-3|1e999|7|30 bn|9999|NaN|2026-13|2026-02-30|2026|2030-01|http:|https://a.b|a|b|?ora|kr|KR|yes|가|cloud|signed|filed|w001|w999|seed-1'.split(
    '|',
  );
const any = fc.constantFrom(...GARBAGE);
const texts = (paths: readonly string[]) =>
  fc.record(Object.fromEntries(paths.map((path) => [path, any])));
const drafts = fc
  .constantFrom('companies' as const, 'ties' as const)
  .chain((table) => {
    const paths = fieldsOf(table).map(({path}) => path);
    return fc.record({
      table: fc.constant(table),
      isNew: fc.boolean(),
      some: fc.subarray(paths),
      typed: texts(paths),
      source: any,
      says: any,
      ref: any,
      fresh: fc.option(texts(SOURCE_FIELDS.map(({path}) => path))),
    });
  })
  .map(({table, isNew, some, typed, source, says, ref, fresh}): Draft => {
    const start = isNew ? blankDraft(table) : draftOf(table, base[table][0]!);
    return {
      ...start,
      fields: {...start.fields, ...Object.fromEntries(some.map((path) => [path, typed[path]!]))},
      evidence: [{source, says, ref, fresh: fresh && {...blankSource, ...fresh}}],
    };
  });

it('has words for whatever the door can say of what is typed, at a field of the form', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      for (const issue of draftChanges(draft, base, base).issues)
        expect([issue.path !== '', issueKind(issue), issue]).toEqual([
          true,
          expect.any(String),
          issue,
        ]);
    }),
    {numRuns: 400},
  );
});

/** Few fields of a sound tie at a time: what is wrong between fields is told once each is sound. */
const nearlySound = fc
  .subarray(
    fieldsOf('ties').map(({path}) => path),
    {maxLength: 3},
  )
  .chain((paths) => texts(paths))
  .map((typed): Draft => {
    const start = draftOf('ties', base.ties[0]!);
    return {...start, fields: {...start.fields, ...typed}};
  });

it('has words also for what does not go together', () => {
  const met = new Set<string | null>();
  fc.assert(
    fc.property(nearlySound, (draft) => {
      for (const issue of draftChanges(draft, base, base).issues) {
        expect([issue.path !== '', issueKind(issue), issue]).toEqual([
          true,
          expect.any(String),
          issue,
        ]);
        met.add(issueKind(issue));
      }
    }),
    {
      numRuns: 400,
      examples: [
        [typed({start: '2026', end: '2025'})],
        [typed({'amountUsd.paid.likely': '3'})],
        [typed({'amountUsd.binding.likely': '3'})],
        [typed({'amountUsd.announced.likely': '3', 'amountUsd.announced.low': '4'})],
        [typed({to: 'b'})],
        [typed({announced: '', start: ''})],
      ],
    },
  );
  const between = ['backwards', 'paid', 'binding', 'order', 'self', 'needsDate'];
  expect([...met]).toEqual(expect.arrayContaining(between));
});
const typed = (fields: Record<string, string>): Draft => {
  const start = draftOf('ties', base.ties[0]!);
  return {...start, fields: {...start.fields, ...fields}};
};

it('tells a wrong end from a wrong short name, and money from numbers', () => {
  const kinds = (path: string, message: string) => issueKind({path, message});
  expect(kinds('to', 'must be a slug such as "sk-hynix"')).toBe('company');
  expect(kinds('dealGroup', 'must be a slug such as "sk-hynix"')).toBe('slug');
  expect(kinds('amountUsd.paid.low', 'Expected number but received "x"')).toBe('amount');
  expect(kinds('capacityGw', 'Expected number but received "x"')).toBe('number');
  expect(kinds('stakePct', 'Expected <=100 but received 101')).toBe('percent');
  expect(kinds('status', 'Expected ("a" | "b") but received ""')).toBe('choose');
});
