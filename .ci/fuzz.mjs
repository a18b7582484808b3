/** `npm run fuzz -- --inputs=100000`: hostile input at every door ([testing](../docs/hostile-input.md)). */
import {pathToFileURL} from 'node:url';
import {bundle} from './bundle.mjs';
import {ensureDependencies, root, start} from './setup.mjs';

await start(async () => {
  await ensureDependencies();
  process.env.FRENEMY_HOME = root;
  const sources = ['src', 'tests/fuzz', 'tests/fixtures'];
  const script = await bundle('tests/fuzz/fuzz.ts', 'fuzz', sources);
  await import(pathToFileURL(script).href);
});
