import {expect, it} from 'vitest';
import {summed} from '../../.ci/mutate.mjs';
import {isDrawn} from '../../.ci/mutationSample.mjs';

const mutant = (line: number, replacement = 'true') => ({
  id: String(line),
  fileName: '/home/someone/work/src/core/graph/csr.ts',
  replacement,
  location: {start: {line, column: 3}, end: {line, column: 9}},
});

it('draws about the share that was asked for, the same ones each time and in any folder', () => {
  const lines = Array.from({length: 4000}, (_, line) => mutant(line));
  const drawn = lines.filter((one) => isDrawn(one, 0.1, '1'));
  // Binomial with n = 4000, p = 0.1: mean 400, standard deviation 19; five of them either side.
  expect(Math.abs(drawn.length - 400)).toBeLessThan(95);
  const elsewhere = lines.map((one) => ({...one, fileName: 'C:\\w\\src\\core\\graph\\csr.ts'}));
  expect(elsewhere.filter((one) => isDrawn(one, 0.1, '1')).map(({id}) => id)).toEqual(
    drawn.map(({id}) => id),
  );
  expect(lines.filter((one) => isDrawn(one, 0.1, '2'))).not.toEqual(drawn);
  expect(lines.every((one) => isDrawn(one, 1, '1'))).toBe(true);
});

it('counts what no test reaches as survived, and what is not in the sample not at all', () => {
  const tried = (status: string) => ({...mutant(2), mutatorName: 'BooleanLiteral', status});
  const statuses = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError', 'Ignored'];
  const {caught, survived} = summed({
    files: {'src/core/graph/csr.ts': {source: 'a\n  b();\nc', mutants: statuses.map(tried)}},
  });
  expect(caught).toBe(2);
  expect(survived).toEqual(Array(2).fill('src/core/graph/csr.ts:2:3 BooleanLiteral: b(); → true'));
});
