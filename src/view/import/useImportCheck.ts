/** All rows read as the plan says, in slices, a moment after the last change of it. */
import {useEffect, useState} from 'react';
import type {Imported, ImportPlan, KnownData} from '../../core/exchange/importPlan';
import {importSteps} from '../../core/exchange/importTables';
import {runInSlices} from '../study/runInSlices';

const DELAY_MS = 150;

/** Null while it is under way. */
export function useImportCheck(plan: ImportPlan | null, known: KnownData): Imported | null {
  const [answer, setAnswer] = useState<{
    readonly plan: ImportPlan;
    readonly known: KnownData;
    readonly imported: Imported;
  } | null>(null);
  useEffect(() => {
    if (plan === null) return;
    let cancel = () => {};
    const timer = setTimeout(() => {
      cancel = runInSlices(
        () => importSteps(plan, known),
        (imported) => setAnswer({plan, known, imported}),
      );
    }, DELAY_MS);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [plan, known]);
  return answer !== null && answer.plan === plan && answer.known === known ? answer.imported : null;
}
