/**
 * A graph that another program wrote → two sheets, one of its nodes and one of its edges, whose columns are
 * their attributes: from there on it is read like any table. Columns that the file itself has under one of
 * our names (`id`, `source`, `label` …) keep it; the ends of an edge come first. O(cells).
 */
import type {Cell, GraphTable} from './graphTable';
import {ownCell, type Sheet} from './sheet';
import {plainText} from '../lib/plainText';
import {unrepeated} from './unrepeated';

export interface GraphSheets {
  readonly ties: Sheet;
  readonly companies: Sheet;
}

export function graphSheets(table: GraphTable, file: string): GraphSheets {
  const {nodes, edges, nodeColumns, edgeColumns} = table;
  const isWeighted = edges.some(({weight}) => weight !== undefined);
  const isTimed = edges.some(({start, end}) => start !== undefined || end !== undefined);
  const isLabelled = edges.some(({label}) => label !== '');
  const [nodeNames, edgeNames] = [nodeColumns, edgeColumns].map((list) => list.map((c) => c.name));
  return {
    companies: sheet(
      `${file}, nodes`,
      ['id', 'label', ...nodeNames!],
      nodes.map(({id, label, cells}) => [
        id,
        label,
        ...nodeNames!.map((name) => ownCell(cells, name)),
      ]),
    ),
    ties: sheet(
      `${file}, edges`,
      [
        'source',
        'target',
        ...(isLabelled ? ['label'] : []),
        ...(isWeighted ? ['weight'] : []),
        ...(isTimed ? ['start', 'end'] : []),
        ...edgeNames!,
      ],
      edges.map(({source, target, label, weight, start, end, cells}) => [
        source,
        target,
        ...(isLabelled ? [label] : []),
        ...(isWeighted ? [weight] : []),
        ...(isTimed ? [start, end] : []),
        ...edgeNames!.map((name) => ownCell(cells, name)),
      ]),
    ),
  };
}

function sheet(
  file: string,
  columns: readonly string[],
  rows: readonly (readonly (Cell | undefined)[])[],
): Sheet {
  return {
    file,
    header: unrepeated(columns.map(plainText)),
    rows: rows.map((cells) => cells.map((cell) => plainText(String(cell ?? '')))),
  };
}
