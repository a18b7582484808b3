import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {datasetSchemaJson} from '../../.ci/schemaJson';

const published = readFileSync(new URL('../../public/schema/dataset.json', import.meta.url), 'utf8');

it('publishes the schema that the data are checked by', () => {
  expect(published, 'stale: run `npm run schema`').toBe(datasetSchemaJson());
});

it('says what a tie must carry', () => {
  const {ties} = JSON.parse(published).properties;
  expect(ties.items.required).toEqual(expect.arrayContaining(['id', 'amountUsd', 'evidence']));
  expect(ties.items.properties.status.enum).toContain('letter-of-intent');
});
