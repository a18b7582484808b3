import {expect, it} from 'vitest';
import {contentOf} from '../../../src/core/dataset/contentOf';
import {hashDataset} from '../../../src/core/dataset/hashDataset';
import {loadedDataset} from '../../../src/core/dataset/loadedDataset';
import {shapeMessage} from '../../../src/core/dataset/shapeMessage';
import {amounts, company, dataset, tie} from '../../fixtures/tinyDataset';

const data = dataset({
  companies: [company('lab', 'ai-lab'), company('cloud', 'hyperscaler')],
  ties: [tie('cloud:cloud:lab', {amountUsd: amounts(7, 5, 3)})],
});
const keysOf = (value: unknown): string[][] => {
  const own = Array.isArray(value) ? [] : [Object.keys(value as object)];
  const held = Object.values(value as object).filter((it) => typeof it === 'object' && it !== null);
  return [...own, ...held.flatMap(keysOf)];
};

it('the content of loaded data is theirs without the marks of loading, keys sorted all the way down', () => {
  const content = contentOf(loadedDataset(data, 'mine'));
  expect(content).toEqual(data);
  expect(Object.keys(content)).not.toContain('hash');
  expect(Object.keys(content)).not.toContain('name');
  for (const keys of keysOf(content)) expect(keys).toEqual([...keys].sort());
  expect(hashDataset(content)).toBe(hashDataset(data));
});

it('what is not stated is left out, and the same data give the same content', () => {
  const loaded = loadedDataset({...data, tours: undefined} as never, 'mine');
  expect(Object.keys(contentOf(loaded))).not.toContain('tours');
  expect(contentOf(loaded)).toBe(contentOf(loaded));
});

it('says of a field what is wrong in plain words', () => {
  expect(shapeMessage('Invalid type: Expected string but received 7')).toBe(
    'Expected string but received 7',
  );
  expect(shapeMessage('Not this: Invalid type: at all')).toBe('Not this: Invalid type: at all');
  expect(shapeMessage('Invalid key: Expected "id" but received undefined')).toBe('is missing');
  expect(shapeMessage('Invalid key: Expected never but received "x"')).toBe(
    'is no field of this format',
  );
});
