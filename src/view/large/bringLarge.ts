/** Files that are a bare network have one home in the app, whatever their size. */
import {decodeText} from '../../core/exchange/decodeText';
import {isBareNetwork} from '../../core/network/isBareNetwork';
import type {OpenLarge} from '../../state/largeNetwork';
import type {App} from '../../state/store';
import {theLargeNetwork} from './theLargeNetwork';

/** As much of a file as is looked at before it is known what it is. */
const GLANCE = 4096;

/** Opens them there; false where they are something else. */
export async function bringLarge(
  {actions}: App,
  openLarge: OpenLarge | null,
  files: readonly File[],
): Promise<boolean> {
  if (!isBareNetwork(await Promise.all(files.map(glanceAt)))) return false;
  actions.show('large');
  void theLargeNetwork(openLarge).openFiles(files);
  return true;
}

async function glanceAt(file: File): Promise<string> {
  const textOf = async (part: Blob) => decodeText(new Uint8Array(await part.arrayBuffer())).text;
  if (file.size <= 2 * GLANCE) return textOf(file);
  return (await textOf(file.slice(0, GLANCE))) + (await textOf(file.slice(-GLANCE)));
}
