import type {App} from '../../state/store';
import {isEmbedded} from '../embed';
import {keepWork} from '../session/keepWork';

/** In another page there is nothing to keep. */
export async function keepAtOnce(app: App): Promise<boolean> {
  try {
    return isEmbedded() || (await keepWork(app));
  } catch {
    return false; // what cannot be written either
  }
}
