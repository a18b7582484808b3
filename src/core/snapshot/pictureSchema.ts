/** The picture part of a snapshot: its shape, its key order, and the ids that it names. */
import * as v from 'valibot';
import {
  COMPANY_KINDS,
  SOURCE_CLASSES,
  STATUSES,
  TIE_TYPES,
  type CompanyId,
} from '../dataset/schema';
import type {Conditions} from '../explore/conditions';
import {HULLS, LAYOUTS, SIZE_MEASURES, type Picture} from '../picture/picture';

const text = v.string('wrongType');
const finite = v.pipe(v.number('wrongType'), v.finite('outOfRange'));
const count = v.pipe(
  v.number('wrongType'),
  v.safeInteger('outOfRange'),
  v.minValue(0, 'outOfRange'),
  v.maxValue(99, 'outOfRange'),
);
const setOf = <T extends readonly [string, ...string[]]>(options: T) =>
  v.array(v.picklist(options, 'notAChoice'), 'wrongType');
const rangeOf = <T extends v.GenericSchema>(value: T) =>
  v.strictObject({
    min: v.exactOptional(value),
    max: v.exactOptional(value),
    keepsUnknown: v.boolean('wrongType'),
  });
const day = v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}$/, 'notADate'));
const neighbourhood = v.strictObject({company: text, steps: count});

const ConditionsSchema = v.strictObject({
  types: v.exactOptional(setOf(TIE_TYPES)),
  statuses: v.exactOptional(setOf(STATUSES)),
  confidences: v.exactOptional(setOf(SOURCE_CLASSES)),
  amountUsd: v.exactOptional(rangeOf(finite)),
  announced: v.exactOptional(rangeOf(day)),
  kinds: v.exactOptional(setOf(COMPANY_KINDS)),
  countries: v.exactOptional(v.array(text, 'wrongType')),
  between: v.exactOptional(v.strictObject({from: text, to: text, slack: count})),
  core: v.exactOptional(count),
});

export const PictureSchema = v.strictObject({
  layout: v.exactOptional(v.picklist(LAYOUTS, 'notAChoice')),
  ego: v.exactOptional(neighbourhood),
  moved: v.exactOptional(
    v.record(
      v.picklist(LAYOUTS, 'notAChoice'),
      v.record(text, v.strictObject({x: finite, y: finite}), 'wrongType'),
      'wrongType',
    ),
  ),
  sizeBy: v.exactOptional(v.picklist(SIZE_MEASURES, 'notAChoice')),
  hulls: v.exactOptional(v.picklist(HULLS, 'notAChoice')),
  filter: v.exactOptional(ConditionsSchema),
  fade: v.exactOptional(ConditionsSchema),
  focus: v.exactOptional(neighbourhood),
});

/** Companies that a picture names, each with the field that names it. */
export function companiesIn({ego, moved, filter, fade, focus}: Picture): [string, CompanyId][] {
  const pairs = (path: string, asked: Conditions | undefined): [string, CompanyId][] =>
    asked?.between
      ? [asked.between.from, asked.between.to].map((id) => [`${path}.between`, id])
      : [];
  return [
    ...(ego ? [['ego.company', ego.company] as [string, CompanyId]] : []),
    ...Object.entries(moved ?? {}).flatMap(([layout, moves]) =>
      Object.keys(moves).map((id): [string, CompanyId] => [`moved.${layout}`, id as CompanyId]),
    ),
    ...pairs('filter', filter),
    ...pairs('fade', fade),
    ...(focus ? [['focus.company', focus.company] as [string, CompanyId]] : []),
  ];
}
