/** The outcome of a scenario in one sentence: on top of its table, under its picture, read aloud. */
import type {CompanyId, TieId} from '../core/dataset/schema';
import type {Outcome} from '../core/contagion/outcome';
import type {Scenario} from '../core/scenario/scenario';
import {hitNodes} from '../core/contagion/hitNodes';
import type {Format} from './format';
import {answerText, type Cause} from './answerText';
import type {Names} from './names';
import type {Text} from './text';

export function sentenceOf(
  outcome: Outcome,
  scenario: Scenario,
  names: Names,
  {language, format}: Text,
): string {
  const hits = hitNodes(outcome);
  const [worst] = hits;
  return answerText[language]({
    causes: causesOf(scenario, names, format),
    hit: hits.length,
    failed: hits.filter((n) => n.failed && n.shock < 1).map((n) => names.company(n.id)),
    worst: worst
      ? {name: names.company(worst.id), percent: format.percent(worst.distress - worst.shock)}
      : null,
  });
}

function causesOf({shocks, reductions}: Scenario, names: Names, format: Format): readonly Cause[] {
  return [
    ...(Object.entries(shocks) as [CompanyId, number][]).map(([id, loss]): Cause => {
      const name = names.company(id);
      return loss === 1
        ? {kind: 'fails', name}
        : {kind: 'loses', name, percent: format.percent(loss)};
    }),
    ...(Object.entries(reductions) as [TieId, number][]).map(([id, lost]): Cause => {
      const pair = names.tie(id);
      return lost === 1
        ? {kind: 'cut', pair}
        : {kind: 'reduced', pair, percent: format.percent(lost)};
    }),
  ];
}
