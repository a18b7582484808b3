/** An outcome as a table for people, as JSON for programs, as CSV for spreadsheets. */
import Papa from 'papaparse';
import type {Paper} from '../../core/contagion/models';
import {VISIBLE, type NodeOutcome, type Outcome} from '../../core/contagion/outcome';
import type {OutputFormat} from '../options';
import {drawTable} from './table';

/** Where the numbers come from; null for a bare network. */
export interface Provenance {
  readonly version: string;
  readonly hash: string;
  readonly nameOf: (id: string) => string;
  readonly papers: readonly Paper[];
}

export function writeOutcome(
  outcome: Outcome,
  provenance: Provenance | null,
  format: OutputFormat,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(toJson(outcome, provenance))}\n`;
    case 'csv':
      return toCsv(outcome);
    case 'table':
      return toTable(outcome, provenance);
  }
}

function toJson(outcome: Outcome, provenance: Provenance | null) {
  const {model, parameters, basis, asOf, rounds, converged, regime, nodes, diversion, total} =
    outcome;
  return {
    model,
    parameters,
    basis,
    asOf,
    ...(provenance && {data: {version: provenance.version, hash: provenance.hash}}),
    rounds,
    converged,
    regime,
    nodes: nodes.map(({measures, receipt, ...node}) => ({
      ...node,
      ...measures,
      receipt: receipt.map(({terms: _, ...line}) => line),
    })),
    ...(diversion && {diversion}),
    total,
  };
}

function toCsv({nodes, model, basis, asOf}: Outcome): string {
  const rows = nodes.map(({id, shock, distress, usd, failed, round, binding}) => ({
    id,
    shock,
    distress,
    usd,
    failed,
    round: round ?? '',
    binding,
    model,
    basis: basis ?? '',
    asOf: asOf ?? '',
  }));
  const columns = [
    'id',
    'shock',
    'distress',
    'usd',
    'failed',
    'round',
    'binding',
    'model',
    'basis',
    'asOf',
  ];
  return `${Papa.unparse({fields: columns, data: rows}, {newline: '\n', escapeFormulae: true})}\n`;
}

function toTable(outcome: Outcome, provenance: Provenance | null): string {
  const {model, basis, asOf, rounds, converged, nodes, total} = outcome;
  const name = provenance?.nameOf ?? ((id: string) => id);
  const shocked = nodes.filter((n) => n.shock > 0).map((n) => `${name(n.id)} ${percent(n.shock)}`);
  const hit = nodes
    .filter((n) => n.distress - n.shock > VISIBLE)
    .sort((a, b) => b.distress - a.distress);
  const head = [
    `${model}${asOf === null ? '' : `, as of ${asOf}, ${basis} basis`}`,
    shocked.length > 0 ? `Shocked: ${shocked.join(', ')}` : 'Nothing is shocked',
    `${hit.length} hit, ${total.failed} failed; impact ${percent(total.impact)} of all; ${converged ? 'settled' : 'NOT settled'} after ${rounds} rounds`,
  ];
  const rows = hit.map((n) => [
    name(n.id),
    percent(n.distress),
    provenance ? money(n.usd) : n.usd.toPrecision(4),
    n.round === null ? '' : String(n.round),
    n.failed ? 'failed' : n.binding,
    mainLines(n, name),
  ]);
  const table =
    rows.length > 0
      ? drawTable(
          [
            'company',
            'distress',
            provenance ? 'dollars' : 'amount',
            'round',
            'set by',
            'lost through',
          ],
          rows,
          [1, 2, 3],
        )
      : 'Nobody else is hit.\n';
  const foot = provenance
    ? [
        `Data ${provenance.version} (${provenance.hash.slice(0, 12)}). Model: ${provenance.papers.map((p) => `doi:${p.doi}`).join(', ')}`,
        'Receipts line by line: --format json',
      ]
    : [];
  return [...head, '', table, ...foot.map((line) => `${line}\n`)]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

function mainLines({receipt}: NodeOutcome, name: (id: string) => string): string {
  const shown = receipt.filter((l) => l.loss > VISIBLE).slice(0, 3);
  const rest = receipt.filter((l) => l.loss > VISIBLE).length - shown.length;
  const lines = shown.map(
    (l) => `${name(l.from)} (${l.inputClass ?? l.channel}) ${percent(l.loss)}`,
  );
  return `${lines.join(', ')}${rest > 0 ? `, ${rest} more` : ''}`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
function money(usd: number): string {
  for (const [size, unit] of [
    [1e12, 'tn'],
    [1e9, 'bn'],
    [1e6, 'm'],
  ] as const)
    if (usd >= size) return `$${(usd / size).toPrecision(3)} ${unit}`;
  return usd > 0 ? `$${usd.toFixed(0)}` : '–';
}
