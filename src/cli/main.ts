/** The command line: `frenemy COMMAND [OPTION]…`. Exit 0 done, 1 input at fault, 2 internal. */
import {InputError} from './inputError';
import {convert} from './commands/convert';
import {diff} from './commands/diff';
import {frenemies} from './commands/frenemies';
import {loops} from './commands/loops';
import {centrality} from './commands/centrality';
import {facts} from './commands/facts';
import {concentration} from './commands/concentration';
import {merge} from './commands/merge';
import {power} from './commands/power';
import {rank} from './commands/rank';
import {reverse} from './commands/reverse';
import {scenarios} from './commands/scenarios';
import {snapshot} from './commands/snapshot';
import {stress} from './commands/stress';
import {timeline} from './commands/timeline';
import {validate} from './commands/validate';
import {USAGE} from './usage';
import {isWorker, serve} from './workers';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => string | Promise<string>>> = {
  stress,
  rank,
  reverse,
  frenemies,
  loops,
  centrality,
  concentration,
  power,
  facts,
  timeline,
  validate,
  scenarios,
  convert,
  diff,
  merge,
  snapshot,
};

/** Writes whole, however large: a pipe may take only part of it at once. */
async function run(argv: readonly string[]): Promise<number> {
  const [command, ...args] = argv;
  if (command === undefined) {
    process.stderr.write(USAGE);
    return 1;
  }
  if (
    ['help', '--help', '-h'].includes(command) ||
    args.includes('--help') ||
    args.includes('-h')
  ) {
    process.stdout.write(USAGE);
    return 0;
  }
  try {
    const known = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (!known)
      throw new InputError(
        `no command "${command}"; there are ${Object.keys(COMMANDS).join(', ')}`,
      );
    process.stdout.write(await known(args));
    return 0;
  } catch (error) {
    if (error instanceof InputError) {
      process.stderr.write(error.lines.map((line) => `frenemy: ${line}\n`).join(''));
      return 1;
    }
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `frenemy: internal error: ${message}\n` +
        'frenemy: this is a fault of the program, not of the input: please report it with the command and its input\n',
    );
    return 2;
  }
}

if (isWorker) serve();
else process.exitCode = await run(process.argv.slice(2));
