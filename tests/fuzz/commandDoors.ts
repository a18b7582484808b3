/** The command line: its arguments, and files that they point at. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {concentration} from '../../src/cli/commands/concentration';
import {convert} from '../../src/cli/commands/convert';
import {diff} from '../../src/cli/commands/diff';
import {facts} from '../../src/cli/commands/facts';
import {loops} from '../../src/cli/commands/loops';
import {merge} from '../../src/cli/commands/merge';
import {scenarios} from '../../src/cli/commands/scenarios';
import {stress} from '../../src/cli/commands/stress';
import {validate} from '../../src/cli/commands/validate';
import {InputError} from '../../src/cli/inputError';
import type {Random} from '../../src/core/lib/random';
import type {Door, Verdict} from './door';
import {HOSTILE_TEXTS, pick, spoiledJsonText, spoiledText, whole} from './hostile';
import * as seeds from './seeds';
import {checkWords} from './sound';

const COMMANDS = {concentration, convert, diff, facts, loops, merge, scenarios, stress, validate};
type Name = keyof typeof COMMANDS;
interface Line {
  readonly command: Name;
  readonly args: readonly string[];
  /** What stands in the file that the arguments call `@`. */
  readonly file: string;
}
const folder = mkdtempSync(join(tmpdir(), 'frenemy-fuzz-'));
process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
const sound = join(folder, 'sound.json');
writeFileSync(sound, JSON.stringify(seeds.DATA));

const LINES: readonly (readonly [Name, ...string[]])[] = [
  ['validate', '@'],
  ['validate', sound, '--format', 'json'],
  ['convert', '@', join(folder, 'out.json')],
  ['convert', sound, join(folder, 'out.gexf')],
  ['diff', sound, '@'],
  ['diff', '@', sound, '--format', 'csv'],
  ['merge', sound, '@'],
  ['stress', '--data', '@', '--fail', 'cloud'],
  ['stress', '--data', sound, '--fail', 'cloud=0.5', '--set', 'horizon=12', '--format', 'csv'],
  ['stress', '--data', sound, '--cut', 'chips:maker:cloud', '--as-of', '2026-10-31'],
  ['stress', '--network', '@', '--fail', 'a', '--model', 'debtrank'],
  ['loops', '--data', sound, '--max-length', '4'],
  ['concentration', '--data', sound, '--basis', 'announced', '--class', 'accelerators'],
  ['scenarios', '--data', '@'],
];

const spoiledLine = (random: Random): Line => {
  const [command, ...args] = pick(random, LINES);
  if (random() < 0.5)
    for (let k = 1 + whole(random, 2); k > 0; k--) {
      const at = whole(random, args.length + 1);
      const word = pick(random, HOSTILE_TEXTS).slice(0, 4000).replaceAll('\0', '');
      const how = whole(random, 3);
      if (how === 0) args.splice(at, 0, word);
      else if (how === 1) args.splice(at, 1);
      else if (args[at] !== undefined && args[at] !== sound)
        args[at] = spoiledText(random, args[at]).slice(0, 4000);
    }
  const value = pick<unknown>(random, [seeds.DATA, seeds.PATCH, seeds.NETWORK, seeds.SNAPSHOT]);
  return {
    command,
    args: args.filter((arg) => !isElsewhere(command, arg)),
    file: spoiledJsonText(random, value),
  };
};
/** Nothing is written outside the folder, nor read from where it may be long. */
const isElsewhere = (command: Name, arg: string): boolean =>
  !arg.startsWith(folder) && (command === 'convert' ? arg !== '@' : arg.includes('/'));

async function call({command, args, file}: Line): Promise<Verdict> {
  const path = join(folder, 'input.json');
  if (args.includes('@')) writeFileSync(path, file);
  try {
    const said = await COMMANDS[command](args.map((arg) => (arg === '@' ? path : arg)));
    if (typeof said !== 'string') throw new Error('says no text');
    return 'accepted';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    checkWords(error.lines);
    return 'refused';
  }
}

export const commandLine: Door<Line> = {name: 'command line', fixed: [], make: spoiledLine, call};
