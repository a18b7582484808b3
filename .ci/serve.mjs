/**
 * A small static server for the built app. Everything is read once, so that a rebuild beneath it
 * never serves half of each. It answers with what a host of the app should send, above all a
 * content policy without exceptions: nothing is loaded from, or sent to, anywhere else.
 */
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {SERVED_POLICY} from './policy.mjs';
import {root} from './setup.mjs';

/** @type {Record<string, string>} */
const MIME = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
};

export const HEADERS = {
  'Content-Security-Policy': `${SERVED_POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** `?embed` is made to stand in other pages; everything else must not be framed. */
const EMBED_HEADERS = {
  ...HEADERS,
  'Content-Security-Policy': HEADERS['Content-Security-Policy'].replace(
    "frame-ancestors 'none'",
    'frame-ancestors *',
  ),
};

/**
 * Serves a folder on a port of this machine; without `isFixed` the next free one is taken.
 * @param {{folder?: string, port?: number, isFixed?: boolean, host?: string}} [options]
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({
  folder = join(root, 'dist'),
  port = 0,
  isFixed = false,
  host = '127.0.0.1',
} = {}) {
  const files = readFolder(folder);
  const server = createServer((request, response) => {
    const [asked = '/', query = ''] = (request.url ?? '/').split('?');
    const path = asked === '/' ? '/index.html' : safelyDecoded(asked);
    const file = files.get(path);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, {...HEADERS, Allow: 'GET, HEAD'}).end();
    if (!file)
      return void response
        .writeHead(404, {...HEADERS, 'Content-Type': MIME.txt})
        .end(request.method === 'HEAD' ? undefined : 'There is nothing here.\n');
    const headers = {
      ...(new URLSearchParams(query).has('embed') ? EMBED_HEADERS : HEADERS),
      'Content-Type': file.type,
      'Cache-Control': path.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      ETag: file.tag,
    };
    if (request.headers['if-none-match'] === file.tag)
      return void response.writeHead(304, headers).end();
    response.writeHead(200, {...headers, 'Content-Length': file.body.length});
    return void response.end(request.method === 'HEAD' ? undefined : file.body);
  });

  for (let at = port; ; at++) {
    const error = await listening(server, at, host);
    if (!error) break;
    const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
    if (!isTaken || isFixed || at >= port + 100) throw error;
  }
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<NodeJS.ErrnoException | undefined>}
 */
const listening = (server, port, host) =>
  new Promise((resolve) => {
    const fail = (/** @type {NodeJS.ErrnoException} */ error) => resolve(error);
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve(undefined);
    });
  });

/**
 * @param {string} folder
 * @param {string} path
 * @param {Map<string, {body: Buffer, type: string, tag: string}>} files
 */
function readFolder(folder, path = '', files = new Map()) {
  for (const name of readdirSync(folder).sort()) {
    const full = join(folder, name);
    if (statSync(full).isDirectory()) {
      readFolder(full, `${path}/${name}`, files);
      continue;
    }
    const body = readFileSync(full);
    const type = MIME[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    files.set(`${path}/${name}`, {body, type: type ?? 'application/octet-stream', tag});
  }
  return files;
}

/** @param {string} path */
function safelyDecoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
