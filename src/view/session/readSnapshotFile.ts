/** The text of a snapshot from a file: itself, or inside a picture that we wrote. */
import {readPngText, SNAPSHOT_KEYWORD} from '../../core/picture/pngText';
import {readSvgSnapshot} from '../../core/picture/svgText';

/** A picture without a snapshot gives the empty text: the door refuses it like any other. */
export async function readSnapshotFile(file: File): Promise<string> {
  if (/\.png$/i.test(file.name))
    return readPngText(new Uint8Array(await file.arrayBuffer()), SNAPSHOT_KEYWORD) ?? '{}';
  const text = await file.text();
  return /\.svg$/i.test(file.name) ? (readSvgSnapshot(text) ?? '{}') : text;
}
