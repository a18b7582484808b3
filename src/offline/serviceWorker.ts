/**
 * Keeps the whole app in the browser after the first visit, so that it opens without network. A newer
 * version is fetched whole beside the one in use and waits: it takes over when the reader says so, or
 * when no tab of the old one is left, never under somebody's hands.
 *
 * The list of files and the hash of each are written in by the build. `?embed` is not served from here:
 * the host sends it with other headers.
 */
import {cleanupOutdatedCaches, precacheAndRoute} from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;
declare const PRECACHED: readonly {readonly url: string; readonly revision: string | null}[];

precacheAndRoute([...PRECACHED], {ignoreURLParametersMatching: []});
cleanupOutdatedCaches();

self.addEventListener('message', ({data}) => {
  if (data === 'take over') void self.skipWaiting();
});
