/** A ranking as a table for people, as JSON for programs; a shard of it as CSV rows. */
import type {Certainty} from '../../core/ranking/draws';
import {ranksOf, type Ranking} from '../../core/ranking/ranking';
import type {SweepRows} from '../../core/ranking/sweep';
import type {OutputFormat} from '../options';
import type {Question} from '../question';
import type {Provenance} from './outcome';
import {drawTable} from './table';

type About = Pick<Question, 'format'> &
  ({readonly provenance: null} | Question) & {readonly format: OutputFormat};

export function writeRanking(ranking: Ranking, certainty: Certainty | null, about: About): string {
  return about.format === 'json'
    ? `${JSON.stringify(toJson(ranking, certainty, about))}\n`
    : toTable(ranking, certainty, about);
}

function toJson({nodes, matrix, converged}: Ranking, certainty: Certainty | null, about: About) {
  const intervals = new Map(certainty?.nodes.map(({id, ...interval}) => [id, interval]));
  const provenance = provenanceOf(about);
  return {
    ...('model' in about && {model: about.model}),
    ...('scenario' in about && {basis: about.scenario.basis, asOf: about.scenario.asOf}),
    ...(provenance && {data: {version: provenance.version, hash: provenance.hash}}),
    converged,
    nodes: nodes.map((node) => ({
      ...node,
      fragility: node.fragility !== null && Number.isFinite(node.fragility) ? node.fragility : null,
      ...intervals.get(node.id),
    })),
    ...(matrix && {matrix: matrix.map((row) => [...row])}),
    ...(certainty && {
      certainty: {
        draws: certainty.draws,
        leaderHolds: certainty.leaderHolds,
        movers: certainty.movers.slice(0, 20),
      },
    }),
  };
}

const SHOWN = 40;

function toTable({nodes, converged}: Ranking, certainty: Certainty | null, about: About): string {
  const name = provenanceOf(about)?.nameOf ?? ((id: string) => id);
  const ranks = ranksOf(nodes.map((n) => n.impact));
  const order = [...nodes.keys()].sort((a, b) => ranks[a]! - ranks[b]!).slice(0, SHOWN);
  const head = ['rank', 'company', 'impact', 'fragility', ...(certainty ? ['rank 5–95 %'] : [])];
  const rows = order.map((i) => {
    const {id, impact, fragility} = nodes[i]!;
    const interval = certainty?.nodes[i];
    const known = fragility !== null && Number.isFinite(fragility);
    return [
      String(ranks[i]),
      name(id),
      `${(impact * 100).toFixed(2)} %`,
      known ? `${(fragility * 100).toFixed(2)} %` : '–',
      ...(interval ? [`${interval.rankLow}–${interval.rankHigh}`] : []),
    ];
  });
  const foot = [
    ...(nodes.length > SHOWN ? [`${nodes.length - SHOWN} more: --format json or csv`] : []),
    ...(converged ? [] : ['Some failures did NOT settle: raise --set maxRounds=…']),
    ...(certainty
      ? [
          `The leader leads in ${(certainty.leaderHolds * 100).toFixed(0)} % of ${certainty.draws} draws.`,
          `What moves the total most: ${certainty.movers
            .slice(0, 3)
            .map((m) => `${m.rule} (${m.correlation.toFixed(2)})`)
            .join(', ')}`,
        ]
      : []),
  ];
  return `${drawTable(head, rows, [0, 2, 3])}${foot.map((line) => `${line}\n`).join('')}`;
}

const provenanceOf = (about: About): Provenance | null =>
  'provenance' in about ? about.provenance : null;

/** Rows `id,impact` (with the matrix, every company's distress behind), numbers in full. */
export function writeShard(
  ids: readonly string[],
  parts: readonly SweepRows[],
  {header, matrix}: {readonly header: boolean; readonly matrix: boolean},
): string {
  const n = ids.length;
  const lines = header ? [['id', 'impact', ...(matrix ? ids : [])].map(cell).join(',')] : [];
  for (const part of parts)
    part.impact.forEach((impact, r) => {
      const row = matrix ? part.matrix!.subarray(r * n, (r + 1) * n) : [];
      lines.push([cell(ids[part.from + r]!), impact, ...row].join(','));
    });
  return lines.map((line) => `${line}\n`).join('');
}

const cell = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
