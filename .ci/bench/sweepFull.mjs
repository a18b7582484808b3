/** The sweep against C at the size that the budgets are for: minutes, and so on demand alone. */
import {sweepAgainstC} from './sweep.mjs';

/** @param {import('./parts.mjs').Bench} bench @returns {Promise<import('./parts.mjs').Line[]>} */
export const measure = async (bench) => sweepAgainstC(bench, true);
