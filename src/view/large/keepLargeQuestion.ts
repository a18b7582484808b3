/**
 * What is asked of the large network of this tab, over a reload: who fails, which level is open, whose
 * receipt. The network itself is kept by its worker; the question is asked again where it is the same.
 */
import type {LargeNetwork, LargeState} from '../../state/largeNetwork';

const KEY = 'frenemy.large';

interface Question {
  readonly of: string;
  readonly failed: readonly number[];
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

async function askAgain(large: LargeNetwork, {failed, path, chosen}: Question): Promise<void> {
  if (chosen !== null) await large.show(chosen);
  if (failed.length > 0) await large.fail(failed);
  await large.go(path);
}

/** The same file, by its name and what was in it. */
const nameOf = ({opened}: LargeState): string =>
  opened ? [opened.title, opened.kind, opened.companies, opened.ties].join('\n') : '';

function write(state: LargeState): void {
  const {failed, level, chosen} = state;
  const asked: Question = {
    of: nameOf(state),
    failed,
    path: level?.path ?? [],
    chosen: chosen?.company ?? null,
  };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(asked));
  } catch {
    // no storage: after a reload the question is asked anew
  }
}

/** Null where nothing was asked, or what lies there is not ours. */
function read(): Question | null {
  try {
    const value = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<Question> | null;
    if (value === null || typeof value.of !== 'string') return null;
    const {of, failed, path, chosen = null} = value;
    const isCount = (n: unknown): n is number => Number.isInteger(n) && (n as number) >= 0;
    const areCounts = (list: unknown): list is readonly number[] =>
      Array.isArray(list) && list.every(isCount);
    if (!areCounts(failed) || !areCounts(path)) return null;
    return chosen === null || isCount(chosen) ? {of, failed, path, chosen} : null;
  } catch {
    return null;
  }
}
