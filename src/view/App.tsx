/** Opens the data, then shows the frame around it. */
import {lazy, Suspense, useEffect, useMemo, useState, type ReactNode} from 'react';
import {useStore} from 'zustand';
import {appWith, type App as OpenApp, type LoadedDataset} from '../state/store';
import type {OpenLarge} from '../state/largeNetwork';
import type {OpenSimulator} from '../state/simulator';
import type {OpenSweeper} from '../state/sweeper';
import {AppContext} from './appContext';
import {LargeContext} from './large/largeContext';
import {isEmbedded} from './embed';
import type {OpenUpdates} from './frame/useUpdates';
import {Skeleton} from './panels/Skeleton';
import {Boundary} from './report/Boundary';
import {keepAtOnce} from './report/keepAtOnce';
import {KeepContext} from './report/keepContext';
import {readEnclosed, scopeOf} from './session/enclosed';
import {startApp, type Start} from './session/startApp';
import {readSettings} from './session/storage';
import {setTabScope} from './session/tabId';
import {Shell} from './Shell';
import {shellText} from './text/shellText';

const EmbedFrame = lazy(() => import('./embed/EmbedFrame').then((m) => ({default: m.EmbedFrame})));

type Opening =
  | {readonly at: 'loading'}
  | {readonly at: 'failed'; readonly error: unknown}
  | ({readonly at: 'open'} & Start);

interface Props {
  readonly starting: Promise<Start>;
  readonly openUpdates: OpenUpdates;
  /** Absent in tests that open no large network. */
  readonly openLarge?: OpenLarge;
}

export function App({starting, openUpdates, openLarge}: Props) {
  const [opening, setOpening] = useState<Opening>({at: 'loading'});
  const [{language}] = useState(readSettings);
  const t = shellText[language];
  useEffect(() => {
    starting.then(
      (start) => setOpening({at: 'open', ...start}),
      (error: unknown) => setOpening({at: 'failed', error}),
    );
  }, [starting]);

  if (opening.at === 'loading') return <Skeleton label={t.loading} />;
  if (opening.at === 'failed' && !(opening.error instanceof Unreachable))
    return (
      <Boundary of="opening" as="page">
        <Broken error={opening.error} />
      </Boundary>
    );
  if (opening.at === 'failed')
    return (
      <div className="full-page" role="alert">
        <h1>{t.unreachable}</h1>
        <p>{navigator.onLine ? t.unreachableHint.online : t.unreachableHint.offline}</p>
        <button type="button" className="primary" onClick={() => location.reload()}>
          {t.retry}
        </button>
      </div>
    );
  return (
    <AppContext value={opening.app}>
      <KeepContext value={() => keepAtOnce(opening.app)}>
        <Boundary of="app" as="page">
          <OnOwnChanges app={opening.app}>
            {isEmbedded() ? (
              <Boundary of="embed">
                <Suspense fallback={null}>
                  <EmbedFrame />
                </Suspense>
              </Boundary>
            ) : (
              <LargeContext value={openLarge ?? null}>
                <Shell trouble={opening.trouble} openUpdates={openUpdates} />
              </LargeContext>
            )}
          </OnOwnChanges>
        </Boundary>
      </KeepContext>
    </AppContext>
  );
}

/** What went wrong before there was anything to show. */
function Broken({error}: {readonly error: unknown}): never {
  throw error;
}

/** What is inside sees the data at hand with the reader's own changes. */
function OnOwnChanges({app, children}: {readonly app: OpenApp; readonly children: ReactNode}) {
  const base = useStore(app.store, (s) => s.base);
  const changes = useStore(app.store, (s) => s.changes);
  const seen = useMemo(() => appWith(app, {base, changes}), [app, base, changes]);
  return <AppContext value={seen}>{children}</AppContext>;
}

/** From what the page carries inside, or from beside it. */
export async function openData(
  openSweeper: OpenSweeper,
  openSimulator: OpenSimulator,
): Promise<Start> {
  const enclosed = readEnclosed(document);
  if (enclosed) setTabScope(scopeOf(enclosed));
  const dataset = enclosed?.dataset ?? (await fetchDataset());
  const hash = location.hash || (enclosed?.link ?? '');
  return startApp(dataset, hash, openSweeper, openSimulator);
}

/** The data did not come: no fault of the app. */
class Unreachable extends Error {}

async function fetchDataset(): Promise<LoadedDataset> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}dataset.json`);
    if (!response.ok) throw new Error(`dataset.json: ${response.status}`);
    return (await response.json()) as LoadedDataset;
  } catch (cause) {
    throw new Unreachable('the data did not come', {cause});
  }
}
