/**
 * Shards read back: rows `id,impact` with, for a matrix, every company's distress behind. The first
 * file brings the header. The pieces are taken in the order they are named; those of a matrix in the
 * order of its columns, which are the companies in the order of the input.
 */
import type {SweepRows} from '../../core/ranking/sweep';
import type {Result} from '../../core/lib/result';

export interface Shards {
  readonly ids: readonly string[];
  readonly rows: readonly SweepRows[];
}

export function parseShards(
  files: readonly {readonly file: string; readonly text: string}[],
): Result<Shards, string> {
  const errors: string[] = [];
  const ids: string[] = [];
  const values: number[][] = [];
  let header: readonly string[] | null = null;
  for (const {file, text} of files) {
    for (const [r, line] of text.split(/\r?\n/).entries()) {
      if (line === '') continue;
      const cells = splitCsv(line);
      const at = `${file}: row ${r + 1}`;
      if (cells[0] === 'id' && cells[1] === 'impact') {
        if (header !== null || ids.length > 0) errors.push(`${at}: a second header`);
        header = cells;
        continue;
      }
      if (header === null) {
        errors.push(`${at}: comes before the header; name the first shard first`);
        break;
      }
      if (cells.length !== header.length) {
        errors.push(`${at}: has ${cells.length} cells, the header ${header.length}`);
        continue;
      }
      if (ids.includes(cells[0]!)) errors.push(`${at}, id: ${cells[0]} stands more than once`);
      const numbers = cells.slice(1).map(Number);
      numbers.forEach((x, c) => {
        if (cells[c + 1]!.trim() === '' || !Number.isFinite(x))
          errors.push(`${at}, ${header![c + 1]}: must be a number, got "${cells[c + 1]}"`);
      });
      ids.push(cells[0]!);
      values.push(numbers);
    }
  }
  const named = (header ?? []).slice(2);
  const place = new Map(ids.map((id, k) => [id, k]));
  if (errors.length === 0 && ids.length === 0) errors.push('rank: the shards hold no rows');
  if (named.length > 0) {
    for (const id of named)
      if (!place.has(id)) errors.push(`rank: no row for ${id}; is a shard missing?`);
    for (const id of ids) if (!named.includes(id)) errors.push(`rank: no column for ${id}`);
  }
  if (errors.length > 0) return {ok: false, errors};
  const order = named.length > 0 ? named.map((id) => place.get(id)!) : [...ids.keys()];
  const rows = order.map((k) => values[k]!);
  const n = ids.length;
  const suffered = new Float64Array(n);
  if (named.length > 0)
    rows.forEach((row, j) => {
      for (let i = 0; i < n; i++) if (i !== j) suffered[i]! += row[i + 1]!;
    });
  const matrix = named.length > 0 ? Float64Array.from(rows.flatMap((row) => row.slice(1))) : null;
  return {
    ok: true,
    value: {
      ids: order.map((k) => ids[k]!),
      rows: [
        {
          from: 0,
          impact: Float64Array.from(rows.map((row) => row[0]!)),
          esri: null,
          suffered: named.length > 0 ? suffered : suffered.fill(NaN),
          matrix,
          converged: true,
        },
      ],
    },
  };
}

function splitCsv(line: string): readonly string[] {
  const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  return cells
    .slice(0, line.endsWith(',') ? undefined : Math.max(1, cells.length - 1))
    .map((cell) => cell.replace(/,$/, ''))
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}
