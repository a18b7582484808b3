/**
 * The list that the service worker keeps: every file of the built app with the hash of its content.
 * Files under `assets/` carry their hash in the name and need no other.
 */
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {join, relative, sep} from 'node:path';

/** Not kept: the worker itself, and what nobody opens without network. */
const LEFT_OUT = /^(serviceWorker\.js|schema\/.*)$/;

/**
 * @param {string} folder the built app
 * @returns {{url: string, revision: string | null}[]} by name
 */
export function precached(folder) {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((url) => !LEFT_OUT.test(url))
    .sort()
    .map((url) => ({
      url,
      revision: url.startsWith('assets/')
        ? null
        : createHash('sha256')
            .update(readFileSync(join(folder, url)))
            .digest('hex')
            .slice(0, 16),
    }));
}
