/** How far a long command is, on stderr alone, and only where someone is looking. */
const FIRST_AFTER_MS = 1000;

export interface Progress {
  readonly tell: (done: number) => void;
  readonly end: () => void;
}

export function reportProgress(what: string, total: number): Progress {
  const {stderr} = process;
  const begun = performance.now();
  let shown = '';
  return {
    tell: (done) => {
      if (!stderr.isTTY || performance.now() - begun < FIRST_AFTER_MS) return;
      const line = `${what}: ${Math.floor((100 * done) / total)} %`;
      if (line !== shown) stderr.write(`\r${(shown = line)}`);
    },
    end: () => {
      if (shown !== '') stderr.write(`\r${' '.repeat(shown.length)}\r`);
    },
  };
}
