/** The code that puts the present view into a web page. */
import type {App} from '../../state/store';
import {embedAddress} from '../embed';
import {embedText} from '../text/embedText';
import {createNames} from '../../words/names';
import {sentenceOf} from '../../words/sentence';
import type {Text} from '../text/text';
import {linkHash} from './snapshots';

/** As wide as its column; high enough for the whole map with its caption. */
const HEIGHT = 560;

export async function embedCode(app: App, text: Text): Promise<string> {
  const {store, selectors, catalogue} = app;
  const state = store.getState();
  const outcome = selectors.outcome(state);
  const names = createNames(catalogue, text.language);
  const sentence = outcome && sentenceOf(outcome, state.scenario, names, text);
  const attributes = {
    src: embedAddress(await linkHash(app)),
    title: embedText[text.language].frameTitle(sentence),
    width: '100%',
    height: String(HEIGHT),
    style: 'border: 0',
    loading: 'lazy',
  };
  return `<iframe ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ')}></iframe>`;
}

const escaped = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
