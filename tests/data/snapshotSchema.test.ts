import fc from 'fast-check';
import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {snapshotSchemaJson} from '../../.ci/schemaJson';
import {encodeSnapshot} from '../../src/core/snapshot/encode';
import {snapshots} from '../fixtures/arbitrarySnapshot';

const published = readFileSync(
  new URL('../../public/schema/snapshot.json', import.meta.url),
  'utf8',
);

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What of draft 7 the schema uses, read literally: the places that do not hold. */
function faults(schema: Schema, value: unknown, path = ''): string[] {
  if (schema.$ref !== undefined) return []; // the data have a schema of their own
  if (schema.anyOf)
    return schema.anyOf.some((one) => faults(one, value).length === 0) ? [] : [path];
  if (schema.const !== undefined && value !== schema.const) return [path];
  if (schema.enum && !schema.enum.includes(value)) return [path];
  if (schema.type !== undefined && !isOf(schema.type, value)) return [path];
  if (typeof value === 'string') {
    const isLong = schema.maxLength !== undefined && value.length > schema.maxLength;
    const isOdd = schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value);
    return isLong || isOdd ? [path] : [];
  }
  if (typeof value === 'number') {
    const {minimum = -Infinity, maximum = Infinity} = schema;
    return value < minimum || value > maximum ? [path] : [];
  }
  if (Array.isArray(value))
    return value.flatMap((item, k) => (schema.items ? faults(schema.items, item, `${path}.${k}`) : []));
  if (typeof value !== 'object' || value === null) return [];
  const {properties = {}, required = [], additionalProperties: more = true} = schema;
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${path}.${name}`),
    ...Object.entries(value).flatMap(([name, held]) => {
      const known = properties[name] ?? (more === true ? {} : more);
      return known === false ? [`${path}.${name}`] : faults(known, held, `${path}.${name}`);
    }),
  ];
}
const isOf = (type: string, value: unknown): boolean =>
  type === 'array'
    ? Array.isArray(value)
    : type === 'null'
      ? value === null
      : type === 'integer'
        ? Number.isInteger(value)
        : type === 'object'
          ? typeof value === 'object' && value !== null && !Array.isArray(value)
          : typeof value === type;

const schema = JSON.parse(published) as Schema;

it('publishes the schema that snapshots are checked by', () => {
  expect(published, 'stale: run `npm run schema`').toBe(snapshotSchemaJson());
});

it('holds for every snapshot that is written, and for no other', () => {
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      const written = JSON.parse(encodeSnapshot(snapshot)) as Record<string, unknown>;
      expect(faults(schema, written)).toEqual([]);
      expect(faults(schema, {...written, odd: 1})).toEqual(['.odd']);
      expect(faults(schema, {...written, format: 'frenemy-snapshot/2'})).toEqual(['.format']);
      expect(faults(schema, {...written, outcome: 'sha256:1'})).toEqual(['.outcome']);
      const {scenario: _, ...rest} = written;
      expect(faults(schema, rest)).toEqual(['.scenario']);
    }),
  );
});
