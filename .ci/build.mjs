/** `npm run build`: the app into `dist`, whether or not it is there already. */
import {ensureBuild, ensureDependencies, start} from './setup.mjs';

await start(async () => {
  await ensureDependencies();
  await ensureBuild({force: true});
});
