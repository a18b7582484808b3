/**
 * The study of frenemies in slices, so that the page stays quick: a few runs of the model, then a
 * breath. Calls back once, with the whole; the function returned stops it.
 */
import type {Dataset} from '../../core/dataset/schema';
import {buildEconomy} from '../../core/exposure/economy';
import {studyFrenemies, type StudiedFrenemy} from '../../core/frenemies/studyFrenemies';
import {assumptionsOf} from '../../core/scenario/runScenario';
import type {Scenario} from '../../core/scenario/scenario';

const SLICE_MS = 24;

export function studyInSlices(
  dataset: Dataset,
  question: Scenario,
  onDone: (pairs: readonly StudiedFrenemy[]) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const begin = () => {
    const study = studyFrenemies(
      buildEconomy(dataset, question, assumptionsOf(question)),
      question,
    );
    const slice = () => {
      const until = performance.now() + SLICE_MS;
      do {
        const step = study.next();
        if (step.done) return onDone(step.value);
      } while (performance.now() < until);
      timer = setTimeout(slice);
    };
    timer = setTimeout(slice);
  };
  timer = setTimeout(begin);
  return () => clearTimeout(timer);
}
