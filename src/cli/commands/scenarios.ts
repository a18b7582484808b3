/** `scenarios`: the shelf, each with its source and what comes of it. */
import {runScenario} from '../../core/scenario/runScenario';
import {shelfOf, shelfScenario} from '../../core/scenario/shelf';
import {csvOf} from '../../core/lib/csv';
import {InputError} from '../inputError';
import {Faults, readArguments} from '../options';
import {readQuestion} from '../question';
import {drawTable} from '../report/table';

export function scenarios(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, {});
  const faults = new Faults();
  const question = readQuestion(values, faults);
  if (question.kind === 'network')
    faults.add('scenarios: runs on datasets: leave the bare network out');
  for (const option of ['basis', 'model'] as const)
    if (values[option] !== undefined)
      faults.add(`--${option}: each scenario of the shelf brings its own`);
  for (const word of positionals) faults.add(`scenarios: takes no "${word}"`);
  faults.throwIfAny();
  if (question.kind === 'network')
    throw new InputError('scenarios: runs on datasets: leave the bare network out');
  const {dataset, scenario, provenance, format} = question;
  const rows = shelfOf(dataset).map(({key, entry, variant}) => {
    const {total, nodes} = runScenario(dataset, shelfScenario(dataset, variant, scenario));
    const [worst] = nodes
      .map((n) => ({id: n.id, lost: n.distress - n.shock}))
      .sort((a, b) => b.lost - a.lost);
    return {
      key,
      name: variant.name.en,
      ref: entry.ref,
      source: entry.source,
      basis: variant.basis,
      impact: total.impact,
      usd: total.usd,
      hit: total.hit,
      failed: total.failed,
      worst: worst?.id ?? '',
      worstLost: worst?.lost ?? 0,
    };
  });
  const {version, hash} = provenance;
  if (format === 'json')
    return `${JSON.stringify({dataset: {version, hash}, asOf: scenario.asOf, scenarios: rows})}\n`;
  if (format === 'csv')
    return csvOf(
      (Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[]).map(
        (name) => [name, (row: (typeof rows)[number]) => row[name]] as const,
      ),
      rows,
    );
  return drawTable(
    ['scenario', 'source', 'basis', 'impact', 'hit', 'failed', 'loses most'],
    rows.map((r) => [
      r.key,
      r.ref,
      r.basis,
      `${(r.impact * 100).toFixed(2)} %`,
      String(r.hit),
      String(r.failed),
      `${r.worst} ${(r.worstLost * 100).toFixed(1)} %`,
    ]),
    [3, 4, 5],
  );
}
