/**
 * Two tables in pieces → a bare network, or how many faults there are and the first of them: the records
 * are checked by the same reader as small files (`network/networkReader.ts`), none comes in unless all
 * can. Companies must be pushed before ties. O(cells).
 */
import type {Network} from '../network/network';
import {createNetworkReader, type NetworkIssue} from '../network/networkReader';
import {
  NO_KIND,
  columnsMissing,
  firstLine,
  kindOfHeader,
  tableHeader,
  tableRow,
} from '../network/networkTables';
import {createTableStream, type TableStream} from '../network/tableStream';
import type {Refused} from './protocol';

export const LISTED = 300;

/** A file by its first lines. */
export interface Head {
  readonly file: string;
  readonly text: string;
}
export interface ImportStream {
  /** Positions among the heads. */
  readonly nodesAt: number;
  readonly edgesAt: number;
  readonly nodes: TableStream;
  readonly edges: TableStream;
  readonly rows: () => number;
  readonly finish: () => Network | Refused;
}

export function createImportStream(heads: readonly Head[]): ImportStream | Refused {
  const headers = heads.map(({text}) => firstLine(text));
  const edgesAt = headers.findIndex((header) => kindOfHeader(header) !== undefined);
  const nodesAt = headers.findIndex((header, i) => i !== edgesAt && header.includes('id'));
  const listed: NetworkIssue[] = [];
  let faults = 0;
  const tell = (issue: NetworkIssue) => {
    faults++;
    if (listed.length < LISTED) listed.push(issue);
  };
  let rows = 0;
  const refused = (): Refused => ({faults, listed, rows});
  const kind = kindOfHeader(headers[edgesAt] ?? []);
  if (kind === undefined) {
    for (const {file} of heads) tell({file, place: 'row 1', message: NO_KIND});
    return refused();
  }
  if (nodesAt < 0) {
    const {file} = heads[edgesAt]!;
    tell({file, place: '', message: 'needs a table of companies beside it, with a column "id"'});
    return refused();
  }
  const missing = columnsMissing(kind, headers[nodesAt]!);
  for (const name of missing)
    tell({file: heads[nodesAt]!.file, place: 'row 1', message: `has no column "${name}"`});
  if (missing.length > 0) return refused();

  const reader = createNetworkReader(kind, tell);
  const table = (at: number, take: typeof reader.node) => {
    const {file} = heads[at]!;
    let header: readonly string[] = [];
    return createTableStream(
      file,
      (cells, number) => {
        if (number === 1) return void (header = tableHeader(cells, file, tell));
        const row = tableRow(header, cells, number, file, tell);
        if (row === null) return;
        rows++;
        take(row);
      },
      tell,
    );
  };
  return {
    nodesAt,
    edgesAt,
    nodes: table(nodesAt, reader.node),
    edges: table(edgesAt, reader.edge),
    rows: () => rows,
    finish: () => {
      if (faults > 0) return refused();
      const options = kind === 'supply' ? {essential: null, substitution: null} : {};
      return {...reader.finish(), ...options} as unknown as Network;
    },
  };
}
