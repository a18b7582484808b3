/** How what was added, removed or changed is told without colour: by a sign and by its line. */
import type {ChangeKind} from './palette';

export const CHANGE_SIGN: Readonly<Record<ChangeKind, string>> = {
  added: '+',
  removed: '−',
  changed: 'Δ',
};

/** Added is unbroken, removed is dashed, changed is dash and dot. */
export function changeDash(change: ChangeKind, width: number): readonly number[] | null {
  if (change === 'added') return null;
  const [long, gap] = [6 + width, 3 + width * 0.6];
  return change === 'removed' ? [long, gap] : [long, gap, Math.max(1, width * 0.6), gap];
}
