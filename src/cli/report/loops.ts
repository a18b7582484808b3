/** Loops of money as a table for people, as JSON for programs, as CSV for spreadsheets. */
import type {SourceId, TieId} from '../../core/dataset/schema';
import type {LoopLeft, LoopStudy, MoneyLoop} from '../../core/loops/loops';
import {loopsCsv} from '../../core/loops/loopsCsv';
import type {Scenario} from '../../core/scenario/scenario';
import type {OutputFormat} from '../options';
import type {Provenance} from './outcome';
import {drawTable} from './table';

interface About {
  readonly scenario: Scenario;
  readonly provenance: Provenance;
  readonly format: OutputFormat;
  readonly sourcesOf: ReadonlyMap<TieId, readonly SourceId[]>;
}

export function writeLoops(study: LoopStudy, about: About): string {
  const {scenario, provenance, format} = about;
  if (format === 'json') return `${JSON.stringify(toJson(study, about))}\n`;
  return format === 'csv' ? loopsCsv(study.loops, scenario, provenance) : toTable(study, about);
}

function toJson(study: LoopStudy, {scenario, provenance, sourcesOf}: About) {
  const {basis, asOf, seed} = scenario;
  const {grossUsd, netUsd, circularUsd, share} = study.circulation;
  return {
    basis,
    asOf,
    seed,
    data: {version: provenance.version, hash: provenance.hash},
    gross: grossUsd,
    net: netUsd,
    circular: {flow: circularUsd, share},
    chance: study.chance,
    arcs: study.arcs,
    undisclosed: study.undisclosed,
    loops: study.loops.map(({companies, arcs, narrowestUsd, strangeness, left}) => ({
      companies,
      length: companies.length,
      narrowestUsd,
      arcs: arcs.map(({payer, payee, ...arc}) => ({
        from: payer,
        to: payee,
        ...arc,
        sources: [...new Set(arc.ties.flatMap((id) => sourcesOf.get(id) ?? []))],
      })),
      strangeness,
      left,
    })),
    vendorFinancing: study.vendorFinancing,
  };
}

const SHOWN = 25;

function toTable(study: LoopStudy, {scenario, provenance}: About): string {
  const {nameOf, version, hash} = provenance;
  const {loops, circulation, chance, vendorFinancing} = study;
  const route = (loop: MoneyLoop) =>
    [...loop.companies, loop.companies[0]!].map((id) => nameOf(id)).join(' → ');
  const rows = loops
    .slice(0, SHOWN)
    .map((loop, i) => [
      String(i + 1),
      route(loop),
      bn(loop.narrowestUsd),
      loop.strangeness ? loop.strangeness.expected.toFixed(2) : '–',
      loop.strangeness ? loop.strangeness.p.toFixed(3) : '–',
      left(loop.left.announced),
      left(loop.left.binding),
      left(loop.left.paid),
    ]);
  const columns = ['#', 'who pays whom', 'narrowest', 'by chance', 'p'].concat(
    'announced',
    'binding',
    'paid',
  );
  const financed = vendorFinancing.pairs
    .slice(0, 10)
    .map((p) => [
      nameOf(p.supplier),
      nameOf(p.customer),
      bn(p.salesUsd),
      bn(p.financingUsd),
      bn(p.drawnUsd),
      share(p.coverage),
      share(p.roundTrip),
    ]);
  return [
    `Loops of money as of ${scenario.asOf}, ${scenario.basis} basis; dollars in bn over the term`,
    `${loops.length} loops; ${chance.mean.toFixed(0)} ± ${chance.sd.toFixed(0)} by chance (${chance.draws} rewired webs)`,
    `Gross ${bn(circulation.grossUsd)}, net ${bn(circulation.netUsd)}; at most ${bn(circulation.circularUsd)} (${percent(circulation.share)}) runs in circles`,
    '',
    rows.length === 0
      ? 'No loop on this basis.\n'
      : drawTable(columns, rows, [0, 2, 3, 4, 5, 6, 7]),
    ...(loops.length > SHOWN ? [`${loops.length - SHOWN} more: --format json or csv`] : []),
    '',
    'Sellers that fund their buyers',
    financed.length === 0
      ? 'None on this basis.\n'
      : drawTable(
          ['seller', 'buyer', 'sales', 'financing', 'drawn', 'sales it could pay', 'could return'],
          financed,
          [2, 3, 4, 5, 6],
        ),
    'A loop says that money could come back to where it began, not that the same money does.',
    '*: imputed from what has been delivered; broken: an arc does not count on that basis; ?: undisclosed.',
    `Data ${version} (${hash.slice(0, 12)}). With ties and sources: --format json`,
    '',
  ].join('\n');
}

const bn = (usd: number | null): string => (usd === null ? '?' : (usd / 1e9).toFixed(2));
const share = (known: number | null): string => (known === null ? '?' : percent(known));
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
const left = ({narrowestUsd, imputed, broken}: LoopLeft): string =>
  broken.length > 0 ? 'broken' : `${bn(narrowestUsd)}${imputed ? '*' : ''}`;
