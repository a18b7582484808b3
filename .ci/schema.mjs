/** `npm run schema`: writes `public/schema` anew from the schemas in the code. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {bundle} from './bundle.mjs';
import {ensureDependencies, root, start} from './setup.mjs';

await start(async () => {
  await ensureDependencies();
  const script = await bundle('.ci/schemaJson.ts', 'schema', ['src/core', '.ci']);
  const {datasetSchemaJson, snapshotSchemaJson} = await import(pathToFileURL(script).href);
  mkdirSync(join(root, 'public/schema'), {recursive: true});
  writeFileSync(join(root, 'public/schema/dataset.json'), datasetSchemaJson());
  writeFileSync(join(root, 'public/schema/snapshot.json'), snapshotSchemaJson());
});
