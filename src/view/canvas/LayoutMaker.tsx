/**
 * Makes the layout that the reader asked for, whenever what it is made of changes, and tells how far
 * it is where that takes more than a moment.
 */
import {useEffect, useLayoutEffect, useMemo, useState} from 'react';
import {useStore} from 'zustand';
import {layoutFor} from '../../core/layout/layoutFor';
import {layoutOf} from '../../core/layout/valueChain';
import {memoizeLast} from '../../core/lib/memoize';
import {createForcePlaces, type ForcePlaces} from '../../state/forcePlaces';
import type {App} from '../../state/store';
import {useApp, useAppState} from '../appContext';
import {layoutText} from '../text/layoutText';
import {useText} from '../text/text';
import {madeLayout} from './drawnLayout';
import {useSizing} from './sizing';

export const forcePlacesOf = memoizeLast(({dataset, openSimulator}: App): ForcePlaces =>
  createForcePlaces(dataset, openSimulator),
);

export function LayoutMaker() {
  const app = useApp();
  const {selectors} = app;
  const kind = useAppState((s) => s.view.picture?.layout ?? 'chain');
  const seed = useAppState((s) => s.scenario.seed);
  const force = forcePlacesOf(app);
  useEffect(() => {
    if (kind === 'force') void force.ask(seed);
  }, [force, kind, seed]);

  // Each layout is asked for nothing but what it is made of: the others' changes leave it alone.
  const around = useAppState((s) => s.view.picture?.ego);
  const web = useAppState(selectors.web);
  const seen = useAppState(selectors.seen);
  const outcome = useAppState(selectors.outcome);
  const {measure, sizes} = useSizing();
  const {places} = useStore(force.store);
  const of = {
    ego: kind === 'ego' ? around : undefined,
    seen: kind === 'ego' ? seen : null,
    web: kind === 'ego' || kind === 'measure' ? web : null,
    outcome: kind === 'rounds' ? outcome : null,
    measure: kind === 'measure' ? measure : 'money',
    sizes: kind === 'measure' ? sizes : null,
    places: kind === 'force' ? places : null,
  };
  const {dataset} = app;
  const layout = useMemo(
    () =>
      layoutFor({
        dataset,
        picture: {layout: kind, sizeBy: of.measure, ...(of.ego && {ego: of.ego})},
        web: of.web,
        seen: of.seen,
        outcome: of.outcome,
        sizes: of.sizes,
        places: of.places,
      }),
    [dataset, kind, of.ego, of.seen, of.web, of.outcome, of.measure, of.sizes, of.places],
  );
  const isWaiting = layout === null && (kind === 'force' || kind === 'measure');
  const store = madeLayout(app);
  useLayoutEffect(() => {
    if (!isWaiting) store.setState({made: layout ?? layoutOf(dataset)});
  }, [store, layout, isWaiting, dataset]);
  useLayoutEffect(() => () => store.setState({made: null}), [store]);
  return kind === 'force' ? <Working force={force} /> : null;
}

/** How far the simulation is, once it takes longer than a moment, and the way back. */
function Working({force}: {readonly force: ForcePlaces}) {
  const app = useApp();
  const text = useText();
  const t = layoutText[text.language];
  const {progress, trouble} = useStore(force.store);
  const isUnderWay = progress !== null;
  const isLong = useLongerThan(isUnderWay, 700);
  const seed = useAppState((s) => s.scenario.seed);
  const goBack = (): void => {
    force.cancel();
    const before = madeLayout(app).getState().made?.kind ?? 'chain';
    const isElsewhere = before !== 'force' && before !== 'chain';
    app.actions.arrange({layout: isElsewhere ? before : undefined});
  };
  if (trouble !== null)
    return (
      <div className="map-working" role="status">
        <span>{trouble === 'failed' ? t.hasFailed : t.wasCancelled}</span>
        <button type="button" onClick={() => void force.ask(seed, true)}>
          {t.tryAgain}
        </button>
      </div>
    );
  if (!isLong) return null;
  return (
    <div className="map-working" role="status">
      <span>{t.working}</span>
      <progress max={1} value={progress ?? 1} aria-label={t.working} />
      <button type="button" onClick={goBack}>
        {t.cancel}
      </button>
    </div>
  );
}

function useLongerThan(isOn: boolean, ms: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => setLong(true), ms);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isOn, ms]);
  return isLong;
}
