/**
 * What a saved page carries inside itself: the data and the view it was saved with. The app that finds
 * them asks no network; the one that is served from a host finds none.
 */
import type {LoadedDataset} from '../../state/store';

const DATASET_ID = 'frenemy-dataset';
const LINK_ID = 'frenemy-link';

export interface Enclosed {
  readonly dataset: LoadedDataset;
  /** The hash of the link that reopens the view; the snapshot itself where it is too long for one. */
  readonly link: string;
}

export function readEnclosed(page: Document): Enclosed | null {
  const [data, link] = [DATASET_ID, LINK_ID].map((id) => page.getElementById(id)?.textContent);
  if (!data) return null;
  return {
    dataset: JSON.parse(data) as LoadedDataset,
    link: link ? (JSON.parse(link) as string) : '',
  };
}

export const isEnclosed = (page: Document): boolean => page.getElementById(DATASET_ID) !== null;

/**
 * What tells saved pages apart that share the storage of the disk: what they carry. FNV-1a over the
 * link; the data have a hash already.
 */
export function scopeOf({dataset, link}: Enclosed): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < link.length; i++)
    hash = Math.imul(hash ^ link.charCodeAt(i), 0x01000193) >>> 0;
  return `@${dataset.hash.slice(0, 12)}-${hash.toString(36)}`;
}

/** The template of the page with both inside; text that could end a script is written as \u003c. */
export function encloseIn(template: string, {dataset, link}: Enclosed): string {
  const block = (id: string, value: unknown) =>
    `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
  const inside = `${block(DATASET_ID, dataset)}\n    ${block(LINK_ID, link)}\n    `;
  const at = template.indexOf('<div id="root">');
  if (at < 0) throw new Error('the page has no place for the app');
  return template.slice(0, at) + inside + template.slice(at);
}
