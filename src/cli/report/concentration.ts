/** Concentration and shared suppliers as a table, as JSON, as CSV. */
import type {HiddenPair, SharedSupplier} from '../../core/concentration/commonSuppliers';
import {sharesCsv} from '../../core/concentration/concentrationCsv';
import {bandOf} from '../../core/concentration/herfindahl';
import type {ClassConcentration} from '../../core/concentration/inputConcentration';
import type {Scenario} from '../../core/scenario/scenario';
import type {OutputFormat} from '../options';
import type {Provenance} from './outcome';
import {drawTable} from './table';

interface Found {
  readonly classes: readonly ClassConcentration[];
  readonly shared: readonly SharedSupplier[];
  readonly pairs: readonly HiddenPair[];
}
interface About {
  readonly scenario: Scenario;
  readonly provenance: Provenance;
  readonly format: OutputFormat;
}
const SHOWN = 15;

export function writeConcentration(found: Found, {scenario, provenance, format}: About): string {
  const {basis, asOf} = scenario;
  const {version, hash} = provenance;
  if (format === 'json')
    return `${JSON.stringify({basis, asOf, data: {version, hash}, ...found})}\n`;
  return format === 'csv'
    ? sharesCsv(found.classes, scenario, provenance)
    : toTable(found, scenario, provenance);
}

function toTable(
  {classes, shared, pairs}: Found,
  {basis, asOf}: Scenario,
  {version, hash, nameOf}: Provenance,
): string {
  return [
    `Suppliers as of ${asOf}, ${basis} basis. HHI from 0 to 1; the range takes unknown suppliers for many or for one`,
    '',
    drawTable(
      ['input', 'HHI', 'at most', 'band', 'buyers', 'largest suppliers (mean share)'],
      classes.map((c) => [
        c.inputClass,
        c.index.low.toFixed(3),
        c.index.high.toFixed(3),
        bandOf(c.index.low),
        String(c.buyers.length),
        c.suppliers
          .slice(0, 3)
          .map((s) => `${nameOf(s.supplier)} ${percent(s.share)}`)
          .join(', '),
      ]),
      [1, 2, 4],
    ),
    'Who hangs on whom, at one remove at most',
    drawTable(
      ['supplier', 'dependants', 'the most exposed'],
      shared.slice(0, SHOWN).map((s) => [
        nameOf(s.supplier),
        String(s.dependants.length),
        s.dependants
          .slice(0, 4)
          .map((d) => `${nameOf(d.id)} ${percent(d.exposure)}`)
          .join(', '),
      ]),
      [1],
    ),
    'Hit together though no tie joins them',
    drawTable(
      ['a', 'b', 'through', 'shared'],
      pairs
        .slice(0, SHOWN)
        .map((p) => [nameOf(p.a), nameOf(p.b), nameOf(p.supplier), percent(p.shared)]),
      [3],
    ),
    `Data ${version} (${hash.slice(0, 12)}). With ties and sources: --format json`,
    '',
  ].join('\n');
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
