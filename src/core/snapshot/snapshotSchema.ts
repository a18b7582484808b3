/** The shapes of snapshots and stored histories; the messages are problems of `decode.ts`. */
import * as v from 'valibot';
import {MODEL_IDS} from '../contagion/models';
import {BASES, TIE_TYPES, type TieType} from '../dataset/schema';
import {LONGEST_DATA_NAME} from '../dataset/loadedDataset';
import {ChangesSchema} from '../exchange/patch';
import {firstDay} from '../lib/day';
import {HISTORY_FORMAT} from './history';
import {PictureSchema} from './pictureSchema';
import {SNAPSHOT_FORMAT} from './snapshot';
import {CHOICES, LANGUAGES, LONGEST_CHOICE, SCREENS, SPOTLIGHT_SOURCES} from './view';

const isDate = (text: string): boolean => {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(firstDay(text));
  } catch {
    return false;
  }
};
const finite = v.pipe(v.number('wrongType'), v.finite('outOfRange'));
const share = v.pipe(
  v.number('notAShare'),
  v.check((x) => x > 0 && x <= 1, 'notAShare'),
);
const text = v.string('wrongType');
const flag = v.boolean('wrongType');
const whole = v.pipe(
  v.number('wrongType'),
  v.safeInteger('outOfRange'),
  v.minValue(0, 'outOfRange'),
);

const StampSchema = v.strictObject({
  version: text,
  hash: text,
  name: v.exactOptional(v.pipe(text, v.maxLength(LONGEST_DATA_NAME, 'outOfRange'))),
});
export const ScenarioSchema = v.strictObject({
  asOf: v.pipe(text, v.check(isDate, 'notADate')),
  inForce: flag,
  basis: v.picklist(BASES, 'notAChoice'),
  shocks: v.record(text, share, 'wrongType'),
  reductions: v.record(text, share, 'wrongType'),
  model: v.picklist(MODEL_IDS, 'notAChoice'),
  parameters: v.record(text, v.union([finite, flag, text], 'wrongType'), 'wrongType'),
  seed: whole,
});
const ViewSchema = v.strictObject({
  screen: v.picklist(SCREENS, 'notAChoice'),
  selection: v.nullable(
    v.strictObject({kind: v.picklist(['company', 'tie'], 'notAChoice'), id: text}),
  ),
  hiddenTypes: v.pipe(
    v.array(v.picklist(TIE_TYPES, 'notAChoice'), 'wrongType'),
    v.transform((types): TieType[] => [...new Set(types)]),
  ),
  round: v.nullable(whole),
  camera: v.nullable(
    v.strictObject({
      zoom: v.pipe(
        finite,
        v.check((x) => x > 0, 'outOfRange'),
      ),
      x: finite,
      y: finite,
    }),
  ),
  language: v.picklist(LANGUAGES, 'notAChoice'),
  compare: v.exactOptional(v.picklist(MODEL_IDS, 'notAChoice')),
  spotlight: v.exactOptional(
    v.strictObject({
      of: v.picklist(SPOTLIGHT_SOURCES, 'notAChoice'),
      companies: v.array(text, 'wrongType'),
      ties: v.array(text, 'wrongType'),
    }),
  ),
  picture: v.exactOptional(PictureSchema),
  choices: v.exactOptional(
    v.record(
      v.picklist(CHOICES, 'notAChoice'),
      v.pipe(text, v.maxLength(LONGEST_CHOICE, 'outOfRange')),
      'wrongType',
    ),
  ),
});
export const SnapshotSchema = v.strictObject({
  format: v.literal(SNAPSHOT_FORMAT, 'notSnapshot'),
  dataset: StampSchema,
  // Judged by the door of the data, which lists what is wrong in its own words.
  data: v.exactOptional(v.record(text, v.unknown(), 'wrongType')),
  changes: v.exactOptional(ChangesSchema),
  scenario: ScenarioSchema,
  view: ViewSchema,
  outcome: v.nullable(v.pipe(text, v.regex(/^sha256:[0-9a-f]{64}$/, 'wrongType'))),
});
const runs = v.array(whole);
const ownHash = v.exactOptional(v.pipe(text, v.regex(/^[0-9a-f]{64}$/, 'wrongType')));
export const StepSchema = v.strictObject({
  data: ownHash,
  scenario: ScenarioSchema,
  picture: PictureSchema,
  changes: v.exactOptional(runs),
});
export const HistorySchema = v.strictObject({
  format: v.literal(HISTORY_FORMAT),
  dataset: StampSchema,
  data: ownHash,
  changes: runs,
  scenario: ScenarioSchema,
  view: ViewSchema,
  past: v.array(StepSchema),
  future: v.array(StepSchema),
  pool: ChangesSchema,
});
