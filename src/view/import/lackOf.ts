import type {ImportPlan} from '../../core/exchange/importPlan';

/** What a plan still needs before its rows can be read; null where it has it. */
export function lackOf({ties, companies}: ImportPlan): 'needsTies' | 'needsEnds' | null {
  if (ties.length + companies.length === 0) return 'needsTies';
  const isOpen = ties.some(({mapping: {from, to}}) => from === undefined || to === undefined);
  return isOpen ? 'needsEnds' : null;
}
