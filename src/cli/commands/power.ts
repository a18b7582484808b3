/** `power`: gigawatts by company, site and supplier, and who waits for them. */
import {capacitiesCsv} from '../../core/concentration/concentrationCsv';
import {powerStudy, type PowerTotal} from '../../core/concentration/power';
import {buildWeb} from '../../core/graph/web';
import {InputError} from '../inputError';
import {Faults, readArguments} from '../options';
import {readQuestion} from '../question';
import {drawTable} from '../report/table';

export function power(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, {});
  if (positionals.length > 0)
    throw new InputError(
      `power: takes no "${positionals[0]}"; options begin with --, see frenemy help`,
    );
  const faults = new Faults();
  const question = readQuestion(values, faults);
  if (question.kind === 'network')
    faults.add('power: runs on datasets: leave the bare network out');
  faults.throwIfAny();
  if (question.kind === 'network') return '';
  const {dataset, scenario, provenance, format} = question;
  const study = powerStudy(buildWeb(dataset, scenario));
  const {basis, asOf} = scenario;
  const {version, hash, nameOf} = provenance;
  if (format === 'json') {
    const sourcesOf = new Map(dataset.ties.map((t) => [t.id, t.evidence.map((e) => e.source)]));
    const capacities = study.capacities.map((c) => ({...c, sources: sourcesOf.get(c.tie)}));
    return `${JSON.stringify({basis, asOf, data: {version, hash}, ...study, capacities})}\n`;
  }
  if (format === 'csv') return capacitiesCsv(study.capacities, scenario, provenance);
  const totals = (rows: readonly PowerTotal[]) =>
    drawTable(
      ['company', 'running', 'contracted', 'planned'],
      rows
        .slice(0, 12)
        .map(({id, gw}) => [nameOf(id), ...Object.values(gw).map((x) => x.toFixed(2))]),
      [1, 2, 3],
    );
  return [
    `Gigawatts as of ${asOf}, ${basis} basis`,
    '',
    'Power, by supplier',
    totals(study.suppliers.power),
    'Hosting, by site or landlord',
    totals(study.suppliers.hosting),
    'Hosting, by tenant',
    totals(study.receivers.hosting),
    'Who waits',
    drawTable(
      ['from', 'to', 'GW', 'state', 'start'],
      study.waiting.map((c) => [
        nameOf(c.from),
        nameOf(c.to),
        c.gw.toFixed(2),
        c.state,
        c.start ?? 'not stated',
      ]),
      [2],
    ),
    `No power tie on the map leads to: ${study.withoutPower.map(nameOf).join(', ') || 'none'}`,
    `${study.unstated.length} ties state no capacity. Power and hosting are never added: the one feeds the other.`,
    `Data ${version} (${hash.slice(0, 12)}). With sources: --format json`,
    '',
  ].join('\n');
}
