import {mkdtempSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, expect, it} from 'vitest';
import {serve} from '../../.ci/serve.mjs';

let folder: string;
const running: {close: () => Promise<void>}[] = [];
const started = async (options: Parameters<typeof serve>[0] = {}) => {
  const server = await serve({folder, ...options});
  running.push(server);
  return server.url;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frenemy-serve-'));
  mkdirSync(join(folder, 'site', 'assets'), {recursive: true});
  writeFileSync(join(folder, 'secret.txt'), 'not yours');
  folder = join(folder, 'site');
  writeFileSync(join(folder, 'index.html'), '<title>home</title>');
  writeFileSync(join(folder, 'assets', 'app-1.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'a b.css'), 'p{}');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});
afterAll(() => rmSync(join(folder, '..'), {recursive: true}));

it('serves the page, its parts and their types', async () => {
  const url = await started();
  const page = await fetch(url);
  expect(await page.text()).toBe('<title>home</title>');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const script = await fetch(`${url}assets/app-1.js?v=1`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect((await fetch(`${url}assets/a%20b.css`)).status).toBe(200);
});

it('allows nothing from elsewhere and nothing written into the page', async () => {
  const policy = (await fetch(await started())).headers.get('content-security-policy');
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy!.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:|\*/);
});

it('answers what it does not have with 404, and other methods with 405', async () => {
  const url = await started();
  expect((await fetch(`${url}nothing`)).status).toBe(404);
  expect((await fetch(`${url}%E0%A4%A`)).status).toBe(404);
  expect((await fetch(url, {method: 'POST'})).status).toBe(405);
  const head = await fetch(url, {method: 'HEAD'});
  expect([head.status, await head.text()]).toEqual([200, '']);
});

it('never leaves its folder', async () => {
  const {port} = new URL(await started());
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '//secret.txt',
    '//',
  ]) {
    const status = await new Promise((resolve) => {
      request({host: '127.0.0.1', port, path}, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status, path).toBe(404);
  }
});

it('says when nothing has changed', async () => {
  const url = await started();
  const tag = (await fetch(url)).headers.get('etag')!;
  expect((await fetch(url, {headers: {'If-None-Match': tag}})).status).toBe(304);
});

it('takes the next free port, but never another one than it was told', async () => {
  const first = Number(new URL(await started({port: 45_170})).port);
  const second = Number(new URL(await started({port: first})).port);
  expect(second).toBeGreaterThan(first);
  await expect(serve({folder, port: first, isFixed: true})).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
