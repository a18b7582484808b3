/** `npm run -s frenemy -- …`: the command line. Nothing but its own output reaches stdout. */
import {pathToFileURL} from 'node:url';
import {bundle} from './bundle.mjs';
import {ensureDependencies, root, start} from './setup.mjs';

await start(async () => {
  await ensureDependencies();
  process.env.FRENEMY_HOME = root; // where `data/` lies: the kept script stands elsewhere
  const script = await bundle('src/cli/main.ts', 'cli', [
    'src/core',
    'src/words',
    'src/compute',
    'src/cli',
  ]);
  await import(pathToFileURL(script).href);
});
