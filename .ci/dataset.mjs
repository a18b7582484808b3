/** Vite's part in the data: `dataset.json` beside the app when building, made anew in development. */
import {pathToFileURL} from 'node:url';
import {bundle} from './bundle.mjs';

/** @param {string} folder of the data, absolute */
async function datasetJson(folder) {
  const sources = ['.ci/datasetJson.ts', 'src/core/dataset', 'src/core/contagion', 'src/core/lib'];
  const script = await bundle('.ci/datasetJson.ts', 'dataset', sources);
  const module = await import(pathToFileURL(script).href);
  return /** @type {string} */ (module.datasetJson(folder));
}

/**
 * @param {string} folder of the data, absolute
 * @returns {import('vite').Plugin}
 */
export function dataset(folder) {
  return {
    name: 'frenemy:dataset',
    async generateBundle() {
      this.emitFile({type: 'asset', fileName: 'dataset.json', source: await datasetJson(folder)});
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('change', (file) => {
        if (file.startsWith(folder)) server.ws.send({type: 'full-reload'});
      });
      server.middlewares.use('/dataset.json', async (_request, response) => {
        try {
          const body = await datasetJson(folder);
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.end(body);
        } catch (error) {
          response.statusCode = 500;
          response.end(error instanceof Error ? error.message : String(error));
        }
      });
    },
  };
}
