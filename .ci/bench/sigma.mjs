/**
 * sigma, the drawing by WebGL that one would take instead: fetched when the bench first wants it, beside
 * our packages and not among them, since nothing of ours needs it. Null without network.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {cache, run, say} from '../setup.mjs';

export const SIGMA_VERSION = '4.0.4';

/** The text of its script for a page. @returns {Promise<string | null>} */
export async function sigmaScript() {
  const home = join(cache, 'peers');
  const script = join(home, 'node_modules', 'sigma', 'dist', 'sigma.min.js');
  const manifest = join(home, 'node_modules', 'sigma', 'package.json');
  const isThere = () =>
    existsSync(script) && JSON.parse(readFileSync(manifest, 'utf8')).version === SIGMA_VERSION;
  if (!isThere()) {
    say(`Fetching sigma ${SIGMA_VERSION} to compare with (once) …`);
    mkdirSync(home, {recursive: true});
    writeFileSync(join(home, 'package.json'), '{"private": true}\n');
    const words = ['install', `sigma@${SIGMA_VERSION}`, '--no-audit', '--no-fund'];
    await run('npm', [...words, '--ignore-scripts', '--loglevel=error'], {cwd: home});
  }
  return isThere() ? readFileSync(script, 'utf8') : null;
}
