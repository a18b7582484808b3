/**
 * `npm run sameness -- [--browser=/usr/bin/firefox]…`: every kind of answer of `core`, computed here and in each
 * browser, to the last bit ([testing](../docs/testing.md)). Any browser that opens an address without a
 * window will do: it is started with a profile of its own, and its page posts what it found. Without a name
 * the browser of the tests is taken. Ends with 1 where an answer differs.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {bundle} from './bundle.mjs';
import {
  PlainError,
  ensureBrowser,
  ensureBuild,
  ensureDependencies,
  root,
  say,
  start,
} from './setup.mjs';

/** A page that has not answered by then never will. */
const PATIENCE_MS = 300_000;
const PAGE = `<!doctype html><meta charset="utf-8"><title>Sameness</title>
<script type="module">
  const tell = (body) => fetch('/found', {method: 'POST', body: JSON.stringify(body)});
  try {
    await import('/answers.mjs');
    const text = await (await fetch('/dataset.json')).text();
    await tell({answers: answers(text)});
  } catch (error) {
    await tell({fault: String(error?.stack ?? error)});
  }
</script>`;

await start(async () => {
  const {values} = parseArgs({options: {browser: {type: 'string', multiple: true}}});
  await ensureDependencies();
  await ensureBuild();
  const script = await bundle(
    'tests/sameness/page.ts',
    'sameness',
    ['src/core', 'tests/sameness'],
    'browser',
  );
  const text = readFileSync(join(root, 'dist', 'dataset.json'), 'utf8');
  await import(pathToFileURL(script).href);
  /** @type {Record<string, string>} */
  const here = /** @type {any} */ (globalThis).answers(text);
  say(`Node ${process.version}: ${Object.keys(here).length} answers`);

  for (const browser of values.browser ?? [await ensureBrowser()]) {
    const there = await answersIn(browser, {
      '/': ['text/html', PAGE],
      '/answers.mjs': ['text/javascript', readFileSync(script, 'utf8')],
      '/dataset.json': ['application/json', text],
    });
    const names = [...new Set([...Object.keys(here), ...Object.keys(there.answers)])];
    const different = names.filter((name) => here[name] !== there.answers[name]);
    for (const name of different) console.log(`differs: ${name}`);
    const same = names.length - different.length;
    console.log(`${there.agent}\n${same} of ${names.length} answers are the same to the bit`);
    if (different.length > 0) process.exitCode = 1;
  }
});

/**
 * @param {string} browser the program
 * @param {Record<string, [type: string, body: string]>} pages by path
 * @returns {Promise<{agent: string, answers: Record<string, string>}>}
 */
async function answersIn(browser, pages) {
  const {promise, resolve, reject} = deferred();
  const server = createServer((request, response) => {
    const page = pages[request.url ?? '/'];
    if (request.method === 'GET') {
      if (!page) return void response.writeHead(404).end();
      return void response
        .writeHead(200, {'Content-Type': `${page[0]}; charset=utf-8`})
        .end(page[1]);
    }
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      response.end();
      const {answers, fault} = JSON.parse(body);
      if (fault) reject(new PlainError(`In ${browser}: ${fault}`));
      else resolve({agent: request.headers['user-agent'], answers});
    });
    return undefined;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const profile = mkdtempSync(join(tmpdir(), 'frenemy-sameness-'));
  const isFirefox = basename(browser).includes('firefox');
  const options = isFirefox
    ? ['--headless', '--no-remote', '--profile', profile]
    : ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`];
  const child = spawn(browser, [...options, `http://127.0.0.1:${address.port}/`], {
    stdio: 'ignore',
    detached: process.platform !== 'win32', // a group of its own, so that its helpers end with it
  });
  child.on('error', reject);
  const late = setTimeout(
    () => reject(new PlainError(`${browser} has not answered in five minutes.`)),
    PATIENCE_MS,
  );
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    await ended(child);
    server.close();
    server.closeAllConnections();
    rmSync(profile, {recursive: true, force: true, maxRetries: 10, retryDelay: 200});
  }
}

/** @param {import('node:child_process').ChildProcess} child */
async function ended(child) {
  if (child.pid === undefined || child.exitCode !== null) return;
  const exit = once(child, 'exit');
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGKILL');
  await exit;
}

/** @returns {{promise: Promise<any>, resolve: (value: any) => void, reject: (error: Error) => void}} */
function deferred() {
  let resolve = (/** @type {any} */ _value) => {};
  let reject = (/** @type {Error} */ _error) => {};
  const promise = new Promise((yes, no) => ([resolve, reject] = [yes, no]));
  return {promise, resolve, reject};
}
