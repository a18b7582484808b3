/** The input or the arguments are at fault: exit code 1, every line on stderr, no stack trace. */
export class InputError extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[] | string) {
    const all = typeof lines === 'string' ? [lines] : lines;
    super(all.join('\n'));
    this.lines = all;
  }
}
