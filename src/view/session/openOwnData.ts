/**
 * Opens data of the reader's own in the place of those at hand: written to this browser first, so that
 * a history that names them always finds them.
 */
import type {Dataset} from '../../core/dataset/schema';
import type {App} from '../../state/store';
import {keepData} from './keptData';

/** Whether this browser keeps them; where it does not, they are open until the page is left. */
export async function openOwnData(app: App, dataset: Dataset, name: string): Promise<boolean> {
  const {loadedDataset} = await import('../../core/dataset/loadedDataset');
  const data = loadedDataset(dataset, name);
  const isKept = data.hash === app.builtIn.hash || (await keepData(data).then(yes, no));
  app.actions.openData(data);
  return isKept;
}

const yes = () => true;
const no = () => false;
