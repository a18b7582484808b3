import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {bundle} from '../../.ci/bundle.mjs';
import {datasetJson} from '../../.ci/datasetJson';
import {answers} from '../sameness/answers';
import {driveApp} from './app';

const {visit} = driveApp();

it('a browser computes what Node computes, to the last bit', async () => {
  const script = await bundle(
    'tests/sameness/page.ts',
    'sameness',
    ['src/core', 'tests/sameness'],
    'browser',
  );
  const page = await visit();
  const data = datasetJson('data');
  await page.evaluate(readFileSync(script, 'utf8'));
  const there = await page.evaluate(
    (text) => (globalThis as unknown as {answers: typeof answers}).answers(text),
    data,
  );
  const here = answers(data);
  expect(Object.keys(here).length).toBeGreaterThan(40);
  expect(there).toEqual(here);
});
