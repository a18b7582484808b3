/** Files of a large network, read piece by piece: what of them is read so far is told as it goes. */
import {decodeText} from '../core/exchange/decodeText';
import {createImportStream, type Head} from '../core/large/importStream';
import type {Reading, Refused} from '../core/large/protocol';
import type {Network} from '../core/network/network';
import {parseNetworkJson} from '../core/network/parseNetwork';
import type {TableStream} from '../core/network/tableStream';

const HEAD = 65_536;
const LISTED = 300;

export async function readLarge(
  files: readonly File[],
  tell: (reading: Reading) => void,
): Promise<Network | Refused> {
  const ofBytes = files.reduce((sum, {size}) => sum + size, 0);
  let bytes = 0;
  let rows = () => 0;
  const onPiece = (length: number) => {
    bytes += length;
    tell({phase: 'reading', bytes, ofBytes, rows: rows()});
  };
  const heads = await Promise.all(files.map(headOf));
  const json = heads.findIndex(({text}) => /^\s*\{/.test(text));
  if (json >= 0) return readJson(files[json]!, heads[json]!, onPiece);
  const stream = createImportStream(heads);
  if ('faults' in stream) return stream;
  rows = stream.rows;
  await pour(files[stream.nodesAt]!, heads[stream.nodesAt]!, stream.nodes, onPiece);
  await pour(files[stream.edgesAt]!, heads[stream.edgesAt]!, stream.edges, onPiece);
  return stream.finish();
}

type KnownHead = Head & {readonly encoding: string};

/** Up to the last whole line, or a letter cut in half would hide how the file is written. */
async function headOf(file: File): Promise<KnownHead> {
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const end = file.size <= HEAD ? bytes.length : bytes.lastIndexOf(10) + 1 || bytes.length;
  return {file: file.name, ...decodeText(bytes.subarray(0, end))};
}

async function pour(
  file: File,
  {encoding}: KnownHead,
  into: TableStream,
  onPiece: (bytes: number) => void,
): Promise<void> {
  const decoder = new TextDecoder(encoding);
  const reader = file.stream().getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    into.push(decoder.decode(value, {stream: true}));
    onPiece(value.length);
  }
  into.push(decoder.decode());
  into.end();
}

/** JSON is read whole: its parser takes no pieces. */
async function readJson(
  file: File,
  {encoding}: KnownHead,
  onPiece: (bytes: number) => void,
): Promise<Network | Refused> {
  const texts: string[] = [];
  await pour(
    file,
    {file: file.name, text: '', encoding},
    {push: (t) => void texts.push(t), end() {}},
    onPiece,
  );
  const parsed = parseNetworkJson(texts.join(''), file.name);
  return parsed.ok
    ? parsed.value
    : {faults: parsed.errors.length, listed: parsed.errors.slice(0, LISTED), rows: 0};
}
