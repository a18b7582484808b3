/**
 * Makes one plain script out of an entry in TypeScript and keeps it until its sources change:
 * Node 20 runs no TypeScript.
 */
import {mkdirSync, readdirSync, renameSync, rmSync, statSync, existsSync} from 'node:fs';
import {join} from 'node:path';
import {PlainError, cache, fingerprint, root} from './setup.mjs';

const HOUR_MS = 3_600_000;

/**
 * @param {string} entry relative to the project
 * @param {string} name of the script to keep
 * @param {readonly string[]} sources files and folders that the script is made of
 * @param {'node' | 'browser'} platform where it will run
 * @returns {Promise<string>} the path of the script
 */
export async function bundle(entry, name, sources, platform = 'node') {
  const file = join(
    cache,
    `${name}-${fingerprint([...sources, 'package-lock.json']).slice(0, 16)}.mjs`,
  );
  if (existsSync(file)) return file;
  if (!existsSync(join(root, entry))) throw new PlainError(`There is no ${entry}.`);

  const {rolldown} = await import('rolldown');
  const {wat} = await import('./wat.mjs');
  const made = await rolldown({
    input: join(root, entry),
    platform,
    logLevel: 'silent',
    plugins: [wat()],
  });
  const draft = `${file}.${process.pid}`; // two at once must not read each other's half
  await made.write({file: draft, format: 'esm', codeSplitting: false, minify: false});
  await made.close();
  mkdirSync(cache, {recursive: true});
  renameSync(draft, file);
  for (const old of readdirSync(cache)) {
    const path = join(cache, old);
    const isOurs = old.startsWith(`${name}-`) && path !== file;
    if (isOurs && Date.now() - statSync(path).mtimeMs > HOUR_MS) rmSync(path, {force: true});
  }
  return file;
}
