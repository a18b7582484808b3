/** A graph table as two CSV files, one of nodes and one of edges, for spreadsheets. */
import {csvOf, type CsvColumn} from '../lib/csv';
import type {EdgeRow, GraphColumn, GraphTable, NodeRow} from './graphTable';

export interface CsvPair {
  readonly nodes: string;
  readonly edges: string;
}

export function tableCsv({nodeColumns, nodes, edgeColumns, edges}: GraphTable): CsvPair {
  return {
    nodes: csvOf<NodeRow>(
      [['id', (r) => r.id], ['label', (r) => r.label], ...of(nodeColumns)],
      nodes,
    ),
    edges: csvOf<EdgeRow>(
      [
        ['id', (r) => r.id],
        ['source', (r) => r.source],
        ['target', (r) => r.target],
        ...of(edgeColumns),
      ],
      edges,
    ),
  };
}

const of = (columns: readonly GraphColumn[]): CsvColumn<Pick<NodeRow, 'cells'>>[] =>
  columns.map(({name}) => [name, (row) => row.cells[name]]);
