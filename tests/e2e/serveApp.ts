import type {TestProject} from 'vitest/node';
import {serve} from '../../.ci/serve.mjs';
import {ensureBrowser, ensureBuild} from '../../.ci/setup.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly appUrl: string;
    readonly browserPath: string;
  }
}

/** Once for all journeys: the built app on a free port, and a browser to drive. */
export default async function serveApp(project: TestProject) {
  await ensureBuild();
  const server = await serve();
  project.provide('appUrl', server.url);
  project.provide('browserPath', await ensureBrowser());
  return () => server.close();
}
