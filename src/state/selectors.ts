/** Derived values: asked for, never stored. Same state by identity → same object back. */
import type {Dataset, TieType} from '../core/dataset/schema';
import type {ModelId} from '../core/contagion/models';
import type {Outcome} from '../core/contagion/outcome';
import type {Conditions, Neighbourhood} from '../core/explore/conditions';
import {seen, type Seen} from '../core/explore/seen';
import {focusOf, keptOf} from '../core/explore/sieveOf';
import type {Sources} from '../core/explore/tieMeets';
import {buildWeb, type Web} from '../core/graph/web';
import {memoizeLast} from '../core/lib/memoize';
import {createRunner} from '../core/scenario/runScenario';
import {isQuiet, type Scenario} from '../core/scenario/scenario';
import type {Selection, View} from '../core/snapshot/view';

/** The part of the state that everything else follows from. */
interface Asked {
  readonly scenario: Scenario;
  readonly view: {readonly compare?: ModelId};
}
/** What is on the map follows from these besides. */
interface Sifted {
  readonly scenario: Scenario;
  readonly view: Pick<View, 'picture' | 'hiddenTypes' | 'selection'>;
}
export interface Selectors {
  /** The web at the scenario's date and basis. */
  readonly web: (s: Pick<Asked, 'scenario'>) => Web;
  /** The outcome of the scenario, or null while nothing fails. */
  readonly outcome: (s: Pick<Asked, 'scenario'>) => Outcome | null;
  /** The same question to a second model at its defaults; null where none is chosen. */
  readonly comparison: (s: Asked) => Outcome | null;
  /** What of the web is on the map: by the legend, the filter and the focus. */
  readonly seen: (s: Sifted) => Seen;
  /** Classes of the sources, as the conditions on confidence read them. */
  readonly sources: Sources;
}

export function createSelectors(dataset: Dataset): Selectors {
  const webAt = memoizeLast((asOf: string, inForce: boolean, basis: Web['basis']) =>
    buildWeb(dataset, {asOf, inForce, basis}),
  );
  const run = createRunner(dataset);
  const outcomeOf = memoizeLast((scenario: Scenario) => (isQuiet(scenario) ? null : run(scenario)));
  const runOther = createRunner(dataset);
  const compared = memoizeLast((scenario: Scenario, model: ModelId) =>
    runOther({...scenario, model, parameters: {}}),
  );
  const sources: Sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const sift = memoizeLast(
    (
      web: Web,
      filter: Conditions | undefined,
      fade: Conditions | undefined,
      focus: Neighbourhood | undefined,
      hiddenTypes: readonly TieType[],
      shocks: Scenario['shocks'],
      reductions: Scenario['reductions'],
      selection: Selection | null,
    ) =>
      seen(web, sources, {
        filter,
        fade,
        focus,
        hiddenTypes,
        kept: keptOf({shocks, reductions}, selection),
      }),
  );
  return {
    sources,
    seen: ({scenario, view: {picture = {}, hiddenTypes, selection}}) => {
      const {asOf, inForce, basis, shocks, reductions} = scenario;
      const {filter, fade} = picture;
      const focus = focusOf(picture);
      const web = webAt(asOf, inForce, basis);
      // without a filter or focus nothing is away that could be kept: selecting changes nothing
      return filter || focus
        ? sift(web, filter, fade, focus, hiddenTypes, shocks, reductions, selection)
        : sift(web, filter, fade, focus, hiddenTypes, NONE, NONE, null);
    },
    comparison: ({scenario, view: {compare}}) =>
      compare === undefined || compare === scenario.model || isQuiet(scenario)
        ? null
        : compared(scenario, compare),
    web: ({scenario: {asOf, inForce, basis}}) => webAt(asOf, inForce, basis),
    outcome: ({scenario}) => outcomeOf(scenario),
  };
}

const NONE = {};
