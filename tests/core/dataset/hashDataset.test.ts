import {createHash} from 'node:crypto';
import {expect, it} from 'vitest';
import {hashDataset} from '../../../src/core/dataset/hashDataset';
import type {Dataset} from '../../../src/core/dataset/schema';

const hashOf = (value: unknown) => hashDataset(value as Dataset);
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

it('is that of the JSON text with sorted keys, without spaces and without what is undefined', () => {
  const data = {b: [3, null, 'ü'], a: {z: true, y: 1.5, x: undefined}, '': '"'};
  expect(hashOf(data)).toBe(sha256('{"":"\\"","a":{"y":1.5,"z":true},"b":[3,null,"ü"]}'));
  expect(hashOf({list: [undefined, {}, []]})).toBe(sha256('{"list":[null,{},[]]}'));
});

it('does not hang on the order of fields, but on that of records', () => {
  expect(hashOf({a: 1, b: 2})).toBe(hashOf({b: 2, a: 1}));
  expect(hashOf([{a: 1}, {b: 2}])).not.toBe(hashOf([{b: 2}, {a: 1}]));
});
