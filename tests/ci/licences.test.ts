import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {
  licenceFaults,
  licencePage,
  licenceTexts,
  packagesOf,
  unpinned,
} from '../../.ci/licences.mjs';

const read = (path: string) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const lock = JSON.parse(read('package-lock.json'));

it('hands on nothing whose licence asks for more than to be named', () => {
  expect(packagesOf(lock).length).toBeGreaterThan(100);
  expect(licenceFaults(packagesOf(lock))).toEqual([]);
});

it('refuses a licence by where its package goes', () => {
  const faultsOf = (more: object) =>
    licenceFaults(packagesOf({packages: {'': {}, 'node_modules/x': {version: '1.0.0', ...more}}}));
  expect(faultsOf({license: 'MIT'})).toEqual([]);
  expect(faultsOf({license: 'MPL-2.0', dev: true})).toEqual([]);
  expect(faultsOf({license: 'MPL-2.0'})).toEqual(['x 1.0.0: its licence is MPL-2.0']);
  expect(faultsOf({license: 'GPL-3.0', dev: true})).toHaveLength(1);
  expect(faultsOf({})).toEqual(['x 1.0.0: its licence is not stated']);
});

it('names every package by its exact version', () => {
  const {dependencies, devDependencies} = JSON.parse(read('package.json'));
  expect(unpinned({dependencies, devDependencies})).toEqual([]);
  expect(unpinned({dependencies: {a: '^1.0.0', b: '1.2.3'}, devDependencies: {c: '*'}})).toEqual([
    'a: ^1.0.0',
    'c: *',
  ]);
});

it('lists them in the docs as they are in the lock file', () => {
  expect(read('docs/dependencies.md')).toBe(licencePage(packagesOf(lock)));
});

it('hands their texts on, those of workers too, and none of what only builds', () => {
  const texts = licenceTexts(lock);
  expect(texts).toMatch(/react 19[^]*Copyright \(c\) Meta/);
  expect(texts).toMatch(/d3-force 3[^]*Mike Bostock/);
  expect(texts).not.toMatch(/^(vitest|typescript|prettier) /m);
});
