/** What is in the files that someone brings; fetched with the first of them. */
import {readIncoming, readIncomingText, type Incoming} from '../../core/exchange/readIncoming';

export interface Brought {
  readonly file: string;
  readonly incoming: Incoming;
}

export const readFiles = (files: readonly File[]): Promise<Brought[]> =>
  Promise.all(
    files.map(async (file) => ({
      file: file.name,
      incoming: readIncoming(file.name, new Uint8Array(await file.arrayBuffer())),
    })),
  );

export const readPasted = (file: string, text: string): Brought => ({
  file,
  incoming: readIncomingText(file, text),
});
