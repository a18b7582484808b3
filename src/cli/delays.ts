/** The entries of `--delay`: months per tie, each of which must be able to come later. */
import type {CompanyId, Dataset, TieId} from '../core/dataset/schema';
import {buildWeb, type Web} from '../core/graph/web';
import {delayFault, type DelayFault} from '../core/scenario/delayFault';
import type {Faults} from './options';
import type {DatasetQuestion, Question} from './question';

type Delays = Readonly<Record<string, number>>;

/** `TIE=MONTHS`, or `COMPANY=MONTHS` for every tie that it provides and that delivers. */
export function delaysFrom(entries: readonly string[], question: Question, faults: Faults): Delays {
  if (entries.length === 0) return {};
  if (question.kind === 'network') {
    faults.add('--delay: runs on datasets: leave the bare network out');
    return {};
  }
  const web = buildWeb(question.dataset, question.scenario);
  const delays: Record<string, number> = {};
  for (const entry of entries) {
    const at = entry.lastIndexOf('=');
    const [id, months] = [entry.slice(0, at), Number(entry.slice(at + 1) || NaN)];
    if (at < 1) faults.add(`--delay: must read TIE=MONTHS or COMPANY=MONTHS, got "${entry}"`);
    else if (!(months >= 0 && months <= 60))
      faults.add(`--delay ${id}: must be a number of months from 0 to 60`);
    else
      for (const tie of tiesOf(id, web, question, faults))
        delays[tie] = Math.max(months, delays[tie] ?? 0);
  }
  return delays;
}

function tiesOf(
  id: string,
  web: Web,
  {dataset, scenario, isNode, isTie, suggest}: DatasetQuestion,
  faults: Faults,
): readonly TieId[] {
  const why = (tie: TieId, fault: DelayFault) => reason(fault, tie, scenario, dataset);
  if (isTie(id)) {
    const fault = delayFault(id as TieId, web, dataset);
    if (fault !== null) faults.add(`--delay ${id}: ${why(id as TieId, fault)}`);
    return fault === null ? [id as TieId] : [];
  }
  if (!isNode(id)) {
    faults.add(`--delay: no tie or company "${id}"${suggest(id)}`);
    return [];
  }
  const provided = dataset.ties.filter(({from}) => from === (id as CompanyId)).map((t) => t.id);
  const found = provided.map((tie) => ({tie, fault: delayFault(tie, web, dataset)}));
  const delivering = found.filter(({fault}) => fault === null).map(({tie}) => tie);
  if (delivering.length === 0) {
    const each = found.map(({tie, fault}) => `${tie} (${why(tie, fault!)})`).join(', ');
    faults.add(
      `--delay ${id}: provides no tie that can come later${each === '' ? '' : `: ${each}`}`,
    );
  }
  return delivering;
}

function reason(
  fault: DelayFault,
  id: TieId,
  {asOf, basis}: {readonly asOf: string; readonly basis: string},
  {ties}: Pick<Dataset, 'ties'>,
): string {
  const type = ties.find((t) => t.id === id)?.type;
  switch (fault) {
    case 'notAtDate':
      return `is not there on ${asOf}`;
    case 'notOnBasis':
      return `does not count on the ${basis} basis on ${asOf}`;
    case 'stock':
      return `is ${type === 'debt' ? 'a loan' : 'a stake'}, of which nothing is delivered`;
    case 'noContract':
      return `is a ${type}, by which nothing is delivered`;
    case 'nothingInWindow':
      return `delivers nothing in the twelve months that count on the ${basis} basis on ${asOf}`;
  }
}
