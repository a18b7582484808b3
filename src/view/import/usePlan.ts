/** The plan of an import as the reader changes it; roles of sheets guess the rest of it anew. */
import {useState} from 'react';
import type {Mapping} from '../../core/exchange/columnMapping';
import {guessPlan, guessRoles, type SheetRole} from '../../core/exchange/guessPlan';
import type {ImportPlan} from '../../core/exchange/importPlan';
import type {Sheet} from '../../core/exchange/sheet';

export interface PlanState {
  readonly roles: readonly SheetRole[];
  readonly plan: ImportPlan;
  readonly setRole: (sheet: Sheet, role: SheetRole) => void;
  readonly setPlan: (change: Partial<ImportPlan>) => void;
  readonly setMapping: (of: 'ties' | 'companies', sheet: Sheet, mapping: Mapping<string>) => void;
}

export function usePlan(sheets: readonly Sheet[], title: string): PlanState {
  const [{roles, plan}, setState] = useState(() => {
    const guessed = guessRoles(sheets);
    return {roles: guessed as readonly SheetRole[], plan: guessPlan(sheets, guessed, title)};
  });
  return {
    roles,
    plan,
    setRole: (sheet, role) =>
      setState((before) => {
        const next = before.roles.map((held, k) => (sheets[k] === sheet ? role : held));
        return {roles: next, plan: keeping(before.plan, guessPlan(sheets, next, title))};
      }),
    setPlan: (change) => setState((s) => ({...s, plan: {...s.plan, ...change}})),
    setMapping: (of, sheet, mapping) =>
      setState((s) => ({
        ...s,
        plan: {
          ...s.plan,
          [of]: s.plan[of].map((one) => (one.sheet === sheet ? {...one, mapping} : one)),
        },
      })),
  };
}

/** What was set of sheets that keep their role stays. */
const keeping = (before: ImportPlan, guessed: ImportPlan): ImportPlan => ({
  ...guessed,
  ties: guessed.ties.map((one) => before.ties.find(({sheet}) => sheet === one.sheet) ?? one),
  companies: guessed.companies.map(
    (one) => before.companies.find(({sheet}) => sheet === one.sheet) ?? one,
  ),
  addsCompanies: before.addsCompanies,
  meetsTies: before.meetsTies,
});
