/**
 * Whether files are a bare network, told by how each begins and ends, unread: its JSON names the format,
 * its tables have the headings of one kind of ties and the ids of companies. A table of ties alone may
 * be anyone's, and is none. O(length of the texts).
 */
import {NETWORK_FORMAT} from './network';
import {firstLine, kindOfHeader} from './networkTables';

/** `texts`: of each file its first and last lines; the whole where it is short. */
export function isBareNetwork(texts: readonly string[]): boolean {
  const format = new RegExp(`"format"\\s*:\\s*"${NETWORK_FORMAT}"`);
  if (texts.some((text) => /^\uFEFF?\s*\{/.test(text) && format.test(text))) return true;
  const headers = texts.map(firstLine);
  const edges = headers.findIndex((header) => kindOfHeader(header) !== undefined);
  return edges >= 0 && headers.some((header, i) => i !== edges && header.includes('id'));
}
