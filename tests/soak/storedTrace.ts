/** Reads what a tab has stored of its work, without the app's own reader. */
import type {Page} from 'playwright-core';
import type {StepText, Trace} from './trace';

interface StoredStep {
  readonly scenario: object;
  readonly picture?: object;
  /** Starts and lengths in the pool, in turn. */
  readonly changes?: readonly number[];
  readonly data?: string;
}
interface Stored extends StoredStep {
  readonly view: {readonly picture?: object; readonly choices?: {readonly tour?: string}};
  readonly past: readonly StoredStep[];
  readonly future: readonly StoredStep[];
  readonly pool: readonly unknown[];
}
export interface StoredScenario {
  readonly asOf: string;
  readonly basis: string;
  readonly model: string;
  readonly shocks: Readonly<Record<string, number>>;
  readonly reductions: Readonly<Record<string, number>>;
}

/** Null: nothing was done in this tab, so that nothing is stored. */
export async function readStored(page: Page): Promise<Stored | null> {
  const text = await page.evaluate(async () => {
    document.dispatchEvent(new Event('visibilitychange')); // what rests under a hand is written now
    const key = `frenemy.work.${sessionStorage.getItem('frenemy.tab')}`;
    const stored = localStorage.getItem(key);
    return stored === null ? null : stored.slice(stored.indexOf('\n') + 1);
  });
  return text === null ? null : (JSON.parse(text) as Stored);
}

export function traceOf(stored: Stored): Trace {
  const textOf = ({scenario, picture = {}, changes = [], data}: StoredStep): StepText => {
    const own: unknown[] = [];
    for (let i = 0; i < changes.length; i += 2)
      own.push(...stored.pool.slice(changes[i]!, changes[i]! + changes[i + 1]!));
    return JSON.stringify([scenario, picture, own, data ?? null]);
  };
  return {
    past: stored.past.map(textOf),
    now: textOf({...stored, picture: stored.view.picture ?? {}}),
    future: stored.future.map(textOf),
  };
}
export const scenarioIn = (text: StepText): StoredScenario =>
  (JSON.parse(text) as [StoredScenario])[0];
