/** Paints at most once per frame, however often it is asked to. */
export interface Frame {
  readonly request: () => void;
  /** Paints at once, instead of the frame that was asked for. */
  readonly now: () => void;
  readonly cancel: () => void;
}

export function createFrame(paint: () => void): Frame {
  let asked = 0;
  const cancel = (): void => {
    cancelAnimationFrame(asked);
    asked = 0;
  };
  const now = (): void => {
    cancel();
    paint();
  };
  return {
    request() {
      if (asked === 0) asked = requestAnimationFrame(now);
    },
    now,
    cancel,
  };
}
