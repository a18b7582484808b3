/** The JSON Schemas of data and snapshots, from the schemas that check them: what `public/schema` publishes. */
import {toJsonSchema} from '@valibot/to-json-schema';
import {DatasetSchema} from '../src/core/dataset/schema';
import {SnapshotSchema} from '../src/core/snapshot/snapshotSchema';

/** Shapes alone: what spans records (ids that exist, bases that nest) `frenemy validate` checks. */
export const datasetSchemaJson = (): string =>
  `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Frenemy dataset',
      description: 'All files of data/ in one object; each file alone is the property of its name.',
      ...toJsonSchema(DatasetSchema, {errorMode: 'ignore', typeMode: 'input'}),
    },
    null,
    2,
  )}\n`;

/** Shapes alone: whether the names in it are known, `decodeSnapshot` checks. Own data are a dataset. */
export function snapshotSchemaJson(): string {
  const {properties, ...shape} = toJsonSchema(SnapshotSchema, {
    errorMode: 'ignore',
    typeMode: 'input',
  });
  return `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Frenemy snapshot',
      description:
        'One question, where its asker looked, own changes and own data, and a fingerprint of the answer.',
      ...shape,
      properties: {...properties, data: {$ref: 'dataset.json'}},
    },
    null,
    2,
  )}\n`;
}
