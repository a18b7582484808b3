/** Puts the present view on the shelf, named by its answer. */
import type {App} from '../../state/store';
import {createNames} from '../../words/names';
import {sentenceOf} from '../../words/sentence';
import type {Text} from '../text/text';
import {viewCaption} from '../study/viewCaption';
import {askToPersist} from './askToPersist';
import {theShelf} from './shelf';
import {snapshotText} from './snapshots';

/** The name that it was given. Rejects where the browser keeps nothing or has no room. */
export async function takeSnapshot(app: App, text: Text): Promise<string> {
  askToPersist();
  const {store, selectors, catalogue} = app;
  const state = store.getState();
  const outcome = selectors.outcome(state);
  const names = createNames(catalogue, text.language);
  const name = outcome
    ? sentenceOf(outcome, state.scenario, names, text)
    : viewCaption(state.scenario, app.base, text);
  const [content, thumbnail] = await Promise.all([snapshotText(app), thumbnailOfMap()]);
  await theShelf().put({
    id: crypto.randomUUID(),
    name,
    taken: new Date().toISOString(),
    text: content,
    thumbnail,
  });
  return name;
}

/** Pixels across. */
const WIDTH = 480;

/** The map as it is painted, smaller; null where none is on the screen. */
async function thumbnailOfMap(): Promise<Blob | null> {
  const sheet = [...document.querySelectorAll<HTMLCanvasElement>('.map-sheet')].find(
    (canvas) => !canvas.hidden && canvas.width > 0,
  );
  if (!sheet) return null;
  const small = document.createElement('canvas');
  small.width = WIDTH;
  small.height = Math.round((WIDTH * sheet.height) / sheet.width);
  small.getContext('2d')?.drawImage(sheet, 0, 0, small.width, small.height);
  return new Promise((resolve) => small.toBlob(resolve, 'image/webp', 0.8));
}
