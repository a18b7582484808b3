import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import type {Updates} from './state/updates';
import {App, openData} from './view/App';
import {catchFaults} from './view/report/catchFaults';
import {applySettings} from './view/session/applySettings';
import {readSettings} from './view/session/storage';
import {followTakeover} from './wiring/followTakeover';
import './view/theme.css';

catchFaults();
if (import.meta.env.MODE === 'production') followTakeover();
applySettings(readSettings()); // before anything is seen

/** Asked for at once, while the first components are still being made. */
const starting = openData(
  async () => (await import('./wiring/openWorkers')).openSweeper(),
  async () => (await import('./wiring/openWorkers')).openSimulator(),
);

let updates: Promise<Updates> | null = null;
/** Of the served app alone: a saved page is as it was saved, and development has its own reloads. */
const openUpdates = () =>
  (updates ??=
    import.meta.env.MODE === 'production'
      ? import('./wiring/keepOffline').then(({keepOffline}) =>
          keepOffline(import.meta.env.BASE_URL),
        )
      : new Promise(() => {}));

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App
      starting={starting}
      openUpdates={openUpdates}
      openLarge={async (tab) => (await import('./wiring/openLarge')).openLarge(tab)}
    />
  </StrictMode>,
);
