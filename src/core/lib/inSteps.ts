/**
 * A long computation that pauses: a generator that yields between its steps and returns its answer,
 * so that whoever runs it can breathe in between, or stop.
 */
export type InSteps<T> = Generator<void, T>;

/** Runs it without a pause, whatever it tells on the way. */
export function toTheEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
