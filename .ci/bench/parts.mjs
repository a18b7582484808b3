/**
 * The parts of `npm run bench`, in the order in which they run: a name for `--only=`, what it is, and
 * where its measuring stands. Each is fetched when it runs, so that a part alone needs nothing of the
 * others.
 *
 * @typedef {{
 *   key: string,
 *   name: string,
 *   value: number,
 *   unit: string,
 *   budget: number | null,
 *   notes?: readonly string[],
 *   isClocked?: boolean,
 *   isOwnTime?: boolean,
 * }} Line
 *   One measured number, less is better. `key` is its name in the baseline and must not change;
 *   `budget` is null where nothing is promised. The unit says how it is compared with the
 *   baseline (see baseline.mjs): kB, MB, ×, count, ms or s; `isClocked`: a time that waits for a clock,
 *   the screen's, and is kept as it is; `isOwnTime`: by the clock of the thread (clock.mjs), which
 *   does not hear what else the machine does.
 * @typedef {{
 *   url: () => Promise<string>,
 *   browser: () => Promise<import('playwright-core').Browser>,
 *   skip: (why: string) => void,
 * }} Bench
 *   The built app served, and a browser: both opened when first asked for. `skip` says that
 *   something was left out.
 * @typedef {{about: string, isLong?: boolean, open: () => Promise<{measure: (bench: Bench) => Promise<Line[]>}>}} Part
 *   `isLong`: left out unless `--full` or its name asks for it.
 */

/** @satisfies {Record<string, Part>} */
export const PARTS = {
  load: {about: 'a first visit', open: () => import('./load.mjs')},
  screens: {about: 'what each screen adds', open: () => import('./screens.mjs')},
  click: {about: 'a click to its painted answer', open: () => import('./click.mjs')},
  pan: {about: 'the map under the hand', open: () => import('./pan.mjs')},
  drawing: {about: 'the map beside the peers', open: () => import('./drawing.mjs')},
  memory: {about: 'what stays on the heap', open: () => import('./memory.mjs')},
  'what-if': {about: 'one what-if in the core', open: () => import('./whatIf.mjs')},
  layout: {about: 'the layouts of the map', open: () => import('./layout.mjs')},
  import: {about: 'a table of a stranger', open: () => import('./importing.mjs')},
  large: {about: 'a network too large for the map', open: () => import('./large.mjs')},
  centrality: {about: 'centralities beside the peers', open: () => import('./centrality.mjs')},
  sweep: {about: 'every company failed once, against C', open: () => import('./sweep.mjs')},
  'sweep-full': {
    about: 'the same at full size: minutes',
    open: () => import('./sweepFull.mjs'),
    isLong: true,
  },
};

/** @typedef {keyof typeof PARTS} PartName */
export const PART_NAMES = /** @type {PartName[]} */ (Object.keys(PARTS));
