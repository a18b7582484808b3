/**
 * The rounds of an outcome as they are told: in each, who lost more than a round before, the three
 * that lost most and how many besides; a company that fails outright in that round is said to fail.
 * Not a flood: after `TOLD` rounds the rest is counted.
 */
import {VISIBLE, type Outcome} from '../../core/contagion/outcome';
import type {Names} from '../../words/names';
import {spokenText} from './spokenText';
import type {Text} from './text';

const LARGEST = 3;
const TOLD = 3;

/** One round; its losses are those it added, as shares of each company. */
export function roundInWords(
  outcome: Outcome,
  round: number,
  names: Pick<Names, 'company'>,
  {language, format}: Text,
): string {
  const t = spokenText[language];
  const hits = hitIn(outcome, round);
  if (hits.length === 0) return t.nothingNew(round);
  const losses = hits.slice(0, LARGEST).map(({id, loss, isFailed}) => ({
    name: names.company(id),
    percent: format.percent(loss),
    isFailed,
  }));
  return t.round(round, losses, hits.length - losses.length);
}

/** The first rounds one by one, then how many follow and how many companies they hit. */
export function roundsInWords(
  outcome: Outcome,
  names: Pick<Names, 'company'>,
  text: Text,
): readonly string[] {
  const last = outcome.history.length - 1;
  const told = Math.min(last, TOLD);
  const lines = Array.from({length: told}, (_, i) => roundInWords(outcome, i + 1, names, text));
  if (last <= told) return lines;
  const later = new Set<string>();
  for (let round = told + 1; round <= last; round++)
    for (const {id} of hitIn(outcome, round)) later.add(id);
  return [...lines, spokenText[text.language].moreRounds(last - told, later.size)];
}

function hitIn({history, nodes}: Outcome, round: number) {
  const now = history[round];
  const before = history[round - 1];
  if (!now || !before) return [];
  return nodes
    .map(({id, failedRound}, i) => ({
      id,
      loss: now[i]! - before[i]!,
      isFailed: failedRound === round,
    }))
    .filter(({loss, isFailed}) => loss > VISIBLE || isFailed)
    .sort(
      (a, b) =>
        Number(b.isFailed) - Number(a.isFailed) || b.loss - a.loss || (a.id < b.id ? -1 : 1),
    );
}
