/** Writes a page of the docs as the formatter would leave it. */
import {writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';

/** @param {string} path @param {string} text */
export async function writePage(path, text) {
  writeFileSync(path, await format(text, {...(await resolveConfig(path)), filepath: path}));
}
