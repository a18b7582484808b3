/**
 * A long computation in slices, so that the page stays quick: a few steps, then a breath. Calls back
 * once, with the answer; the function returned stops it.
 */
import type {InSteps} from '../../core/lib/inSteps';

const SLICE_MS = 24;

export function runInSlices<T>(begin: () => InSteps<T>, onDone: (answer: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const start = () => {
    const steps = begin();
    const slice = () => {
      const until = performance.now() + SLICE_MS;
      do {
        const step = steps.next();
        if (step.done) return onDone(step.value);
      } while (performance.now() < until);
      timer = setTimeout(slice);
    };
    timer = setTimeout(slice);
  };
  timer = setTimeout(start);
  return () => clearTimeout(timer);
}
