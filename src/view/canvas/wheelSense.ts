/**
 * What a turn of the wheel asks for: a mouse wheel zooms, two fingers on a trackpad pan, and a pinch
 * (which arrives as a wheel with Ctrl) zooms. The two send the same events, so they are told apart by
 * what only one of them does: a trackpad moves sideways, and begins with small or broken steps; a
 * mouse turns notch by notch. What a run of turns began as it stays, until it moves sideways.
 */
export interface Turn {
  readonly deltaX: number;
  readonly deltaY: number;
  /** 0: pixels. */
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly timeStamp: number;
  /** Of old, but still sent: 120 for a notch, three times the pixels on a trackpad. */
  readonly wheelDeltaY?: number;
}
export type WheelAct = 'zoom' | 'pan';

/** Turns closer than this, in milliseconds, are one run. */
const RUN_MS = 250;
/** No notch of a mouse is shorter, in pixels. */
const SMALL = 40;

export function createWheelSense(): (turn: Turn) => WheelAct {
  let act: WheelAct = 'zoom';
  let last = -Infinity;
  return (turn) => {
    if (turn.ctrlKey || turn.metaKey) return 'zoom';
    const isNew = turn.timeStamp - last > RUN_MS;
    last = turn.timeStamp;
    if (isNew) act = 'zoom';
    if (turn.deltaX !== 0 || (isNew && isSmall(turn))) act = 'pan';
    return act;
  };
}

function isSmall({deltaY, deltaMode, wheelDeltaY}: Turn): boolean {
  if (deltaMode !== 0) return false;
  const notches = Math.abs(wheelDeltaY ?? 0);
  const isNotched = notches > 0 && notches % 120 === 0 && notches !== 3 * Math.abs(deltaY);
  return !isNotched && (Math.abs(deltaY) < SMALL || !Number.isInteger(deltaY));
}
