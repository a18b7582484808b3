/**
 * `reverse`: the smallest set of failures, and of cut ties, that brings a company to a distress; or,
 * with --backstop, the least money that keeps everyone standing whom a scenario would ruin.
 */
import {runNetwork} from '../../core/network/runNetwork';
import {tieIds} from '../../core/network/network';
import {buildEconomy} from '../../core/exposure/economy';
import {reverseStress, type ReverseAnswer} from '../../core/ranking/reverse';
import {assumptionsOf, backstopOn, distressOn} from '../../core/scenario/runScenario';
import {Faults, readArguments, reductionsFrom, sharesFrom, type Values} from '../options';
import {readQuestion, type DatasetQuestion, type Question} from '../question';
import {drawTable} from '../report/table';

function backstopOf(question: Question, values: Values, faults: Faults): string {
  const {isNode, isTie, suggest} = question;
  const shocks = sharesFrom(values.fail ?? [], '--fail', isNode, 'company', faults, suggest);
  const reductions = reductionsFrom(values, isTie, faults);
  if (question.kind === 'network' || question.model !== 'joint')
    faults.add('--backstop: runs on datasets with the joint model');
  if (values.company !== undefined || values.distress !== undefined)
    faults.add('--backstop: asks for --fail, --cut or --reduce, not for --company and --distress');
  faults.throwIfAny();
  const {dataset, scenario, format} = question as DatasetQuestion;
  const economy = buildEconomy(dataset, scenario, assumptionsOf(scenario));
  const {usd, total, holds} = backstopOn(economy, {...scenario, shocks, reductions});
  const companies = economy.ids.map((id, i) => ({id, usd: usd[i]!})).filter((c) => c.usd > 0);
  if (format === 'json') return `${JSON.stringify({totalUsd: total, holds, companies})}\n`;
  const rows = companies.map((c) => [c.id, c.usd.toFixed(0)]);
  if (format === 'csv') return [['id', 'usd'], ...rows].map((row) => `${row.join(',')}\n`).join('');
  return companies.length === 0
    ? 'Nobody falls: no backstop is needed.\n'
    : `${drawTable(['company', 'dollars'], rows, [1])}Total: $${(total / 1e9).toFixed(2)} bn${holds ? '' : ', which does NOT hold'}\n`;
}

type Measure = (
  shocks: Readonly<Record<string, number>>,
  reductions: Readonly<Record<string, number>>,
) => number;

export function reverse(args: readonly string[]): string {
  const {values} = readArguments(args, {
    lists: ['set', 'fail', 'cut', 'reduce'],
    own: ['company', 'distress'],
    switches: ['backstop'],
  });
  const faults = new Faults();
  const question = readQuestion(values, faults);
  if (values.backstop === true) return backstopOf(question, values, faults);
  for (const option of ['fail', 'cut', 'reduce'] as const)
    if (values[option] !== undefined) faults.add(`--${option}: goes with --backstop`);
  const company = values.company ?? '';
  if (values.company === undefined) faults.add('--company: name the company to bring down');
  else if (!question.isNode(company))
    faults.add(`--company: no company "${company}"${question.suggest(company)}`);
  const target = values.distress === undefined ? NaN : Number(values.distress);
  if (!(target > 0 && target <= 1))
    faults.add(
      `--distress: must be a number above 0 and at most 1, got "${values.distress ?? ''}"`,
    );
  faults.throwIfAny();

  const {nodes, ties, measure} = grounds(question, company);
  const asOne = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, 1]));
  const failures = reverseStress({
    choices: nodes.filter((id) => id !== company),
    distressAfter: (ids) => measure(asOne(ids), {}),
    target,
  });
  const cuts = reverseStress({
    choices: ties,
    distressAfter: (ids) => measure({}, asOne(ids)),
    target,
  });
  return question.format === 'table'
    ? toTable(company, target, failures, cuts)
    : question.format === 'json'
      ? `${JSON.stringify({company, target, failures, cuts})}\n`
      : toCsv(failures, cuts);
}

function grounds(
  question: Question,
  company: string,
): {
  readonly nodes: readonly string[];
  readonly ties: readonly string[];
  readonly measure: Measure;
} {
  if (question.kind === 'network') {
    const {network, model, parameters} = question;
    const nodes = network.nodes.map((n) => n.id);
    const at = nodes.indexOf(company);
    return {
      nodes,
      ties: [...new Set(tieIds(network))],
      measure: (shocks, reductions) =>
        runNetwork(network, {model, parameters, shocks, reductions}).nodes[at]!.distress,
    };
  }
  const {dataset, scenario} = question;
  const economy = buildEconomy(dataset, scenario, assumptionsOf(scenario));
  const at = economy.ids.findIndex((id) => id === company);
  return {
    nodes: economy.ids,
    ties: [...new Set(economy.dependencies.flatMap((d) => d.ties))],
    measure: (shocks, reductions) => distressOn(economy, {...scenario, shocks, reductions})[at]!,
  };
}

function toTable(
  company: string,
  target: number,
  failures: ReverseAnswer,
  cuts: ReverseAnswer,
): string {
  const row = (what: string, {set, distress, isSmallest, tried}: ReverseAnswer) => [
    what,
    set === null ? 'none found' : set.join(', ') || 'nothing: it is there already',
    `${(distress * 100).toFixed(1)} %`,
    set === null ? '' : isSmallest ? 'yes' : 'not proven',
    String(tried),
  ];
  return [
    `What brings ${company} to a distress of ${(target * 100).toFixed(0)} %`,
    '',
    drawTable(
      ['smallest set of', 'set', 'distress', 'smallest', 'tried'],
      [row('failures', failures), row('cut ties', cuts)],
      [2, 4],
    ),
  ].join('\n');
}

const toCsv = (failures: ReverseAnswer, cuts: ReverseAnswer): string =>
  [
    'kind,set,distress,isSmallest',
    ...[['failures', failures] as const, ['cuts', cuts] as const].map(
      ([kind, {set, distress, isSmallest}]) =>
        [kind, `"${(set ?? []).join(' ')}"`, distress, isSmallest].join(','),
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
