/**
 * `timeline`: one row per month, from the first tie to the newest: ties, amounts on every basis,
 * loops, and impact and fragility of the companies watched.
 */
import {sweepHere} from '../../compute/pool';
import type {CompanyId} from '../../core/dataset/schema';
import {buildEconomy} from '../../core/exposure/economy';
import {newestDate, oldestDate} from '../../core/graph/web';
import {assembleRanking} from '../../core/ranking/ranking';
import {economyTask} from '../../core/ranking/economyTask';
import {assumptionsOf} from '../../core/scenario/runScenario';
import {monthly, type Month} from '../../core/timeline/monthly';
import {monthStops} from '../../core/timeline/monthStops';
import {Faults, readArguments} from '../options';
import {reportProgress} from '../progress';
import {readQuestion, type DatasetQuestion} from '../question';
import {writeTimeline, type Watched} from '../report/timeline';

export function timeline(args: readonly string[]): string {
  const {values} = readArguments(args, {lists: ['set', 'from', 'watch'], own: ['to']});
  const faults = new Faults();
  const question = readQuestion(values, faults);
  const watched = [...new Set(values.watch ?? [])];
  for (const id of watched)
    if (!question.isNode(id)) faults.add(`--watch: no company "${id}"${question.suggest(id)}`);
  const from = monthOf(values.from?.at(-1), '--from', faults);
  const to = monthOf(values.to, '--to', faults);
  if (question.kind === 'network')
    faults.add('timeline: a bare network has no dates: leave it out');
  else if (from !== null && to !== null && from > to) faults.add('--from: lies after --to');
  faults.throwIfAny();
  const asked = question as DatasetQuestion;
  const {dataset, scenario} = asked;
  const until = values['as-of'] === undefined ? newestDate(dataset) : scenario.asOf;
  const stops = monthStops(oldestDate(dataset), until);
  const isShown = (stop: string) =>
    (from === null || stop.slice(0, 7) >= from) && (to === null || stop.slice(0, 7) <= to);
  // From the first stop on, whatever the window: what began in its first month must be known.
  const months = monthly(dataset, stops, scenario).filter((m) => isShown(m.stop));
  return writeTimeline(months, standings(asked, watched, months), asked);
}

/** Per month, every company watched: the whole web fails once for each, as in `rank`. */
function standings(
  {dataset, scenario, model, parameters}: DatasetQuestion,
  watched: readonly string[],
  months: readonly Month[],
): readonly (readonly Watched[])[] {
  if (watched.length === 0) return months.map(() => []);
  const progress = reportProgress('failing every company, month by month', months.length);
  try {
    return months.map(({stop}, i) => {
      const economy = buildEconomy(dataset, {...scenario, asOf: stop}, assumptionsOf(scenario));
      const rows = sweepHere(economyTask(economy, {model, parameters, wantsMatrix: false}));
      const {nodes} = assembleRanking(economy.ids, rows);
      progress.tell(i + 1);
      return watched.map((id) => {
        const {impact, fragility} = nodes[economy.ids.indexOf(id as CompanyId)]!;
        return {id, impact, fragility: fragility ?? 0};
      });
    });
  } finally {
    progress.end();
  }
}

function monthOf(text: string | undefined, option: string, faults: Faults): string | null {
  if (text === undefined || /^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text ?? null;
  faults.add(`${option}: must be a month YYYY-MM, got "${text}"`);
  return null;
}
