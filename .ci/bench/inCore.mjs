/** What the benchmarks call of our own TypeScript: bundled once, kept until the sources change. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {bundle} from '../bundle.mjs';
import {ensureBuild, root} from '../setup.mjs';

/** The path of the script made of `tests/bench/NAME.ts`. @param {string} name */
export const scriptOf = (name) =>
  bundle(`tests/bench/${name}.ts`, `bench-${name.replaceAll('/', '-')}`, [
    'src/core',
    'tests/bench',
  ]);

/** @param {string} name */
export const inCore = async (name) => import(pathToFileURL(await scriptOf(name)).href);

/** The built-in data, as the app loads them. */
export async function builtInData() {
  await ensureBuild();
  const input = JSON.parse(readFileSync(join(root, 'dist', 'dataset.json'), 'utf8'));
  delete input.hash;
  return input;
}
