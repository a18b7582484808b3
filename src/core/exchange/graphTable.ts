/**
 * A graph as two tables, the common ground of all formats of exchange: what is written into GEXF,
 * GraphML or node-link JSON is written from this, and what is read from them arrives as this.
 *
 * Cells are text, numbers or truth values; an absent cell is a missing value, never a zero. Lists and
 * records travel as JSON text, since no format of exchange can carry them otherwise.
 */
export type Cell = string | number | boolean;
export type CellType = 'string' | 'double' | 'boolean';
export interface GraphColumn {
  readonly name: string;
  readonly type: CellType;
}
export interface NodeRow {
  readonly id: string;
  readonly label: string;
  readonly cells: Readonly<Record<string, Cell>>;
}
export interface EdgeRow extends Omit<NodeRow, 'label'> {
  readonly source: string;
  readonly target: string;
  readonly label: string;
  /** Days on which it begins and ends, ISO; absent: unknown or open. */
  readonly start?: string;
  readonly end?: string;
  readonly weight?: number;
}
export interface GraphTable {
  readonly title: string;
  readonly description: string;
  /** Day of the picture or of the data, ISO; '' where unknown. */
  readonly date: string;
  readonly nodeColumns: readonly GraphColumn[];
  readonly nodes: readonly NodeRow[];
  readonly edgeColumns: readonly GraphColumn[];
  readonly edges: readonly EdgeRow[];
  /** What is neither node nor edge, as JSON text; '' for nothing. */
  readonly beside: string;
}

/** The columns that rows have cells for, in the order in which they first appear. */
export function columnsOf(rows: readonly {readonly cells: NodeRow['cells']}[]): GraphColumn[] {
  const types = new Map<string, CellType>();
  for (const {cells} of rows)
    for (const [name, cell] of Object.entries(cells)) {
      const type = typeOf(cell);
      const before = types.get(name);
      types.set(name, before === undefined || before === type ? type : 'string');
    }
  return [...types].map(([name, type]) => ({name, type}));
}

const typeOf = (cell: Cell): CellType =>
  typeof cell === 'number' ? 'double' : typeof cell === 'boolean' ? 'boolean' : 'string';
