/** The brief of what is shown, from the app. */
import {figureSvg} from '../../core/picture/figureSvg';
import type {App} from '../../state/store';
import {DEFAULTS} from '../session/pictureOptions';
import {figureOf} from '../session/picture';
import {linkHash} from '../session/snapshots';
import {createNames} from '../../words/names';
import type {Text} from '../text/text';
import {briefHtml, type BriefHtml} from './briefHtml';

/** Of the map: its names are large enough in a column of print. */
const PAGE_WIDTH = 820;

export async function briefOf(app: App, text: Text): Promise<BriefHtml> {
  const {store, selectors, catalogue, dataset, base} = app;
  const state = store.getState();
  const options = {
    ...DEFAULTS,
    theme: 'light',
    isTransparent: false,
    extent: 'whole',
  } as const;
  const [figure, hash] = await Promise.all([
    figureOf(app, 'svg', text, 'light', options, PAGE_WIDTH),
    linkHash(app),
  ]);
  return briefHtml({
    scenario: state.scenario,
    outcome: selectors.outcome(state),
    web: selectors.web(state),
    catalogue,
    data: {
      name: base.name,
      version: dataset.version,
      hash: base.hash,
      changes: state.changes,
    },
    names: createNames(catalogue, text.language),
    text,
    picture: figureSvg({...figure, snapshot: ''}),
    link: `${location.origin}${location.pathname}${hash}`,
  });
}
