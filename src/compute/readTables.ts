/** Files of large tables, graphs or data, read whole where they do not hold up the page. */
import type {Dataset} from '../core/dataset/schema';
import {readIncoming, type Incoming} from '../core/exchange/readIncoming';
import {createImportDesk, MANY_ROWS, type ImportDesk} from '../core/large/importDesk';
import type {Reading} from '../core/large/protocol';

export type ReadTables =
  | {readonly kind: 'tables'; readonly desk: ImportDesk}
  | {readonly kind: 'data'; readonly dataset: Dataset}
  | {readonly kind: 'small'};

export async function readTables(
  files: readonly File[],
  tell: (reading: Reading) => void,
): Promise<ReadTables> {
  const ofBytes = files.reduce((sum, {size}) => sum + size, 0);
  let before = 0;
  const incoming: Incoming[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file, (read) =>
      tell({phase: 'reading', bytes: before + read, ofBytes, rows: 0}),
    );
    before += file.size;
    tell({phase: 'parsing', bytes: before, ofBytes, rows: 0});
    incoming.push(readIncoming(file.name, bytes));
  }
  const [first] = incoming;
  if (incoming.length === 1 && first!.kind === 'dataset')
    return first!.dataset.ties.length > MANY_ROWS
      ? {kind: 'data', dataset: first!.dataset}
      : {kind: 'small'};
  const isWhole = incoming.every(({kind}) => kind === 'sheets' || kind === 'graph');
  const desk = isWhole ? createImportDesk(incoming) : null;
  return desk ? {kind: 'tables', desk} : {kind: 'small'};
}

async function bytesOf(file: File, onBytes: (read: number) => void): Promise<Uint8Array> {
  const whole = new Uint8Array(file.size);
  const reader = file.stream().getReader();
  let at = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return whole.subarray(0, at);
    whole.set(value, at);
    onBytes((at += value.length));
  }
}
