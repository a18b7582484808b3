/** The JSON Schema of the data, from the schemas that check it: what `public/schema` publishes. */
import {toJsonSchema} from '@valibot/to-json-schema';
import {DatasetSchema} from '../src/core/dataset/schema';

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
