/**
 * `npm run soak -- [--minutes=30] [--seed=1]`: random actions in a real browser against a model of the state
 * ([testing](../docs/testing.md)). Prints what was done and met as JSON; ends with 1 where there was a fault.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {bundle} from './bundle.mjs';
import {serve} from './serve.mjs';
import {cache, ensureBrowser, ensureBuild, ensureDependencies, root, say, start} from './setup.mjs';

await start(async () => {
  const {values} = parseArgs({
    options: {minutes: {type: 'string', default: '30'}, seed: {type: 'string', default: '1'}},
  });
  await ensureDependencies();
  await ensureBuild();
  const {chromium} = await import('playwright-core');
  const script = await bundle('tests/soak/soak.ts', 'soak', ['src', 'tests/soak']);
  const {soak} = await import(pathToFileURL(script).href);
  const server = await serve();
  const executablePath = await ensureBrowser();
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']});
  /** @type {{id: string, name: {en: string, ko: string}}[]} */
  const companies = JSON.parse(readFileSync(join(root, 'data/companies.json'), 'utf8'));
  const report = await soak({
    browser,
    url: server.url,
    seed: Number(values.seed),
    actions: Infinity,
    milliseconds: Number(values.minutes) * 60_000,
    companies: companies.map(({id, name}) => [id, name.en, name.ko]),
    tell: say,
    picture: join(cache, 'soak.png'),
  });
  await browser.close();
  await server.close();
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = report.faults.length > 0 ? 1 : 0;
});
