import {spawn} from 'node:child_process';
import {expect, it} from 'vitest';

const frenemy = (...args: string[]) =>
  new Promise<{code: number | null; out: string; err: string}>((resolve) => {
    const child = spawn(process.execPath, ['.ci/frenemy.mjs', ...args]);
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    child.on('close', (code) => resolve({code, out, err}));
  });

interface Answer {
  readonly basis: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly shock: number;
    readonly distress: number;
    readonly receipt: readonly {readonly loss: number; readonly sources: readonly string[]}[];
  }[];
}

it('gives whole JSON and nothing else to a pipe, with receipts that add up', async () => {
  const {code, out, err} = await frenemy('stress', '--fail', 'oracle', '--format', 'json');
  expect([code, err]).toEqual([0, '']);
  const {nodes} = JSON.parse(out) as Answer;
  const hit = nodes.filter((n) => n.distress > n.shock);
  expect(hit.map((n) => n.id)).toContain('openai');
  for (const {id, shock, distress, receipt} of hit) {
    const sum = receipt.reduce((total, line) => total + line.loss, 0);
    expect(Math.abs(sum - (distress - shock)), id).toBeLessThan(1e-9);
  }
});

it('differs by basis, and gives the same bytes twice, also two at once', async () => {
  const ask = (basis: string) =>
    frenemy('stress', '--fail', 'oracle', '--basis', basis, '--format', 'json');
  const [first, second, announced, paid] = await Promise.all([
    ask('binding'),
    ask('binding'),
    ask('announced'),
    ask('paid'),
  ]);
  expect(first.out).toBe(second.out);
  const losses = [first, announced, paid].map(({out}) =>
    JSON.stringify((JSON.parse(out) as Answer).nodes.map((n) => n.distress)),
  );
  expect(new Set(losses).size).toBe(3);
});

it('passes on the status of a command, and speaks on stderr alone when it fails', async () => {
  const {code, out, err} = await frenemy('stress', '--fail', 'nobody');
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/nobody/);
  expect(err).not.toMatch(/^\s+at /m); // no stack
});
