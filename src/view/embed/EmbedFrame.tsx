/**
 * The map in another page: the picture, one line that says what it is, and a small card on what is
 * selected. Nothing is kept, no key is taken, and the address is left alone.
 */
import {Suspense, useEffect, useMemo, useState} from 'react';
import {useApp, useAppState, useNames} from '../appContext';
import {fullAddress} from '../embed';
import {MapCanvas} from '../panels/MapCanvas';
import {applySettings} from '../session/applySettings';
import {linkHash, openLink} from '../session/snapshots';
import {sourcesBehind} from '../session/sourcesBehind';
import {embedText} from '../text/embedText';
import {sentenceOf} from '../../words/sentence';
import {shellText} from '../text/shellText';
import {createText, TextContext, useText} from '../text/text';
import {EmbedCard} from './EmbedCard';
import './embed.css';

export function EmbedFrame() {
  const app = useApp();
  const settings = useAppState((s) => s.settings);
  const text = useMemo(() => createText(settings.language), [settings.language]);
  const [isLegendOpen, setLegendOpen] = useState(false);
  useEffect(() => applySettings(settings), [settings]);
  useEffect(() => {
    const onHash = () => void openLink(app, location.hash);
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, [app]);
  return (
    <TextContext value={text}>
      <div className="embed">
        <main
          className="embed-map"
          id="map"
          tabIndex={-1}
          aria-label={shellText[settings.language].map}
        >
          <Suspense fallback={null}>
            <MapCanvas
              acts={null}
              isLegendOpen={isLegendOpen}
              onToggleLegend={() => setLegendOpen(!isLegendOpen)}
            />
          </Suspense>
          <EmbedCard />
        </main>
        <Caption />
      </div>
    </TextContext>
  );
}

/** Title, basis and date, sources, and the way to the same state in the app itself. */
function Caption() {
  const app = useApp();
  const names = useNames();
  const text = useText();
  const t = shellText[text.language];
  const scenario = useAppState((s) => s.scenario);
  const outcome = useAppState(app.selectors.outcome);
  const {map, data} = useAddresses();
  const seen = scenario.inForce ? t.mapCaptionInForce : t.mapCaption;
  const inWords = seen(text.words.bases[scenario.basis], text.format.date(scenario.asOf));
  useAppState((s) => s.view); // what is hidden or filtered changes what stands behind the picture
  return (
    <footer className="embed-caption">
      <h1>{outcome ? sentenceOf(outcome, scenario, names, text) : t.title}</h1>
      <p>
        {inWords} ·{' '}
        <a href={data} target="_blank" rel="noopener">
          {embedText[text.language].sources(sourcesBehind(app))}
        </a>
      </p>
      <a className="embed-open" href={map} target="_blank" rel="noopener">
        {embedText[text.language].open}
      </a>
    </footer>
  );
}

/** Where the app shows this very state, on the map and beside its data; follows the store. */
function useAddresses() {
  const app = useApp();
  const [hash, setHash] = useState({map: '', data: ''});
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const write = async () => {
      const [map, data] = await Promise.all([linkHash(app), linkHash(app, 'data')]);
      if (!isGone) setHash({map, data});
    };
    void write();
    const leave = app.store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void write(), 200);
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
      leave();
    };
  }, [app]);
  return {map: fullAddress(hash.map), data: fullAddress(hash.data)};
}
