/**
 * What is asked of the large network of this tab, over a reload: who fails, which level is open, whose
 * receipt. The network itself is kept by its worker; the question is asked again where it is the same.
 */
import type {ModelId} from '../../core/contagion/models';
import type {Shock} from '../../core/large/protocol';
import type {LargeNetwork, LargeState} from '../../state/largeNetwork';

const KEY = 'frenemy.large';

interface Question {
  readonly of: string;
  readonly model: ModelId | null;
  readonly shocks: readonly Shock[];
  readonly path: readonly number[];
  readonly chosen: number | null;
}

export function keepLargeQuestion(large: LargeNetwork): void {
  let isAskingAgain = false;
  large.store.subscribe((state, before) => {
    if (state.at !== 'open' || isAskingAgain) return;
    const asked = before.at === 'open' ? null : read();
    if (asked === null || asked.of !== nameOf(state)) return write(state);
    isAskingAgain = true;
    void askAgain(large, asked).finally(() => {
      isAskingAgain = false;
    });
  });
}

async function askAgain(
  large: LargeNetwork,
  {model, shocks, path, chosen}: Question,
): Promise<void> {
  const {opened, model: now} = large.store.getState();
  if (chosen !== null) await large.show(chosen);
  if (model !== null && model !== now && opened?.models.includes(model))
    await large.askModel(model);
  if (shocks.length > 0) await large.fail(shocks);
  await large.go(path);
}

/** The same file, by its name and what was in it. */
const nameOf = ({opened}: LargeState): string =>
  opened ? [opened.title, opened.kind, opened.companies, opened.ties].join('\n') : '';

function write(state: LargeState): void {
  const {model, shocks, level, chosen} = state;
  const asked: Question = {
    of: nameOf(state),
    model,
    shocks,
    path: level?.path ?? [],
    chosen: chosen?.company ?? null,
  };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(asked));
  } catch {
    // no storage: after a reload the question is asked anew
  }
}

const isCount = (n: unknown): n is number => Number.isInteger(n) && (n as number) >= 0;

const isShock = (value: unknown): value is Shock => {
  const {company, loss} = (value ?? {}) as Partial<Shock>;
  return isCount(company) && typeof loss === 'number' && loss > 0 && loss <= 1;
};

/** Null where nothing was asked, or what lies there is not ours. */
function read(): Question | null {
  try {
    const value = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<Question> | null;
    if (value === null || typeof value.of !== 'string') return null;
    const {of, model = null, shocks, path, chosen = null} = value;
    const areCounts = (list: unknown): list is readonly number[] =>
      Array.isArray(list) && list.every(isCount);
    if (!Array.isArray(shocks) || !shocks.every(isShock) || !areCounts(path)) return null;
    return chosen === null || isCount(chosen) ? {of, model, shocks, path, chosen} : null;
  } catch {
    return null;
  }
}
