/**
 * A checker for Stryker that lets a seeded share of all mutants through. The others count as not valid, so
 * that a score speaks of the sample alone. A plain plugin: Stryker is no package of this project.
 */
import {createHash} from 'node:crypto';

/**
 * @typedef {{id: string, fileName: string, replacement: string,
 *   location: {start: {line: number, column: number}, end: {line: number, column: number}}}} Mutant
 */

/**
 * Whether a mutant is drawn: by its place and its text, so that other mutants do not change it.
 * @param {Mutant} mutant
 * @param {number} share
 * @param {string} seed
 */
export function isDrawn({fileName, location: {start, end}, replacement}, share, seed) {
  const path = fileName.replaceAll('\\', '/').replace(/^.*\/src\/core/, '');
  const place = [start.line, start.column, end.line, end.column];
  const key = [seed, path, ...place, replacement].join('|');
  return createHash('sha256').update(key).digest().readUInt32BE(0) / 2 ** 32 < share;
}

function sample() {
  const share = Number(process.env.MUTATION_SHARE ?? 1);
  const seed = process.env.MUTATION_SEED ?? '1';
  return {
    init: () => Promise.resolve(),
    /** @param {readonly Mutant[]} mutants */
    group: (mutants) => [mutants.map(({id}) => id)],
    /** @param {readonly Mutant[]} mutants */
    check: (mutants) =>
      Promise.resolve(
        Object.fromEntries(
          mutants.map((mutant) => [
            mutant.id,
            isDrawn(mutant, share, seed)
              ? {status: 'passed'}
              : {status: 'compileError', reason: 'not in the sample'},
          ]),
        ),
      ),
  };
}
sample.inject = /** @type {const} */ ([]);
export const strykerPlugins = [{kind: 'Checker', name: 'sample', factory: sample}];
