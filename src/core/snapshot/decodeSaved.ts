/**
 * The door for the reader's own scenarios: what the browser kept, checked like any snapshot. Names
 * that the data no longer know stay in them; who runs one leaves those out and says so.
 */
import * as v from 'valibot';
import type {Scenario} from '../scenario/scenario';
import {parameterIssues} from './decode';
import {ScenarioSchema} from './snapshotSchema';
import {LONGEST_NAME, SAVED_FORMAT, type SavedScenario} from './savedScenarios';

/** What was stored; null where it is damaged or was written by a newer version. */
export function decodeSaved(text: string): readonly SavedScenario[] | null {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return null;
  }
  const shape = v.safeParse(SavedSchema, stored);
  if (!shape.success) return null;
  const saved = shape.output.scenarios as readonly SavedScenario[];
  const hasFaults = saved.some(({scenario}) => parameterIssues(scenario).length > 0);
  return hasFaults || new Set(saved.map((s) => s.id)).size < saved.length ? null : saved;
}

const word = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
const SavedSchema = v.strictObject({
  format: v.literal(SAVED_FORMAT),
  scenarios: v.array(
    v.strictObject({
      id: word(40),
      name: word(LONGEST_NAME),
      scenario: ScenarioSchema as v.GenericSchema<unknown, Scenario>,
    }),
  ),
});
